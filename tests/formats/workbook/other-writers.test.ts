import { createRequire } from 'node:module';
import exceljs from 'exceljs';
import type * as SheetJs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellsOf, readOk } from '../../builders/workbook/read.ts';

const xlsx = createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs;

const written = (): Uint8Array => {
  const sheet: SheetJs.WorkSheet = {
    '!ref': 'A1:C5',
    A1: { t: 's', v: 'Đơn vị' }, B1: { t: 's', v: 'Tin, bài' }, C1: { t: 's', v: 'Giờ' },
    A2: { t: 's', v: 'Xã Đại An' }, B2: { t: 'n', v: 12 }, C2: { t: 'n', v: 17.5, z: '0.00' },
    A3: { t: 's', v: 'Xã Vân Lĩnh' }, B3: { t: 'n', v: 0 }, C3: { t: 'b', v: true },
    A4: { t: 's', v: 'Ngày' }, B4: { t: 'n', v: 44105, z: 'dd/mm/yyyy' },
    A5: { t: 's', v: 'Cộng' }, B5: { t: 'n', v: 12, f: 'SUM(B2:B3)' },
  };
  return xlsx.write({ SheetNames: ['Số liệu'], Sheets: { 'Số liệu': sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
};
const savedAs = (bookType: SheetJs.BookType): Uint8Array => xlsx.write(xlsx.read(written(), { cellNF: true }), { type: 'buffer', bookType }) as Uint8Array;

describe('what other programs write', () => {
  it.each(['xlsx', 'biff8', 'biff5', 'ods', 'fods', 'xlml'] as const)('is read from SheetJS as %s', (bookType) => {
    const workbook = readOk(savedAs(bookType));
    const cells = cellsOf(workbook);
    expect(workbook.sheets[0]?.name).toBe(bookType === 'biff5' ? 'S_ li_u' : 'Số liệu');
    expect(Object.fromEntries(['B2', 'C2', 'B3', 'B5'].map((address) => [address, cells[address]?.value]))).toEqual({ B2: 12, C2: 17.5, B3: 0, B5: 12 });
    // It writes no formulas into old files, and dates of OpenDocument as bare numbers.
    if (!bookType.startsWith('biff')) expect(cells.B5?.formula).toBe('SUM(B2:B3)');
    if (!bookType.endsWith('ods')) expect(cells.B4).toMatchObject({ kind: 'date', value: '2020-10-01' });
    if (bookType !== 'biff5') expect([cells.A2?.value, cells.A3?.value]).toEqual(['Xã Đại An', 'Xã Vân Lĩnh']);
  });

  it('is read from SheetJS as HTML and as text', () => {
    for (const bookType of ['html', 'csv', 'txt'] as const) {
      const cells = cellsOf(readOk(savedAs(bookType), 'x.txt'));
      expect([cells.A2?.value, cells.B2?.value, cells.B3?.value]).toEqual(['Xã Đại An', 12, 0]);
    }
  });

  it('is read from exceljs', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Tháng 10');
    book.addWorksheet('Nháp', { state: 'veryHidden' });
    sheet.addRow(['BIỂU SỐ LIỆU']);
    sheet.mergeCells('A1:C1');
    sheet.addRow([{ richText: [{ text: 'Uû ban ', font: { name: '.VnTime' } }, { text: 'xã', font: { name: 'Arial' } }] }, 1234.5, new Date(Date.UTC(2020, 9, 1))]);
    sheet.getCell('B2').numFmt = '#,##0.00';
    sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
    sheet.addRow([{ formula: 'B2*2', result: 2469 }, { formula: 'B2*3' }, { error: '#N/A' }]);
    sheet.getColumn(2).hidden = true;
    sheet.getRow(3).hidden = true;
    const workbook = readOk(new Uint8Array(await book.xlsx.writeBuffer()));
    const cells = cellsOf(workbook);
    expect(workbook.sheets.map((found) => [found.name, found.hidden])).toEqual([['Tháng 10', false], ['Nháp', true]]);
    expect(workbook.sheets[0]).toMatchObject({ merges: [{ top: 0, left: 0, bottom: 0, right: 2 }], hiddenRows: [2], hiddenCols: [1] });
    expect(cells.A2).toMatchObject({ text: 'Uỷ ban xã', encoding: 'tcvn3' });
    expect(cells.B2).toMatchObject({ value: 1234.5, text: '1,234.50', hidden: true });
    expect(cells.C2).toMatchObject({ kind: 'date', value: '2020-10-01', text: '01/10/2020' });
    expect(cells.A3).toMatchObject({ value: 2469, formula: 'B2*2' });
    expect(cells.B3).toMatchObject({ kind: 'empty', value: null, formula: 'B2*3' });
    expect(cells.C3).toMatchObject({ kind: 'error', value: '#N/A' });
  });
});
