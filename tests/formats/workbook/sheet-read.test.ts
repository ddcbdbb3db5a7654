import { describe, expect, it } from 'vitest';
import { toSheetReadJson } from '../../../electron/formats/workbook/sheet-read.ts';
import { readOk } from '../../builders/workbook/read.ts';
import { stylesOf, xlsxOf } from '../../builders/workbook/xlsx.ts';

describe('sheet read', () => {
  it('prints every cell with what Excel shows of it', () => {
    const bytes = xlsxOf({
      sheets: [
        {
          name: 'Biểu 1',
          xml: '<sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="B2" s="2"><f>1+2</f><v>1234.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
        },
        { name: 'Nháp', state: 'hidden', xml: '' },
      ],
      strings: ['<t>b¸o c¸o</t>'],
      styles: stylesOf([{}, { font: '.VnTime' }, { format: '#,##0.00' }]),
    });
    expect(toSheetReadJson(readOk(bytes))).toEqual({
      sheets: [
        {
          name: 'Biểu 1',
          hidden: false,
          cells: [
            { ref: 'A1', text: 'báo cáo', value: 'báo cáo', kind: 'text', font: '.VnTime', formula: null, hidden: false, merged: 'A1:C1' },
            { ref: 'B2', text: '1,234.50', value: 1234.5, kind: 'number', font: 'Times New Roman', formula: '1+2', hidden: true, merged: null },
          ],
        },
        { name: 'Nháp', hidden: true, cells: [] },
      ],
    });
  });
});
