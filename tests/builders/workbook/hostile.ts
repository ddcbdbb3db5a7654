import { deflateRawSync } from 'node:zlib';
import { rawZip } from './raw-zip.ts';
import { partsOf, xlsxOfRows, zipOf } from './xlsx.ts';

/** Files that are out to hang or fill the PC that reads them, each small on disk. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'blanks that swell a small part': () => {
    const parts = partsOf({ sheets: [{ name: 'S', xml: '' }] });
    return rawZip(Object.entries(parts).flatMap(([name, data]) => {
      if (data === null) return [];
      return [name === 'xl/worksheets/sheet1.xml' ? { name, data: Buffer.alloc(40 * 1024 * 1024, 32), claimedSize: 500 } : { name, data }];
    }));
  },
  'a workbook in a workbook in a workbook': () => {
    let inner: Uint8Array = xlsxOfRows('<row><c><v>1</v></c></row>');
    for (let depth = 0; depth < 30; depth += 1) inner = zipOf({ 'xl/workbook.xml': inner });
    return inner;
  },
  'three hundred thousand parts': () => {
    const one = Buffer.from('504b0102140014000008000000000000000000000000000000000000000000000100000000000000000000000000000000', 'hex').subarray(0, 46);
    const central = Buffer.concat(Array.from({ length: 300_000 }, () => Buffer.concat([one, Buffer.from('a')])));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(300_000 & 0xffff, 8);
    end.writeUInt16LE(300_000 & 0xffff, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(4, 16);
    return Buffer.concat([Buffer.from('PK\x03\x04'), central, end]);
  },
  'a billion laughs': () => {
    const entities = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
    return xlsxOfRows('', { parts: { 'xl/sharedStrings.xml': `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "ha">${entities}]><sst><si><t>&l10;</t></si></sst>` } });
  },
  'elements a million deep': () => xlsxOfRows('', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet>'.repeat(900_000) } }),
  'an element with a million attributes': () => xlsxOfRows('', { parts: { 'xl/worksheets/sheet1.xml': `<worksheet ${Array.from({ length: 200_000 }, (_, index) => `a${index}="${index}"`).join(' ')}/>` } }),
  'texts of seventy million letters': () => {
    const text = Array.from({ length: 100_000 }, (_, index) => (index * 2_654_435_761).toString(36)).join('');
    const rows = Array.from({ length: 68 }, () => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('');
    return rawZip(Object.entries(partsOf({ sheets: [{ name: 'S', xml: rows }] })).flatMap(([name, data]) => (data === null ? [] : [{ name, data }])));
  },
  'more than a million cells': () => {
    const cells = Array.from({ length: 20 }, (_, col) => `<c><v>${col * 7_919}</v></c>`).join('');
    return xlsxOfRows(Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 1}">${cells.replaceAll('7919', String(row * 31))}</row>`).join(''));
  },
  'a shared formula of eight thousand letters in every cell': () => {
    const formula = Array.from({ length: 1_500 }, (_, index) => `A${index + 1}`).join('+');
    const rest = Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 2}"><c r="C${row + 2}"><f t="shared" si="0"/><v>${row}</v></c></row>`).join('');
    return xlsxOfRows(`<row r="1"><c r="C1"><f t="shared" si="0" ref="C1:C60001">${formula}</f><v>1</v></c></row>${rest}`);
  },
  'merges over merges over merges': () => {
    const cells = Array.from({ length: 3_000 }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c><c><v>2</v></c></row>`).join('');
    const merges = Array.from({ length: 60_000 }, (_, index) => `<mergeCell ref="A1:B${1_000_000 - index}"/>`).join('');
    return xlsxOfRows(`<sheetData>${cells}</sheetData><mergeCells>${merges}</mergeCells>`);
  },
  'cells repeated a billion times': () => zipOf({
    'content.xml': '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table><table:table-row table:number-rows-repeated="1048576">'
      + '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
  }),
  'a table of columns without end': () => Buffer.from(`<table>${'<col span="1000" style="display:none">'.repeat(100_000)}<tr>${'<td colspan="1000" rowspan="65000">1</td></tr><tr>'.repeat(50_000)}</table>`),
  'rows that all span a thousand rows': () => Buffer.from(`<table>${`<tr>${'<td rowspan="60000">1'.repeat(4)}`.repeat(20_000)}</table>`),
  'one line of forty million letters': () => Buffer.from(`a;b\nc;d\n${'x'.repeat(40 * 1024 * 1024)}`),
  'forty million quotes': () => Buffer.alloc(40 * 1024 * 1024, '"'),
  'forty million delimiters': () => Buffer.concat([Buffer.from('a;b\nc;d\n'), Buffer.alloc(40 * 1024 * 1024, ';')]),
  'deflated data that never was a zip': () => deflateRawSync(Buffer.alloc(200 * 1024 * 1024)),
  'zero bytes': () => Buffer.alloc(30 * 1024 * 1024),
  'tags that are never closed': () => Buffer.from(`<table><tr><td>${'<b '.repeat(2_000_000)}`),
  'styles that are never closed': () => Buffer.from(`<table>${'<style>a{'.repeat(400_000)}<tr><td>x`),
  'a page of line breaks': () => Buffer.from(`<table><tr><td>${'<b>a</b> <br> '.repeat(300_000)}</td></tr></table>`),
};
