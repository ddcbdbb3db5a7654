import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containingPeriod, isDate, monthsOf, parsePeriodKey, periodsInYearToDate, previousPeriod, samePeriodLastYear } from '../../../electron/core/period/keys.ts';
import { periodLabel, shortDate } from '../../../electron/core/period/label.ts';
import { periodOf } from '../../../electron/core/period/window.ts';

const rules = (startDay: number, day: number, monthOffset?: number) => ({ window: { startDay }, due: monthOffset === undefined ? { day } : { day, monthOffset } });

describe('period keys', () => {
  it.each(['2020-10', '2020-Q4', '2020-H1', '2020-9M', '2020', '2020-10-01..2020-10-20'])('%s is one', (key) => {
    expect(parsePeriodKey(key)).not.toBeNull();
  });
  it.each(['2020-13', '2020-0', '2020-Q5', '2020-H3', '2020-6M', '20', '', '2020-10-01', '2020-02-30..2020-03-01', '2020-10-20..2020-10-01', 'tháng 10', '0999-01'])('%s is none', (key) => {
    expect(parsePeriodKey(key)).toBeNull();
  });
  it('hold their months', () => {
    expect(monthsOf('2020-Q4')).toEqual(['2020-10', '2020-11', '2020-12']);
    expect(monthsOf('2020-9M')).toHaveLength(9);
    expect(monthsOf('2020-10-01..2020-10-20')).toEqual([]);
  });
});

describe('the period before, the same one last year, the year to date', () => {
  it.each([['2020-10', '2020-09'], ['2020-01', '2019-12'], ['2020-Q1', '2019-Q4'], ['2020-H2', '2020-H1'], ['2020-H1', '2019-H2'], ['2020', '2019'], ['2020-9M', null], ['2020-10-01..2020-10-10', '2020-09-21..2020-09-30'], ['x', null]])('before %s comes %s', (key, before) => {
    expect(previousPeriod(key)).toBe(before);
  });
  it.each([['2020-10', '2019-10'], ['2020-9M', '2019-9M'], ['2020', '2019'], ['2020-02-29..2020-03-05', '2019-02-28..2019-03-05'], ['x', null]])('a year before %s was %s', (key, before) => {
    expect(samePeriodLastYear(key)).toBe(before);
  });
  it('count up from January', () => {
    expect(periodsInYearToDate('2020-03')).toEqual(['2020-01', '2020-02', '2020-03']);
    expect(periodsInYearToDate('2020-Q3')).toEqual(['2020-Q1', '2020-Q2', '2020-Q3']);
    expect(periodsInYearToDate('2020-H2')).toEqual(['2020-H1', '2020-H2']);
    expect(periodsInYearToDate('2020-9M')).toEqual(['2020-9M']);
    expect(periodsInYearToDate('2020')).toEqual(['2020']);
  });
  it('find the longer period that holds a month', () => {
    expect(containingPeriod('quarter', '2020-10')).toBe('2020-Q4');
    expect(containingPeriod('half-year', '2020-10')).toBe('2020-H2');
    expect(containingPeriod('nine-month', '2020-04')).toBe('2020-9M');
    expect(containingPeriod('nine-month', '2020-10')).toBe('2020-9M');
    expect(containingPeriod('year', '2020-10')).toBe('2020');
    expect(containingPeriod('month', '2020-10')).toBe('2020-10');
    expect(containingPeriod('half-year', '2020-Q3')).toBe('2020-H2');
    expect(containingPeriod('nine-month', '2020-9M')).toBe('2020-9M');
    expect(containingPeriod('month', '2020-Q3')).toBeNull();
    expect(containingPeriod('quarter', '2020')).toBeNull();
    expect(containingPeriod('quarter', '2020-10-01..2020-10-20')).toBeNull();
  });
});

describe('the data window and the due date', () => {
  it('of calendar periods', () => {
    expect(periodOf(rules(1, 25), '2020-10')).toEqual({ kind: 'month', key: '2020-10', window: { from: '2020-10-01', to: '2020-10-31' }, dueOn: '2020-10-25' });
    expect(periodOf(rules(1, 25), '2020-02')?.window).toEqual({ from: '2020-02-01', to: '2020-02-29' });
    expect(periodOf(rules(1, 25), '2020-9M')?.window).toEqual({ from: '2020-01-01', to: '2020-09-30' });
  });
  it('of months from the 15th to the 14th, also over the turn of the year', () => {
    expect(periodOf(rules(15, 25), '2020-10')?.window).toEqual({ from: '2020-09-15', to: '2020-10-14' });
    expect(periodOf(rules(15, 25), '2020-H1')?.window).toEqual({ from: '2019-12-15', to: '2020-06-14' });
    expect(periodOf(rules(15, 25), '2020')?.window).toEqual({ from: '2019-12-15', to: '2020-12-14' });
    expect(periodOf(rules(20, 25), '2017-02')?.window).toEqual({ from: '2017-01-20', to: '2017-02-19' });
  });
  it('may be due in a later month, on its last day if it is short', () => {
    expect(periodOf(rules(1, 5, 1), '2020-12')?.dueOn).toBe('2021-01-05');
    expect(periodOf(rules(1, 31), '2020-09')?.dueOn).toBe('2020-09-30');
    expect(periodOf(rules(1, 30), '2021-02')?.dueOn).toBe('2021-02-28');
  });
  it('of an ad hoc period are its own, without a due date', () => {
    expect(periodOf(rules(15, 25), '2020-10-01..2020-10-20')).toEqual({ kind: 'ad-hoc', key: '2020-10-01..2020-10-20', window: { from: '2020-10-01', to: '2020-10-20' }, dueOn: null });
    expect(periodOf(rules(1, 25), 'tháng 10')).toBeNull();
  });
  it('of months follow each other without a gap', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 1, max: 12 }), (startDay, year, month) => {
      const key = `${year}-${String(month).padStart(2, '0')}`;
      const window = periodOf(rules(startDay, 25), key)?.window;
      const before = periodOf(rules(startDay, 25), previousPeriod(key) ?? '')?.window;
      const nextDay = new Date(Date.parse(before?.to ?? '') + 86_400_000).toISOString().slice(0, 10);
      expect(nextDay).toBe(window?.from);
    }));
  });
});

describe('periods in words', () => {
  it.each([['2020-10', 'tháng 10 năm 2020', 'October 2020'], ['2020-02', 'tháng 02 năm 2020', 'February 2020'], ['2020-Q4', 'quý IV năm 2020', 'Q4 2020'], ['2020-H1', '6 tháng đầu năm 2020', 'first half of 2020'], ['2020-9M', '9 tháng đầu năm 2020', 'first nine months of 2020'], ['2020', 'năm 2020', '2020'], ['2020-10-01..2020-10-20', 'từ ngày 01/10/2020 đến ngày 20/10/2020', '01/10/2020 to 20/10/2020'], ['x', 'x', 'x']])('%s', (key, vi, en) => {
    expect(periodLabel(key, 'vi')).toBe(vi);
    expect(periodLabel(key, 'en')).toBe(en);
  });
  it('and dates', () => {
    expect(shortDate('2020-02-01')).toBe('01/02/2020');
    expect(['2020-02-29', '2021-02-29', '2020-13-01', '2020-1-1', ''].map(isDate)).toEqual([true, false, false, false, false]);
  });
});
