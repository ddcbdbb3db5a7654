import { describe, expect, it } from 'vitest';
import { readDocx } from '../builders/document/docx-reader.ts';
import { readOk, textsOf } from '../builders/workbook/read.ts';
import { documentsOf } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

type Asked = Parameters<Office['handlers']['registers']['export']>[0];

async function bytesOf(office: Office, asked: Asked): Promise<Uint8Array> {
  return new Uint8Array(await (await office.handlers.registers.export(asked, call)).arrayBuffer());
}

/** The rows of a book's workbook below its title lines, as shown. */
async function rowsOf(office: Office, asked: Omit<Asked, 'format'>): Promise<readonly (readonly string[])[]> {
  const workbook = readOk(await bytesOf(office, { ...asked, format: 'xlsx' }));
  const cells = workbook.sheets[0]?.cells ?? [];
  const last = Math.max(0, ...cells.map((cell) => cell.row));
  const width = Math.max(...cells.map((cell) => cell.col)) + 1;
  const text = new Map(cells.map((cell) => [`${cell.row}|${cell.col}`, cell.text]));
  return Array.from({ length: last - 1 }, (_, at) => Array.from({ length: width }, (_each, col) => text.get(`${at + 2}|${col}`) ?? ''));
}

describe('a register', () => {
  it('is written with exactly the ten columns of what went out, by year', async () => {
    const office = await openOffice();
    const { issued } = documentsOf(office);
    await issued({ signerName: 'Nguyễn Văn Bình', recipients: ['Các xã', 'Lưu'], copies: 12, register: { copyHolder: 'Văn phòng', passedOn: '2020-10-02', receivedBy: 'Lan' }, note: 'bản gốc' });
    await issued({ type: 'cong-van', subject: 'V/v gửi báo cáo', signedOn: '2021-01-05' });
    await issued({ secrecy: 'mat', subject: 'kín' });
    expect(await rowsOf(office, { register: 'outgoing', year: 2020 })).toEqual([
      ['Số, ký hiệu', 'Ngày tháng văn bản', 'Tên loại và trích yếu', 'Người ký', 'Nơi nhận', 'Đơn vị, người nhận bản lưu', 'Số lượng bản', 'Ngày chuyển', 'Ký nhận', 'Ghi chú'],
      ['01-QĐ/BCĐ35', '01/10/2020', 'Quyết định ban hành Quy chế làm việc', 'Nguyễn Văn Bình', 'Các xã; Lưu', 'Văn phòng', '12', '02/10/2020', 'Lan', 'bản gốc'],
    ]);
    expect((await rowsOf(office, { register: 'outgoing' })).slice(1).map((row) => row[2])).toEqual(['Quyết định ban hành Quy chế làm việc', 'V/v gửi báo cáo']);
    await expect(bytesOf(office, { register: 'outgoing', format: 'xlsx', term: 'không có' })).rejects.toMatchObject({ code: 'unknown-term' });
  });

  it('names whom a letter speaks to first among its receivers, and a type that the subject repeats once', async () => {
    const office = await openOffice();
    const { letter, issue, issued } = documentsOf(office);
    await issue(await letter({ recipients: ['Như trên', 'Thành viên Ban Chỉ đạo'] }));
    await issued({ type: 'bao-cao', subject: 'Báo cáo tình hình', signedOn: '2020-11-03' });
    const rows = await rowsOf(office, { register: 'outgoing' });
    expect(rows.slice(1).map((row) => [row[2], row[4]])).toEqual([
      ['Công văn gửi báo cáo tháng', 'Uỷ ban nhân dân các xã, thị trấn; Thành viên Ban Chỉ đạo'],
      ['Báo cáo tình hình', ''],
    ]);
  });

  it('is written with the ten columns of what came in, and the seven of how it is dealt with', async () => {
    const office = await openOffice();
    const { incoming, issued, relate } = documentsOf(office);
    const guidance = await incoming({ handler: { kind: 'other', name: 'Tổ thư ký' }, dueOn: '2020-11-20' });
    await incoming({ subject: 'để biết', signedOn: '2020-10-21' }, '05-HD/BTGTU');
    const answer = await issued({ type: 'cong-van', subject: 'V/v trả lời', signedOn: '2020-10-30' });
    await relate(answer, 'answers', guidance);
    expect(await rowsOf(office, { register: 'incoming', year: 2020 })).toEqual([
      ['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng văn bản', 'Tên loại và trích yếu', 'Đơn vị hoặc người nhận', 'Ngày chuyển', 'Ký nhận', 'Ghi chú'],
      ['22/10/2020', '1', 'Ban Tuyên giáo Tỉnh uỷ', '04-HD/BTGTU', '20/10/2020', 'Hướng dẫn về tuyên truyền đại hội', 'Tổ thư ký', '', '', ''],
      ['22/10/2020', '2', 'Ban Tuyên giáo Tỉnh uỷ', '05-HD/BTGTU', '21/10/2020', 'Hướng dẫn để biết', '', '', '', ''],
    ]);
    expect(await rowsOf(office, { register: 'follow-up' })).toEqual([
      ['Số đến', 'Tên loại, số, ký hiệu, ngày, cơ quan ban hành', 'Đơn vị/người nhận', 'Thời hạn giải quyết', 'Tiến độ', 'Số, ký hiệu văn bản trả lời', 'Ghi chú'],
      ['1', 'Hướng dẫn số 04-HD/BTGTU ngày 20/10/2020 của Ban Tuyên giáo Tỉnh uỷ', 'Tổ thư ký', '20/11/2020', 'Đã trả lời ngày 30/10/2020', '01-CV/BCĐ35', ''],
    ]);
  });

  it('is printed across A4 under the letterhead, with the head of the table on every page', async () => {
    const office = await openOffice();
    await documentsOf(office).issued();
    const bytes = await bytesOf(office, { register: 'outgoing', format: 'docx', term: 'Nhiệm kỳ 2020 - 2025' });
    const document = readDocx(bytes);
    expect(document.sections.map(({ page }) => [page.orientation, page.width > page.height])).toEqual([['landscape', true]]);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['SỔ ĐĂNG KÝ VĂN BẢN ĐI', 'Nhiệm kỳ 2020 - 2025', 'BAN CHỈ ĐẠO 35']));
    const rows = document.tables.at(-1)?.rows ?? [];
    expect(rows.map((row) => [row.isHeader, row.cells[0]?.text, row.cells[1]?.text])).toEqual([
      [true, 'Số, ký hiệu', 'Ngày tháng văn bản'],
      [true, '(1)', '(2)'],
      [false, '01-QĐ/BCĐ35', '01/10/2020'],
    ]);
    expect(textsOf(readOk(await bytesOf(office, { register: 'outgoing', format: 'xlsx' })))['A1']).toBe('SỔ ĐĂNG KÝ VĂN BẢN ĐI');
  });
});
