import type { FailureValue } from '../failure.ts';

/** Work over every byte of the records that others must not wait for: it reads, and has a process of its own. */
export type SideTask =
  /** Checks the data file while it is in use. */
  | { readonly kind: 'check'; readonly folder: string }
  /** Writes a verified backup of the records as they are now. */
  | { readonly kind: 'backup'; readonly folder: string; readonly path: string; readonly at: string };

export type SideOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: FailureValue };
