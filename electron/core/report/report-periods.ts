import type { Form, Frequency } from '../catalogue/types.ts';
import { parsePeriodKey, periodKey, previousPeriod, samePeriodLastYear } from '../period/keys.ts';
import type { PeriodKey } from '../period/types.ts';
import type { ReportPeriods } from './types.ts';

const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, 'half-year': 6, 'nine-month': 9, year: 12 };

/**
 * The form's periods that a report over `period` is made of: the months of a quarter for a monthly form, the period itself
 * where the form is reported as often as the report. None where the form's periods do not fit (a month of a quarterly form).
 */
export function reportPeriods(form: Form, period: PeriodKey): ReportPeriods {
  const previous = previousPeriod(period);
  const lastYear = samePeriodLastYear(period);
  return {
    current: componentsOf(period, form.frequency),
    previous: previous === null ? [] : componentsOf(previous, form.frequency),
    samePeriodLastYear: lastYear === null ? [] : componentsOf(lastYear, form.frequency),
    yearToDate: yearToDate(period, form.frequency),
  };
}

/** Every period a report needs figures of, each once. */
export function allPeriods(periods: ReportPeriods): readonly PeriodKey[] {
  return [...new Set([...periods.current, ...periods.previous, ...periods.samePeriodLastYear, ...periods.yearToDate])].sort();
}

function componentsOf(key: PeriodKey, frequency: Frequency): readonly PeriodKey[] {
  const period = parsePeriodKey(key);
  if (period === null) return [];
  if (period.kind === 'ad-hoc' || period.kind === frequency) return [key];
  return stepped(period.year, period.firstMonth, period.lastMonth, frequency);
}

function yearToDate(key: PeriodKey, frequency: Frequency): readonly PeriodKey[] {
  const period = parsePeriodKey(key);
  if (period === null || period.kind === 'ad-hoc') return [];
  if (period.kind === frequency && frequency === 'nine-month') return [key];
  return stepped(period.year, 1, period.lastMonth, frequency);
}

function stepped(year: number, firstMonth: number, lastMonth: number, frequency: Frequency): readonly PeriodKey[] {
  const step = MONTHS[frequency];
  const months = lastMonth - firstMonth + 1;
  if (frequency === 'nine-month' || months % step !== 0 || (firstMonth - 1) % step !== 0) return [];
  return Array.from({ length: months / step }, (_, place) => periodKey(frequency, year, firstMonth + (place + 1) * step - 1));
}
