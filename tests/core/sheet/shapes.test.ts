import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../builders/sheet/workbook.ts';
import { readRows, readSheets } from './office.ts';

const FORM_HEAD = ['TT', 'Nội dung', 'ĐVT', 'Số lượng'];
const TITLE = ['BIỂU SỐ LIỆU TUYÊN TRUYỀN'];
const MONTH = ['Tháng 10 năm 2021'];

/** The rows of one unit's form with all groups, figures from the given list. */
const formRows = (figures: readonly (number | string | null)[]): (string | number | null)[][] => [
  ['I', 'Trang tin điện tử'],
  [1, 'Tin, bài', 'tin, bài', figures[0] ?? null],
  [2, 'Ảnh, video', 'sản phẩm', figures[1] ?? null],
  ['II', 'Đài phát thanh'],
  [3, 'Tin, bài', 'tin, bài', figures[2] ?? null],
  [4, 'Thời lượng phát sóng', 'giờ', figures[3] ?? null],
];
const FORM_VALUES = (unit: string, figures: readonly number[]): Record<string, number | undefined> => ({ [`${unit}|W-TIN`]: figures[0], [`${unit}|W-ANH`]: figures[1], [`${unit}|D-TIN`]: figures[2], [`${unit}|D-GIO`]: figures[3] });

describe('where the unit is named', () => {
  const table = [FORM_HEAD, ...formRows([1, 2, 3, 4.5])];
  const expected = FORM_VALUES('an-binh', [1, 2, 3, 4.5]);

  it.each([
    ['the letterhead', [['HUYỆN UỶ ĐÔNG HÀ'], ['ĐẢNG UỶ XÃ AN BÌNH'], TITLE, MONTH, []], {}],
    ['a line that says who reports', [TITLE, ['Đơn vị báo cáo: UBND xã An Bình'], MONTH, []], {}],
    ['a label and the cell beside it', [TITLE, ['Đơn vị báo cáo:', 'Xã An Bình'], MONTH, []], {}],
    ['the title', [['BIỂU SỐ LIỆU CỦA XÃ AN BÌNH'], MONTH, []], {}],
    ['the file', [TITLE, MONTH, []], { fileName: 'BM01-xa-an-binh.xlsx' }],
    ['the sheet', [TITLE, MONTH, []], { name: 'An Bình' }],
  ])('reads it from %s', (_, head, options) => {
    const read = readRows([...head, ...table], options);
    expect(read.values).toEqual(expected);
    expect(read.status).toBe('imported');
  });

  it('reads it from the signature when nothing else names it', () => {
    const read = readRows([TITLE, MONTH, [], ...table, [], ['NGƯỜI LẬP BIỂU', null, null, 'TM. UBND XÃ AN BÌNH']]);
    expect(read.values).toEqual(expected);
  });

  it('asks when nothing names it, and takes the answer', () => {
    const rows = [TITLE, MONTH, [], ...table, [], [null, null, 'Bình Minh, ngày 25 tháng 10 năm 2021']];
    expect(readRows(rows).values).toEqual({});
    expect(readRows(rows).issues).toEqual(['Sheet1 unknown-unit']);
    expect(readRows(rows, { settlements: [{ kind: 'unit', text: null, unitId: 'an-binh' }] }).values).toEqual(expected);
  });

  it('believes neither when the letterhead and the file name different units', () => {
    const read = readRows([['UBND XÃ AN BÌNH'], TITLE, MONTH, [], ...table], { fileName: 'binh minh.xlsx' });
    expect(read.values).toEqual({});
    expect(read.issues).toEqual(['A1 ambiguous-unit']);
  });

  it('does not take the district for the town of the same name', () => {
    expect(readRows([['HUYỆN UỶ ĐÔNG HÀ'], TITLE, MONTH, [], ...table], { fileName: 'Dong Ha T10.xlsx' }).values).toEqual({});
  });

  it('does not take another name when the letterhead is of a commune nobody knows', () => {
    const read = readRows([['UBND XÃ PHONG LAN'], TITLE, MONTH, [], ...table], { fileName: 'an binh.xlsx' });
    expect(read.values).toEqual({});
    expect(read.issues).toEqual(['A1 unknown-unit']);
  });

  it('ignores who the form is sent to', () => {
    expect(readRows([['Đơn vị báo cáo: Xã An Bình'], ['Đơn vị nhận báo cáo: Xã Bình Minh'], MONTH, [], ...table]).values).toEqual(expected);
  });
});

describe('which period is meant', () => {
  const form = (title: string, name = 'Sheet1', figures = [1, 2, 3, 4]) => sheetOf(name, [['UBND XÃ AN BÌNH'], [title], [], FORM_HEAD, ...formRows(figures)]);

  it('takes nothing of another month and says where it is named', () => {
    const read = readSheets([form('Tháng 9 năm 2021')]);
    expect(read.values).toEqual({});
    expect(read.issues).toEqual(['A2 period-mismatch']);
  });

  it.each(['Tháng 10/2020', 'Quý III/2021', '9 tháng đầu năm 2021', '10 tháng năm 2021', 'Năm 2020'])('takes nothing of %s', (title) => {
    expect(readSheets([form(title)])).toMatchObject({ values: {}, issues: ['A2 period-mismatch'] });
  });

  it('asks when the title only says the year, unless something else names the month', () => {
    expect(readSheets([form('NĂM 2021')])).toMatchObject({ values: {}, issues: ['A2 period-mismatch'] });
    const figures = FORM_VALUES('an-binh', [1, 2, 3, 4]);
    expect(readSheets([form('NĂM 2021')], { settlements: [{ kind: 'period', accept: true }] }).values).toEqual(figures);
    expect(readSheets([form('NĂM 2021', 'T10')])).toMatchObject({ values: figures, status: 'imported' });
    expect(readSheets([form('NĂM 2021')], { fileName: 'bieu thang 10.xlsx' })).toMatchObject({ values: figures, status: 'imported' });
  });

  it('accepts the asked month when nothing names any', () => {
    const read = readSheets([form('Biểu số 5')]);
    expect(read.values).toEqual(FORM_VALUES('an-binh', [1, 2, 3, 4]));
    expect(read.issues).toEqual(['file period-assumed']);
    expect(read.status).toBe('imported');
  });

  it('takes the asked month of a workbook with a sheet a month, and says nothing of the others', () => {
    const read = readSheets([form('Tháng 8/2021', 'T8', [8, 8, 8, 8]), form('Tháng 9/2021', 'T9', [9, 9, 9, 9]), form('Tháng 10/2021', 'T10')]);
    expect(read.values).toEqual(FORM_VALUES('an-binh', [1, 2, 3, 4]));
    expect(read.status).toBe('imported');
  });

  it('takes nothing of a sheet whose name and title name two months', () => {
    expect(readSheets([form('Tháng 9/2021', 'T10')])).toMatchObject({ values: {}, issues: ['A2 period-mismatch'] });
    expect(readSheets([form('Tháng 10/2021', 'T9')])).toMatchObject({ values: {}, issues: ['T9 period-mismatch'] });
  });

  it('warns when only the file name says another month', () => {
    const read = readRows([['UBND XÃ AN BÌNH'], MONTH, [], FORM_HEAD, ...formRows([1, 2, 3, 4])], { fileName: 'Bao cao thang 9-2021.xlsx' });
    expect(read.values).toEqual(FORM_VALUES('an-binh', [1, 2, 3, 4]));
    expect(read.status).toBe('needs-review');
  });

  it('takes the figures when a person says that the file is for the asked month', () => {
    const accept = { kind: 'period', accept: true } as const;
    const sheets = [form('Tháng 9 năm 2021')];
    expect(readSheets(sheets, { settlements: [accept] }).values).toEqual(FORM_VALUES('an-binh', [1, 2, 3, 4]));
  });

  it('warns when the days in the title are not the days of the period', () => {
    const read = readSheets([form('Tháng 10 năm 2021 (từ ngày 15/9/2021 đến ngày 14/10/2021)')]);
    expect(read.issues).toEqual(['A2 period-mismatch']);
    expect(read.status).toBe('needs-review');
  });
});

describe('which column holds this month', () => {
  const head = [['UBND XÃ AN BÌNH'], MONTH, []];
  const rows = (columns: readonly (readonly (number | null)[])[]) => formRows([]).map((row, at) => [...row.slice(0, 3), ...(columns[[-1, 0, 1, -1, 2, 3][at] ?? -1] ?? [])]);
  const figures = [[1, 100, 7], [2, 100, 7], [3, 100, 7], [4, 100, 7]];

  it.each([
    [['Trong tháng', 'Luỹ kế từ đầu năm', 'Kế hoạch năm'], 0],
    [['Tháng 10', 'Tháng 9', 'So sánh (%)'], 0],
    [['Số lượng', 'Cộng dồn', 'Cùng kỳ năm trước'], 0],
    [['Thực hiện tháng 10/2021', 'Chỉ tiêu giao', 'Tăng/giảm'], 0],
    [['Thực hiện', 'KH năm', 'Tỷ lệ % so với KH'], 0],
    [['Tháng này', 'Kỳ trước', 'Ước tháng 11'], 0],
    [['Số lượng', '10 tháng', 'Xếp loại'], 0],
    [['Kết quả tháng 10/2021', 'Kết quả 10 tháng năm 2021', 'Từ đầu nhiệm kỳ'], 0],
  ])('takes the right one of %s', (titles) => {
    const read = readRows([...head, ['TT', 'Nội dung', 'ĐVT', ...titles], ...rows(figures)]);
    expect(read.values).toEqual(FORM_VALUES('an-binh', [1, 2, 3, 4]));
    expect(read.status).toBe('imported');
  });

  it('takes none of two that could both be meant, and the one that a person chooses', () => {
    const sheet = [...head, ['TT', 'Nội dung', 'ĐVT', 'Số lượng', 'Kết quả'], ...rows([[1, 5], [2, 6], [3, 7], [4, 8]])];
    expect(readRows(sheet)).toMatchObject({ values: {}, issues: ['D4 ambiguous-column', 'E4 ambiguous-column'] });
    expect(readRows(sheet, { settlements: [{ kind: 'confirm', code: 'ambiguous-column', sheet: 'Sheet1', cell: 'E4' }] }).values).toEqual(FORM_VALUES('an-binh', [5, 6, 7, 8]));
  });

  it('takes none when there are only other months', () => {
    expect(readRows([...head, ['TT', 'Nội dung', 'ĐVT', 'Tháng 8', 'Tháng 9'], ...rows([[1, 5], [2, 6], [3, 7], [4, 8]])])).toMatchObject({ values: {} });
  });

  it('does not take the sum of the months before for the month that is missing', () => {
    const read = readRows([...head, ['TT', 'Nội dung', 'ĐVT', 'Tháng 8', 'Tháng 9', 'Cộng'], ...rows([[1, 5, 6], [2, 6, 8], [3, 7, 10], [4, 8, 12]])]);
    expect(read.values).toEqual({});
    expect(read.status).toBe('needs-review');
  });

  it('reads two tiers, with or without merges', () => {
    const table = [['TT', 'Nội dung', 'ĐVT', 'Năm 2021', null, null], [null, null, null, 'Kế hoạch', 'Tháng 10', 'Luỹ kế'], ...rows([[9, 1, 5], [9, 2, 6], [9, 3, 7], [9, 4, 8]])];
    const expected = FORM_VALUES('an-binh', [1, 2, 3, 4]);
    expect(readRows([...head, ...table]).values).toEqual(expected);
    expect(readRows([...head, ...table], { sheet: { merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:F4'] } }).values).toEqual(expected);
  });

  it('reads months as numbers under a merged header', () => {
    const table = [['TT', 'Nội dung', 'ĐVT', 'Tháng', null, null], [null, null, null, 8, 9, 10], ...rows([[9, 5, 1], [9, 6, 2], [9, 7, 3], [9, 8, 4]])];
    expect(readRows([...head, ...table], { sheet: { merges: ['D4:F4'] } }).values).toEqual(FORM_VALUES('an-binh', [1, 2, 3, 4]));
  });
});

describe('lists of units', () => {
  const head = [['BAN CHỈ ĐẠO'], TITLE, MONTH, []];

  it('keeps the same name under two groups apart', () => {
    const read = readRows([...head,
      ['STT', 'Đơn vị', 'Trang tin điện tử', null, 'Đài phát thanh', null],
      [null, null, 'Tin, bài', 'Ảnh, video', 'Tin, bài', 'Thời lượng phát sóng (giờ)'],
      ['A', 'B', 1, 2, 3, 4],
      [1, 'Xã An Bình', 10, 20, 30, 4.5],
      [2, 'P. Cẩm Giang', 11, null, 31, 0],
      [null, 'Tổng cộng', 21, 20, 61, 4.5],
    ]);
    expect(read.values).toEqual({ 'an-binh|W-TIN': 10, 'an-binh|W-ANH': 20, 'an-binh|D-TIN': 30, 'an-binh|D-GIO': 4.5, 'cam-giang|W-TIN': 11, 'cam-giang|D-TIN': 31, 'cam-giang|D-GIO': 0 });
    expect(read.status).toBe('imported');
  });

  it('asks which is meant when the groups are missing', () => {
    const read = readRows([...head, ['STT', 'Đơn vị', 'Tin, bài', 'Lượt người nghe'], [1, 'Xã An Bình', 10, 20]]);
    expect(read.values).toEqual({ 'an-binh|H-NGUOI': 20 });
    expect(read.issues).toEqual(['C5 ambiguous-indicator']);
    expect(readRows([...head, ['STT', 'Đơn vị', 'Tin, bài'], [1, 'Xã An Bình', 10]], { settlements: [{ kind: 'indicator', text: 'Tin, bài', indicatorCode: 'D-TIN' }] }).values).toEqual({ 'an-binh|D-TIN': 10 });
  });

  it('reads subtotals of clusters, and adds nothing up twice', () => {
    const read = readRows([...head, ['STT', 'Đơn vị', 'Lượt người nghe'], [null, 'Cụm I'], [1, 'An Bình', 5], [2, 'Bình Minh', 6], [null, 'Cộng cụm I', 11], [null, 'Cụm II'], [3, 'Cẩm Giang', 7], [null, 'Cộng cụm II', 7], [null, 'Toàn huyện', 18]]);
    expect(read.status).toBe('imported');
    expect(Object.keys(read.values)).toHaveLength(3);
  });

  it('takes units in columns and checks their total', () => {
    const read = readRows([...head, ['TT', 'Chỉ tiêu', 'An Bình', 'Xã Bình Minh', 'Tổng số'], [1, 'Hội nghị báo cáo viên', 1, 2, 3], [2, 'Lượt người nghe', 10, 20, 31]]);
    expect(read.values).toEqual({ 'an-binh|H-CUOC': 1, 'binh-minh|H-CUOC': 2, 'an-binh|H-NGUOI': 10, 'binh-minh|H-NGUOI': 20 });
    expect(read.issues).toEqual(['E7 total-mismatch']);
  });

  it('reads a list in two halves side by side', () => {
    const read = readRows([...head, ['TT', 'Đơn vị', 'Lượt người nghe', 'TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5, 3, 'Cẩm Giang', 7], [2, 'Bình Minh', 6, 4, 'TT Đông Hà', 8]]);
    expect(read.values).toEqual({ 'an-binh|H-NGUOI': 5, 'binh-minh|H-NGUOI': 6, 'cam-giang|H-NGUOI': 7, 'dong-ha|H-NGUOI': 8 });
  });

  it('reads a header printed again on the next page', () => {
    const header = ['TT', 'Đơn vị', 'Lượt người nghe'];
    const read = readRows([...head, header, [1, 'An Bình', 5], header, [2, 'Bình Minh', 6], [null, 'Cộng', 11]]);
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 5, 'binh-minh|H-NGUOI': 6 }, status: 'imported' });
  });

  it('finds the indicator in the title of a table that has none', () => {
    expect(readRows([['SỐ LƯỢT NGƯỜI NGHE THÁNG 10/2021'], [], ['TT', 'Đơn vị', 'Tháng 9', 'Tháng 10'], [1, 'An Bình', 5, 6]]).values).toEqual({ 'an-binh|H-NGUOI': 6 });
  });

  it('reads the forms of several units one below the other', () => {
    const one = (name: string, figures: readonly number[]) => [[name], FORM_HEAD, ...formRows(figures), []];
    const read = readRows([TITLE, MONTH, [], ...one('1. Xã An Bình', [1, 2, 3, 4]), ...one('2. Xã Bình Minh', [5, 6, 7, 8])]);
    expect(read.values).toEqual({ ...FORM_VALUES('an-binh', [1, 2, 3, 4]), ...FORM_VALUES('binh-minh', [5, 6, 7, 8]) });
  });

  it('takes a summary and its details when they agree, and neither where they differ', () => {
    const summary = sheetOf('Tổng hợp', [MONTH, [], ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5], [2, 'Bình Minh', 6]]);
    const detail = (name: string, figure: number) => sheetOf(name, [MONTH, [], FORM_HEAD, [1, 'Lượt người nghe', 'lượt người', figure]]);
    const read = readSheets([summary, detail('An Bình', 5), detail('Bình Minh', 7)]);
    expect(read.values).toEqual({ 'an-binh|H-NGUOI': 5 });
    expect(read.issues).toEqual(['C5 duplicate-unit', 'D4 duplicate-unit']);
  });
});

describe('forms with parts and sums', () => {
  const head = [['UBND XÃ AN BÌNH'], MONTH, [], FORM_HEAD];

  it('passes over the parts of a figure', () => {
    const read = readRows([...head, ['III', 'Tuyên truyền miệng'], [1, 'Hội nghị báo cáo viên', 'cuộc', 5], [null, 'Trong đó:'], ['-', 'Hội nghị chuyên đề', 'cuộc', 2], [2, 'Lượt người nghe', 'lượt người', 50]]);
    expect(read).toMatchObject({ values: { 'an-binh|H-CUOC': 5, 'an-binh|H-NGUOI': 50 }, status: 'imported' });
  });

  it('passes over the sum of a group, and asks when it is none', () => {
    const rows = (sum: number) => [...head, ['I', 'Trang tin điện tử', null, sum], [1, 'Tin, bài', 'tin, bài', 5], [2, 'Ảnh, video', 'sản phẩm', 6]];
    expect(readRows(rows(11))).toMatchObject({ values: { 'an-binh|W-TIN': 5, 'an-binh|W-ANH': 6 }, status: 'imported' });
    expect(readRows(rows(12)).issues).toEqual(['B5 unknown-indicator']);
  });

  it('passes over rows of other times', () => {
    const read = readRows([...head, [1, 'Lượt người nghe', 'lượt người', null], [null, '- Trong tháng', null, 5], [null, '- Luỹ kế từ đầu năm', null, 55]]);
    expect(read.values).toEqual({ 'an-binh|H-NGUOI': 5 });
  });

  it('does not let a group run on past a row it cannot read', () => {
    const read = readRows([['UBND XÃ AN BÌNH'], MONTH, [], ['Nội dung', 'Số lượng'], ['Trang tin điện tử'], ['Ảnh, video', 1], ['Phát thanh huyện', 90], ['Tin, bài', 33]]);
    expect(read.values).toEqual({ 'an-binh|W-ANH': 1 });
  });

  it('believes official codes more than labels, and neither when they contradict', () => {
    const rows = [['UBND XÃ AN BÌNH'], MONTH, [], ['Mã', 'Chỉ tiêu', 'Số lượng'], ['D-TIN', 'Tin bài', 5], ['H-CUOC', 'Lượt người nghe', 6]];
    expect(readRows(rows)).toMatchObject({ values: { 'an-binh|D-TIN': 5 }, issues: ['B6 ambiguous-indicator'] });
  });
});
