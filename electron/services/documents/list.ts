import type { DocumentFilter, DocumentOrder, DocumentPage } from '../../contract/documents.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { listDocuments } from '../../store/repositories/document-list.ts';
import { attachmentCounts } from '../../store/repositories/documents.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { recordOn } from './state.ts';

const PAGE = 200;
const NEWEST_FIRST: DocumentOrder = { by: 'day', descending: true };

export type ListAsked = { readonly filter: DocumentFilter; readonly order?: DocumentOrder | undefined; readonly offset?: number | undefined; readonly limit?: number | undefined };

/** A window of the register, newest first when not said otherwise. Fails with `unknown-term`. */
export async function documentPage(context: Context, asked: ListAsked): Promise<DocumentPage> {
  return context.store.read(async (db) => {
    const today = todayOf(context);
    const offset = asked.offset ?? 0;
    const span = await spanOf(context, db, asked.filter);
    const { total, rows } = await listDocuments(db, { ...asked.filter, ...span }, asked.order ?? NEWEST_FIRST, { offset, limit: asked.limit ?? PAGE }, today);
    const counts = await attachmentCounts(db, rows.map((row) => row.id));
    return { total, offset, rows: rows.map((row) => ({ ...recordOn(row, today), attachmentCount: counts.get(row.id) ?? 0 })) };
  });
}

/** The days that year, term and the days asked for have in common. */
export async function spanOf(context: Context, db: ReadableDatabase, filter: DocumentFilter): Promise<{ readonly from: string | undefined; readonly to: string | undefined }> {
  const starts = [filter.from];
  const ends = [filter.to];
  if (filter.year !== undefined) {
    starts.push(`${filter.year}-01-01`);
    ends.push(`${filter.year}-12-31`);
  }
  if (filter.term !== undefined) {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const term = catalogue.terms.find((each) => each.name === filter.term);
    if (term === undefined) throw failure('unknown-term', { term: filter.term });
    starts.push(term.startsOn);
    if (term.endsOn !== null) ends.push(term.endsOn);
  }
  const given = (days: readonly (string | undefined)[]): readonly string[] => days.filter((day) => day !== undefined).sort();
  return { from: given(starts).at(-1), to: given(ends).at(0) };
}
