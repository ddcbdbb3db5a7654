import { describe, expect, it } from 'vitest';
import type { CellInput } from '../../builders/sheet/workbook.ts';
import { sheetOf } from '../../builders/sheet/workbook.ts';
import type { Indicator } from '../../../electron/core/catalogue/types.ts';
import { CATALOGUE, FORM, readRows, readSheets } from './office.ts';

const HEADER = ['TT', 'Đơn vị', 'Lượt người nghe', 'Hội nghị báo cáo viên'];
const table = (heard: number): readonly (readonly CellInput[])[] => [HEADER, [1, 'An Bình', heard, 2], [2, 'Bình Minh', heard + 1, null]];
const GIVEN = { 'an-binh|H-NGUOI': 5, 'an-binh|H-CUOC': 2, 'binh-minh|H-NGUOI': 6 };

describe('tables of other figures than the period’s', () => {
  it.each(['II. KẾ HOẠCH THÁNG 11', '2. SỐ LIỆU LUỸ KẾ TỪ ĐẦU NĂM', 'B. Cùng kỳ năm trước', 'II. Phương hướng, nhiệm vụ'])('are passed over below the period’s own: %s', (heading) => {
    const below = [HEADER, [1, 'An Bình', 50, 20], [2, 'Bình Minh', 60, 30]];
    expect(readRows([['TỔNG HỢP SỐ LIỆU'], ['Tháng 10 năm 2021'], [], ['I. KẾT QUẢ THỰC HIỆN'], ...table(5), [], [heading], ...below])).toMatchObject({ values: GIVEN, status: 'imported' });
    const sheets = [sheetOf('Sheet1', [['Tháng 10 năm 2021'], [], ...table(5)]), sheetOf('Sheet2', [[heading], [], ...below])];
    expect(readSheets(sheets)).toMatchObject({ values: GIVEN, status: 'imported' });
  });

  it.each(['KẾ HOẠCH TUYÊN TRUYỀN THÁNG 10/2021', 'LUỸ KẾ TỪ ĐẦU NĂM', 'Dự kiến tháng 10/2021'])('are a doubt by themselves: %s', (title) => {
    expect(readRows([[title], [], ...table(5)])).toMatchObject({ values: {}, issues: ['A1 period-mismatch'] });
  });

  it.each(['KẾT QUẢ THỰC HIỆN KẾ HOẠCH THÁNG 10/2021', 'SỐ LIỆU THÁNG 10/2021 VÀ LUỸ KẾ', 'Thực hiện Kế hoạch số 12-KH/BCĐ, kết quả tháng 10/2021'])('are not meant by a title of results: %s', (title) => {
    expect(readRows([[title], [], ...table(5)])).toMatchObject({ values: GIVEN, status: 'imported' });
  });

  it.each(['Kỳ báo cáo trước', 'Kỳ BC trước', 'Tháng liền kề', 'Lần báo cáo trước', 'Kỳ gốc', 'Kỳ báo cáo sau', 'Tháng tiếp theo', 'Nghị quyết giao'])('are passed over in a column beside the period’s: %s', (heading) => {
    const read = (own: string) => readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], ['TT', 'Nội dung', heading, own], [1, 'Lượt người nghe', 9, 5], [2, 'Hội nghị báo cáo viên', 8, null]]);
    expect(read('Số lượng')).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, status: 'imported' });
    expect(read('Thực hiện trong kỳ')).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, status: 'imported' });
  });

  it('are the changes of a stock between its beginning and its end', () => {
    const read = readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], ['TT', 'Nội dung', 'Đầu kỳ', 'Tăng trong kỳ', 'Cuối kỳ'], [1, 'Lượt người nghe', 5, 2, 7]]);
    expect(read).toMatchObject({ values: {}, status: 'needs-review' });
  });
});

describe('units that stand in two tables with other figures', () => {
  it('give none of the figures that both tables count, be one of them blank', () => {
    const read = readRows([['Tháng 10 năm 2021'], [], ['TT', 'Đơn vị', 'Lượt người nghe', 'Hội nghị báo cáo viên'], [1, 'An Bình', 5, null], [2, 'Bình Minh', 6, 1], [], ['TT', 'Đơn vị', 'Lượt người nghe', 'Hội nghị báo cáo viên'], [1, 'An Bình', 7, 3]]);
    expect(read.values).toEqual({ 'binh-minh|H-NGUOI': 6, 'binh-minh|H-CUOC': 1 });
    expect(read.issues).toEqual(['C4 duplicate-unit', 'C8 duplicate-unit', 'D8 duplicate-unit']);
  });
});

describe('where the period is written', () => {
  const date = (value: string, text: string): CellInput => ({ kind: 'date', value, text });
  const below = [[], ['TT', 'Nội dung', 'Số lượng'], [1, 'Lượt người nghe', 5]];
  const A5 = { 'an-binh|H-NGUOI': 5 };

  it.each([
    ['a date shown as its month', ['Kỳ báo cáo:', null, date('2021-10-01', '10/2021')]],
    ['a date in the title', [date('2021-10-01', 'Tháng 10 năm 2021')]],
    ['a number beside the word', ['Tháng', 10]],
  ])('reads %s', (_, row) => {
    expect(readRows([['UBND XÃ AN BÌNH'], row, ...below])).toMatchObject({ values: A5, issues: [] });
  });

  it.each([
    ['a date shown as its month', ['Kỳ báo cáo:', null, date('2021-09-01', '9/2021')]],
    ['a number beside the word', ['Tháng:', 9]],
  ])('sees another month in %s', (_, row) => {
    expect(readRows([['UBND XÃ AN BÌNH'], row, ...below])).toMatchObject({ values: {}, status: 'needs-review' });
  });

  it('takes nothing that was signed before the period began, where the title gives no year', () => {
    const signed = (year: number) => [...below, [], [null, null, `Đông Hà, ngày 25 tháng 10 năm ${String(year)}`]];
    expect(readRows([['UBND XÃ AN BÌNH'], ['Tháng 10'], ...signed(2021)])).toMatchObject({ values: A5, status: 'imported' });
    expect(readRows([['UBND XÃ AN BÌNH'], ['Tháng 10'], ...signed(2020)])).toMatchObject({ values: {}, issues: ['C7 period-mismatch'] });
  });
});

describe('figures that cannot be', () => {
  const share = (name: string): Indicator => ({ code: 'S', name, group: '', measure: '%', kind: 'ratio', decimals: 1, aliases: [] });
  const sum: Indicator = { code: 'SUM', name: 'Tổng hoạt động', group: '', measure: 'lượt', kind: 'flow', decimals: 0, aliases: [], sumOf: ['H-CUOC', 'H-NGUOI'] };
  const read = (indicator: Indicator, rows: readonly (readonly CellInput[])[]) =>
    readRows([['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], [], ['TT', 'Nội dung', 'Số lượng'], ...rows], { catalogue: { ...CATALOGUE, indicators: [...CATALOGUE.indicators, indicator] }, form: { ...FORM, indicators: [...FORM.indicators, indicator.code] } });

  it('are shares of more than the whole or less than nothing', () => {
    expect(read(share('Tỷ lệ hộ có loa'), [[1, 'Tỷ lệ hộ có loa', 955]])).toMatchObject({ values: {}, issues: ['C5 outlier'] });
    expect(read(share('Tỷ lệ hộ có loa'), [[1, 'Tỷ lệ hộ có loa', -5]])).toMatchObject({ values: {}, issues: ['C5 negative-value'] });
    expect(read(share('Tỷ lệ hoàn thành kế hoạch'), [[1, 'Tỷ lệ hoàn thành kế hoạch', 120]]).values).toEqual({ 'an-binh|S': 120 });
    expect(read(share('Tốc độ tăng'), [[1, 'Tốc độ tăng', -5]]).values).toEqual({ 'an-binh|S': -5 });
  });

  it('are sums that their parts contradict, until a person confirms them', () => {
    const rows = (printed: number) => [[1, 'Hội nghị báo cáo viên', 2], [2, 'Lượt người nghe', 5], [3, 'Tổng hoạt động', printed]];
    expect(read(sum, rows(7)).values).toEqual({ 'an-binh|H-CUOC': 2, 'an-binh|H-NGUOI': 5, 'an-binh|SUM': 7 });
    expect(read(sum, rows(8))).toMatchObject({ values: { 'an-binh|H-CUOC': 2, 'an-binh|H-NGUOI': 5 }, issues: ['C7 total-mismatch'] });
  });
});

describe('figures far from all others', () => {
  const names = ['An Bình', 'Bình Minh', 'Cẩm Giang', 'Đông Hà', 'Khe Sanh', 'Phong Lan'];
  const units = names.map((name, at) => ({ id: `u${String(at)}`, name, kind: 'xa' as const, code: null, validFrom: '1990-01-01', validTo: null, aliases: [] }));
  const read = (figures: readonly number[]) => readRows([['Tháng 10 năm 2021'], [], ['TT', 'Đơn vị', 'Lượt người nghe'], ...figures.map((figure, at) => [at + 1, names[at] ?? '', figure])], { catalogue: { ...CATALOGUE, units }, form: { ...FORM, reportingUnits: units.map(({ id }) => id) } });

  it('are shown and hold nothing back', () => {
    expect(read([10, 12, 140000, 13, 15, 16])).toMatchObject({ issues: ['C6 outlier'], status: 'imported' });
    expect(read([10, 12, 14321, 13, 15, 16])).toMatchObject({ issues: ['C6 outlier'], status: 'imported' });
    expect(read([10, 12, 140, 13, 15, 16]).issues).toEqual([]);
    expect(read([10, 1200, 140000, 13, 15, 16]).issues).toEqual([]);
  });

  it('are asked about when they would be like the others without three zeros', () => {
    const doubted = read([10, 12, 14000, 13, 15, 16]);
    expect(doubted).toMatchObject({ issues: ['C6 outlier'], status: 'needs-review' });
    expect(doubted.values).toEqual({ 'u0|H-NGUOI': 10, 'u1|H-NGUOI': 12, 'u3|H-NGUOI': 13, 'u4|H-NGUOI': 15, 'u5|H-NGUOI': 16 });
    expect(doubted.raw.issues[0]?.suggestions).toMatchObject([{ kind: 'value', value: 14 }]);
  });
});
