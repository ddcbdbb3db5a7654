import { decimalsOf } from '../../electron/core/text/decimal.ts';
import { formatVietnamese } from '../../electron/core/text/number.ts';

/**
 * Numbers and dates as Vietnamese offices write them, in both languages of the window: the register holds Vietnamese
 * documents, and a figure must look the same wherever it is read.
 */

/** `1.234,5`; a number with more digits than `decimals` keeps them, nothing is rounded away. */
export function formatNumber(value: number, decimals = 0): string {
  return formatVietnamese(value, Math.max(decimals, decimalsOf(value)));
}

/** `+12`, `−5`, `0`: a difference between two figures. */
export function formatDifference(value: number, decimals = 0): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), decimals)}`;
}

/** `+12,5 %` of change from `from` to `to`; null when there is nothing to compare with. */
export function formatChange(from: number | null, to: number | null): string | null {
  const change = changeInPercent(from, to);
  return change === null ? null : `${formatDifference(change, 1)} %`;
}

/** The same as a number with one digit after the comma. */
export function changeInPercent(from: number | null, to: number | null): number | null {
  return from === null || to === null || from === 0 ? null : Math.round(((to - from) / Math.abs(from)) * 1000) / 10;
}

/** ISO date (or date-time) to `dd/mm/yyyy`, by its own day for a date and by the local day for a date-time. */
export function formatDate(iso: string): string {
  const day = iso.length > 10 ? localDay(iso) : iso;
  const [year, month, date] = day.split('-');
  return year === undefined || month === undefined || date === undefined ? iso : `${date}/${month}/${year}`;
}

/** ISO date-time to `dd/mm/yyyy hh:mm`, local time. */
export function formatDateTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${formatDate(iso)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** ISO date-time to the same moment as the local clock showed it, without a zone: what a spreadsheet holds. */
export function localDateTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** `xã Đông Lĩnh` at the beginning of a line: `Xã Đông Lĩnh`. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** A file's size in KB or MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${formatNumber(Math.round(bytes / 102.4) / 10)} KB`;
  return `${formatNumber(Math.round(bytes / 104_857.6) / 10)} MB`;
}

function localDay(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso.slice(0, 10);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}
