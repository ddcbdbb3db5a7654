import { describe, expect, test } from 'vitest';
import { isWrittenAsDay, parseDay } from '../../../renderer/components/day.ts';
import { periodKeyOfDay, periodKeysOfYear, periodLabel, shiftPeriodKey } from '../../../renderer/components/period-label.ts';
import { shortcutText } from '../../../renderer/components/shortcut-text.ts';
import { readCellSearch, readSharedSearch } from '../../../renderer/app/search.ts';
import { formatChange, formatDate, formatDifference, formatNumber } from '../../../renderer/i18n/format.ts';
import { vi } from '../../../renderer/i18n/vi.ts';

describe('numbers and days as the office writes them', () => {
  test('points for thousands, a comma for decimals, nothing rounded away', () => {
    expect([formatNumber(1234567), formatNumber(38, 1), formatNumber(2.345, 1)]).toEqual(['1.234.567', '38,0', '2,345']);
    expect([formatDifference(5), formatDifference(-1200), formatDifference(0)]).toEqual(['+5', '−1.200', '0']);
    expect([formatChange(200, 150), formatChange(0, 5), formatChange(null, 5)]).toEqual(['−25,0 %', null, null]);
  });

  test('days as dd/mm/yyyy, read in the ways they are typed', () => {
    expect(formatDate('2020-02-29')).toBe('29/02/2020');
    expect(['1/2/2020', '01-02-20', '1.2.2020', '2020-2-1'].map(parseDay)).toEqual(Array.from({ length: 4 }, () => '2020-02-01'));
    expect(['31/2/2020', '2/2020', 'mai'].map(parseDay)).toEqual([null, null, null]);
    // Only the first is a day that no calendar has; the others are no day at all.
    expect(['31/2/2020', '2/2020', 'mai'].map(isWrittenAsDay)).toEqual([true, false, false]);
  });
});

describe('periods in pickers', () => {
  test.each([
    ['month', '2020-10', 'Tháng 10/2020', '2020-11', 12],
    ['quarter', '2020-Q4', 'Quý IV/2020', '2021-Q1', 4],
    ['half-year', '2020-H2', '6 tháng cuối năm 2020', '2021-H1', 2],
    ['nine-month', '2020-9M', '9 tháng năm 2020', '2021-9M', 1],
    ['year', '2020', 'Năm 2020', '2021', 1],
  ] as const)('of a %s', (frequency, key, label, next, count) => {
    expect(periodKeyOfDay(frequency, '2020-10-27')).toBe(key);
    expect(periodLabel(key, vi.period)).toBe(label);
    expect(shiftPeriodKey(frequency, key, 1)).toBe(next);
    expect(shiftPeriodKey(frequency, next, -1)).toBe(key);
    expect(periodKeysOfYear(frequency, 2020)).toHaveLength(count);
  });
});

test('an address is read without guessing', () => {
  expect(readSharedSearch({ form: 'BM01', period: '2020-10', other: 1 })).toEqual({ form: 'BM01', period: '2020-10' });
  expect(readSharedSearch({ form: 5, period: 'tháng mười' })).toEqual({});
  expect(readCellSearch({ sheet: 'Biểu 01', cell: 'C5' })).toEqual({ sheet: 'Biểu 01', cell: 'C5' });
});

test('shortcuts are printed as Windows programs print them', () => {
  expect(shortcutText('mod+shift+E')).toBe('Ctrl+Shift+E');
});
