import type { SearchedKind } from '../../store/search/upkeep.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import { findDossier } from '../../store/repositories/dossiers.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { indexDocument } from '../documents/search-entry.ts';
import { indexDossier } from '../dossiers/search.ts';
import { indexMeeting } from '../meetings/search.ts';
import { indexPlan } from '../plans/search.ts';
import { indexReport } from '../reports/search.ts';
import { indexTask } from '../tasks/search.ts';

/** How a record of each kind is put into the index as it stands, to make it again. */
export const searchSources: Readonly<Record<SearchedKind, (context: Context, change: Change, id: string) => Promise<void>>> = {
  document: async (_context, change, id) => {
    const document = await findDocument(change.db, id);
    if (document !== null) indexDocument({ ...change, at: document.updatedAt }, document);
  },
  report: (_context, change, id) => indexReport(change, id),
  plan: (_context, change, id) => indexPlan(change, id),
  task: indexTask,
  meeting: indexMeeting,
  dossier: async (_context, change, id) => {
    const dossier = await findDossier(change.db, id);
    if (dossier !== null) indexDossier(change, dossier);
  },
};
