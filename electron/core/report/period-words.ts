import { parsePeriodKey, periodKey, previousPeriod, samePeriodLastYear } from '../period/keys.ts';
import { periodLabel } from '../period/label.ts';
import type { PeriodKey } from '../period/types.ts';

/** A report's period as its sentences speak of it, in Vietnamese. */
export type PeriodWords = {
  /** `tháng 10 năm 2020`. */
  readonly label: string;
  /** `trong tháng`. */
  readonly inside: string;
  /** `đến cuối tháng`, of a stock. */
  readonly atEnd: string;
  /** `tháng trước`. */
  readonly previous: string;
  /** `cùng kỳ năm 2019`; null where the period before is the same one. */
  readonly lastYear: string | null;
  /** `10 tháng đầu năm`; null where the period itself begins with the year. */
  readonly cumulative: string | null;
  /** `tháng 11 năm 2020`: the period after, which the next tasks are for. */
  readonly next: string;
  /** `tháng 8`, with its year where that is not the report's. */
  readonly shortLabel: (key: PeriodKey) => string;
};

/** Words for a month, quarter, half-year, nine months or year; null for an ad hoc period or no key, which are not reported. */
export function periodWords(key: PeriodKey): PeriodWords | null {
  const period = parsePeriodKey(key);
  if (period === null || period.kind === 'ad-hoc') return null;
  const { kind, year, firstMonth, lastMonth } = period;
  const previous = previousPeriod(key);
  const lastYear = samePeriodLastYear(key);
  const noun = { month: 'tháng', quarter: 'quý', 'half-year': '6 tháng', 'nine-month': '9 tháng', year: 'năm' }[kind];
  const sameKindBefore = kind === 'month' || kind === 'quarter' ? `${noun} trước` : previous === null ? '' : periodLabel(previous, 'vi');
  return {
    label: periodLabel(key, 'vi'),
    inside: `trong ${noun}`,
    atEnd: kind === 'half-year' || kind === 'nine-month' ? `đến hết tháng ${lastMonth}` : `đến cuối ${noun}`,
    previous: sameKindBefore,
    lastYear: lastYear === previous ? null : `cùng kỳ năm ${year - 1}`,
    cumulative: firstMonth === 1 ? null : lastMonth === 12 ? `cả năm ${year}` : `${lastMonth} tháng đầu năm`,
    next: periodLabel(followingPeriod(key), 'vi'),
    shortLabel: (other) => periodLabel(other, 'vi').replace(` năm ${year}`, ''),
  };
}

/** The period after: of the same kind; after nine months the last quarter. */
export function followingPeriod(key: PeriodKey): PeriodKey {
  const period = parsePeriodKey(key);
  if (period === null || period.kind === 'ad-hoc') return key;
  const step = period.lastMonth - period.firstMonth + 1;
  if (period.kind === 'nine-month') return periodKey('quarter', period.year, 12);
  return period.lastMonth === 12 ? periodKey(period.kind, period.year + 1, step) : periodKey(period.kind, period.year, period.lastMonth + step);
}
