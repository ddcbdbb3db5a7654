import { describe, expect, it } from 'vitest';
import { toA1 } from '../../../electron/core/sheet/address.ts';
import { cellsOf, readOk, refusalOf, textsOf } from '../../builders/workbook/read.ts';
import { stylesOf, xlsxOf, xlsxOfRows } from '../../builders/workbook/xlsx.ts';

describe('cells of an .xlsx', () => {
  it('keeps numbers, texts, truth values and errors apart', () => {
    const cells = cellsOf(readOk(xlsxOfRows(
      '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><v>chữ</v></c></row>',
      { strings: ['<t>Tin, bài</t>'] },
    )));
    expect(cells.A1).toMatchObject({ kind: 'number', value: 12.5, text: '12.5' });
    expect(cells.B1).toMatchObject({ kind: 'text', value: 'Tin, bài' });
    expect(cells.C1).toMatchObject({ kind: 'boolean', value: true, text: 'TRUE' });
    expect(cells.D1).toMatchObject({ kind: 'error', value: '#REF!' });
    expect(cells.E1).toMatchObject({ kind: 'text', value: 'chữ' });
  });

  it('reads every digit that a double has', () => {
    const numbers = ['0', '-7', '3165', '17.3', '0.1', '1234567.891', '123456789012345', '12345678901234567', '1E-3', '3.2000000000000002', '-0.000012', '1.7976931348623157E308'];
    const row = numbers.map((number, index) => `<c r="${String.fromCharCode(65 + index)}1"><v>${number}</v></c>`).join('');
    const cells = Object.values(cellsOf(readOk(xlsxOfRows(`<row r="1">${row}</row>`))));
    expect(cells.map((cell) => cell.value)).toEqual(numbers.map(Number));
  });

  it('tells a formula with a stored value from one without, and never makes a zero of it', () => {
    const cells = cellsOf(readOk(xlsxOfRows(
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>17</v></c><c r="B1"><f>SUM(C1:C9)</f><v></v></c><c r="C1"><f>SUM(D1:D9)</f></c>'
      + '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>0+0</f><v>0</v></c></row>',
    )));
    expect(cells.A1).toMatchObject({ kind: 'number', value: 17, formula: 'SUM(B1:B9)' });
    expect(cells.B1).toMatchObject({ kind: 'empty', value: null, formula: 'SUM(C1:C9)' });
    expect(cells.C1).toMatchObject({ kind: 'empty', value: null });
    expect(cells.D1).toMatchObject({ kind: 'text', value: '' });
    expect(cells.E1).toMatchObject({ kind: 'number', value: 0 });
  });

  it('does not take the zero of a program that never calculated for a result', () => {
    const rows = '<row r="1"><c r="A1"><f>B1+B2</f><v>0</v></c><c r="B1"><f>C1</f><v>5</v></c><c r="C1"><v>0</v></c></row>';
    const cells = cellsOf(readOk(xlsxOfRows(rows, { workbookTail: '<calcPr fullCalcOnLoad="1"/>' })));
    expect(cells.A1).toMatchObject({ kind: 'empty', formula: 'B1+B2' });
    expect(cells.B1).toMatchObject({ kind: 'number', value: 5 });
    expect(cells.C1).toMatchObject({ kind: 'number', value: 0, formula: null });
  });

  it('writes out the formulas that share one text', () => {
    const cells = cellsOf(readOk(xlsxOfRows(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(A$1:A1)+LOG10(2)+\'Tháng 9\'!A1&amp;"A1"</f><v>1</v></c></row>'
      + '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>',
    )));
    expect(cells.C3?.formula).toBe('A3*$B$1+SUM(A$1:A3)+LOG10(2)+\'Tháng 9\'!A3&"A1"');
  });

  it('moves whole columns and rows of a shared formula, not functions and sheets', () => {
    const cells = cellsOf(readOk(xlsxOfRows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:D2" si="3">SUM(A:A)+SUM(1:1)+TIN2020+BAI_1(A1)+A1.B2+Sheet1!A1</f><v>1</v></c></row>'
      + '<row r="2"><c r="D2"><f t="shared" si="3"/><v>2</v></c></row>',
    )));
    expect(cells.D2?.formula).toBe('SUM(C:C)+SUM(2:2)+TIP2021+BAI_1(C2)+A1.B2+Sheet1!C2');
  });

  it('takes array formulas, inline strings and ISO dates', () => {
    const cells = cellsOf(readOk(xlsxOfRows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">SUM(B1:B2*C1:C2)</f><v>5</v></c><c r="B1" t="inlineStr"><is><t>Xã Chí Tiên</t></is></c>'
      + '<c r="C1" t="d"><v>2020-10-01T00:00:00</v></c><c r="D1" t="inlineStr"><is><r><t xml:space="preserve">Xã </t></r><r><t>Đông Lĩnh</t></r></is></c></row>',
    )));
    expect(cells.A1).toMatchObject({ value: 5, formula: 'SUM(B1:B2*C1:C2)' });
    expect(cells.B1).toMatchObject({ kind: 'text', value: 'Xã Chí Tiên' });
    expect(cells.C1).toMatchObject({ kind: 'date', value: '2020-10-01' });
    expect(cells.D1).toMatchObject({ value: 'Xã Đông Lĩnh' });
  });

  it('places cells and rows that do not say where they are', () => {
    expect(textsOf(readOk(xlsxOfRows('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'))))
      .toEqual({ A1: '1', B1: '2', C4: '3', D4: '4', A5: '5' });
  });

  it('does not believe the dimension', () => {
    const sheet = '<dimension ref="A1:B2"/><sheetData><row r="900"><c r="XFD900"><v>1</v></c></row></sheetData>';
    expect(textsOf(readOk(xlsxOfRows(sheet)))).toEqual({ XFD900: '1' });
  });

  it('lists no cell that holds nothing, however many are styled', () => {
    const row = (at: number): string => Array.from({ length: 300 }, (_, col) => `<c r="${toA1(at, col)}" s="1"/>`).join('');
    const rows = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}">${row(at)}</row>`).join('');
    expect(readOk(xlsxOfRows(`${rows}<row><c><v>1</v></c></row>`)).sheets[0]?.cells).toHaveLength(1);
  });

  it('puts cells in order whatever order they come in, and refuses two at one address', () => {
    const mixed = '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(Object.keys(textsOf(readOk(xlsxOfRows(mixed))))).toEqual(['A1', 'A2', 'B2']);
    expect(refusalOf(xlsxOfRows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))).toBe('unreadable-file damaged');
  });
});

describe('text of an .xlsx', () => {
  it('joins rich runs, leaves out phonetic ones, undoes escapes', () => {
    const texts = textsOf(readOk(xlsxOfRows('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>', {
      strings: [
        '<r><rPr><rFont val="Times New Roman"/></rPr><t xml:space="preserve">Tuyên </t></r><r><t>truyền</t></r><rPh sb="0" eb="1"><t>xx</t></rPh>',
        '<t>dòng 1_x000D__x000A_dòng 2</t>', '<t>a &lt; b &amp; c &#x1EA1;</t>', '<t>_x005F_x000D_</t>',
      ],
    })));
    expect(texts).toEqual({ A1: 'Tuyên truyền', B1: 'dòng 1\r\ndòng 2', C1: 'a < b & c ạ', D1: '_x000D_' });
  });

  it('keeps outer blanks only where the file says so', () => {
    const texts = textsOf(readOk(xlsxOfRows('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>', { strings: ['<t>\n Xã \n</t>', '<t xml:space="preserve"> Xã </t>'] })));
    expect(texts).toEqual({ A1: 'Xã', B1: ' Xã ' });
  });

  it('decodes each run by its own font, and a run without one by the font of the cell', () => {
    const cells = cellsOf(readOk(xlsxOfRows('<row><c s="1" t="s"><v>0</v></c><c s="0" t="s"><v>0</v></c><c s="2" t="s"><v>1</v></c></row>', {
      styles: stylesOf([{ font: 'Times New Roman' }, { font: '.VnTime' }, { font: '.VnTimeH' }]),
      strings: ['<r><t xml:space="preserve">Uû ban </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t xml:space="preserve">nhaân daân </t></r><r><rPr><rFont val="Arial"/></rPr><t>xã</t></r>', '<t>b¸o c¸o</t>'],
    })));
    expect(cells.A1).toMatchObject({ text: 'Uỷ ban nhân dân xã', raw: 'Uû ban nhaân daân xã', encoding: 'tcvn3', font: 'VNI-Times' });
    expect(cells.B1?.text).toBe('Uû ban nhân dân xã');
    expect(cells.C1).toMatchObject({ text: 'BÁO CÁO', value: 'BÁO CÁO', font: '.VnTimeH' });
  });

  it('stores composed letters and remembers how they were stored', () => {
    const cells = cellsOf(readOk(xlsxOfRows(`<row><c t="s"><v>0</v></c></row>`, { strings: [`<t>${'Xã Đại An'.normalize('NFD')}</t>`] })));
    expect(cells.A1).toMatchObject({ value: 'Xã Đại An', raw: 'Xã Đại An'.normalize('NFD'), encoding: 'unicode' });
  });

  it('finds legacy text whose font was changed, when the whole file leaves no doubt', () => {
    const words = ['BiÓu sè liÖu', 'Tuyªn truyÒn miÖng', 'Héi nghÞ', 'Trang th«ng tin ®iÖn tö', 'Phãng sù'];
    const cells = cellsOf(readOk(xlsxOfRows(`<row>${words.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`, { strings: words.map((word) => `<t>${word}</t>`) })));
    expect(cells.A1).toMatchObject({ text: 'Biểu số liệu', encoding: 'tcvn3', raw: 'BiÓu sè liÖu' });
    expect(cells.A1?.encodingDoubtful).toBeUndefined();
  });

  it('leaves signs that only look like legacy letters alone', () => {
    const texts = ['10 × 20', '5 × 6', '7 × 8', 'm²', '½ ngày', 'Xã Đông Lĩnh'];
    const cells = Object.values(textsOf(readOk(xlsxOfRows(`<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`))));
    expect(cells).toEqual(texts);
  });
});

describe('what an .xlsx hides', () => {
  it('marks hidden rows and columns, those of no height or width too', () => {
    const sheet = '<cols><col min="2" max="2" hidden="1" width="9"/><col min="3" max="3" width="0" customWidth="1"/><col min="9" max="16384" hidden="1"/></cols>'
      + '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row><row r="3" ht="0" customHeight="1"><c r="A3"><v>5</v></c></row></sheetData>';
    const workbook = readOk(xlsxOfRows(sheet));
    expect(Object.entries(cellsOf(workbook)).filter(([, cell]) => cell.hidden).map(([address]) => address)).toEqual(['B1', 'C1', 'A2', 'A3']);
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [1, 2], hiddenCols: [1, 2] });
  });

  it('gives sheets in the order of their tabs, hidden ones marked', () => {
    const workbook = readOk(xlsxOf({ sheets: [
      { name: 'Tổng hợp', xml: '' }, { name: 'Nháp', state: 'hidden', xml: '' }, { name: 'Mã', state: 'veryHidden', xml: '' },
    ] }));
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([['Tổng hợp', false], ['Nháp', true], ['Mã', true]]);
  });

  it('anchors a merge even where nothing is written, and hides what lies below it', () => {
    const sheet = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đài truyền thanh</t></is></c><c r="B1"><v>7</v></c></row><row r="2"><c r="B2"><v>8</v></c><c r="D2"><v>9</v></c></row></sheetData>'
      + '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="E5:F5"/></mergeCells>';
    const workbook = readOk(xlsxOfRows(sheet));
    const cells = cellsOf(workbook);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }, { top: 4, left: 4, bottom: 4, right: 5 }]);
    expect(cells.A1?.hidden).toBe(false);
    expect(cells.B1).toMatchObject({ value: 7, hidden: true });
    expect(cells.B2).toMatchObject({ value: 8, hidden: true });
    expect(cells.D2).toMatchObject({ value: 9, hidden: false });
    expect(cells.E5).toMatchObject({ kind: 'empty', value: null, formula: null });
  });
});

describe('shapes of the package', () => {
  const strict = (text: string): string => text
    .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships');

  it('reads strict files and prefixed elements', () => {
    const workbook = readOk(xlsxOfRows('', { parts: {
      'xl/workbook.xml': strict('<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Số liệu" sheetId="7" r:id="rId1"/></x:sheets></x:workbook>'),
      'xl/worksheets/sheet1.xml': strict('<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>'),
      'xl/sharedStrings.xml': strict('<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:t>một</x:t></x:si></x:sst>'),
      'xl/_rels/workbook.xml.rels': strict('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'),
    } }));
    expect(workbook.sheets[0]?.name).toBe('Số liệu');
    expect(textsOf(workbook)).toEqual({ A1: 'một' });
  });

  it('reads parts in UTF-16, with or without a mark', () => {
    const sheet = '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>Đỗ Xuyên</t></is></c></row></sheetData></worksheet>';
    const marked = Buffer.from(`\ufeff${sheet}`, 'utf16le');
    const bigEndian = Buffer.from(sheet, 'utf16le').swap16();
    for (const part of [marked, bigEndian]) {
      expect(textsOf(readOk(xlsxOfRows('', { parts: { 'xl/worksheets/sheet1.xml': part } })))).toEqual({ A1: 'Đỗ Xuyên' });
    }
  });

  it('leaves out chart sheets and goes without strings and styles', () => {
    const relations = '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
    const workbook = readOk(xlsxOf({
      sheets: [{ name: 'Biểu đồ', xml: '' }, { name: 'Số liệu', xml: '<row><c s="40"><v>5</v></c></row>' }],
      parts: { 'xl/_rels/workbook.xml.rels': relations, 'xl/sharedStrings.xml': null, 'xl/styles.xml': null, 'xl/worksheets/sheet1.xml': null },
    }));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Số liệu']);
    expect(textsOf(workbook)).toEqual({ A1: '5' });
  });

  it('reads a macro workbook and a template as what they are', () => {
    for (const type of ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml']) {
      const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
      expect(textsOf(readOk(xlsxOfRows('<row><c><v>1</v></c></row>', { parts: { '[Content_Types].xml': types } })))).toEqual({ A1: '1' });
    }
  });

  it.each([
    ['a sheet that is not there', { 'xl/worksheets/sheet1.xml': null }, 'unreadable-file damaged'],
    ['a string that is not there', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>' }, 'unreadable-file damaged'],
    ['a string numbered by half', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="s"><v>0.5</v></c></row></sheetData></worksheet>' }, 'unreadable-file damaged'],
    ['a cell beyond the last column', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c r="XFE1"><v>7</v></c></row></sheetData></worksheet>' }, 'unreadable-file damaged'],
    ['a row beyond the last', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1048577"><c><v>7</v></c></row></sheetData></worksheet>' }, 'unreadable-file damaged'],
    ['tags that do not match', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></c></row></sheetData></worksheet>' }, 'unreadable-file damaged'],
    ['a part that ends early', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }, 'unreadable-file damaged'],
    ['a document type', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }, 'unreadable-file doctype'],
    ['no sheets', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }, 'unreadable-file no-sheets'],
    ['a binary workbook', { '_rels/.rels': '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>', 'xl/workbook.bin': 'x' }, 'unreadable-file unsupported xlsb'],
  ])('refuses %s', (_, parts, refusal) => {
    expect(refusalOf(xlsxOfRows('', { parts }))).toBe(refusal);
  });
});
