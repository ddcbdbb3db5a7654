import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { RegisterReading } from '../../electron/contract/registers.ts';
import { REGISTER_COLUMNS } from '../../electron/core/register/columns.ts';
import type { RegisterValue } from '../../electron/core/register/types.ts';
import { readOk } from '../builders/workbook/read.ts';
import { documentsOf } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

type Direction = 'outgoing' | 'incoming';
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

/** The lines as a workbook of Excel: a title across, the head, days as days or as text, a heading where the year turns. */
async function workbook(direction: Direction, lines: readonly Line[]): Promise<File> {
  const columns = REGISTER_COLUMNS[direction];
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sổ');
  sheet.addRow([`SỔ ĐĂNG KÝ VĂN BẢN ${direction === 'outgoing' ? 'ĐI' : 'ĐẾN'}`]);
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.addRow(columns.map((column) => column.header));
  sheet.addRow(columns.map((_, index) => `(${index + 1})`));
  let year = '';
  for (const [index, line] of lines.entries()) {
    const day = String(line[direction === 'outgoing' ? 1 : 0]);
    if (day.slice(0, 4) !== year) {
      year = day.slice(0, 4);
      sheet.mergeCells(sheet.addRow([`Năm ${year}`]).number, 1, sheet.rowCount, columns.length);
    }
    const row = sheet.addRow(line.map((value, at) => (columns[at]?.kind === 'date' && value !== null ? dayCell(String(value), index) : value)));
    row.eachCell((cell) => { if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy'; });
  }
  return new File([new Uint8Array(await book.xlsx.writeBuffer())], 'so-van-ban.xlsx');
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
  it.each([['outgoing', outgoing], ['incoming', incoming]] as const)('is the same, field by field, when it is exported again: %s', { timeout: 60_000 }, async (direction, made) => {
    const office = await openOffice();
    const lines = made();
    const file = await workbook(direction, lines);
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
  it('enter their series with their gaps; doubles are taken only knowingly, and nothing is renumbered', async () => {
    const office = await openOffice();
    const file = csv([HEAD, ['02-BC/BCĐ35', '05/09/2020', 'Báo cáo tháng 8', 'Bình'], ['05-BC/BCĐ35', '05/10/2020', 'Báo cáo tháng 9', 'Bình'], ['05-BC/BCĐ35', '06/10/2020', 'Báo cáo khác', 'Bình']]);
    const reading = await office.handlers.registers.read({ file, direction: 'outgoing' }, call);
    expect(reading.rows.map(({ doubts }) => doubts.map(({ code, cell, clash }) => ({ code, cell, clash })))).toEqual([[], [], [{ code: 'number-double', cell: 'A4', clash: { row: 3 } }]]);
    await expect(office.handlers.registers.take({ file, direction: 'outgoing' }, call)).rejects.toMatchObject({ code: 'register-has-doubts', params: { count: 1 } });
    expect((await office.handlers.documents.list({ filter: {} }, call)).total).toBe(0);
    expect(await take(office, 'outgoing', reading, file)).toMatchObject({ taken: 3, unnumbered: 1 });
    expect(await office.handlers.documents.series({ kind: 'party' }, call)).toMatchObject([{ issued: 2, highest: 5, next: 6, gaps: [{ from: 1, to: 1 }, { from: 3, to: 4 }] }]);
    const again = await office.handlers.registers.read({ file, direction: 'outgoing' }, call);
    expect(again.rows[0]?.doubts).toMatchObject([{ code: 'number-taken', severity: 'refuse', clash: { subject: 'tháng 8' } }]);
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
