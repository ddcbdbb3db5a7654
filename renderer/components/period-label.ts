import { containingPeriod, parsePeriodKey, periodKey, periodsInYearToDate } from '../../electron/core/period/keys.ts';
import type { Frequency } from '../../electron/core/catalogue/types.ts';
import type { PeriodKey } from '../../electron/core/period/types.ts';
import type { vi } from '../i18n/vi.ts';
import type { Words } from '../i18n/words.tsx';
import { formatDate } from '../i18n/format.ts';

type PeriodWords = Words<typeof vi>['period'];

/**
 * A period as short as a list or a picker wants it, `Tháng 10/2020`; documents write it out (`core/period/label`).
 * An unknown key is shown as it is.
 */
export function periodLabel(key: PeriodKey, words: PeriodWords): string {
  const period = parsePeriodKey(key);
  if (period === null) return key;
  switch (period.kind) {
    case 'month':
      return words.month(period.lastMonth, period.year);
    case 'quarter':
      return words.quarter(period.lastMonth / 3, period.year);
    case 'half-year':
      return words.half(period.lastMonth / 6, period.year);
    case 'nine-month':
      return words.nineMonths(period.year);
    case 'year':
      return words.wholeYear(period.year);
    case 'ad-hoc':
      return words.between(formatDate(period.from), formatDate(period.to));
  }
}

/** The keys of one year at a frequency, first to last. */
export function periodKeysOfYear(frequency: Frequency, year: number): readonly PeriodKey[] {
  return periodsInYearToDate(periodKey(frequency, year, 12));
}

/** The period of a frequency that holds a day: what one most likely works on. */
export function periodKeyOfDay(frequency: Frequency, isoDay: string): PeriodKey {
  const year = Number(isoDay.slice(0, 4));
  return containingPeriod(frequency, isoDay.slice(0, 7)) ?? periodKey(frequency, year, 12);
}

/** The key `steps` periods on (or back, when negative) at the same frequency. */
export function shiftPeriodKey(frequency: Frequency, key: PeriodKey, steps: number): PeriodKey {
  const year = Number(key.slice(0, 4));
  const keys = periodKeysOfYear(frequency, year);
  const index = keys.indexOf(key);
  if (index === -1) return key;
  const moved = year * keys.length + index + steps;
  return periodKeysOfYear(frequency, Math.floor(moved / keys.length))[moved % keys.length] ?? key;
}
