import { periodKeySchema } from '../../electron/contract/base.ts';

/** What every screen shares through the address: the form and the period one works on. */
export type SharedSearch = { readonly form?: string; readonly period?: string };

/** Reads the shared part of an address; what is not understood is dropped, never guessed. */
export function readSharedSearch(search: Record<string, unknown>): SharedSearch {
  const period = periodKeySchema.safeParse(search['period']);
  return {
    ...(typeof search['form'] === 'string' && search['form'] !== '' ? { form: search['form'] } : {}),
    ...(period.success ? { period: period.data } : {}),
  };
}
