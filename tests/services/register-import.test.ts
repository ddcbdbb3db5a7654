import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { RegisterReading } from '../../electron/contract/registers.ts';
import { REGISTER_COLUMNS } from '../../electron/core/register/columns.ts';
import type { RegisterValue } from '../../electron/core/register/types.ts';
import { readOk } from '../builders/workbook/read.ts';
import { documentsOf } from './support/documents.ts';
import { call, OFFICE, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

type Direction = 'outgoing' | 'incoming' | 'internal';
type Format = 'xlsx' | 'xls' | 'ods' | 'csv';
type Line = readonly RegisterValue[];

const COUNT = 1_000;
const TYPES = [['Báo cáo', 'BC'], ['Kế hoạch', 'KH'], ['Thông báo', 'TB'], ['Quyết định', 'QĐ'], ['Hướng dẫn', 'HD'], ['Giấy giới thiệu', 'GGT']] as const;
const SUBJECTS = ['kết quả công tác tháng', 'tuyên truyền đại hội đảng bộ các cấp', 'phân công thành viên Ban Chỉ đạo', 'về việc đổi tên trang “Hương chè Thanh Ba”', 'triển khai quy chế làm việc'];
const PEOPLE = ['Nguyễn Văn Bình', 'Trần Thị Hoà', 'Đỗ Quốc Uy', ''];

/** A day of the second half of 2020 onwards, in order. */
const dayAt = (index: number): string => new Date(Date.UTC(2020, 8, 1) + Math.floor(index / 2) * 86_400_000).toISOString().slice(0, 10);
const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

/** A register as an office keeps it: numbers with gaps, several types, blanks where nobody wrote. */
function outgoing(): readonly Line[] {
  return Array.from({ length: COUNT }, (_, index): Line => {
    const [name, abbreviation] = pick(TYPES, index);
    const number = Math.floor(index / TYPES.length) * 2 + 1;
    const day = dayAt(index);
    return [
      `${String(number).padStart(2, '0')}-${abbreviation}/BCĐ35`, day, `${name} ${pick(SUBJECTS, index * 7)}`, pick(PEOPLE, index) || null, index % 3 === 0 ? 'Ban Tuyên giáo Huyện uỷ; Các xã, thị trấn' : null,
      index % 4 === 0 ? 'Văn phòng Huyện uỷ' : null, index % 5 === 0 ? null : (index % 30) + 1, index % 6 === 0 ? day : null, index % 7 === 0 ? 'Lan' : null, index % 9 === 0 ? `bản ${index}` : null,
    ];
  });
}

function incoming(): readonly Line[] {
  const arrivals = new Map<string, number>();
  return Array.from({ length: COUNT }, (_, index): Line => {
    const [name, abbreviation] = index % 13 === 0 ? ['Công văn', 'CV'] : pick(TYPES, index * 5);
    const day = dayAt(index);
    const year = day.slice(0, 4);
    const number = (arrivals.get(year) ?? 0) + (index % 10 === 0 ? 2 : 1);
    arrivals.set(year, number);
    return [
      day, number, pick(['Ban Tuyên giáo Tỉnh uỷ', 'Văn phòng Huyện uỷ', 'Uỷ ban nhân dân xã Đông Thành'], index), index % 8 === 0 ? null : `${index + 1}-${abbreviation}/BTGTU`, index % 11 === 0 ? null : dayAt(Math.max(0, index - 3)),
      index % 13 === 0 ? 'V/v báo cáo tình hình' : `${name} ${pick(SUBJECTS, index * 3)}`, index % 4 === 0 ? 'Tổ thư ký' : null, index % 6 === 0 ? day : null, index % 7 === 0 ? 'Mai' : null, index % 9 === 0 ? 'để biết' : null,
    ];
  });
}

/** A title across, the head with its numbers, a heading where the year turns, then the lines. */
function sheetRows(direction: Direction, lines: readonly Line[]): readonly { readonly across: boolean; readonly values: Line }[] {
  const columns = REGISTER_COLUMNS[direction];
  const rows: { across: boolean; values: Line }[] = [{ across: true, values: [TITLES[direction]] }, { across: false, values: columns.map((column) => column.header) }, { across: false, values: columns.map((_, index) => `(${index + 1})`) }];
  let year = '';
  for (const line of lines) {
    const day = String(line[direction === 'incoming' ? 0 : 1]);
    if (day.slice(0, 4) !== year) rows.push({ across: true, values: [`Năm ${(year = day.slice(0, 4))}`] });
    rows.push({ across: false, values: line });
  }
  return rows;
}

const TITLES: Readonly<Record<Direction, string>> = { outgoing: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', incoming: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', internal: 'SỔ ĐĂNG KÝ VĂN BẢN NỘI BỘ' };

/** The lines as a workbook of Excel, as an older or another program saves it, or as text; days as days, or every second one as text. */
async function workbook(direction: Direction, lines: readonly Line[], format: Format): Promise<File> {
  const columns = REGISTER_COLUMNS[direction];
  const rows = sheetRows(direction, lines).map(({ across, values }, index) => ({ across, values: values.map((value, at) => (isDay(value) && columns[at]?.kind === 'date' ? dayCell(value, format === 'csv' ? 1 : index) : value)) }));
  const name = `so-van-ban.${format}`;
  if (format === 'csv') return new File([`\uFEFF${rows.map(({ values }) => values.map((value) => `"${String(value ?? '').replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n`], name);
  if (format !== 'xlsx') {
    const sheet = utils.aoa_to_sheet(rows.map(({ values }) => [...values]), { UTC: true, dateNF: 'dd/mm/yyyy' });
    sheet['!merges'] = rows.flatMap(({ across }, r) => (across ? [{ s: { r, c: 0 }, e: { r, c: columns.length - 1 } }] : []));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Sổ');
    return new File([new Uint8Array(write(book, { type: 'buffer', bookType: format === 'xls' ? 'biff8' : format }) as Buffer)], name);
  }
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sổ');
  for (const { across, values } of rows) {
    const row = sheet.addRow([...values]);
    if (across) sheet.mergeCells(row.number, 1, row.number, columns.length);
    row.eachCell((cell) => { if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy'; });
  }
  return new File([new Uint8Array(await book.xlsx.writeBuffer())], name);
}

function isDay(value: RegisterValue | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function dayCell(day: string, index: number): Date | string {
  return index % 2 === 0 ? new Date(`${day}T00:00:00Z`) : day.split('-').reverse().join('/');
}

async function exported(office: Office, direction: Direction): Promise<readonly Line[]> {
  const file = await office.handlers.registers.export({ register: direction, format: 'xlsx' }, call);
  const cells = readOk(new Uint8Array(await file.arrayBuffer())).sheets[0]?.cells ?? [];
  const value = new Map(cells.map((cell) => [`${cell.row}|${cell.col}`, cell.value as RegisterValue]));
  const last = Math.max(...cells.map((cell) => cell.row));
  return Array.from({ length: last - 2 }, (_, row) => REGISTER_COLUMNS[direction].map((_column, col) => value.get(`${row + 3}|${col}`) ?? null));
}

const take = async (office: Office, direction: Direction, reading: RegisterReading, file: File) =>
  office.handlers.registers.take({ file, direction, confirmed: reading.rows.flatMap(({ row, doubts }) => doubts.filter(({ severity }) => severity === 'confirm').map(({ code }) => ({ row, code }))) }, call);

describe('a register of 1,000 documents from Excel', () => {
  it.each([['outgoing', 'xlsx', outgoing], ['outgoing', 'xls', outgoing], ['incoming', 'ods', incoming], ['internal', 'csv', outgoing]] as const)('is the same, field by field, when it is exported again: %s, .%s', { timeout: 120_000 }, async (direction, format, made) => {
    const office = await openOffice();
    const lines = made();
    const file = await workbook(direction, lines, format);
    const reading = await office.handlers.registers.read({ file, direction }, call);
    expect(reading.rows.flatMap(({ row, doubts }) => doubts.map(({ code }) => `${row} ${code}`))).toEqual([]);
    expect(await take(office, direction, reading, file)).toMatchObject({ taken: COUNT, leftOut: 0, unnumbered: 0 });
    const order = (all: readonly Line[]) => all.map((line) => JSON.stringify(line)).sort();
    expect(order(await exported(office, direction))).toEqual(order(lines));
    expect(await office.handlers.log.list({ limit: 2, before: null, action: null }, call)).toMatchObject([{ action: 'register.import', after: { taken: COUNT } }, { action: 'catalogue.add' }]);
    expect(await office.handlers.safety.check(undefined, call)).toMatchObject({ ok: true, problems: [] });
  });
});

/** A short register as a sheet of text. */
function csv(lines: readonly (readonly string[])[], name = 'so.csv'): File {
  return new File([`\uFEFF${lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n`], name);
}

const HEAD = ['Số, ký hiệu', 'Ngày', 'Tên loại và trích yếu', 'Người ký'];

describe('numbers of an older register', () => {
  it('enter their series with their gaps; a double is refused with the row it clashes with, until one of the two is put right or left out', async () => {
    const office = await openOffice();
    const { registers } = office.handlers;
    const file = csv([HEAD, ['02-BC/BCĐ35', '05/09/2020', 'Báo cáo tháng 8', 'Bình'], ['05-BC/BCĐ35', '05/10/2020', 'Báo cáo tháng 9', 'Bình'], ['05-BC/BCĐ35', '06/10/2020', 'Báo cáo khác', 'Bình'], ['5-BC/BCĐ35', '07/10/2020', 'Báo cáo nữa', 'Bình']]);
    const reading = await registers.read({ file, direction: 'outgoing' }, call);
    expect(reading.rows.map(({ doubts }) => doubts)).toEqual([
      [], [],
      [{ code: 'number-double', severity: 'refuse', cell: 'A4', text: '05-BC/BCĐ35', clash: { rows: [3], cell: 'A3', subject: 'tháng 9' } }],
      [{ code: 'number-double', severity: 'refuse', cell: 'A5', text: '5-BC/BCĐ35', clash: { rows: [3, 4], cell: 'A3', subject: 'tháng 9' } }],
    ]);
    const both = [4, 5].map((row) => ({ row, code: 'number-double' }));
    await expect(registers.take({ file, direction: 'outgoing', confirmed: both }, call)).rejects.toMatchObject({ code: 'register-has-doubts', params: { count: 2 } });
    await expect(registers.take({ file, direction: 'outgoing', leftOut: [3] }, call)).rejects.toMatchObject({ params: { count: 1 } });
    expect((await office.handlers.documents.list({ filter: {} }, call)).total).toBe(0);
    expect(await registers.take({ file, direction: 'outgoing', leftOut: [3], corrections: [{ cell: 'A5', text: '06-BC/BCĐ35' }] }, call)).toMatchObject({ taken: 3, unnumbered: 0 });
    expect(await office.handlers.documents.series({ kind: 'party' }, call)).toMatchObject([{ issued: 3, highest: 6, next: 7, gaps: [{ from: 1, to: 1 }, { from: 3, to: 4 }] }]);
    const again = await registers.read({ file, direction: 'outgoing' }, call);
    expect(again.rows[0]?.doubts).toMatchObject([{ code: 'number-taken', severity: 'refuse', clash: { subject: 'tháng 8' } }]);
  });

  it('that only look alike are taken: two terms in one year, Quyết định and Quy định under HD05, the same number of two types', async () => {
    const terms = [...(OFFICE.terms ?? []), { name: 'Nhiệm kỳ 2025 - 2030', startsOn: '2025-07-01', endsOn: '2030-06-30' }];
    const office = await openOffice({ catalogue: { ...OFFICE, terms } });
    const lines = [
      ['01-QĐ/BCĐ35', '05/01/2020', 'Quyết định thành lập Tổ thư ký', 'Bình'], ['01-QĐ/BCĐ35', '05/09/2020', 'Quyết định kiện toàn Tổ thư ký', 'Bình'], ['01-BC/BCĐ35', '06/09/2020', 'Báo cáo tháng 8', 'Bình'],
      ['02-QĐ/BCĐ35', '05/06/2026', 'Quyết định phân công', 'Bình'], ['02-QĐ/BCĐ35', '06/06/2026', 'Quy định chế độ báo cáo', 'Bình'],
    ];
    const file = csv([HEAD, ...lines]);
    const reading = await office.handlers.registers.read({ file, direction: 'outgoing' }, call);
    expect(reading.rows.flatMap(({ doubts }) => doubts.filter(({ severity }) => severity !== 'note'))).toEqual([]);
    expect(await office.handlers.registers.take({ file, direction: 'outgoing' }, call)).toMatchObject({ taken: 5, unnumbered: 0 });
    expect((await documentsOf(office).list({ direction: 'outgoing' }, { by: 'day', descending: false })).map(({ type, number }) => [type, number.text])).toEqual([
      ['quyet-dinh', '01-QĐ/BCĐ35'], ['quyet-dinh', '01-QĐ/BCĐ35'], ['bao-cao', '01-BC/BCĐ35'], ['quyet-dinh', '02-QĐ/BCĐ35'], ['quy-dinh', '02-QĐ/BCĐ35'],
    ]);
  });

  it('stand beside the sheet itself, row by row as it was received', async () => {
    const office = await openOffice();
    const file = csv([HEAD, ['02-BC/BCĐ35', '05/09/2020', 'Báo cáo tháng 8', 'Bình'], ['03-BC/BCĐ35', 'chưa rõ', 'Báo cáo tháng 9', 'Bình']]);
    const reading = await office.handlers.registers.read({ file, direction: 'outgoing' }, call);
    expect(reading).toMatchObject({ size: { rows: 3, cols: 4 }, head: { top: 0, bottom: 0 } });
    const shown = await office.handlers.registers.sheet({ file, sheet: reading.sheet, fromRow: 1, toRow: 2 }, call);
    expect(shown.cells.map(({ row, col, text }) => `${row} ${col} ${text}`)).toEqual(['1 0 02-BC/BCĐ35', '1 1 05/09/2020', '1 2 Báo cáo tháng 8', '1 3 Bình', '2 0 03-BC/BCĐ35', '2 1 chưa rõ', '2 2 Báo cáo tháng 9', '2 3 Bình']);
    await expect(office.handlers.registers.sheet({ file, sheet: 'không có', fromRow: 0, toRow: 1 }, call)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of days outside every term are refused until the catalogue has the term', async () => {
    const office = await openOffice();
    const file = csv([HEAD, ['02-BC/BCĐ35', '05/09/2010', 'Báo cáo tháng 8', 'Bình'], ['03-BC/BCĐ35', '05/09/2020', 'Báo cáo tháng 8', 'Bình']]);
    const reading = await office.handlers.registers.read({ file, direction: 'outgoing' }, call);
    expect(reading.rows[0]?.doubts).toMatchObject([{ code: 'no-term', severity: 'refuse' }]);
    expect(await office.handlers.registers.take({ file, direction: 'outgoing', leftOut: [2] }, call)).toMatchObject({ taken: 1, leftOut: 1 });
  });

  it('of arrivals follow on where the file has none', async () => {
    const office = await openOffice();
    await documentsOf(office).incoming();
    const file = csv([['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày văn bản', 'Trích yếu'], ['23/10/2020', '', 'Tỉnh uỷ', '', '', 'V/v họp'], ['23/10/2020', '9', 'Tỉnh uỷ', '04-HD/TU', '20/10/2020', 'Hướng dẫn công tác']]);
    const reading = await office.handlers.registers.read({ file, direction: 'incoming' }, call);
    expect(reading.rows.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([['number-missing'], []]);
    await take(office, 'incoming', reading, file);
    expect((await documentsOf(office).list({ direction: 'incoming' }, { by: 'number', descending: false })).map(({ arrivalNumber, subject }) => [arrivalNumber, subject])).toEqual([[1, 'về tuyên truyền đại hội'], [9, 'công tác'], [10, 'V/v họp']]);
  });

  it('remembers for a layout what its columns hold', async () => {
    const office = await openOffice();
    const make = (number: string) => csv([['Số, ký hiệu', 'Ngày', 'Trích yếu', 'Cột lạ'], [number, '05/09/2020', 'Báo cáo tháng', 'Nguyễn Văn Bình']]);
    const columns = [{ col: 3, role: 'signer' as const }];
    expect((await office.handlers.registers.read({ file: make('01-BC/BCĐ35'), direction: 'outgoing' }, call)).columns[3]).toMatchObject({ header: 'Cột lạ', role: null });
    await office.handlers.registers.take({ file: make('01-BC/BCĐ35'), direction: 'outgoing', columns }, call);
    expect(await office.handlers.registers.read({ file: make('02-BC/BCĐ35'), direction: 'outgoing' }, call)).toMatchObject({ remembered: true, rows: [{ fields: { signerName: 'Nguyễn Văn Bình' } }] });
  });

  it('is refused where the file is no register', async () => {
    const office = await openOffice();
    await expect(office.handlers.registers.read({ file: csv([['Họ và tên', 'Ghi chú'], ['A', 'B']]), direction: 'outgoing' }, call)).rejects.toMatchObject({ code: 'register-not-found' });
  });

  it.each(['Mật', 'TỐI MẬT', 'Độ mật: Tuyệt mật'])('is stopped whole where a row bears “%s”, whatever column it stands in, and nothing of it is kept', async (mark) => {
    const office = await openOffice();
    const file = csv([['Số, ký hiệu', 'Ngày', 'Trích yếu', 'Độ mật'], ['01-BC/BCĐ35', '05/09/2020', 'Báo cáo tháng', ''], ['02-BC/BCĐ35', '06/09/2020', 'nội dung kín', mark]]);
    const refused = { code: 'secrecy-mark', params: { cell: 'D3' } };
    await expect(office.handlers.registers.read({ file, direction: 'outgoing' }, call)).rejects.toMatchObject(refused);
    await expect(office.handlers.registers.take({ file, direction: 'outgoing', leftOut: [3] }, call)).rejects.toMatchObject(refused);
    expect((await office.handlers.documents.list({ filter: {} }, call)).total).toBe(0);
    expect((await office.handlers.log.list({ limit: 100, before: null, action: 'register.import' }, call))).toEqual([]);
  });
});
