import type { RecordKind } from '../../../electron/core/record/types.ts';

/** What is looked for, as it stands in the address: a search can be gone back to. */
export type SearchState = { readonly q?: string; readonly kind?: RecordKind; readonly type?: string; readonly from?: string; readonly to?: string };

/** The kinds that can be chosen, in the order of the navigation. */
export const KINDS = ['document', 'report', 'plan', 'task', 'meeting', 'dossier'] as const satisfies readonly RecordKind[];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what is not understood is dropped. */
export function readSearchState(search: Record<string, unknown>): SearchState {
  const text = (name: string): string | undefined => {
    const value = search[name];
    // The router reads an address such as `q=15` as a number.
    return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
  };
  const [q, type, from, to] = [text('q'), text('type'), text('from'), text('to')];
  const kind = KINDS.find((one) => one === search['kind']);
  return {
    ...(q === undefined ? {} : { q: q.slice(0, 500) }),
    ...(kind === undefined ? {} : { kind }),
    ...(type === undefined ? {} : { type }),
    ...(from !== undefined && DAY.test(from) ? { from } : {}),
    ...(to !== undefined && DAY.test(to) ? { to } : {}),
  };
}
