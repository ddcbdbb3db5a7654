import type { PeriodKey, PeriodKind } from './types.ts';

/** Period keys and the arithmetic on them. Keys are as in `types.ts`: `2020-10`, `2020-Q4`, `2020-H1`, `2020-9M`, `2020`, `2020-10-01..2020-10-20`. */

export type ParsedPeriod =
  | { readonly kind: Exclude<PeriodKind, 'ad-hoc'>; readonly year: number; /** First and last calendar month, 1 to 12. */ readonly firstMonth: number; readonly lastMonth: number }
  | { readonly kind: 'ad-hoc'; readonly from: string; readonly to: string };

/** Null for anything that is not a key. */
export function parsePeriodKey(key: PeriodKey): ParsedPeriod | null {
  const range = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(key);
  if (range !== null) {
    const [, from = '', to = ''] = range;
    return isDate(from) && isDate(to) && from <= to ? { kind: 'ad-hoc', from, to } : null;
  }
  const match = /^([12]\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?$/.exec(key);
  if (match === null) return null;
  const [, yearText, month, quarter, half, nine] = match;
  const year = Number(yearText);
  if (month !== undefined) return { kind: 'month', year, firstMonth: Number(month), lastMonth: Number(month) };
  if (quarter !== undefined) return { kind: 'quarter', year, firstMonth: Number(quarter) * 3 - 2, lastMonth: Number(quarter) * 3 };
  if (half !== undefined) return { kind: 'half-year', year, firstMonth: Number(half) * 6 - 5, lastMonth: Number(half) * 6 };
  if (nine !== undefined) return { kind: 'nine-month', year, firstMonth: 1, lastMonth: 9 };
  return { kind: 'year', year, firstMonth: 1, lastMonth: 12 };
}

/** The key of the period of `kind` in `year` that ends with `lastMonth`; a month of a quarter or half-year will do. */
export function periodKey(kind: Exclude<PeriodKind, 'ad-hoc'>, year: number, lastMonth: number): PeriodKey {
  const yearText = String(year).padStart(4, '0');
  if (kind === 'month') return monthKey(year, lastMonth);
  if (kind === 'quarter') return `${yearText}-Q${Math.ceil(lastMonth / 3)}`;
  if (kind === 'half-year') return `${yearText}-H${Math.ceil(lastMonth / 6)}`;
  return kind === 'nine-month' ? `${yearText}-9M` : yearText;
}

export function monthKey(year: number, month: number): PeriodKey {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The calendar months of a period, first to last; none for an ad hoc one, which need not hold whole months. */
export function monthsOf(key: PeriodKey): PeriodKey[] {
  const period = parsePeriodKey(key);
  if (period === null || period.kind === 'ad-hoc') return [];
  return Array.from({ length: period.lastMonth - period.firstMonth + 1 }, (_, offset) => monthKey(period.year, period.firstMonth + offset));
}

/**
 * The period before: of the same kind, or of the same number of days for an ad hoc one. Null for nine months, which no
 * nine months come before, and for what is no key.
 */
export function previousPeriod(key: PeriodKey): PeriodKey | null {
  const period = parsePeriodKey(key);
  if (period === null || period.kind === 'nine-month') return null;
  if (period.kind === 'ad-hoc') {
    const days = daysBetween(period.from, period.to) + 1;
    return `${addDays(period.from, -days)}..${addDays(period.from, -1)}`;
  }
  return period.firstMonth === 1 ? periodKey(period.kind, period.year - 1, 12) : periodKey(period.kind, period.year, period.firstMonth - 1);
}

/** The same period a year earlier (cùng kỳ); the 29th of February becomes the 28th. Null for what is no key. */
export function samePeriodLastYear(key: PeriodKey): PeriodKey | null {
  const period = parsePeriodKey(key);
  if (period === null) return null;
  if (period.kind === 'ad-hoc') return `${yearBefore(period.from)}..${yearBefore(period.to)}`;
  return periodKey(period.kind, period.year - 1, period.lastMonth);
}

/** The periods of the same kind from the beginning of the year up to this one: what a cumulative figure (luỹ kế) adds up. */
export function periodsInYearToDate(key: PeriodKey): PeriodKey[] {
  const period = parsePeriodKey(key);
  if (period === null) return [];
  if (period.kind === 'ad-hoc') return [key];
  const { kind, year, firstMonth, lastMonth } = period;
  const step = lastMonth - firstMonth + 1;
  return Array.from({ length: Math.ceil(lastMonth / step) }, (_, index) => periodKey(kind, year, (index + 1) * step));
}

/**
 * The period of `kind` that a month (or any shorter period) belongs to: `quarter` of `2020-10` is `2020-Q4`. The nine
 * months of a year are given for its last months too, since they are reported on then. Null when `key` is longer than
 * `kind`, ad hoc, or no key.
 */
export function containingPeriod(kind: Exclude<PeriodKind, 'ad-hoc'>, key: PeriodKey): PeriodKey | null {
  const period = parsePeriodKey(key);
  if (period === null || period.kind === 'ad-hoc') return null;
  if (period.kind === kind) return key;
  const container = periodKey(kind, period.year, period.lastMonth);
  const found = parsePeriodKey(container);
  if (found === null || found.kind === 'ad-hoc') return null;
  if (kind === 'nine-month') return period.lastMonth - period.firstMonth < 6 ? container : null;
  return found.firstMonth <= period.firstMonth && period.lastMonth <= found.lastMonth ? container : null;
}

/** Whether a text is a calendar date `yyyy-mm-dd` that exists. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDate(year: number, month: number, day: number): string {
  return `${monthKey(year, month)}-${String(day).padStart(2, '0')}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

function yearBefore(date: string): string {
  const before = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
  return isDate(before) ? before : addDays(date.replace(/-29$/, '-28'), 0).replace(/^\d{4}/, before.slice(0, 4));
}
