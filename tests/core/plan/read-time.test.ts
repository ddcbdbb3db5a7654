import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readStart, readTime } from '../../../electron/core/plan/read-time.ts';
import { addDays } from '../../../electron/core/period/keys.ts';

const read = (text: string) => {
  const time = readTime(text, 2020);
  if (time === null) return null;
  return [...(time.startsOn === null ? [] : [time.startsOn]), time.dueOn, ...(time.recurrence === null ? [] : [`${time.recurrence.every} ${time.recurrence.unit}`])].join(' ');
};

describe('the time of a task in a table', () => {
  it.each([
    ['15/3/2020', '2020-03-15'],
    ['15.3', '2020-03-15'],
    ['Trước ngày 20/3/2021', '2021-03-20'],
    ['Xong trước 20-3', '2020-03-20'],
    ['ngày 05 tháng 01 năm 2020', '2020-01-05'],
    ['Từ 01/3 đến 15/3/2020', '2020-03-01 2020-03-15'],
    ['01/3 - 15/3', '2020-03-01 2020-03-15'],
    ['Tháng 3', '2020-03-31'],
    ['Tháng 02/2020', '2020-02-29'],
    ['Trong tháng 6', '2020-06-30'],
    ['Quý I', '2020-03-31'],
    ['Quý IV/2020', '2020-12-31'],
    ['6 tháng đầu năm', '2020-06-30'],
    ['Cả năm', '2020-12-31'],
    ['Năm 2020', '2020-12-31'],
    ['Từ tháng 3 đến tháng 5', '2020-03-01 2020-05-31'],
    ['Ngày 25 hằng tháng', '2020-01-25 1 month'],
    ['Hàng tháng, trước ngày 20', '2020-01-20 1 month'],
    ['Thường xuyên', ''],
  ])('“%s” is read', (text, expected) => {
    expect(read(text)?.trim()).toBe(expected);
  });

  it.each(['', 'Hằng tháng', 'Hằng quý', 'Sau hội nghị', 'Tháng 3, tháng 9', 'Khoảng tháng 3', 'Sau ngày 15/3', 'Tháng 3 (nếu kịp)', '31/2/2020', 'Theo kế hoạch của tỉnh', '15/3 - 01/3', '3'])('“%s” is left to a person', (text) => {
    expect(readTime(text, 2020)).toBeNull();
  });

  it.each([['Tháng 2', '2020-02-01'], ['Quý II/2020', '2020-04-01'], ['Năm 2020', '2020-01-01'], ['15/3', '2020-03-15'], ['Từ tháng 3 đến tháng 5', '2020-03-01'], ['Ngày 25 hằng tháng', null], ['Thường xuyên', null], ['Sau hội nghị', null]])('what begins “%s” begins on %s', (text, day) => {
    expect(readStart(text, 2020)).toBe(day);
  });

  test.prop([fc.integer({ min: 0, max: 3_000 }), fc.constantFrom('', 'Trước ngày ', 'Chậm nhất ', 'xong trước '), fc.constantFrom('/', '.', '-')])('any day is read as it is written', (offset, before, sign) => {
    const day = addDays('2018-01-01', offset);
    const [year, month, date] = day.split('-');
    expect(readTime(`${before}${Number(date)}${sign}${Number(month)}${sign}${year ?? ''}`, 1999)).toEqual({ startsOn: null, dueOn: day, recurrence: null });
  });
});
