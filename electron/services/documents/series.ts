import type { Catalogue, FormatProfile } from '../../core/catalogue/types.ts';
import type { DocumentFields } from '../../core/document/record.ts';
import { nameOfType, printedNumberText, seriesType } from '../../core/document/register-keys.ts';
import { parseSeriesKey, seriesKey, type SeriesAnswer } from '../../core/numbering/series.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { documentsById } from '../../store/repositories/documents.ts';
import { findReport } from '../../store/repositories/reports.ts';
import { allSeries, findNumber, highestNumber, numbersOfHolder, putNumber, renameSeries, type NumberHolder, type StoredNumber } from '../../store/repositories/series.ts';
import { readSetting, writeSetting } from '../../store/repositories/settings.ts';
import type { Change } from '../../store/store.ts';
import { failure, type Failure } from '../failure.ts';

/** ND30 Art. 15.1c: one series a year or one for each type, from a year on; the newest rule first. */
export type StateNumbering = readonly { readonly fromYear: number; readonly perType: boolean }[];

const DEFAULT_STATE_NUMBERING: StateNumbering = [{ fromYear: 0, perType: true }];

export async function readStateNumbering(db: ReadableDatabase): Promise<StateNumbering> {
  return ((await readSetting(db, 'state-numbering')) as StateNumbering | null) ?? DEFAULT_STATE_NUMBERING;
}

export async function writeStateNumbering(change: Change, rules: StateNumbering): Promise<void> {
  await writeSetting(change.db, 'state-numbering', rules);
}

/** What decides which run of numbers a document of our own is in. */
export type SeriesSubject = Pick<DocumentFields, 'type' | 'typeName' | 'symbol' | 'secrecy'>;

/** The series of a document signed on a day: Party by issuer, term and type; State by issuer and year (and type). */
export async function seriesOf(db: ReadableDatabase, catalogue: Catalogue, subject: SeriesSubject, profile: FormatProfile, day: string): Promise<SeriesAnswer> {
  const rules = await readStateNumbering(db);
  const year = Number(day.slice(0, 4));
  return seriesKey({
    profile,
    issuer: subject.symbol,
    type: seriesType(subject),
    date: day,
    terms: catalogue.terms,
    stateSeriesPerType: (rules.find((rule) => rule.fromYear <= year) ?? { perType: true }).perType,
    secret: subject.secrecy !== null,
  });
}

/** The next number of a series: above all that were ever given out, kept or left out. */
export async function nextOfSeries(db: ReadableDatabase, series: string): Promise<number> {
  return (await highestNumber(db, series)) + 1;
}

export type NumberAsked = {
  readonly series: string;
  /** Null for the number kept for the holder, or else the next one. */
  readonly number: number | null;
  readonly suffix: string;
  readonly holder: NumberHolder;
  readonly state: 'issued' | 'reserved';
  /** The number as it is printed, for the wording of a refusal. */
  readonly printed: (number: number, suffix: string) => string;
};

/**
 * Gives a number of a series to a record, in its change. What another record bears or has kept is refused with
 * `number-taken` and that record; a number once given up may be taken again when it is asked for by name. A record that
 * keeps another number of the series gives it up first: `number-kept`.
 */
export async function takeNumber(change: Change, asked: NumberAsked): Promise<{ readonly number: number; readonly suffix: string }> {
  const { db } = change;
  const own = (await numbersOfHolder(db, asked.holder)).filter((entry) => entry.series === asked.series);
  const kept = own[0];
  const chosen = asked.number === null ? { number: kept?.number ?? (await nextOfSeries(db, asked.series)), suffix: kept?.suffix ?? '' } : { number: asked.number, suffix: asked.suffix };
  const standing = await findNumber(db, asked.series, chosen.number, chosen.suffix);
  if (standing !== null && standing.state !== 'void' && !isHolder(standing, asked.holder)) throw await numberTaken(db, standing, asked.printed(standing.number, standing.suffix));
  // A kept number that is silently not taken would be a hidden gap.
  const left = own.find((entry) => entry.number !== chosen.number || entry.suffix !== chosen.suffix);
  if (left !== undefined) throw failure('number-kept', { printed: asked.printed(left.number, left.suffix) });
  await putNumber(db, { series: asked.series, ...chosen, state: asked.state, holder: asked.holder, at: change.at, note: '' });
  return chosen;
}

function isHolder(entry: StoredNumber, holder: NumberHolder): boolean {
  return entry.holder?.kind === holder.kind && entry.holder.id === holder.id;
}

/** `number-taken`, naming the record that bears the number. */
export async function numberTaken(db: ReadableDatabase, standing: StoredNumber, printed: string): Promise<Failure> {
  return failure('number-taken', { number: standing.number, printed, next: await nextOfSeries(db, standing.series), kept: standing.state === 'reserved' ? 'draft' : '', ...(await holderParams(db, standing.holder)) });
}

async function holderParams(db: ReadableDatabase, holder: NumberHolder | null): Promise<{ readonly type: string; readonly date: string; readonly subject: string; readonly id: string }> {
  if (holder === null) return { type: '', date: '', subject: '', id: '' };
  if (holder.kind === 'report') {
    const head = headOfReport((await findReport(db, holder.id))?.draft);
    return { type: 'Báo cáo', date: head.date ?? '', subject: head.subject, id: holder.id };
  }
  const [document] = await documentsById(db, [holder.id]);
  return { type: document === undefined ? '' : nameOfType(document), date: document?.signedOn ?? '', subject: document?.subject ?? '', id: holder.id };
}

/** Day and subject of a report as it is stored. */
export function headOfReport(stored: unknown): { readonly date: string | null; readonly subject: string } {
  return (stored as { readonly draft: { readonly head: { readonly date: string | null; readonly subject: string } } } | undefined)?.draft.head ?? { date: null, subject: '' };
}

/** The number as documents of this profile print it, without `Số`. */
export function printedWith(profile: FormatProfile, subject: Pick<DocumentFields, 'type' | 'typeName' | 'symbol'>): NumberAsked['printed'] {
  return (number, suffix) => printedNumberText(profile, subject, number, suffix);
}

/**
 * Lets the series of a term follow when its first day is corrected: the same term by its name is the same run of numbers.
 * Fails with `term-numbered` when that day is another term's that has given out numbers.
 */
export async function followTerms(change: Change, before: Catalogue | null, after: Catalogue): Promise<void> {
  for (const term of before?.terms ?? []) {
    const now = after.terms.find((each) => each.name === term.name);
    if (now === undefined || now.startsOn === term.startsOn) continue;
    for (const series of await allSeries(change.db)) {
      const identity = parseSeriesKey(series);
      if (identity?.kind !== 'party' || identity.span !== term.startsOn) continue;
      const moved = ['party', identity.symbol, now.startsOn, identity.type].join('|');
      if ((await highestNumber(change.db, moved)) > 0) throw failure('term-numbered', { term: term.name, date: now.startsOn });
      await renameSeries(change.db, series, moved);
    }
  }
}
