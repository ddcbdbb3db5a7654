import type { SearchHit } from '../../../electron/contract/search.ts';
import type { RecordRef } from '../../../electron/core/record/types.ts';

/** The screen of a record by its kind, and what names the record there; a task on its own has none but the list of plans. */
const SCREENS: Readonly<Record<RecordRef['kind'], (id: string) => { readonly path: string; readonly place?: readonly [string, string] }>> = {
  document: (id) => ({ path: `/documents/${encodeURIComponent(id)}` }),
  report: (id) => ({ path: `/reports/${encodeURIComponent(id)}` }),
  plan: (id) => ({ path: `/plans/${encodeURIComponent(id)}` }),
  task: () => ({ path: '/plans' }),
  meeting: (id) => ({ path: `/meetings/${encodeURIComponent(id)}` }),
  dossier: (id) => ({ path: '/dossiers', place: ['dossier', id] }),
  file: (id) => ({ path: `/documents/${encodeURIComponent(id)}` }),
};

/** Where a hit is opened: its record, with the file or the task found in it named. */
export function addressOf(hit: Pick<SearchHit, 'record' | 'open' | 'attachment'>): string {
  const { path, place } = SCREENS[hit.open.kind](hit.open.id);
  const named = new URLSearchParams([
    ...(place === undefined ? [] : [[...place]]),
    ...(hit.attachment === null ? [] : [['file', hit.attachment.id]]),
    ...(hit.record.kind === 'task' && hit.open.kind === 'plan' ? [['task', hit.record.id]] : []),
  ]).toString();
  return `#${path}${named === '' ? '' : `?${named}`}`;
}
