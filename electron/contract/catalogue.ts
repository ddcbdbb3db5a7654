import { z } from 'zod';
import type { Catalogue } from '../core/catalogue/types.ts';
import { answer, procedure } from './base.ts';

export type CatalogueState = {
  /** Null on an empty start. */
  readonly catalogue: Catalogue | null;
  /** Grows with every change; sent back with `save` so that two windows cannot overwrite each other (`conflict`). */
  readonly revision: number;
};

export type CatalogueChange = { readonly added: number; readonly changed: number; readonly unchanged: number; readonly removed: number };

export type CatalogueProblem = { readonly path: string; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** What a load or save did, or why it changed nothing. */
export type CatalogueOutcome =
  | { readonly ok: true; readonly state: CatalogueState; readonly change: CatalogueChange }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

export const catalogue = {
  get: procedure.output(answer<CatalogueState>()),
  /** Adds and updates by id and code; keeps what the file does not name. Loading the same file twice changes nothing. */
  load: procedure.input(z.object({ catalogue: z.unknown() })).output(answer<CatalogueOutcome>()),
  /** Puts the edited catalogue in place of revision `revision`; refuses to remove what figures or reports still name. */
  save: procedure.input(z.object({ catalogue: z.unknown(), revision: z.number().int() })).output(answer<CatalogueOutcome>()),
};
