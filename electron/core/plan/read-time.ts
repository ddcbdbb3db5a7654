import { daysInMonth, isDate, isoDate, monthsOf, parsePeriodKey } from '../period/keys.ts';
import { findPeriodsInText } from '../period/find.ts';
import type { Recurrence } from '../task/types.ts';
import { foldCompact } from '../text/fold.ts';
import { INVISIBLE } from '../text/letters.ts';

/** What a cell of a time column says. `ongoing` work has no day by which it is done. */
export type ReadTime = { readonly startsOn: string | null; readonly dueOn: string | null; readonly recurrence: Recurrence | null };

const DAY = '(?:ngay\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+thang\\s+)(\\d{1,2})(?:(?:\\s*[/.-]\\s*|\\s+nam\\s+)(\\d{4}))?';
/** Words in front of a day that name it as the last one. */
const BY = '(?:(?:xong|hoan thanh|thoi han|han|cham nhat|chi|trong|vao)\\s*:?\\s*)*(?:(?:truoc|den|toi|het|la)\\s*:?\\s*)*';

const ONE_DAY = new RegExp(`^${BY}${DAY}$`);
const RANGE = new RegExp(`^(?:tu\\s+)?${DAY}\\s*(?:-|–|den het|den|toi)\\s*${DAY}$`);
const MONTHLY = new RegExp(`^${BY}(?:ngay\\s+)?(\\d{1,2})\\s+(?:hang|moi)\\s+thang$|^(?:hang|moi)\\s+thang,?\\s*${BY}(?:\\(?ngay\\s+)(\\d{1,2})\\)?$`);
const ONGOING = /^(?:thuong xuyen|lien tuc|thuong xuyen,? lien tuc|thuong xuyen trong nam)$/;
const WHOLE_YEAR = /^(?:(?:trong|ca|het)\s+)+nam(?:\s+(\d{4}))?$|^nam\s+(\d{4})$/;

/**
 * The time that a text gives in full: `15/3/2020`, `trước ngày 20/3`, `01/3 - 15/3`, `Tháng 3`, `Quý I/2020`, `tháng 3 đến
 * tháng 5`, `ngày 25 hằng tháng`, `thường xuyên`. A month, quarter or year is due on its last day. Null for anything
 * else, or when anything else is said beside it: a person decides then.
 *
 * @param year of days and periods that do not name theirs
 */
export function readTime(text: string, year: number): ReadTime | null {
  const said = bare(text);
  if (ONGOING.test(said)) return { startsOn: null, dueOn: null, recurrence: null };
  const day = oneDay(said, year) ?? dayRange(said, year) ?? monthly(said, year);
  if (day !== null) return day;
  const span = wholeYear(said, year) ?? period(text, said, year);
  return span === null ? null : { startsOn: span.named === 'days' ? span.from : null, dueOn: span.to, recurrence: null };
}

/**
 * The day on which something begins that begins at the time a text gives: a month, quarter or year begins on its first
 * day. Null for whatever `readTime` does not read, and for work without days.
 */
export function readStart(text: string, year: number): string | null {
  const said = bare(text);
  if (ONGOING.test(said) || monthly(said, year) !== null) return null;
  const day = oneDay(said, year) ?? dayRange(said, year);
  return day === null ? ((wholeYear(said, year) ?? period(text, said, year))?.from ?? null) : (day.startsOn ?? day.dueOn);
}

function oneDay(said: string, year: number): ReadTime | null {
  const [, day, month, own] = ONE_DAY.exec(said) ?? [];
  const dueOn = dayOf(day, month, own ?? String(year));
  return dueOn === null ? null : { startsOn: null, dueOn, recurrence: null };
}

/** The year may be named once, at the end. */
function dayRange(said: string, year: number): ReadTime | null {
  const [, day1, month1, year1, day2, month2, year2] = RANGE.exec(said) ?? [];
  const startsOn = dayOf(day1, month1, year1 ?? year2 ?? String(year));
  const dueOn = dayOf(day2, month2, year2 ?? year1 ?? String(year));
  return startsOn === null || dueOn === null || startsOn > dueOn ? null : { startsOn, dueOn, recurrence: null };
}

/** From January of the year on; the plan's own days say where it begins and ends. */
function monthly(said: string, year: number): ReadTime | null {
  const match = MONTHLY.exec(said);
  const day = match?.[1] ?? match?.[2];
  const dueOn = dayOf(day, '1', String(year));
  return dueOn === null ? null : { startsOn: null, dueOn, recurrence: { unit: 'month', every: 1, until: null } };
}

/** A stretch of time. One named by its first and last day or month begins where it says; one named as a whole is due at its end. */
type TimeSpan = { readonly from: string; readonly to: string; readonly named: 'days' | 'whole' };

function wholeYear(said: string, year: number): TimeSpan | null {
  const match = WHOLE_YEAR.exec(said);
  if (match === null) return null;
  const named = match[1] ?? match[2] ?? String(year);
  return { from: `${named}-01-01`, to: `${named}-12-31`, named: 'whole' };
}

function period(text: string, said: string, year: number): TimeSpan | null {
  const found = findPeriodsInText(text, year);
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  // Whatever else is said may change what is meant.
  const rest = foldCompact(said.replace(new RegExp(`^${BY}`), ''));
  if (rest !== foldCompact(only.text)) return null;
  const parsed = parsePeriodKey(only.key);
  if (parsed?.kind === 'ad-hoc') return { from: parsed.from, to: parsed.to, named: 'days' };
  const months = monthsOf(only.key);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [ofYear, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  return { from: `${first}-01`, to: isoDate(ofYear, month, daysInMonth(ofYear, month)), named: 'whole' };
}

function dayOf(day: string | undefined, month: string | undefined, year: string): string | null {
  if (day === undefined || month === undefined) return null;
  const date = isoDate(Number(year), Number(month), Number(day));
  return isDate(date) ? date : null;
}

/** Lower case, without marks and invisible characters, punctuation kept. */
function bare(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/\s+/gu, ' ').trim().replace(/[.;,]+$/u, '');
}
