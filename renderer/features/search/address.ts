import type { SearchHit } from '../../../electron/contract/search.ts';
import type { RecordRef } from '../../../electron/core/record/types.ts';

/** Screens of records by kind; a task on its own has none but the list of plans. */
const SCREENS: Readonly<Record<RecordRef['kind'], (id: string) => string>> = {
  document: (id) => `/documents/${id}`,
  report: (id) => `/reports/${id}`,
  plan: (id) => `/plans/${id}`,
  task: () => '/plans',
  meeting: (id) => `/meetings/${id}`,
  dossier: () => '/dossiers',
  file: (id) => `/documents/${id}`,
};

/** Where a hit is opened: its record, with the file or the task found in it named. */
export function addressOf(hit: SearchHit): string {
  const path = SCREENS[hit.open.kind](encodeURIComponent(hit.open.id));
  const place = new URLSearchParams([
    ...(hit.open.kind === 'dossier' ? [['dossier', hit.open.id]] : []),
    ...(hit.attachment === null ? [] : [['file', hit.attachment.id]]),
    ...(hit.record.kind === 'task' && hit.open.kind !== 'task' ? [['task', hit.record.id]] : []),
  ]).toString();
  return `#${path}${place === '' ? '' : `?${place}`}`;
}
