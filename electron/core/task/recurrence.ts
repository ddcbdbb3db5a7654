import { addDays, daysInMonth, isoDate } from '../period/keys.ts';
import { isUnfinished } from './thread.ts';
import type { Recurrence, Task } from './types.ts';

/**
 * Occurrences of a series are computed. One is written down as a task of its own the moment something happens to it; from
 * then on the written one stands in its place. So no occurrence can come twice, and none is lost by nobody looking.
 */

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The id of an occurrence that is not written down yet: its series and its day. */
export function occurrenceId(seriesId: string, day: string): string {
  return `${seriesId}~${day}`;
}

/** The series and the day that an id of `occurrenceId` names, null for the id of a task that is written down. */
export function parseOccurrenceId(id: string): { readonly seriesId: string; readonly day: string } | null {
  const match = /^(.+)~(\d{4}-\d{2}-\d{2})$/.exec(id);
  const [, seriesId, day] = match ?? [];
  return seriesId === undefined || day === undefined ? null : { seriesId, day };
}

/**
 * The days on which a recurrence that begins on `first` comes due within a range, both ends included, in order. A month
 * that lacks the day has it on its last day, and the month after again on the day itself.
 */
export function recurrenceDays(first: string, recurrence: Recurrence, range: { readonly from: string; readonly to: string }): readonly string[] {
  const last = recurrence.until !== null && recurrence.until < range.to ? recurrence.until : range.to;
  const days: string[] = [];
  for (let turn = firstTurn(first, recurrence, range.from); ; turn += 1) {
    const day = dayOfTurn(first, recurrence, turn);
    if (day > last) return days;
    if (day >= range.from) days.push(day);
  }
}

/** The first occurrence on or after a day; null when there is none. */
export function nextDay(first: string, recurrence: Recurrence, from: string): string | null {
  for (let turn = firstTurn(first, recurrence, from); ; turn += 1) {
    const day = dayOfTurn(first, recurrence, turn);
    if (recurrence.until !== null && day > recurrence.until) return null;
    if (day >= from) return day;
  }
}

/** The days of a series within a range: none before its first, none after it was closed. */
export function daysOfSeries(series: Pick<Task, 'dueOn' | 'recurrence' | 'state' | 'closedOn'>, range: { readonly from: string; readonly to: string }): readonly string[] {
  if (series.dueOn === null || series.recurrence === null) return [];
  const to = !isUnfinished(series.state) && series.closedOn !== null && series.closedOn < range.to ? series.closedOn : range.to;
  return recurrenceDays(series.dueOn, series.recurrence, { from: range.from, to });
}

/** One occurrence of a series as a task that nothing has happened to yet. */
export function occurrenceOf(series: Task, day: string): Task {
  return {
    ...series,
    id: occurrenceId(series.id, day),
    seriesId: series.id,
    occursOn: day,
    startsOn: series.startsOn === null || series.dueOn === null ? null : addDays(day, -daysFrom(series.startsOn, series.dueOn)),
    dueOn: day,
    recurrence: null,
    progress: 0,
    state: 'open',
    closedOn: null,
    revision: 0,
  };
}

/** A turn from which on no occurrence within the range is passed over. */
function firstTurn(first: string, { unit, every }: Recurrence, from: string): number {
  if (from <= first) return 0;
  // No month is longer than 31 days, so dividing by them can only begin too early, never too late.
  const longest = unit === 'week' ? 7 * every : 31 * MONTHS[unit] * every;
  return Math.max(0, Math.floor(daysFrom(first, from) / longest) - 1);
}

function dayOfTurn(first: string, { unit, every }: Recurrence, turn: number): string {
  if (unit === 'week') return addDays(first, 7 * every * turn);
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + MONTHS[unit] * every * turn;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return isoDate(year, month, Math.min(Number(first.slice(8, 10)), daysInMonth(year, month)));
}

function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
