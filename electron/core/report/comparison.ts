import { roundDecimal, subtractDecimal } from '../text/decimal.ts';
import { formatVietnamese } from '../text/number.ts';
import type { ReportLine } from './types.ts';

/** Change against a base. `percent` is null where the base is zero, since nothing is a share of zero. */
export type Change = { readonly difference: number; readonly percent: number | null };

/** Compares two totals; null where either is not known, for what is not known compares with nothing. */
export function changeOf(total: number | null, base: number | null): Change | null {
  if (total === null || base === null) return null;
  const difference = subtractDecimal(total, base);
  return { difference, percent: base === 0 ? null : roundDecimal((difference / Math.abs(base)) * 100, 1) };
}

/**
 * What a line's total is against its two bases. A total that a whole month is missing from is compared with nothing: it
 * would seem to have fallen.
 */
export function lineChanges(line: ReportLine): { readonly previous: Change | null; readonly samePeriodLastYear: Change | null } {
  const total = (line.missingPeriods ?? []).length === 0 ? line.total : null;
  return { previous: changeOf(total, line.previous), samePeriodLastYear: changeOf(total, line.samePeriodLastYear) };
}

/** `+12,5`, `-15,2`, `0`: a signed change for a table; a whole number without its decimal. */
export function signedText(value: number, decimals?: number): string {
  const text = formatVietnamese(value, decimals);
  return value > 0 ? `+${text}` : text;
}

/** `(+12,5%)` with a space in front; nothing where there is no percentage or it rounds to zero. */
export function percentNote(change: Change): string {
  return change.percent === null || change.percent === 0 ? '' : ` (${signedText(change.percent)}%)`;
}
