import { describe, expect, it } from 'vitest';
import { excelFormula } from '../../../electron/formats/workbook/ods/formula.ts';
import { cellsOf, readOk, refusalOf, textsOf } from '../../builders/workbook/read.ts';
import { zipOf } from '../../builders/workbook/xlsx.ts';

const NAMESPACES = ['office', 'table', 'text', 'style', 'fo', 'svg', 'calcext'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
const content = (tables: string, styles = ''): string =>
  `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const odsOf = (tables: string, styles = '', parts: Record<string, string> = {}): Uint8Array =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content(tables, styles), ...parts });
const table = (inside: string): string => `<table:table table:name="Biểu 1">${inside}</table:table>`;
const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const text = (inside: string, attributes = ''): string => `<table:table-cell office:value-type="string" ${attributes}><text:p>${inside}</text:p></table:table-cell>`;
const number = (value: string, shown: string, attributes = ''): string => `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('an OpenDocument spreadsheet', () => {
  it('keeps values of every type with the text that is shown', () => {
    const cells = cellsOf(readOk(odsOf(table(row(
      number('1234.5', '1.234,5') + text('Xã Đại An') + '<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="date" office:date-value="2020-10-01"><text:p>01/10/20</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"><text:p>08:30</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="float" office:value="7"/>',
    )))));
    expect(cells.A1).toMatchObject({ kind: 'number', value: 1234.5, text: '1.234,5' });
    expect(cells.B1).toMatchObject({ kind: 'text', value: 'Xã Đại An' });
    expect(cells.C1).toMatchObject({ kind: 'number', value: 0.25, text: '25%' });
    expect(cells.D1).toMatchObject({ kind: 'date', value: '2020-10-01', text: '01/10/20' });
    expect(cells.E1).toMatchObject({ kind: 'date', value: '08:30:00' });
    expect(cells.F1).toMatchObject({ kind: 'boolean', value: true });
    expect(cells.G1).toMatchObject({ kind: 'error', value: '#DIV/0!', formula: '1/0' });
    expect(cells.H1).toMatchObject({ value: 7, text: '7' });
  });

  it('takes a formula without a value for one', () => {
    const cells = cellsOf(readOk(odsOf(table(row('<table:table-cell table:formula="of:=SUM([.B1:.B3];1)"/>' + number('5', '5', 'table:formula="of:=[.B2]+1"') + '<table:table-cell office:value-type="string" office:string-value="" table:formula="of:=&quot;&quot;"/>')))));
    expect(cells.A1).toMatchObject({ kind: 'empty', value: null, formula: 'SUM(B1:B3,1)' });
    expect(cells.B1).toMatchObject({ value: 5, formula: 'B2+1' });
    expect(cells.C1).toMatchObject({ kind: 'text', value: '' });
  });

  it.each([
    ['of:=SUM([.A1:.A3];[$\'Tháng 9\'.B2])', "SUM(A1:A3,'Tháng 9'!B2)"], ['of:=IF([.A1]="a;b";1;2)', 'IF(A1="a;b",1,2)'],
    ['of:=[$Sheet2.$A$1:.$B$2]', 'Sheet2!$A$1:$B$2'], ['msoxl:=A1+1', 'A1+1'], ['=A1', 'A1'], ['xyz:1', 'xyz:1'],
  ])('puts the formula %s into words of Excel', (stored, excel) => {
    expect(excelFormula(stored)).toBe(excel);
  });

  it('repeats what is repeated and places what follows', () => {
    const cells = textsOf(readOk(odsOf(table(
      `<table:table-row table:number-rows-repeated="2">${text('x')}<table:table-cell table:number-columns-repeated="3"/>${number('1', '1', 'table:number-columns-repeated="2"')}</table:table-row>`
      + `<table:table-row table:number-rows-repeated="10"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>${row(text('y'))}`,
    ))));
    expect(cells).toEqual({ A1: 'x', E1: '1', F1: '1', A2: 'x', E2: '1', F2: '1', A13: 'y' });
  });

  it('ends at repeats that nobody could mean', () => {
    expect(refusalOf(odsOf(table(`<table:table-row table:number-rows-repeated="1000000000">${text('x')}</table:table-row>`)))).toBe('unreadable-file damaged');
    expect(refusalOf(odsOf(table(`<table:table-row table:number-rows-repeated="1000000">${number('1', '1', 'table:number-columns-repeated="16384"')}</table:table-row>`)))).toBe('file-too-large limit');
    expect(refusalOf(odsOf(table(row(number('1', '1', 'table:number-columns-repeated="1000000000"')))))).toBe('unreadable-file damaged');
    expect(refusalOf(odsOf(table(row(text('x', 'table:number-columns-spanned="999999999"')))))).toBe('unreadable-file damaged');
    expect(refusalOf(odsOf(table('<table:table-row table:number-rows-repeated="1000000000"><table:table-cell/></table:table-row>')))).toBe('read');
  });

  it('merges, and hides what the merge covers', () => {
    const workbook = readOk(odsOf(table(row(`${text('Đầu', 'table:number-columns-spanned="2"')}<table:covered-table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:covered-table-cell>`))));
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(cellsOf(workbook).B1).toMatchObject({ value: 9, hidden: true });
  });

  it('marks hidden rows, columns and sheets', () => {
    const styles = '<style:style style:name="an" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="c0" style:family="table-column"><style:table-column-properties style:column-width="0in"/></style:style>';
    const workbook = readOk(odsOf(
      table('<table:table-column table:visibility="collapse"/><table:table-column table:style-name="c0"/><table:table-column/>'
        + `<table:table-header-rows>${row(number('1', '1') + number('2', '2') + number('3', '3'))}</table:table-header-rows>`
        + `<table:table-row table:visibility="filter"><table:table-cell table:number-columns-repeated="2"/>${number('4', '4')}</table:table-row>`)
      + '<table:table table:name="Nháp" table:style-name="an"/>', styles));
    expect(Object.entries(cellsOf(workbook)).map(([address, cell]) => [address, cell.hidden])).toEqual([['A1', true], ['B1', true], ['C1', false], ['C2', true]]);
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenCols: [0, 1] });
    expect(workbook.sheets[1]).toMatchObject({ name: 'Nháp', hidden: true });
  });

  it('decodes by the fonts of cells, of their parents and of spans', () => {
    const styles = '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Cu"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-family="\'VNI-Times\', serif"/></style:style>';
    const named = `<office:document-styles ${NAMESPACES}><office:font-face-decls><style:font-face style:name="F" svg:font-family="'.VnTime'"/></office:font-face-decls>`
      + '<office:styles><style:style style:name="Cu" style:family="table-cell"><style:text-properties style:font-name="F"/></style:style></office:styles></office:document-styles>';
    const cells = cellsOf(readOk(odsOf(table(row(text('b¸o c¸o <text:span text:style-name="T1">xaõ</text:span>', 'table:style-name="ce1"') + text('b¸o'))), styles, { 'styles.xml': named })));
    expect(cells.A1).toMatchObject({ text: 'báo cáo xã', encoding: 'tcvn3', font: '.VnTime' });
    expect(cells.B1?.text).toBe('b¸o');
  });

  it('takes paragraphs for lines, and no notes for text', () => {
    const cells = textsOf(readOk(odsOf(table(row('<table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>dòng\n  1<text:s text:c="3"/>x</text:p><text:p>dòng<text:tab/>2<text:line-break/>3</text:p></table:table-cell>')))));
    expect(cells).toEqual({ A1: 'dòng 1   x\ndòng\t2\n3' });
  });

  it.each([
    ['with a password', odsOf(table(''), '', { 'META-INF/manifest.xml': '<!DOCTYPE manifest:manifest><manifest:manifest><manifest:encryption-data/></manifest:manifest>' }), 'encrypted-file password'],
    ['that is a text document', zipOf({ 'content.xml': `<office:document-content ${NAMESPACES}><office:body><office:text/></office:body></office:document-content>` }), 'unreadable-file other-kind word'],
    ['with a document type', zipOf({ 'content.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><office:document-content/>' }), 'unreadable-file doctype'],
    ['without tables', odsOf(''), 'unreadable-file no-sheets'],
    ['nested deeper than any program writes', odsOf(table(row(text(`${'<text:span>'.repeat(5_000)}x${'</text:span>'.repeat(5_000)}`)))), 'unreadable-file damaged'],
  ])('is refused %s', (_, bytes, refusal) => {
    expect(refusalOf(bytes, 'x.ods')).toBe(refusal);
  });

  it('reads the same saved as one XML file', () => {
    const flat = `<?xml version="1.0"?><office:document ${NAMESPACES}><office:body><office:spreadsheet>${table(row(text('Xã Đại An')))}</office:spreadsheet></office:body></office:document>`;
    expect(textsOf(readOk(Buffer.from(flat), 'x.fods'))).toEqual({ A1: 'Xã Đại An' });
  });
});
