import { describe, expect, it } from 'vitest';
import { a1Formula } from '../../../electron/formats/workbook/xml2003/formula.ts';
import { cellsOf, readOk, refusalOf } from '../../builders/workbook/read.ts';

const workbook = (sheets: string, styles = ''): Buffer => Buffer.from(
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">'
  + `<Styles>${styles}</Styles>${sheets}</Workbook>`);
const sheet = (rows: string): string => `<Worksheet ss:Name="Biểu 1"><Table>${rows}</Table></Worksheet>`;

describe('an XML Spreadsheet 2003', () => {
  it('keeps types, formats, places and merges', () => {
    const styles = '<Style ss:ID="Default"><Font ss:FontName="Arial"/></Style><Style ss:ID="n"><NumberFormat ss:Format="#,##0"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>';
    const read = readOk(workbook(sheet('<Row ss:Index="3"><Cell ss:StyleID="n"><Data ss:Type="Number">1234</Data></Cell><Cell ss:Index="4" ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">Xã</Data></Cell>'
      + '<Cell><Data ss:Type="Boolean">1</Data></Cell></Row><Row><Cell ss:StyleID="d"><Data ss:Type="DateTime">2020-10-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>'), styles), 'x.xls');
    const cells = cellsOf(read);
    expect(cells.A3).toMatchObject({ kind: 'number', value: 1234, text: '1,234', font: 'Arial' });
    expect(cells.D3).toMatchObject({ kind: 'text', value: 'Xã' });
    expect(cells.F3).toMatchObject({ kind: 'boolean', value: true });
    expect(cells.A4).toMatchObject({ kind: 'date', value: '2020-10-01', text: '01/10/2020' });
    expect(cells.B4).toMatchObject({ kind: 'error', value: '#N/A' });
    expect(read.sheets[0]?.merges).toEqual([{ top: 2, left: 3, bottom: 3, right: 4 }]);
  });

  it('decodes by fonts and marks what is hidden', () => {
    const styles = '<Style ss:ID="v"><Font ss:FontName=".VnTime"/></Style>';
    const read = readOk(workbook('<Worksheet ss:Name="S"><Table><Column ss:Hidden="1" ss:Span="1"/><Column/><Row><Cell ss:StyleID="v"><Data ss:Type="String">b¸o c¸o</Data></Cell>'
      + '<Cell ss:Index="3" ss:StyleID="v"><ss:Data ss:Type="String"><Font html:Face="VNI-Times">xaõ</Font> x·</ss:Data></Cell></Row><Row ss:Hidden="1"><Cell ss:Index="3"><Data ss:Type="Number">1</Data></Cell></Row></Table>'
      + '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>', styles), 'x.xls');
    const cells = cellsOf(read);
    expect(read.sheets[0]?.hidden).toBe(true);
    expect(cells.A1).toMatchObject({ text: 'báo cáo', hidden: true });
    expect(cells.C1).toMatchObject({ text: 'xã xã', hidden: false });
    expect(cells.C2?.hidden).toBe(true);
  });

  it('tells formulas with a value from those without', () => {
    const cells = cellsOf(readOk(workbook(sheet('<Row><Cell ss:Formula="=SUM(RC[1]:R[2]C[1])"><Data ss:Type="Number">5</Data></Cell><Cell ss:Formula="=R1C1"/></Row>')), 'x.xls'));
    expect(cells.A1).toMatchObject({ value: 5, formula: 'SUM(B1:B3)' });
    expect(cells.B1).toMatchObject({ kind: 'empty', value: null, formula: '$A$1' });
  });

  it.each([
    ['=R[-1]C+R2C[-2]', 'C4+A$2'], ['=SUM(C[-1])', 'SUM(B:B)'], ['=SUM(R1:R3)', 'SUM($1:$3)'], ['=IF(RC[1]="R1C1",1,ROUND(2.5,0))', 'IF(D5="R1C1",1,ROUND(2.5,0))'], ["='Tháng 9'!R1C1", "'Tháng 9'!$A$1"],
  ])('reads the formula %s', (stored, text) => {
    expect(a1Formula(stored, 4, 2)).toBe(text);
  });

  it('is refused beyond the sheet, with a document type, or without a sheet', () => {
    expect(refusalOf(workbook(sheet('<Row ss:Index="2000000"><Cell/></Row>')))).toBe('unreadable-file damaged');
    expect(refusalOf(workbook(sheet('<Row><Cell ss:Index="20000"><Data ss:Type="Number">1</Data></Cell></Row>')))).toBe('unreadable-file damaged');
    expect(refusalOf(Buffer.concat([Buffer.from('<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "b">]>'), workbook('').subarray(21)]))).toBe('unreadable-file doctype');
    expect(refusalOf(workbook(''))).toBe('unreadable-file no-sheets');
  });
});
