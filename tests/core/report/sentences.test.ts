import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../electron/core/catalogue/types.ts';
import { periodWords } from '../../../electron/core/report/period-words.ts';
import { resultSentence } from '../../../electron/core/report/sentences.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import { indicator } from './office.ts';

const NEWS = indicator('N', { name: 'Tin, bài', measure: 'tin, bài' });
const HOURS = indicator('H', { name: 'Thời lượng tiếp âm', measure: 'giờ', decimals: 1 });
const MEETINGS = indicator('M', { name: 'Hội nghị tuyên truyền', measure: 'cuộc' });
const PAGES = indicator('P', { name: 'Số trang đang quản lý', measure: 'trang', kind: 'stock' });

function say(about: Indicator, line: Partial<ReportLine>, more: { readonly period?: string; readonly place?: number; readonly namedUnits?: readonly string[] } = {}): string {
  const words = periodWords(more.period ?? '2020-10');
  if (words === null) throw new Error('no period');
  const total = line.total ?? null;
  const whole: ReportLine = {
    indicator: about.code, total, state: total === null ? 'missing' : total === 0 ? 'zero' : 'number',
    previous: null, samePeriodLastYear: null, cumulative: null, reported: 3, missing: [], ...line,
  };
  return resultSentence(whole, about, { words, unitLabel: (id) => `xã ${id}`, namedUnits: more.namedUnits ?? [], namedPeriods: [], namedCumulativePeriods: [], place: more.place ?? 0 });
}

describe('the sentence of a result', () => {
  it('gives the figure, the change in figures and per cent against both bases, and the cumulative figure', () => {
    expect(say(NEWS, { total: 1204, previous: 1070, samePeriodLastYear: 1420, cumulative: 10_204 })).toBe(
      'Trong tháng có 1.204 tin, bài, tăng 134 tin, bài (+12,5%) so với tháng trước nhưng giảm 216 tin, bài (-15,2%) so với cùng kỳ năm 2019. Luỹ kế 10 tháng đầu năm: 10.204 tin, bài.',
    );
  });

  it('says nothing of a base that is not known', () => {
    expect(say(NEWS, { total: 12, samePeriodLastYear: 10 })).toBe('Trong tháng có 12 tin, bài, tăng 2 tin, bài (+20%) so với cùng kỳ năm 2019.');
    expect(say(NEWS, { total: 12 })).toBe('Trong tháng có 12 tin, bài.');
  });

  it('says equal of what is equal', () => {
    expect(say(MEETINGS, { total: 5, previous: 5, samePeriodLastYear: 5 })).toBe('Hội nghị tuyên truyền: 5 cuộc, bằng với tháng trước và bằng với cùng kỳ năm 2019.');
  });

  it('has no percentage of a zero base, and none that rounds to nothing', () => {
    expect(say(MEETINGS, { total: 5, previous: 0 })).toBe('Hội nghị tuyên truyền: 5 cuộc, tăng 5 cuộc so với tháng trước.');
    expect(say(MEETINGS, { total: 10_001, previous: 10_000 })).toBe('Hội nghị tuyên truyền: 10.001 cuộc, tăng 1 cuộc so với tháng trước.');
  });

  it('says that nothing happened where the figure is zero', () => {
    expect(say(MEETINGS, { total: 0, previous: 3, samePeriodLastYear: 0, cumulative: 20 })).toBe('Hội nghị tuyên truyền: trong tháng không phát sinh (tháng trước 3 cuộc). Luỹ kế 10 tháng đầu năm: 20 cuộc.');
  });

  it('says that there is no figure where there is none, and never zero', () => {
    expect(say(MEETINGS, { total: null, previous: 3 })).toBe('Hội nghị tuyên truyền: chưa có số liệu.');
    expect(say(MEETINGS, { total: null, state: 'not-applicable', reported: 0 })).toBe('Hội nghị tuyên truyền: không áp dụng.');
  });

  it('writes decimals with a comma and whole hours without one', () => {
    expect(say(HOURS, { total: 1234.5, previous: 1200 })).toBe('Thời lượng tiếp âm trong tháng đạt 1.234,5 giờ, tăng 34,5 giờ (+2,9%) so với tháng trước.');
    expect(say(HOURS, { total: 7, previous: 6.9 })).toBe('Thời lượng tiếp âm trong tháng đạt 7 giờ, tăng 0,1 giờ (+1,4%) so với tháng trước.');
  });

  it('speaks of a stock at the end of the period and gives no cumulative figure', () => {
    expect(say(PAGES, { total: 54, previous: 53, cumulative: null })).toBe('Số trang đang quản lý đến cuối tháng là 54 trang, tăng 1 trang (+1,9%) so với tháng trước.');
    expect(say(PAGES, { total: 54, missingPeriods: ['2020-09'] }, { period: '2020-Q3' })).toBe('Số trang đang quản lý theo số liệu gần nhất là 54 trang (chưa gồm số liệu tháng 9).');
  });

  it('names the units whose figure is missing, unless they were named already or are too many', () => {
    expect(say(NEWS, { total: 12, missing: ['a', 'b'] })).toBe('Trong tháng có 12 tin, bài (chưa có số liệu của 02 đơn vị: xã a và xã b).');
    expect(say(NEWS, { total: 12, missing: ['a', 'b'] }, { namedUnits: ['a', 'b'] })).toBe('Trong tháng có 12 tin, bài.');
    expect(say(NEWS, { total: 12, missing: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe('Trong tháng có 12 tin, bài (chưa có số liệu của 06 đơn vị).');
  });

  it('compares nothing with a total that a whole month is missing from', () => {
    expect(say(NEWS, { total: 12, previous: 30, missingPeriods: ['2020-08'] }, { period: '2020-Q3' })).toBe('Trong quý có 12 tin, bài (chưa gồm số liệu tháng 8).');
  });

  it('says which earlier months its cumulative figure lacks', () => {
    expect(say(NEWS, { total: 12, cumulative: 30, cumulativeMissingPeriods: ['2020-01', '2020-02', '2020-03', '2020-08'] })).toBe(
      'Trong tháng có 12 tin, bài. Luỹ kế 10 tháng đầu năm (chưa gồm số liệu từ tháng 01 đến tháng 3 và tháng 8): 30 tin, bài.',
    );
  });

  it('compares a year with the year before, once', () => {
    expect(say(NEWS, { total: 12, previous: 10, samePeriodLastYear: 10 }, { period: '2020' })).toBe('Trong năm có 12 tin, bài, tăng 2 tin, bài (+20%) so với năm 2019.');
  });

  it('is built in other ways for its neighbours', () => {
    expect(say(NEWS, { total: 12, previous: 10 }, { place: 1 })).toBe('Có 12 tin, bài trong tháng, tăng 2 tin, bài (+20%) so với tháng trước.');
    expect(say(MEETINGS, { total: 4, previous: 5, samePeriodLastYear: 4 }, { place: 2 })).toBe('Hội nghị tuyên truyền: 4 cuộc; so với tháng trước giảm 1 cuộc (-20%), so với cùng kỳ năm 2019 không thay đổi.');
  });

  it('points to the appendix for a ratio of several units', () => {
    expect(say(indicator('R', { name: 'Tỷ lệ tiếp âm', measure: '%', kind: 'ratio' }), { total: null, state: 'not-applicable' })).toBe('Tỷ lệ tiếp âm: số liệu của từng đơn vị nêu tại phụ lục kèm theo.');
  });
});
