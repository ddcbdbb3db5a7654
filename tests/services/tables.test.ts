import { expect, it } from 'vitest';
import { openXmlErrors, readBack, sheetOf } from '../formats/xlsx/read-back.ts';
import { call, openOffice, useOffice } from './support/office.ts';

useOffice();

it('a table of the window comes out as a workbook with header, filter, frozen panes and number formats', async () => {
  const office = await openOffice();
  const file = await office.handlers.tables.export(
    {
      fileName: 'Tiến độ: B1/2020-10?',
      title: 'Tiến độ gửi',
      subtitle: 'Tháng 10/2020',
      columns: [{ header: 'Đơn vị', kind: 'text' }, { header: 'Kỳ này', kind: 'figure', decimals: 1 }, { header: 'Lúc', kind: 'date-time' }],
      rows: [
        ['xã An Hoà', { state: 'number', value: 1204.5 }, '2020-10-21T08:30:00'],
        ['=1+1', { state: 'zero', value: 0 }, null],
        ['xã Bình Lâm', { state: 'missing', value: null }, null],
        ['xã Hợp Giang', { state: 'not-applicable', value: null }, null],
      ],
    },
    call,
  );
  expect(file.name).toBe('Tiến độ B1 2020-10.xlsx');
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(await openXmlErrors(bytes)).toEqual([]);
  const sheet = sheetOf(await readBack(bytes));
  expect([1, 2, 3].map((row) => sheet.getCell(`A${row}`).value)).toEqual(['Tiến độ gửi', 'Tháng 10/2020', 'Đơn vị']);
  expect([4, 5, 6, 7].map((row) => sheet.getCell(`B${row}`).value)).toEqual([1204.5, 0, '…', 'x']);
  expect(sheet.getCell('B4').numFmt).toBe('#,##0.0');
  expect(sheet.getCell('A5').value).toBe('=1+1');
  expect(sheet.getCell('C4').value).toEqual(new Date(Date.UTC(2020, 9, 21, 8, 30)));
  expect(sheet.autoFilter).toBe('A3:C7');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
});
