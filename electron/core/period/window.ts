import type { DueRule, Form, WindowRule } from '../catalogue/types.ts';
import { addDays, daysInMonth, isoDate, parsePeriodKey } from './keys.ts';
import type { Period, PeriodKey } from './types.ts';

/**
 * A period with the window and the due date that the form's rules give it. A period of another kind than the form's
 * frequency (a quarter of a monthly form) follows the same rules. Null for what is no key.
 */
export function periodOf(form: { readonly window: Form['window']; readonly due: Form['due'] }, key: PeriodKey): Period | null {
  const parsed = parsePeriodKey(key);
  if (parsed === null) return null;
  if (parsed.kind === 'ad-hoc') return { kind: 'ad-hoc', key, window: { from: parsed.from, to: parsed.to }, dueOn: null };
  return {
    kind: parsed.kind,
    key,
    window: windowOf(parsed.year, parsed.firstMonth, parsed.lastMonth, form.window),
    dueOn: dueOn(parsed.year, parsed.lastMonth, form.due),
  };
}

/** From `startDay` of the month before to the day before `startDay` in the last month (ND09 Art. 12); calendar months for 1. */
function windowOf(year: number, firstMonth: number, lastMonth: number, rule: WindowRule): Period['window'] {
  if (rule.startDay <= 1) return { from: isoDate(year, firstMonth, 1), to: isoDate(year, lastMonth, daysInMonth(year, lastMonth)) };
  const before = firstMonth === 1 ? { year: year - 1, month: 12 } : { year, month: firstMonth - 1 };
  return {
    from: isoDate(before.year, before.month, Math.min(rule.startDay, daysInMonth(before.year, before.month))),
    to: addDays(isoDate(year, lastMonth, Math.min(rule.startDay, daysInMonth(year, lastMonth))), -1),
  };
}

/** The 31st of a shorter month is its last day. */
function dueOn(year: number, lastMonth: number, rule: DueRule): string {
  const months = year * 12 + lastMonth - 1 + (rule.monthOffset ?? 0);
  const dueYear = Math.floor(months / 12);
  const dueMonth = (months % 12) + 1;
  return isoDate(dueYear, dueMonth, Math.min(rule.day, daysInMonth(dueYear, dueMonth)));
}
