import type { DocumentSeries, SeriesEntry } from '../../contract/documents.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { DocumentCite } from '../../core/document/record.ts';
import { readSeries } from '../../core/numbering/reading.ts';
import { officialNumber } from '../../core/numbering/number-symbol.ts';
import { parseSeriesKey, type SeriesIdentity } from '../../core/numbering/series.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { documentsById, documentsOfReports, lookAlikes } from '../../store/repositories/documents.ts';
import { allSeries, findNumber, numbersOfSeries, putNumber, type NumberHolder, type StoredNumber } from '../../store/repositories/series.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { numberTaken } from './series.ts';
import { citeOn } from './state.ts';

export type SeriesAsked = { readonly year?: number | undefined; readonly term?: string | undefined; readonly kind?: SeriesIdentity['kind'] | undefined };

/** All series, the newest span first. A year is that of a State series or a book of arrivals, or lies in a term. */
export async function listSeries(context: Context, asked: SeriesAsked): Promise<readonly DocumentSeries[]> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const found: DocumentSeries[] = [];
    for (const key of await allSeries(db)) {
      const identity = parseSeriesKey(key);
      if (identity === null || !isAskedFor(catalogue, identity, asked)) continue;
      const entries = await numbersOfSeries(db, key);
      found.push({ key, ...identity, spanName: spanNameOf(catalogue, identity), ...readSeries(entries), alike: await alikeOf(context, db, key) });
    }
    return found.sort((left, right) => (left.span === right.span ? (left.key < right.key ? -1 : 1) : left.span < right.span ? 1 : -1));
  });
}

function termOf(catalogue: Catalogue, identity: SeriesIdentity) {
  return identity.kind === 'party' ? catalogue.terms.find((term) => term.startsOn === identity.span) : undefined;
}

function spanNameOf(catalogue: Catalogue, identity: SeriesIdentity): string {
  return termOf(catalogue, identity)?.name ?? identity.span;
}

function isAskedFor(catalogue: Catalogue, identity: SeriesIdentity, asked: SeriesAsked): boolean {
  if (asked.kind !== undefined && asked.kind !== identity.kind) return false;
  const term = termOf(catalogue, identity);
  if (asked.term !== undefined && term?.name !== asked.term) return false;
  if (asked.year === undefined) return true;
  if (identity.kind !== 'party') return identity.span === String(asked.year);
  return identity.span <= `${asked.year}-12-31` && (term?.endsOn == null || term.endsOn >= `${asked.year}-01-01`);
}

/** Numbers of a series that are printed like one of another series. */
async function alikeOf(context: Context, db: ReadableDatabase, key: string): Promise<DocumentSeries['alike']> {
  const today = todayOf(context);
  const groups = new Map<string, DocumentCite[]>();
  for (const document of await lookAlikes(db, key)) {
    const group = groups.get(document.number.text) ?? [];
    group.push(citeOn(document, today));
    groups.set(document.number.text, group);
  }
  return [...groups].map(([printed, documents]) => ({ printed, documents }));
}

/** Every number of a series, with who has it. Fails with `unknown-series`. */
export async function listSeriesNumbers(context: Context, key: string): Promise<readonly SeriesEntry[]> {
  return context.store.read((db) => seriesEntries(context, db, key));
}

async function seriesEntries(context: Context, db: ReadableDatabase, key: string): Promise<readonly SeriesEntry[]> {
  if (parseSeriesKey(key) === null) throw failure('unknown-series', { series: key });
  const entries = await numbersOfSeries(db, key);
  const today = todayOf(context);
  const documents = new Map((await documentsById(db, holderIds(entries, 'document'))).map((document) => [document.id, citeOn(document, today)]));
  for (const document of await documentsOfReports(db, holderIds(entries, 'report'))) documents.set(document.origin?.id ?? '', citeOn(document, today));
  return entries.map(({ number, suffix, state, holder, at, note }) => ({ number, suffix, state, holder, at, note, document: holder === null ? null : (documents.get(holder.id) ?? null) }));
}

function holderIds(entries: readonly StoredNumber[], kind: NumberHolder['kind']): readonly string[] {
  return entries.flatMap((entry) => (entry.holder?.kind === kind ? [entry.holder.id] : []));
}

/** Says why a number that nobody has is left out. Fails with `number-taken` when somebody has it. */
export async function skipNumber(context: Context, input: { readonly series: string; readonly number: number; readonly suffix?: string | undefined; readonly reason: string }): Promise<readonly SeriesEntry[]> {
  return context.store.change(context.person.name, async (change) => {
    const { series, number, reason } = input;
    const suffix = input.suffix ?? '';
    if (!(await allSeries(change.db)).includes(series)) throw failure('unknown-series', { series });
    const standing = await findNumber(change.db, series, number, suffix);
    if (standing !== null && standing.state !== 'void') throw await numberTaken(change.db, standing, officialNumber(number, suffix));
    await putNumber(change.db, { series, number, suffix, state: 'void', holder: null, at: change.at, note: reason });
    change.log({ action: 'document.skip-number', subject: series, before: standing === null ? null : { number, suffix, note: standing.note }, after: { number, suffix, note: reason } });
    return seriesEntries(context, change.db, series);
  });
}
