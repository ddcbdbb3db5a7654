import { describe, expect, it } from 'vitest';
import { readRegister } from '../../../electron/core/register/import/read.ts';
import { leftOutColumns, roleOfHeader } from '../../../electron/core/register/import/columns.ts';
import { readDay } from '../../../electron/core/register/import/read-day.ts';
import { joinNumberAndSymbol, readOwnNumber } from '../../../electron/core/register/import/own-number.ts';
import { REGISTER_COLUMNS } from '../../../electron/core/register/columns.ts';
import type { CellCorrection, ColumnChoice, ImportDirection } from '../../../electron/core/register/import/types.ts';
import type { Cell, MergedRange, Workbook } from '../../../electron/core/sheet/types.ts';

type Value = string | number | null | { readonly day: string };

/** A sheet of these rows, the first at row 1. */
function sheet(rows: readonly (readonly Value[])[], merges: readonly MergedRange[] = []): Workbook {
  const cells = rows.flatMap((row, r) => row.flatMap((value, c): readonly Cell[] => (value === null || value === '' ? [] : [cellOf(r, c, value)])));
  return { format: 'xlsx', sheets: [{ name: 'Sổ', hidden: false, cells, merges, hiddenRows: [], hiddenCols: [] }] };
}

function cellOf(row: number, col: number, value: Exclude<Value, null>): Cell {
  const common = { row, col, encoding: 'unicode', font: null, formula: null, hidden: false } as const;
  if (typeof value === 'object') return { ...common, kind: 'date', value: value.day, text: value.day.split('-').reverse().join('/') };
  return { ...common, kind: typeof value === 'number' ? 'number' : 'text', value, text: String(value) };
}

const OWN = { name: 'Ban Chỉ đạo 35', symbol: 'BCĐ35' };

function read(workbook: Workbook, direction: ImportDirection, more: { readonly columns?: readonly ColumnChoice[]; readonly corrections?: readonly CellCorrection[] } = {}) {
  const reading = readRegister({ workbook, direction, own: OWN, layouts: [], ...more });
  if (reading === null) throw new Error('no register found');
  return reading;
}

describe('heads of columns', () => {
  it.each([
    ['Số, ký hiệu', 'number-symbol'], ['Số và ký hiệu văn bản', 'number-symbol'], ['Số hiệu', 'number-symbol'], ['Số công văn', 'number-symbol'], ['Ngày tháng văn bản', 'signed-on'], ['Ngày ký', 'signed-on'],
    ['Ngày tháng năm ban hành', 'signed-on'], ['Trích yếu nội dung', 'subject'], ['Tên loại và trích yếu nội dung văn bản', 'type-and-subject'], ['Loại VB', 'type'], ['Người ký', 'signer'], ['Nơi nhận', 'recipients'],
    ['Nơi gửi đến', 'recipients'], ['Người nhận bản lưu', 'copy-holder'], ['Số lượng', 'copies'], ['Ngày phát hành', 'passed-on'], ['Ký nhận', 'received-by'], ['STT', 'ordinal'], ['Nội dung', 'subject'],
  ] as const)('of what went out: %s', (header, role) => {
    expect(roleOfHeader(header, 'outgoing')).toBe(role);
  });

  it.each([
    ['Số đến', 'arrival-number'], ['Số văn bản đến', 'arrival-number'], ['Ngày đến', 'arrived-on'], ['Ngày nhận', 'arrived-on'], ['Tác giả', 'issuer'], ['Cơ quan ban hành', 'issuer'], ['Nơi gửi', 'issuer'],
    ['Đơn vị hoặc người nhận', 'copy-holder'], ['Người xử lý', 'copy-holder'], ['Hạn xử lý', 'due-on'], ['Ngày VB', 'signed-on'], ['Ngày chuyển', 'passed-on'],
  ] as const)('of what came in: %s', (header, role) => {
    expect(roleOfHeader(header, 'incoming')).toBe(role);
  });

  it('are those of Decree 30, each with its role', () => {
    const roles = (book: 'outgoing' | 'incoming') => REGISTER_COLUMNS[book].map((column) => roleOfHeader(column.header, book));
    expect(roles('outgoing')).toEqual(['number-symbol', 'signed-on', 'type-and-subject', 'signer', 'recipients', 'copy-holder', 'copies', 'passed-on', 'received-by', 'note']);
    expect(roles('incoming')).toEqual(['arrived-on', 'arrival-number', 'issuer', 'number-symbol', 'signed-on', 'type-and-subject', 'copy-holder', 'passed-on', 'received-by', 'note']);
  });
});

describe('days', () => {
  const text = (said: string, year: number | null = null) => readDay({ kind: 'text', value: said, text: said }, year);
  it.each([['15/3/2020', '2020-03-15'], ['5.3.20', '2020-03-05'], ['ngày 15 tháng 3 năm 2020', '2020-03-15'], ['2020-03-15', '2020-03-15'], ['43905', '2020-03-15'], ['31/02/2020', null], ['03/15/2020', null], ['15/3', null], ['tháng 3', null]])('%s', (said, day) => {
    expect(text(said)).toBe(day);
  });

  it('take the year of their heading, and serial numbers for what they are', () => {
    expect(text('15/3', 2019)).toBe('2019-03-15');
    expect(readDay({ kind: 'number', value: 43905, text: '43905' }, null)).toBe('2020-03-15');
    expect(readDay({ kind: 'number', value: 15, text: '15' }, null)).toBeNull();
  });
});

describe('our own numbers', () => {
  it.each([
    ['15-KH/BCĐ35', 15, '', 'BCĐ35', 'ke-hoach'], ['Số: 05-BC/HU', 5, '', 'HU', 'bao-cao'], ['12a-CV/BCĐ35', 12, 'a', 'BCĐ35', 'cong-van'], ['12/BC-BCĐ35', 12, '', 'BCĐ35', 'bao-cao'],
    ['12/UBND-VX', 12, '', 'UBND-VX', null], ['15', 15, '', '', null], ['không số', null, '', '', null],
  ] as const)('%s', (text, number, suffix, symbol, type) => {
    expect(readOwnNumber(text)).toMatchObject({ number, suffix, symbol, type });
  });

  it('are joined from two columns as they would be printed', () => {
    expect([joinNumberAndSymbol('15', 'KH/BCĐ35'), joinNumberAndSymbol('15', '/KH-UBND'), joinNumberAndSymbol('15', 'KH-UBND'), joinNumberAndSymbol('', 'KH')]).toEqual(['15-KH/BCĐ35', '15/KH-UBND', '15/KH-UBND', 'KH']);
  });
});

describe('an older register', () => {
  it('is read through its headings of years, repeated heads and merged cells', () => {
    const head = ['TT', 'Số', 'Ký hiệu', 'Ngày', 'Trích yếu', 'Người ký'];
    const reading = read(
      sheet([
        ['SỔ CÔNG VĂN ĐI'], head, ['1', '2', '3', '4', '5', '6'], ['NĂM 2019'],
        [1, 1, 'KH/BCĐ35', '5/3', 'Kế hoạch tuyên truyền', 'Nguyễn Văn Bình'],
        [2, 1, 'CV/BCĐ35', { day: '2019-03-07' }, 'V/v gửi báo cáo', '"'],
        ['Năm 2020'], head, [3, 2, 'CV/BCĐ35', '1/2', 'báo cáo nhanh', 'Trần Thị Lan'], [4], ['Người lập'],
      ]),
      'outgoing',
    );
    expect(reading.rows.map(({ row, fields }) => [row, fields.numberText, fields.signedOn, fields.type, fields.subject, fields.signerName])).toEqual([
      [5, '1-KH/BCĐ35', '2019-03-05', 'ke-hoach', 'tuyên truyền', 'Nguyễn Văn Bình'],
      [6, '1-CV/BCĐ35', '2019-03-07', 'cong-van', 'V/v gửi báo cáo', 'Nguyễn Văn Bình'],
      [9, '2-CV/BCĐ35', '2020-02-01', 'other', '', 'Trần Thị Lan'],
    ]);
  });

  it('has groups of columns above their parts', () => {
    const reading = read(
      sheet(
        [
          ['Đến', null, 'Văn bản', null, null, 'Trích yếu', 'Người nhận'],
          ['Số', 'Ngày', 'Tác giả', 'Số, ký hiệu', 'Ngày'],
          [7, '02/01/2020', 'Tỉnh uỷ', '04-HD/TU', '30/12/2019', 'Hướng dẫn công tác', 'Tổ thư ký'],
        ],
        [{ top: 0, left: 0, bottom: 0, right: 1 }, { top: 0, left: 2, bottom: 0, right: 4 }, { top: 0, left: 5, bottom: 1, right: 5 }, { top: 0, left: 6, bottom: 1, right: 6 }],
      ),
      'incoming',
    );
    expect(reading.rows.map(({ fields, doubts }) => ({ ...fields, doubts }))).toMatchObject([
      { arrivalNumber: 7, arrivedOn: '2020-01-02', issuer: 'Tỉnh uỷ', numberText: '04-HD/TU', signedOn: '2019-12-30', type: 'huong-dan', subject: 'công tác', register: { copyHolder: 'Tổ thư ký' }, doubts: [] },
    ]);
  });

  const odd = sheet([
    ['Số, ký hiệu', 'Ngày', 'Tên loại và trích yếu', 'Số bản', 'Ghi chú'],
    ['01-BC/BCĐ35', '32/1/2020', 'Báo cáo tháng', 'vài bản'],
    [null, '5/2/2020', 'Giấy mời họp'],
    ['chưa lấy số', '5/2/2020', 'Kế hoạch năm'],
    ['02-KH/BCĐ35', '5/2/2020', 'tuyên truyền đại hội'],
    ['03', '6/2/2020', 'chuyện khác'],
    ['04-TB/BCĐ35', '6/2/2020', 'Thông báo kết luận', 3, 'MẬT'],
    ['05-TB/BCĐ35', null, 'Báo cáo quý'],
  ]);

  it('has a title or a letterhead merged right above its head, which is no group over it', () => {
    const head: readonly (readonly Value[])[] = [
      ['Số đến', 'Ngày đến', 'Cơ quan ban hành', 'Văn bản', null, null, 'Nội dung'],
      [null, null, null, 'Số', 'Ký hiệu', 'Ngày', null],
      [1, { day: '2022-01-05' }, 'Huyện uỷ', 101, 'CV/HU', { day: '2022-01-03' }, 'Công văn về chuyển đổi số'],
    ];
    const merges = [0, 1, 2, 6].map((col) => ({ top: 1, bottom: 2, left: col, right: col })).concat([{ top: 1, bottom: 1, left: 3, right: 5 }]);
    for (const above of [
      { row: ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN'], merges: [{ top: 0, bottom: 0, left: 0, right: 6 }] },
      { row: ['HUYỆN UỶ THANH BA', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'], merges: [{ top: 0, bottom: 0, left: 0, right: 2 }, { top: 0, bottom: 0, left: 3, right: 6 }] },
    ]) {
      const reading = read(sheet([above.row, ...head], [...merges, ...above.merges]), 'incoming');
      expect(reading.columns.map(({ role }) => role)).toEqual(['arrival-number', 'arrived-on', 'issuer', 'number', 'symbol', 'signed-on', 'subject']);
      expect(reading.columns[3]?.header).toBe('Văn bản / Số');
      expect(reading.rows).toMatchObject([{ fields: { arrivalNumber: 1, numberText: '101-CV/HU', signedOn: '2022-01-03', subject: 'về chuyển đổi số' }, doubts: [] }]);
    }
  });

  it('says which columns hold something that is not taken, and counts copies in words', () => {
    const reading = read(sheet([
      ['Số, ký hiệu', 'Ngày', 'Trích yếu', 'Gửi đi đâu', 'SL bản', 'Kho', 'Trống'],
      ['01-CV/BCĐ35', '05/01/2021', 'Công văn a', 'Các xã; Các thị trấn', '25 bản', 'tủ 1', null],
      ['02-CV/BCĐ35', '06/01/2021', 'Công văn b', 'Các xã', 30, 'tủ 2', null],
    ]), 'outgoing');
    expect(leftOutColumns(reading.columns)).toMatchObject([{ header: 'Kho', filled: 2 }]);
    expect(reading.rows.map(({ fields, doubts }) => [fields.recipients, fields.copies, doubts])).toEqual([[['Các xã', 'Các thị trấn'], 25, []], [['Các xã'], 30, []]]);
  });

  it('tells every doubt at its cell', () => {
    expect(read(odd, 'outgoing').rows.map(({ doubts }) => doubts.map(({ code, severity, cell }) => `${code} ${severity} ${cell}`))).toEqual([
      ['date-unclear refuse B2', 'count-unclear confirm D2'],
      ['number-missing confirm A3'],
      ['number-unclear confirm A4'],
      ['type-from-symbol note C5'],
      ['type-unknown note C6'],
      ['secrecy-mark refuse E7'],
      ['type-differs note C8', 'date-missing refuse B8'],
    ]);
  });

  it('is put right cell by cell, and column by column', () => {
    const { rows } = read(odd, 'outgoing', { corrections: [{ cell: 'B2', text: '31/1/2020' }, { cell: 'D2', text: '' }] });
    expect(rows[0]).toMatchObject({ fields: { signedOn: '2020-01-31', copies: null }, doubts: [] });
    const other = read(odd, 'outgoing', { columns: [{ col: 3, role: null }] });
    expect(other.columns[3]).toMatchObject({ header: 'Số bản', role: null });
    expect(other.rows[0]?.doubts.map(({ code }) => code)).toEqual(['date-unclear']);
  });

  it('is none where nothing names a subject', () => {
    expect(readRegister({ workbook: sheet([['Họ và tên', 'Ngày sinh', 'Ghi chú'], ['A', '1/1/2000', '']]), direction: 'outgoing', own: OWN, layouts: [] })).toBeNull();
  });
});
