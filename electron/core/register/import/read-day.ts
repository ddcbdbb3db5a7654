import { isDate, isoDate } from '../../period/keys.ts';
import type { Cell } from '../../sheet/types.ts';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Serials of 1 January 1990 to 31 December 2099: a smaller number is no day. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;

const WRITTEN = /^(?:ngày\s*)?(\d{1,2})\s*(?:[/.\-–]|\s+tháng\s+)\s*(\d{1,2})(?:\s*(?:[/.\-–]|,?\s+năm\s+)\s*(\d{2}|\d{4}))?\s*\.?$/iu;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/;

/**
 * The day that a cell of a register holds, ISO: a day of the sheet, its serial number, or words (`15/3/2020`, `15.3.20`,
 * `ngày 15 tháng 3 năm 2020`). Null when it is none, or not certain.
 *
 * @param year of days that do not name theirs; null when nothing says it
 */
export function readDay(cell: Pick<Cell, 'kind' | 'value' | 'text'>, year: number | null): string | null {
  if (cell.kind === 'date' && typeof cell.value === 'string') return dayOf(cell.value.slice(0, 10).split('-').map(Number));
  if (cell.kind === 'number' && typeof cell.value === 'number') return ofSerial(cell.value);
  const text = cell.text.replace(/\s+/gu, ' ').trim();
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(iso.slice(1, 4).map(Number));
  if (/^\d{5}$/.test(text)) return ofSerial(Number(text));
  const written = WRITTEN.exec(text);
  if (written === null) return null;
  const [, day = '', month = '', named] = written;
  const ofYear = named === undefined ? year : named.length === 2 ? 2000 + Number(named) : Number(named);
  return ofYear === null ? null : dayOf([ofYear, Number(month), Number(day)]);
}

function ofSerial(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

function dayOf([year = 0, month = 0, day = 0]: readonly number[]): string | null {
  if (year < 1900 || year > 2999) return null;
  const date = isoDate(year, month, day);
  return isDate(date) ? date : null;
}
