import type { Form } from '../catalogue/types.ts';
import { periodKey } from '../period/keys.ts';
import { periodOf } from '../period/window.ts';
import type { RecurringReport } from './types.ts';

/** One report that falls due: of which period, by when. */
export type DueReport = { readonly kind: RecurringReport['kind']; readonly form: string; readonly period: string; readonly dueOn: string };

type Range = { readonly from: string; readonly to: string };

/**
 * The reports of a plan that fall due within a range, both ends included, in the order of their days: those of each
 * period whose last month lies in the plan's span, also when they are due after it (the report of the year in January).
 */
export function dueReports(reports: readonly RecurringReport[], span: Range, range: Range): readonly DueReport[] {
  const found = reports.flatMap((report) => periodsEndingIn(report.kind, span).map((period) => ({ kind: report.kind, form: report.form, period, dueOn: dueDay(report, period) })));
  return found.filter((one) => one.dueOn >= range.from && one.dueOn <= range.to).sort((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0));
}

function periodsEndingIn(kind: RecurringReport['kind'], span: Range): readonly string[] {
  const found = new Set<string>();
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.to.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const key = periodKey(kind, year, month);
      const last = lastMonthOf(key, year);
      if (`${last}-31` >= span.from && `${last}-01` <= span.to) found.add(key);
    }
  }
  return [...found];
}

function lastMonthOf(period: string, year: number): string {
  const due = dueDay({ due: { day: 1 } }, period);
  return due === '' ? `${year}-12` : due.slice(0, 7);
}

const CALENDAR: Form['window'] = { startDay: 1 };

function dueDay({ due }: Pick<RecurringReport, 'due'>, period: string): string {
  return periodOf({ window: CALENDAR, due }, period)?.dueOn ?? '';
}
