import type { Frequency } from '../../electron/core/catalogue/types.ts';
import type { PeriodKey } from '../../electron/core/period/types.ts';
import type { vi } from '../i18n/vi.ts';
import type { Words } from '../i18n/words.tsx';
import { formatDate } from '../i18n/format.ts';

type PeriodWords = Words<typeof vi>['period'];

/** `2020-10` as `Tháng 10/2020`, in the words of the window. An unknown key is shown as it is. */
export function periodLabel(key: PeriodKey, words: PeriodWords): string {
  const year = Number(key.slice(0, 4));
  const rest = key.slice(5);
  if (/^\d{4}$/.test(key)) return words.wholeYear(year);
  if (/^\d{4}-\d{2}$/.test(key)) return words.month(Number(rest), year);
  if (rest === '9M') return words.nineMonths(year);
  if (/^Q[1-4]$/.test(rest)) return words.quarter(Number(rest.slice(1)), year);
  if (/^H[12]$/.test(rest)) return words.half(Number(rest.slice(1)), year);
  const [from, to] = key.split('..');
  return from !== undefined && to !== undefined ? words.between(formatDate(from), formatDate(to)) : key;
}

/** The keys of one year at a frequency, first to last. */
export function periodKeysOfYear(frequency: Frequency, year: number): readonly PeriodKey[] {
  switch (frequency) {
    case 'month':
      return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
    case 'quarter':
      return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
    case 'half-year':
      return [`${year}-H1`, `${year}-H2`];
    case 'nine-month':
      return [`${year}-9M`];
    case 'year':
      return [String(year)];
  }
}

/** The period of a frequency that holds a day: what one most likely works on. */
export function periodKeyOfDay(frequency: Frequency, isoDay: string): PeriodKey {
  const year = Number(isoDay.slice(0, 4));
  const month = Number(isoDay.slice(5, 7));
  switch (frequency) {
    case 'month':
      return isoDay.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half-year':
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'nine-month':
      return `${year}-9M`;
    case 'year':
      return String(year);
  }
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
