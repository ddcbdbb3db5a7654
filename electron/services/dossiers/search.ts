import type { Dossier } from '../../core/dossier/types.ts';
import { dropSearchEntry, putSearchEntry } from '../../store/search/entries.ts';
import type { Change } from '../../store/store.ts';

/** Lets search find a dossier by its symbol, title, headings and note; one in the bin is not found. */
export function indexDossier(change: Change, dossier: Dossier): void {
  if (dossier.removedAt !== null) {
    dropSearchEntry(change, 'dossier', dossier.id);
    return;
  }
  const text = [dossier.heading, dossier.subHeading, dossier.creator, dossier.retention, dossier.note].filter((part) => part !== '').join('\n');
  putSearchEntry(change, { kind: 'dossier', id: dossier.id, part: '', type: null, number: dossier.symbol, day: dossier.openedOn ?? `${dossier.year}-01-01`, title: dossier.title, text });
}
