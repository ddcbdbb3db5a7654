import type { Indicator } from '../catalogue/types.ts';
import { fold } from '../text/fold.ts';
import { roundDecimal } from '../text/decimal.ts';
import { formatVietnamese } from '../text/number.ts';
import { lineChanges, percentNote, type Change } from './comparison.ts';
import { followingPeriod, type PeriodWords } from './period-words.ts';
import type { ReportLine } from './types.ts';

/** What a sentence is made from besides its line. */
export type SentenceContext = {
  readonly words: PeriodWords;
  /** `xã Đông Lĩnh` of a unit id. */
  readonly unitLabel: (unit: string) => string;
  /** Units that sent nothing at all, or not every month; they are named once, not in every sentence. */
  readonly namedUnits: readonly string[];
  /** Months without any figure, in the period and in the year so far, that are named once as well. */
  readonly namedPeriods: readonly string[];
  readonly namedCumulativePeriods: readonly string[];
  /** Alternates the build of neighbouring sentences. */
  readonly place: number;
};

/** More names than these make a sentence unreadable; their number is given instead. */
const MOST_NAMES = 5;

/** One indicator's result as an official would write it, ended by a full stop. */
export function resultSentence(line: ReportLine, indicator: Indicator, context: SentenceContext): string {
  const gaps = gapNote(line, context);
  if (line.state === 'missing') return `${indicator.name}: chưa có số liệu${gaps}.`;
  if (line.state === 'not-applicable' || line.total === null) {
    const byUnit = indicator.kind === 'ratio' && line.reported > 0;
    return byUnit ? `${indicator.name}: số liệu của từng đơn vị nêu tại phụ lục kèm theo${gaps}.` : `${indicator.name}: không áp dụng${gaps}.`;
  }
  const cumulative = cumulativeSentence(line, indicator, context);
  if (line.total === 0) return `${indicator.name}: ${context.words.inside} không phát sinh${zeroBases(line, indicator, context.words)}${gaps}.${cumulative}`;
  return `${opening(line, line.total, indicator, context)}${comparisons(line, indicator, context)}${gaps}.${cumulative}`;
}

/** `1.204 tin, bài`, `7,5 giờ`; in a sentence a whole number stands without its `,0`. */
export function quantity(value: number, indicator: Indicator): string {
  return `${amountText(value, indicator)} ${indicator.measure}`.trim();
}

function amountText(value: number, indicator: Indicator): string {
  return formatVietnamese(roundDecimal(value, indicator.decimals));
}

/** `01`, `12`: counts below ten are written with a leading zero, as dates and numbers of documents are. */
export function countText(count: number): string {
  return formatVietnamese(count).padStart(2, '0');
}

/** `xã A, xã B và xã C`. */
export function nameList(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

function opening(line: ReportLine, total: number, indicator: Indicator, context: SentenceContext): string {
  const { words, place } = context;
  const amount = quantity(total, indicator);
  if (indicator.kind !== 'flow') {
    // A stock of which the last months are missing is the newest there is, not the one at the end.
    const at = (line.missingPeriods ?? []).length > 0 ? 'theo số liệu gần nhất' : words.atEnd;
    return `${indicator.name} ${at} là ${amount}`;
  }
  const named = namedQuantity(total, indicator);
  if (named !== null) return place % 2 === 0 ? `${capitalised(words.inside)} có ${named}` : `Có ${named} ${words.inside}`;
  if (isMagnitude(indicator.name)) return `${indicator.name} ${words.inside} đạt ${amount}`;
  return `${indicator.name}: ${amount}`;
}

/** Where the indicator's name begins with its measure, the number is put before the name: `1.204 lượt phát thanh`. */
function namedQuantity(total: number, indicator: Indicator): string | null {
  const name = fold(indicator.name);
  const measure = fold(indicator.measure);
  if (measure === '' || !(name === measure || name.startsWith(`${measure} `))) return null;
  return `${amountText(total, indicator)} ${uncapitalised(indicator.name)}`;
}

/** Names of a magnitude take `đạt`; names of things are followed by a colon. */
function isMagnitude(name: string): boolean {
  return /^(?:số|tổng số|tổng|thời lượng|thời gian|sản lượng|khối lượng|dung lượng|kinh phí) /iu.test(name);
}

function comparisons(line: ReportLine, indicator: Indicator, context: SentenceContext): string {
  const { words, place } = context;
  const changes = lineChanges(line);
  const bases = [
    { change: words.previous === '' ? null : changes.previous, base: words.previous },
    { change: words.lastYear === null ? null : changes.samePeriodLastYear, base: words.lastYear ?? '' },
  ].flatMap(({ change, base }) => (change === null ? [] : [{ change, base }]));
  if (bases.length === 0) return '';
  if (place % 3 === 2) return `; ${bases.map(({ change, base }) => `so với ${base} ${movement(change, indicator)}`).join(', ')}`;
  const opposed = bases.length === 2 && Math.sign(bases[0]?.change.difference ?? 0) * Math.sign(bases[1]?.change.difference ?? 0) === -1;
  const told = bases.map(({ change, base }) => (change.difference === 0 ? `bằng với ${base}` : `${movement(change, indicator)} so với ${base}`));
  return `, ${told.join(opposed ? ' nhưng ' : ' và ')}`;
}

/** `tăng 134 tin, bài (+12,5%)`, `giảm 3 cuộc (-15,2%)`, `không thay đổi`. */
export function movement(change: Change, indicator: Indicator): string {
  if (change.difference === 0) return 'không thay đổi';
  return `${change.difference > 0 ? 'tăng' : 'giảm'} ${quantity(Math.abs(change.difference), indicator)}${percentNote(change)}`;
}

function zeroBases(line: ReportLine, indicator: Indicator, words: PeriodWords): string {
  const bases = [
    { base: words.previous, value: line.previous },
    { base: words.lastYear, value: line.samePeriodLastYear },
  ].flatMap(({ base, value }) => (base === null || value === null || value === 0 ? [] : [`${base} ${quantity(value, indicator)}`]));
  return bases.length === 0 ? '' : ` (${bases.join(', ')})`;
}

function cumulativeSentence(line: ReportLine, indicator: Indicator, context: SentenceContext): string {
  const { words } = context;
  if (words.cumulative === null || line.cumulative === null || indicator.kind !== 'flow') return '';
  const without = (line.cumulativeMissingPeriods ?? []).filter((period) => !context.namedCumulativePeriods.includes(period));
  const note = without.length === 0 ? '' : ` (chưa gồm số liệu ${periodList(without, words)})`;
  return ` Luỹ kế ${words.cumulative}${note}: ${quantity(line.cumulative, indicator)}.`;
}

function gapNote(line: ReportLine, context: SentenceContext): string {
  const notes: string[] = [];
  const periods = (line.missingPeriods ?? []).filter((period) => !context.namedPeriods.includes(period));
  if (periods.length > 0 && line.state !== 'missing') notes.push(`chưa gồm số liệu ${periodList(periods, context.words)}`);
  const missing = line.missing.filter((unit) => !context.namedUnits.includes(unit));
  if (missing.length > 0 && line.state !== 'missing') {
    const names = missing.length > MOST_NAMES ? '' : `: ${nameList(missing.map(context.unitLabel))}`;
    notes.push(`chưa có số liệu của ${countText(missing.length)} đơn vị${names}`);
  }
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

/** `tháng 7 và tháng 8`, `từ tháng 01 đến tháng 8`. Periods in order of time. */
export function periodList(periods: readonly string[], words: PeriodWords): string {
  const runs: { readonly first: string; last: string; length: number }[] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run !== undefined && followingPeriod(run.last) === period) {
      run.last = period;
      run.length += 1;
    } else runs.push({ first: period, last: period, length: 1 });
  }
  const told = runs.flatMap(({ first, last, length }) => {
    if (length > 2) return [`từ ${words.shortLabel(first)} đến ${words.shortLabel(last)}`];
    return length === 1 ? [words.shortLabel(first)] : [words.shortLabel(first), words.shortLabel(last)];
  });
  return nameList(told);
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
