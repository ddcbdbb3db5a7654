import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../builders/sheet/workbook.ts';
import type { CellInput } from '../../builders/sheet/workbook.ts';
import type { Settlement } from '../../../electron/core/import/types.ts';
import { CATALOGUE, FORM, readRows, readSheets } from './office.ts';
import type { ReadOptions } from './office.ts';

const HEAD = [['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], []];
const LIST_HEAD = [['BAN CHỈ ĐẠO'], ['Tháng 10 năm 2021'], []];

/** A form with one indicator counted in whole numbers and one in hours, and what was read of the cell under test. */
const cell = (input: CellInput, hours: CellInput = 1) =>
  readRows([...HEAD, ['TT', 'Nội dung', 'ĐVT', 'Số lượng'], [1, 'Lượt người nghe', 'lượt người', input], [2, 'Thời lượng phát sóng', 'giờ', hours]]);

describe('what a cell holds', () => {
  it.each([
    ['a number', 1234, 1234],
    ['a zero', 0, 0],
    ['Vietnamese thousands', '1.234', 1234],
    ['spaces and no-break spaces', ' 1 234\u00a0', 1234],
    ['a dash', '-', 0],
    ['the word for none', 'Không', 0],
    ['a cross', 'x', 'not-applicable'],
    ['dots', '…', 'missing'],
    ['words for missing', 'Chưa có số liệu', 'missing'],
    ['binary noise', 12.0000000001, 12],
    ['its own measure behind it', '41 lượt người', 41],
    ['a formula with a stored result', { value: 17, formula: '12+5' }, 17],
  ])('reads %s', (_, input, expected) => {
    expect(cell(input).values['an-binh|H-NGUOI']).toBe(expected);
    expect(cell(input).status).toBe('imported');
  });

  it('keeps a blank cell apart from zero', () => {
    expect(Object.keys(cell(null).values)).toEqual(['an-binh|D-GIO']);
    expect(Object.keys(cell('  ').values)).toEqual(['an-binh|D-GIO']);
  });

  it.each([
    ['half a person', 3.5, 'not-an-integer'],
    ['thousands that Excel took for a decimal', 1.234, 'not-an-integer'],
    ['less than nothing', -5, 'negative-value'],
    ['less than nothing in words', '-5', 'negative-value'],
    ['about twenty', 'khoảng 20', 'not-a-number'],
    ['English thousands alone', '1,234', 'ambiguous-number'],
    ['a broken reference', { kind: 'error', value: '#REF!', text: '#REF!' }, 'error-value'],
    ['a formula nobody calculated', { kind: 'empty', value: null, text: '', formula: '12+5' }, 'formula-without-value'],
    ['a date', { kind: 'date', value: '2021-05-10', text: '10/05/2021' }, 'not-a-number'],
    ['a tick box', true, 'not-a-number'],
    ['a percentage', { value: 0.15, text: '15%' }, 'unmatched-measure'],
    ['another measure', '41 cuộc', 'not-a-number'],
  ] as const)('doubts %s and keeps the rest', (_, input, code) => {
    const read = cell(input as CellInput);
    expect(read.values).toEqual({ 'an-binh|D-GIO': 1 });
    expect(read.issues).toEqual([`D5 ${code}`]);
    expect(read.status).toBe('needs-review');
  });

  it('suggests what may have been meant', () => {
    expect(cell(1.234).raw.issues[0]?.suggestions.map((one) => one.kind === 'value' && one.value)).toEqual([1234, 1]);
    expect(cell('1,234').raw.issues[0]?.suggestions.map((one) => one.kind === 'value' && one.value)).toEqual([1234, 1.234]);
  });

  it('takes hours with one decimal, and no more', () => {
    expect(cell(1, '12,5').values['an-binh|D-GIO']).toBe(12.5);
    expect(cell(1, 12.25).issues).toEqual(['D6 not-an-integer']);
  });

  it('reads English thousands where the column leaves no doubt', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', '1,234'], [2, 'Bình Minh', '1,234,567'], [3, 'Cẩm Giang', '12']]);
    expect(read.values).toEqual({ 'an-binh|H-NGUOI': 1234, 'binh-minh|H-NGUOI': 1234567, 'cam-giang|H-NGUOI': 12 });
  });

  it('doubts one figure for several rows', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5], [2, 'Bình Minh', null], [3, 'Cẩm Giang', 7]], { sheet: { merges: ['C5:C6'] } });
    expect(read.values).toEqual({ 'cam-giang|H-NGUOI': 7 });
    expect(read.issues).toEqual(['C5 merged-value']);
  });
});

describe('measures that change what a figure means', () => {
  const form = (measure: string, head = 'Số lượng') => readRows([...HEAD, ['TT', 'Nội dung', 'ĐVT', head], [1, 'Thời lượng phát sóng', measure, 30], [2, 'Lượt người nghe', 'lượt người', 5]]);

  it.each(['phút', 'nghìn giờ', 'cuộc'])('doubts hours counted in %s', (measure) => {
    expect(form(measure)).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, issues: ['C5 unmatched-measure'] });
  });

  it.each(['giờ', 'Giờ', 'h', 'tiếng'])('takes %s for hours', (measure) => {
    expect(form(measure).values['an-binh|D-GIO']).toBe(30);
  });

  it('doubts a measure in the header', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Thời lượng phát sóng (phút)', 'Lượt người nghe'], [1, 'An Bình', 30, 5]]);
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, issues: ['C4 unmatched-measure'] });
  });

  it('doubts thousands above the table, and takes the figures when a person confirms them', () => {
    const rows = [['BAN CHỈ ĐẠO'], ['Tháng 10 năm 2021'], [null, null, '(Đơn vị tính: 1.000 lượt)'], ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5]];
    expect(readRows(rows)).toMatchObject({ values: {}, issues: ['C3 unmatched-measure'] });
    expect(readRows(rows, { settlements: [{ kind: 'confirm', code: 'unmatched-measure', sheet: 'Sheet1', cell: 'C3' }] }).values).toEqual({ 'an-binh|H-NGUOI': 5 });
  });
});

describe('units that are not certain', () => {
  const list = (rows: readonly (readonly CellInput[])[], settlements: readonly Settlement[] = []) => readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe'], ...rows], { settlements });

  it('never maps a closed unit to its successor, and suggests it', () => {
    const read = list([[1, 'Xã Cổ Loa', 5], [2, 'Bình Minh', 6]]);
    expect(read).toMatchObject({ values: { 'binh-minh|H-NGUOI': 6 }, issues: ['B5 closed-unit'] });
    expect(read.raw.issues[0]?.suggestions).toEqual([{ kind: 'unit', id: 'an-binh', label: 'An Bình' }]);
  });

  it('asks about a name it does not know, and takes the answer', () => {
    const rows = [[1, 'Xã Bình Mnh', 5], [2, 'An Bình', 6]];
    const read = list(rows);
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 6 }, issues: ['B5 unknown-unit'] });
    expect(read.raw.issues[0]?.suggestions).toContainEqual({ kind: 'unit', id: 'binh-minh', label: 'Bình Minh' });
    expect(list(rows, [{ kind: 'unit', text: 'Xã Bình Mnh', unitId: 'binh-minh' }]).values).toEqual({ 'binh-minh|H-NGUOI': 5, 'an-binh|H-NGUOI': 6 });
    expect(list(rows, [{ kind: 'unit', text: 'Xã Bình Mnh', unitId: null }])).toMatchObject({ values: { 'an-binh|H-NGUOI': 6 }, status: 'imported' });
  });

  it('says nothing of an unknown name without figures', () => {
    expect(list([[1, 'Xã Phong Lan', null], [2, 'An Bình', 6]]).status).toBe('imported');
  });

  it('takes none of two rows of one unit, be they equal or not, until a person chooses', () => {
    const rows = [[1, 'An Bình', 5], [2, 'Bình Minh', 6], [3, 'UBND xã An Bình', 5]];
    expect(list(rows)).toMatchObject({ values: { 'binh-minh|H-NGUOI': 6 }, issues: ['B5 duplicate-unit', 'B7 duplicate-unit'] });
    expect(list(rows, [{ kind: 'confirm', code: 'duplicate-unit', sheet: 'Sheet1', cell: 'B7' }]).values).toEqual({ 'binh-minh|H-NGUOI': 6, 'an-binh|H-NGUOI': 5 });
  });

  it('asks about a unit that does not report in this form', () => {
    const rows = [[1, 'Xã Khe Sanh', 5]];
    expect(list(rows)).toMatchObject({ values: {}, issues: ['B5 unit-not-in-form'] });
    expect(list(rows, [{ kind: 'confirm', code: 'unit-not-in-form', sheet: 'Sheet1', cell: 'B5' }]).values).toEqual({ 'khe-sanh|H-NGUOI': 5 });
  });

  it('asks about a name that its namesake may bear too, where the list follows older boundaries', () => {
    const units = [...CATALOGUE.units, { ...CATALOGUE.units[0], id: 'an-binh-cu', name: 'An Bình', kind: 'xa' as const, code: null, validFrom: '1990-01-01', validTo: '2021-01-01', aliases: [] }];
    const catalogue = { ...CATALOGUE, units, unitEvents: [{ type: 'merge' as const, date: '2021-01-01', basis: 'NQ', from: ['co-loa', 'an-binh-cu'], to: ['an-binh'] }] };
    const rows = (others: readonly (readonly CellInput[])[]) => [...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5], ...others];
    expect(readRows(rows([[2, 'Bình Minh', 6]]), { catalogue }).values).toEqual({ 'an-binh|H-NGUOI': 5, 'binh-minh|H-NGUOI': 6 });
    expect(readRows(rows([[2, 'Bình Minh', 6], [3, 'Cổ Loa', 7]]), { catalogue })).toMatchObject({ values: { 'binh-minh|H-NGUOI': 6 }, issues: ['B5 closed-unit', 'B7 closed-unit'] });
  });
});

describe('indicators that are not certain', () => {
  it('shows a column that it does not know, and takes the answer', () => {
    const rows = [...LIST_HEAD, ['TT', 'Đơn vị', 'Số đảng viên mới', 'Lượt người nghe'], [1, 'An Bình', 3, 5]];
    expect(readRows(rows)).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, issues: ['C4 unknown-indicator'] });
    expect(readRows(rows, { settlements: [{ kind: 'indicator', text: 'Số đảng viên mới', indicatorCode: null }] }).status).toBe('imported');
    expect(readRows(rows, { settlements: [{ kind: 'indicator', text: 'Số đảng viên mới', indicatorCode: 'H-CUOC' }] }).values).toEqual({ 'an-binh|H-CUOC': 3, 'an-binh|H-NGUOI': 5 });
  });

  it('takes neither of two columns of one indicator', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe', 'Lượt người nghe'], [1, 'An Bình', 3, 5]]);
    expect(read).toMatchObject({ values: {}, issues: ['C4 duplicate-indicator', 'D4 duplicate-indicator'] });
  });

  it('says of an indicator of another form that it is one', () => {
    const form = { ...FORM, indicators: ['H-NGUOI'] };
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Hội nghị báo cáo viên', 'Lượt người nghe'], [1, 'An Bình', 3, 5]], { form, catalogue: { ...CATALOGUE, forms: [form] } });
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, issues: ['C4 indicator-not-in-form'] });
  });

  it('doubts a name under a group it does not belong to', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Trang tin điện tử'], [null, null, 'Thời lượng phát sóng'], [1, 'An Bình', 3]], { sheet: { merges: ['A4:A5', 'B4:B5'] } });
    expect(read.values).toEqual({});
  });
});

describe('figures out of place', () => {
  it('takes nothing of a row typed one column off', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Hội nghị báo cáo viên', 'Lượt người nghe'], [1, 'An Bình', null, 3, 50], [2, 'Bình Minh', 4, 60]]);
    expect(read).toMatchObject({ values: { 'binh-minh|H-CUOC': 4, 'binh-minh|H-NGUOI': 60 }, issues: ['E5 unlabelled-value'] });
  });

  it('shows figures in a row without a name', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', 5], [2, null, 6]]);
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, issues: ['C6 unlabelled-value'] });
  });

  it('warns of a printed total that is not the sum, and keeps the figures', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe', 'Thời lượng phát sóng'], [null, 'Cộng', 12, 4.4], [1, 'An Bình', 5, 2.2], [2, 'Bình Minh', 6, 2.2]]);
    expect(read).toMatchObject({ issues: ['C5 total-mismatch'], status: 'needs-review' });
    expect(read.raw.issues[0]?.params).toEqual({ text: 'Cộng', printed: 12, expected: 11 });
    expect(Object.keys(read.values)).toHaveLength(4);
  });

  it('checks an indicator that is the sum of others', () => {
    const indicators = CATALOGUE.indicators.map((one) => (one.code === 'H-NGUOI' ? { ...one, sumOf: ['W-ANH', 'H-CUOC'] } : one));
    const rows = (sum: number) => readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Ảnh, video', 'Hội nghị báo cáo viên', 'Lượt người nghe'], [1, 'An Bình', 5, 6, sum]], { catalogue: { ...CATALOGUE, indicators } });
    expect(rows(11).status).toBe('imported');
    expect(rows(12).issues).toEqual(['E5 total-mismatch']);
  });
});

describe('what is hidden', () => {
  it('takes the visible one of two columns and shows the hidden one', () => {
    const read = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe', 'Lượt người nghe'], [1, 'An Bình', 3, 5]], { sheet: { hiddenCols: [2] } });
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, issues: ['C4 hidden-cells'], status: 'needs-review' });
  });

  it('counts a hidden row or column only when a person says so', () => {
    const rows = [...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe', 'Hội nghị báo cáo viên'], [1, 'An Bình', 3, 1], [2, 'Bình Minh', 4, 2]];
    const confirmed = (cell: string): ReadOptions => ({ settlements: [{ kind: 'confirm', code: 'hidden-cells', sheet: 'Sheet1', cell }] });
    const ALL = { 'an-binh|H-NGUOI': 3, 'an-binh|H-CUOC': 1, 'binh-minh|H-NGUOI': 4, 'binh-minh|H-CUOC': 2 };
    expect(readRows(rows, { sheet: { hiddenRows: [5] } })).toMatchObject({ values: { 'an-binh|H-NGUOI': 3, 'an-binh|H-CUOC': 1 }, issues: ['B6 hidden-cells'] });
    expect(readRows(rows, { sheet: { hiddenRows: [5] }, ...confirmed('B6') }).values).toEqual(ALL);
    expect(readRows(rows, { sheet: { hiddenCols: [3] } })).toMatchObject({ values: { 'an-binh|H-NGUOI': 3, 'binh-minh|H-NGUOI': 4 }, issues: ['D4 hidden-cells'] });
    expect(readRows(rows, { sheet: { hiddenCols: [3] }, ...confirmed('D4') }).values).toEqual(ALL);
  });

  it('reads nothing of a hidden sheet and shows it', () => {
    const table = (name: string, figure: number, hidden: boolean) => sheetOf(name, [...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe'], [1, 'An Bình', figure]], { hidden });
    const read = readSheets([table('Biểu', 3, false), table('Nháp', 4, true)]);
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 3 }, issues: ['Nháp hidden-cells'], status: 'needs-review' });
  });
});

describe('files that must not be read', () => {
  it.each(['MẬT', '(TỐI MẬT)', 'Tuyệt mật', 'Độ mật: Mật', 'TOI MAT'])('stops at the secrecy mark %s', (mark) => {
    const read = readRows([[mark], ['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], ['Nội dung', 'Số lượng'], ['Lượt người nghe', 5]]);
    expect(read).toMatchObject({ values: {}, issues: ['A1 secrecy-mark'], status: 'needs-review' });
  });

  it('does not stop at a sentence about secrets, or at honey', () => {
    const read = readRows([['Mật ong rừng'], ['Bảo vệ bí mật nhà nước'], ...HEAD, ['Nội dung', 'Số lượng'], ['Lượt người nghe', 5]]);
    expect(read.values).toEqual({ 'an-binh|H-NGUOI': 5 });
  });

  it('says so when there is no table of the form', () => {
    expect(readRows([['DANH SÁCH'], ['STT', 'Họ tên', 'Chức vụ'], [1, 'Nguyễn Văn A', 'Bí thư']]).issues).toEqual(['file no-table-found']);
    expect(readRows([]).issues).toEqual(['file no-table-found']);
  });

  it('says so when the form is empty', () => {
    expect(readRows([...HEAD, ['Nội dung', 'Số lượng'], ['Lượt người nghe', null]]).issues).toEqual(['file no-table-found']);
  });
});

describe('what a person settled', () => {
  const rows = [...HEAD, ['TT', 'Nội dung', 'ĐVT', 'Số lượng'], [1, 'Lượt người nghe', 'lượt người', 'khoảng 20'], [2, 'Số buổi toạ đàm', 'cuộc', 3]];

  it('takes a cell as a person wrote it', () => {
    const read = readRows(rows, { settlements: [{ kind: 'cell', sheet: 'Sheet1', cell: 'D5', figure: { state: 'number', value: 20 } }] });
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': 20 }, issues: ['B6 unknown-indicator'] });
  });

  it('takes a figure below nothing when a person confirms it', () => {
    const read = readRows([...HEAD, ['Nội dung', 'Số lượng'], ['Lượt người nghe', -5]], { settlements: [{ kind: 'confirm', code: 'negative-value', sheet: 'Sheet1', cell: 'B5' }] });
    expect(read).toMatchObject({ values: { 'an-binh|H-NGUOI': -5 }, status: 'imported' });
  });

  it('remembers names for every file of the same layout, and no figures', () => {
    const settlements: Settlement[] = [
      { kind: 'indicator', text: 'Số buổi toạ đàm', indicatorCode: 'H-CUOC' },
      { kind: 'cell', sheet: 'Sheet1', cell: 'D5', figure: { state: 'number', value: 20 } },
    ];
    const signature = readRows(rows).raw.layoutSignature;
    const nextMonth = rows.map((row) => (row[0] === 'Tháng 10 năm 2021' ? ['Tháng 11 năm 2021'] : row));
    const read = readRows(nextMonth, { period: '2021-11', layouts: [{ signature, settlements }] });
    expect(read).toMatchObject({ values: { 'an-binh|H-CUOC': 3 }, issues: ['D5 not-a-number'] });
  });

  it('gives one signature to one layout in all months, and another to another', () => {
    const sheet = (month: number, head: string) => readRows([['UBND XÃ AN BÌNH'], [`Tháng ${String(month)} năm 2021`], [], ['Nội dung', `Tháng ${String(month)}`, head], ['Lượt người nghe', month, 7]], { period: `2021-${String(month).padStart(2, '0')}` }).raw.layoutSignature;
    expect(sheet(9, 'Luỹ kế')).toBe(sheet(10, 'Luỹ kế'));
    expect(sheet(10, 'Luỹ kế')).not.toBe(sheet(10, 'Kế hoạch'));
  });
});

describe('legacy text', () => {
  const legacy = (doubtful: boolean) => readRows([...HEAD, ['Nội dung', 'Số lượng'], [{ value: 'Lượt người nghe', encoding: 'tcvn3', raw: 'L\u00adît ng\u00adêi nghe', ...(doubtful ? { encodingDoubtful: true } : {}) }, 5]]);

  it('says that text was converted', () => {
    expect(legacy(false)).toMatchObject({ values: { 'an-binh|H-NGUOI': 5 }, issues: ['Sheet1 legacy-encoding'], status: 'imported' });
  });

  it('asks when only the text itself told the encoding', () => {
    expect(legacy(true)).toMatchObject({ issues: ['Sheet1 legacy-encoding', 'A5 ambiguous-encoding'], status: 'needs-review' });
  });
});

describe('the colours of the review screen', () => {
  it('marks what every recognised cell was taken for', () => {
    const { raw } = readRows([...LIST_HEAD, ['TT', 'Đơn vị', 'Lượt người nghe', 'Luỹ kế'], [1, 'An Bình', 5, 50], [null, 'Cộng', 5, 50]]);
    const role = (row: number, col: number) => raw.roles.filter((mark) => mark.row === row && mark.col === col).map((mark) => (mark.ref === undefined ? mark.role : `${mark.role} ${mark.ref}`));
    expect(role(3, 2)).toEqual(['indicator H-NGUOI']);
    expect(role(3, 3)).toEqual(['left-out']);
    expect(role(4, 0)).toEqual(['index']);
    expect(role(4, 1)).toEqual(['unit an-binh']);
    expect(role(4, 2)).toEqual(['value H-NGUOI']);
    expect(role(4, 3)).toEqual(['left-out']);
    expect(role(5, 1)).toEqual(['total']);
  });
});
