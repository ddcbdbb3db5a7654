import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTableWorkbook, type TableColumn, type TableRow } from '../../../electron/formats/xlsx/table.ts';
import { openXmlErrors, partText, readBack, sheetOf } from './read-back.ts';

const COLUMNS: readonly TableColumn[] = [
  { header: 'Đơn vị', kind: 'text' },
  { header: 'Ngày gửi', kind: 'date' },
  { header: 'Lúc', kind: 'date-time' },
  { header: 'Tin, bài', kind: 'figure', decimals: 0 },
  { header: 'Giờ', kind: 'number', decimals: 1 },
];

const ROWS: readonly TableRow[] = [
  ['xã Đông Lĩnh', '2020-10-21', '2020-10-21T08:30:00', { state: 'number', value: 1204 }, 12.5],
  ['=HYPERLINK("http://x")', null, null, { state: 'zero', value: 0 }, 0],
  ['+84 là mã vùng', '2020-02-29', null, { state: 'missing', value: null }, null],
  [' <b>&"đậm" ', 'chưa rõ', null, { state: 'not-applicable', value: null }, -3],
];

async function* slowly(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  for (const row of rows) {
    await Promise.resolve();
    yield row;
  }
}

describe('a table exported to Excel', () => {
  it('opens without repair', async () => {
    const bytes = await writeTableWorkbook({ title: "Bảng: số liệu [tháng 10] 'nháp'", subtitle: 'Tháng 10 năm 2020', columns: COLUMNS, rows: ROWS });
    expect(await openXmlErrors(bytes)).toEqual([]);
  });

  it('says what the rows say, each kind of value as what it is', async () => {
    const sheet = sheetOf(await readBack(await writeTableWorkbook({ title: 'Bảng số liệu', columns: COLUMNS, rows: ROWS })));
    expect(sheet.getCell('A1').value).toBe('Bảng số liệu');
    expect(sheet.getCell('A2').value).toBe('Đơn vị');
    expect(sheet.getCell('A3').value).toBe('xã Đông Lĩnh');
    expect(sheet.getCell('B3').value).toEqual(new Date(Date.UTC(2020, 9, 21)));
    expect(sheet.getCell('B3').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('C3').value).toEqual(new Date(Date.UTC(2020, 9, 21, 8, 30)));
    expect(sheet.getCell('B5').value).toEqual(new Date(Date.UTC(2020, 1, 29)));
    expect(sheet.getCell('B6').value).toBe('chưa rõ');
    expect(sheet.getCell('D3').value).toBe(1204);
    expect(sheet.getCell('D3').numFmt).toBe('#,##0');
    expect(sheet.getCell('E3').value).toBe(12.5);
    expect(sheet.getCell('E3').numFmt).toBe('#,##0.0');
    expect(sheet.getCell('A6').value).toBe(' <b>&"đậm" ');
  });

  it('keeps zero, missing and not applicable apart', async () => {
    const sheet = sheetOf(await readBack(await writeTableWorkbook({ title: 'Bảng', columns: COLUMNS, rows: ROWS })));
    expect([4, 5, 6].map((row) => sheet.getCell(`D${row}`).value)).toEqual([0, '…', 'x']);
    expect(sheet.getCell('D5').alignment.horizontal).toBe('center');
  });

  it('lets no text become a formula, even after it is edited', async () => {
    const bytes = await writeTableWorkbook({ title: '=1+1', columns: COLUMNS, rows: ROWS });
    const sheet = sheetOf(await readBack(bytes));
    expect(sheet.getCell('A4').value).toBe('=HYPERLINK("http://x")');
    expect(sheet.getCell('A5').value).toBe('+84 là mã vùng');
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    const guarded = /<c r="A4" s="(\d+)"/.exec(xml)?.[1];
    const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(partText(bytes, 'xl/styles.xml'))?.[1]?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    expect(styles[Number(guarded)]).toContain('quotePrefix="1"');
  });

  it('keeps the header in sight, repeats it in print, filters by it and fits the page', async () => {
    const bytes = await writeTableWorkbook({ title: 'Bảng', subtitle: 'Tháng 10', columns: COLUMNS, rows: ROWS });
    const sheet = sheetOf(await readBack(bytes));
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.autoFilter).toBe('A3:E7');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' });
  });

  it('gives the same bytes for the same table, whether its rows come at once or one by one', async () => {
    const once = await writeTableWorkbook({ title: 'Bảng', columns: COLUMNS, rows: ROWS });
    const again = await writeTableWorkbook({ title: 'Bảng', columns: COLUMNS, rows: slowly(ROWS) });
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  it('writes a table without rows', async () => {
    const bytes = await writeTableWorkbook({ title: 'Bảng', columns: COLUMNS, rows: [] });
    expect(await openXmlErrors(bytes)).toEqual([]);
    expect(sheetOf(await readBack(bytes)).rowCount).toBe(2);
  });

  it('goes on in a next sheet when one is full, and loses no row', async () => {
    const count = 1_048_580;
    const rows = (function* () {
      for (let row = 0; row < count; row += 1) yield [row];
    })();
    const bytes = await writeTableWorkbook({ title: 'Dài', columns: [{ header: 'Số', kind: 'number' }], rows });
    const second = partText(bytes, 'xl/worksheets/sheet2.xml');
    const firstTail = partText(bytes, 'xl/worksheets/sheet1.xml').slice(-2000);
    expect(firstTail).toContain('<c r="A1048576" s="9"><v>1048573</v></c>');
    expect([...second.matchAll(/<v>(\d+)<\/v>/g)].map((match) => Number(match[1]))).toEqual([1048574, 1048575, 1048576, 1048577, 1048578, 1048579]);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('name="Dài (2)"');
  });

  it('brings back every text that was written, whatever its characters', async () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('&', '<', '_x0041_', '\u0001', '\n', 'đ', 'ệ', '=', "'", ' '), fc.string({ minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 10 }), async (texts) => {
        const bytes = await writeTableWorkbook({ title: 'T', columns: [{ header: 'C', kind: 'text' }], rows: texts.map((one) => [one]) });
        const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
        const cells = [...xml.matchAll(/<c r="A(\d+)"[^>]*><is><t[^>]*>([^<]*)<\/t>/g)].filter((match) => Number(match[1]) > 2);
        expect(cells.map((match) => decode(match[2] ?? ''))).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });
});

/** Reads character data back by the rules of XML and ST_Xstring. */
function decode(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
