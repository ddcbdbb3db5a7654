import type { DocumentSeries, SeriesEntry, SeriesNumbers } from '../../contract/documents.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { readSeries } from '../../core/numbering/reading.ts';
import { officialNumber } from '../../core/numbering/number-symbol.ts';
import { parseSeriesKey, type SeriesIdentity } from '../../core/numbering/series.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { documentsById, documentsByKey, documentsOfReports, lookAlikes, type Alike } from '../../store/repositories/documents.ts';
import { allSeries, countNumbers, findNumber, numbersOfSeries, putNumber, type NumberHolder, type StoredNumber } from '../../store/repositories/series.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { numberTaken } from './series.ts';
import { citeOn } from './state.ts';

/** Of numbers that look alike, so many of a series are named: under yearly series every number has its like in every other year. */
const MOST_ALIKE = 20;
const NUMBERS_PAGE = 200;

export type SeriesAsked = { readonly year?: number | undefined; readonly term?: string | undefined; readonly kind?: SeriesIdentity['kind'] | undefined };

/** All series, the newest span first. A year is that of a State series or a book of arrivals, or lies in a term. */
export async function listSeries(context: Context, asked: SeriesAsked): Promise<readonly DocumentSeries[]> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const alike = await alikeBySeries(context, db);
    const found: DocumentSeries[] = [];
    for (const key of await allSeries(db)) {
      const identity = parseSeriesKey(key);
      if (identity === null || !isAskedFor(catalogue, identity, asked)) continue;
      const entries = await numbersOfSeries(db, key);
      found.push({ key, ...identity, spanName: spanNameOf(catalogue, identity), ...readSeries(entries), ...(alike.get(key) ?? NONE_ALIKE) });
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

type AlikeOfSeries = Pick<DocumentSeries, 'alike' | 'alikeCount'>;

const NONE_ALIKE: AlikeOfSeries = { alike: [], alikeCount: 0 };

/** Numbers that are printed like another of the same issuer, under each series that one of them is in: the first, and how many. */
async function alikeBySeries(context: Context, db: ReadableDatabase): Promise<ReadonlyMap<string, AlikeOfSeries>> {
  const bySeries = new Map<string, (readonly Alike[])[]>();
  for (const group of await lookAlikes(db)) {
    for (const series of new Set(group.flatMap((document) => document.series ?? []))) {
      const ownFirst = [...group.filter((document) => document.series === series), ...group.filter((document) => document.series !== series)];
      bySeries.set(series, [...(bySeries.get(series) ?? []), ownFirst]);
    }
  }
  const shown = [...bySeries.values()].flatMap((groups) => groups.slice(0, MOST_ALIKE).flat());
  const today = todayOf(context);
  const cites = new Map((await documentsByKey(db, [...new Set(shown.map(({ key }) => key))])).map((document) => [document.key, citeOn(document, today)]));
  return new Map([...bySeries].map(([series, groups]) => [series, { alikeCount: groups.length, alike: groups.slice(0, MOST_ALIKE).map((group) => ({ printed: group[0]?.printed ?? '', documents: group.flatMap(({ key }) => cites.get(key) ?? []) })) }]));
}

/**
 * Numbers of a series, a page of them, with who has each: in their order, the last page when none is named. Fails with
 * `unknown-series`.
 */
export async function listSeriesNumbers(context: Context, asked: { readonly series: string; readonly offset?: number | undefined; readonly limit?: number | undefined }): Promise<SeriesNumbers> {
  if (parseSeriesKey(asked.series) === null) throw failure('unknown-series', { series: asked.series });
  return context.store.read(async (db) => {
    const total = await countNumbers(db, asked.series);
    const limit = asked.limit ?? NUMBERS_PAGE;
    const offset = asked.offset ?? Math.max(0, total - limit);
    return { total, offset, entries: await withDocuments(context, db, await numbersOfSeries(db, asked.series, { offset, limit })) };
  });
}

async function withDocuments(context: Context, db: ReadableDatabase, entries: readonly StoredNumber[]): Promise<readonly SeriesEntry[]> {
  const today = todayOf(context);
  const documents = new Map((await documentsById(db, holderIds(entries, 'document'))).map((document) => [document.id, citeOn(document, today)]));
  for (const document of await documentsOfReports(db, holderIds(entries, 'report'))) documents.set(document.origin?.id ?? '', citeOn(document, today));
  return entries.map(({ number, suffix, state, holder, at, note }) => ({ number, suffix, state, holder, at, note, document: holder === null ? null : (documents.get(holder.id) ?? null) }));
}

function holderIds(entries: readonly StoredNumber[], kind: NumberHolder['kind']): readonly string[] {
  return entries.flatMap((entry) => (entry.holder?.kind === kind ? [entry.holder.id] : []));
}

/** Says why a number that nobody has is left out. Fails with `number-taken` when somebody has it. */
export async function skipNumber(context: Context, input: { readonly series: string; readonly number: number; readonly suffix?: string | undefined; readonly reason: string }): Promise<SeriesEntry> {
  return context.store.change(context.person.name, async (change) => {
    const { series, number, reason } = input;
    const suffix = input.suffix ?? '';
    if (!(await allSeries(change.db)).includes(series)) throw failure('unknown-series', { series });
    const standing = await findNumber(change.db, series, number, suffix);
    if (standing !== null && standing.state !== 'void') throw await numberTaken(change.db, standing, officialNumber(number, suffix));
    const left = { series, number, suffix, state: 'void', holder: null, at: change.at, note: reason } as const;
    await putNumber(change.db, left);
    change.log({ action: 'document.skip-number', subject: series, before: standing === null ? null : { number, suffix, note: standing.note }, after: { number, suffix, note: reason } });
    return { number, suffix, state: left.state, holder: null, document: null, at: left.at, note: reason };
  });
}
