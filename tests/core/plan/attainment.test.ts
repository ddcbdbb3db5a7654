import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { attainmentOf, periodsWithin } from '../../../electron/core/plan/attainment.ts';
import { dueReports } from '../../../electron/core/plan/due-reports.ts';
import type { RecurringReport, TargetFields } from '../../../electron/core/plan/types.ts';
import { addDays } from '../../../electron/core/period/keys.ts';
import { catalogue, figures, form, indicator } from '../report/office.ts';

const OFFICE = catalogue({
  indicators: [indicator('N'), indicator('P', { kind: 'stock' }), indicator('R', { kind: 'ratio', decimals: 1 })],
  forms: [form({ indicators: ['N', 'P', 'R'] })],
});
const CODE = OFFICE.forms[0]?.code ?? '';
const YEAR = { from: '2020-01-01', to: '2020-12-31' };
const target = (more: Partial<TargetFields> = {}): TargetFields => ({ form: CODE, indicator: 'N', unit: null, value: 100, atMost: false, window: YEAR, note: '', ...more });
const MONTHS = Array.from({ length: 12 }, (_, month) => `2020-${String(month + 1).padStart(2, '0')}`);

describe('the attainment of a target', () => {
  it('sums a flow over the window, says what is missing, and never takes it for zero', () => {
    const given = [...figures('N', { '2019-12': { a: 999 }, '2020-01': { a: 30, b: 10, c: 0 }, '2020-03': { a: 20, b: '…', c: 5 } })];
    expect(attainmentOf(OFFICE, target(), given, '2020-04-10')).toEqual({
      standing: 'short', state: 'number', value: 65, share: 65, periods: MONTHS, missingPeriods: ['2020-02'], upcomingPeriods: MONTHS.slice(3), missingUnits: ['b'],
    });
  });

  it('takes the last given stock, not the sum', () => {
    const given = figures('P', { '2020-01': { a: 5, b: 5, c: 5 }, '2020-02': { a: 4, b: 3, c: 2 } });
    expect(attainmentOf(OFFICE, target({ indicator: 'P', value: 9 }), given, '2020-03-05')).toMatchObject({ standing: 'reached', value: 9, share: 100 });
  });

  it('takes the last ratio of one unit, and none of all together', () => {
    const given = figures('R', { '2020-01': { a: 50, b: 70 }, '2020-02': { a: 80 } });
    expect(attainmentOf(OFFICE, target({ indicator: 'R', unit: 'a', value: 90 }), given, '2020-03-05')).toMatchObject({ standing: 'short', value: 80 });
    expect(attainmentOf(OFFICE, target({ indicator: 'R', value: 90 }), figures('R', { '2020-01': { a: 50, b: 70, c: 1 } }), '2020-03-05')).toMatchObject({ standing: 'not-applicable', value: null, share: null });
  });

  it('counts one unit alone', () => {
    const given = figures('N', { '2020-01': { a: 30, b: 10 } });
    expect(attainmentOf(OFFICE, target({ unit: 'b', value: 10 }), given, '2020-02-01')).toMatchObject({ standing: 'reached', value: 10, missingUnits: [] });
  });

  it('of an upper bound is within it or beyond it', () => {
    const given = figures('N', { '2020-01': { a: 30 } });
    expect(attainmentOf(OFFICE, target({ atMost: true, value: 30 }), given, '2020-02-01').standing).toBe('within');
    expect(attainmentOf(OFFICE, target({ atMost: true, value: 29 }), given, '2020-02-01').standing).toBe('exceeded');
  });

  it('without figures is no zero', () => {
    expect(attainmentOf(OFFICE, target(), [], '2020-02-10')).toMatchObject({ standing: 'no-figures', value: null, share: null, missingPeriods: ['2020-01'] });
    expect(attainmentOf(OFFICE, target({ form: 'khong-co' }), [], '2020-02-10')).toMatchObject({ standing: 'no-figures', periods: [] });
  });
});

describe('the periods of a window', () => {
  it('are those that lie wholly in it', () => {
    expect(periodsWithin({ frequency: 'month' }, { from: '2020-01-02', to: '2020-03-31' })).toEqual(['2020-02', '2020-03']);
    expect(periodsWithin({ frequency: 'quarter' }, { from: '2019-10-01', to: '2020-06-30' })).toEqual(['2019-Q4', '2020-Q1', '2020-Q2']);
    expect(periodsWithin({ frequency: 'nine-month' }, YEAR)).toEqual(['2020-9M']);
    expect(periodsWithin({ frequency: 'year' }, { from: '2020-01-01', to: '2020-12-30' })).toEqual([]);
  });
});

const anyReport: fc.Arbitrary<RecurringReport> = fc.record({
  kind: fc.constantFrom('month', 'quarter', 'half-year', 'nine-month', 'year'),
  form: fc.constant('B1'),
  due: fc.record({ day: fc.integer({ min: 1, max: 31 }), monthOffset: fc.integer({ min: 0, max: 3 }) }),
});

describe('recurring reports', () => {
  it('fall due by their rule, the report of the year also after the plan has ended', () => {
    const reports: readonly RecurringReport[] = [{ kind: 'quarter', form: 'B1', due: { day: 25 } }, { kind: 'year', form: 'B1', due: { day: 10, monthOffset: 1 } }];
    expect(dueReports(reports, YEAR, { from: '2020-06-01', to: '2021-12-31' }).map((one) => [one.period, one.dueOn])).toEqual([
      ['2020-Q2', '2020-06-25'], ['2020-Q3', '2020-09-25'], ['2020-Q4', '2020-12-25'], ['2020', '2021-01-10'],
    ]);
  });

  test.prop([anyReport, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 90 })])('come due neither twice nor never, however the time is cut into ranges', (report, length, slice) => {
    const span = { from: '2019-03-15', to: addDays('2019-03-15', length) };
    const last = addDays(span.to, 200);
    const cut: string[] = [];
    for (let start = span.from; start <= last; start = addDays(start, slice)) {
      const end = addDays(start, slice - 1);
      cut.push(...dueReports([report], span, { from: start, to: end < last ? end : last }).map((one) => one.period));
    }
    const whole = dueReports([report], span, { from: span.from, to: last }).map((one) => one.period);
    expect(cut).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });
});
