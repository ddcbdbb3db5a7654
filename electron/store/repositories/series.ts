import type { NumberState } from '../../core/numbering/reading.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

/** The record that bears a number. */
export type NumberHolder = { readonly kind: 'document' | 'report'; readonly id: string };

export type StoredNumber = {
  readonly series: string;
  readonly number: number;
  readonly suffix: string;
  readonly state: NumberState;
  /** Null for a number that was left out on purpose. */
  readonly holder: NumberHolder | null;
  readonly at: string;
  readonly note: string;
};

/** Numbers of a series in order: all, or a page of them. */
export async function numbersOfSeries(db: ReadableDatabase, series: string, page?: { readonly offset: number; readonly limit: number }): Promise<readonly StoredNumber[]> {
  const all = db.selectFrom('series_number').selectAll().where('series', '=', series).orderBy('number').orderBy('suffix');
  return (await (page === undefined ? all : all.limit(page.limit).offset(page.offset)).execute()).map(toStored);
}

export async function countNumbers(db: ReadableDatabase, series: string): Promise<number> {
  return (await db.selectFrom('series_number').select((select) => select.fn.countAll<number>().as('count')).where('series', '=', series).executeTakeFirstOrThrow()).count;
}

/** Highest number ever given out, kept or left out; 0 in an empty series. */
export async function highestNumber(db: ReadableDatabase, series: string): Promise<number> {
  const row = await db.selectFrom('series_number').select((select) => select.fn.max('number').as('highest')).where('series', '=', series).executeTakeFirst();
  return row?.highest ?? 0;
}

export async function findNumber(db: ReadableDatabase, series: string, number: number, suffix: string): Promise<StoredNumber | null> {
  const row = await db.selectFrom('series_number').selectAll().where('series', '=', series).where('number', '=', number).where('suffix', '=', suffix).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

/** Numbers that a record bears or has kept for it; those it gave up are left out. */
export async function numbersOfHolder(db: ReadableDatabase, holder: NumberHolder): Promise<readonly StoredNumber[]> {
  return (await db.selectFrom('series_number').selectAll().where('holder_kind', '=', holder.kind).where('holder_id', '=', holder.id).where('state', '!=', 'void').execute()).map(toStored);
}

/** Keys of all series, with how many numbers each has. */
export async function allSeries(db: ReadableDatabase): Promise<readonly string[]> {
  return (await db.selectFrom('series_number').select('series').distinct().orderBy('series').execute()).map((row) => row.series);
}

/** Puts a number into its series, in place of what was given up there. */
export async function putNumber(db: WritableDatabase, entry: StoredNumber): Promise<void> {
  const changing = { state: entry.state, holder_kind: entry.holder?.kind ?? null, holder_id: entry.holder?.id ?? null, at: entry.at, note: entry.note };
  await db
    .insertInto('series_number')
    .values({ series: entry.series, number: entry.number, suffix: entry.suffix, ...changing })
    .onConflict((conflict) => conflict.columns(['series', 'number', 'suffix']).doUpdateSet(changing))
    .execute();
}

/** Gives a series another key, when the days of its term were corrected. */
export async function renameSeries(db: WritableDatabase, from: string, to: string): Promise<void> {
  await db.updateTable('series_number').set({ series: to }).where('series', '=', from).execute();
  await db.updateTable('document').set({ series: to }).where('series', '=', from).execute();
}

type Row = { readonly series: string; readonly number: number; readonly suffix: string; readonly state: string; readonly holder_kind: string | null; readonly holder_id: string | null; readonly at: string; readonly note: string };

function toStored(row: Row): StoredNumber {
  return {
    series: row.series,
    number: row.number,
    suffix: row.suffix,
    state: row.state as NumberState,
    holder: row.holder_id === null ? null : { kind: row.holder_kind === 'report' ? 'report' : 'document', id: row.holder_id },
    at: row.at,
    note: row.note,
  };
}
