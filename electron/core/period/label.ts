import type { Language } from '../words/language.ts';
import { parsePeriodKey } from './keys.ts';
import type { PeriodKey } from './types.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/**
 * A period in words, as it runs inside a sentence or a title: `tháng 10 năm 2020`, `quý IV năm 2020`, `6 tháng đầu năm
 * 2020`. January and February are written with a zero, as in dates (HD05, ND30; standards §1.5). What is no key is
 * given back as it is.
 */
export function periodLabel(key: PeriodKey, language: Language): string {
  const period = parsePeriodKey(key);
  if (period === null) return key;
  if (period.kind === 'ad-hoc') {
    return language === 'vi'
      ? `từ ngày ${shortDate(period.from)} đến ngày ${shortDate(period.to)}`
      : `${shortDate(period.from)} to ${shortDate(period.to)}`;
  }
  const { year, lastMonth } = period;
  const quarter = ROMAN[lastMonth / 3 - 1] ?? '';
  switch (period.kind) {
    case 'month':
      return language === 'vi' ? `tháng ${officialMonth(lastMonth)} năm ${year}` : `${MONTHS[lastMonth - 1] ?? ''} ${year}`;
    case 'quarter':
      return language === 'vi' ? `quý ${quarter} năm ${year}` : `Q${lastMonth / 3} ${year}`;
    case 'half-year':
      if (language === 'vi') return `6 tháng ${lastMonth === 6 ? 'đầu' : 'cuối'} năm ${year}`;
      return `${lastMonth === 6 ? 'first' : 'second'} half of ${year}`;
    case 'nine-month':
      return language === 'vi' ? `9 tháng đầu năm ${year}` : `first nine months of ${year}`;
    case 'year':
      return language === 'vi' ? `năm ${year}` : String(year);
  }
}

/** `dd/mm/yyyy` of an ISO date. */
export function shortDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Months 1 and 2 carry a leading zero, the others do not (standards §1.5). */
export function officialMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
