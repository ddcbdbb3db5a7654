import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Committee, FormatProfile } from '../../../electron/core/catalogue/types.ts';
import { draftReport } from '../../../electron/core/report/draft.ts';
import { reportLines, reportMatrix } from '../../../electron/core/report/lines.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { writeAppendixWorkbook, type AppendixWorkbookInput, type SourceRow } from '../../../electron/formats/xlsx/appendix.ts';
import { catalogue, figures, form, indicator, unit } from '../../core/report/office.ts';
import { openXmlErrors, partText, readBack, sheetOf } from './read-back.ts';

const UNITS = Array.from({ length: 12 }, (_, place) => `u${place + 1}`);
const OFFICE = catalogue({
  units: UNITS.map((id) => unit(id, { name: id === 'u3' ? '=2+5' : `Xã ${id}` })),
  indicators: [
    indicator('N', { name: 'Tin, bài', measure: 'tin, bài', group: 'Cổng thông tin' }),
    indicator('P', { name: 'Số trang', measure: 'trang', group: 'Cổng thông tin', kind: 'stock' }),
    indicator('H', { name: 'Thời lượng', measure: 'giờ', group: 'Đài truyền thanh', decimals: 1 }),
    indicator('R', { name: 'Tỷ lệ tiếp âm', measure: '%', group: 'Đài truyền thanh', kind: 'ratio' }),
  ],
  forms: [form({ indicators: ['N', 'P', 'H', 'R'], reportingUnits: UNITS })],
  members: [{ id: 'm', fullName: 'Nguyễn Văn Một', role: 'head', office: 'Bí thư Đảng uỷ xã', from: null, to: null }],
});
const row = (make: (place: number) => number | '…' | 'x') => Object.fromEntries(UNITS.map((id, place) => [id, make(place)]));
const GIVEN = [
  ...figures('N', { '2020-09': row(() => 100), '2020-10': row((place) => (place === 0 ? 0 : place === 1 ? '…' : place === 2 ? 'x' : 1000 + place)) }),
  ...figures('P', { '2020-09': row(() => 2), '2020-10': row(() => 3) }),
  ...figures('H', { '2020-09': row(() => 0), '2020-10': row((place) => (place + 1) / 10) }),
  ...figures('R', { '2020-10': row(() => 50) }),
];

function input(profile: FormatProfile = 'party-hd36'): AppendixWorkbookInput {
  const [theForm = form()] = OFFICE.forms;
  const committee: Committee = { ...OFFICE.committee, formatProfile: profile };
  const source = { catalogue: OFFICE, form: theForm, period: '2020-10', figures: GIVEN };
  const lines = reportLines(source);
  const drafted = draftReport({ kind: 'month', period: '2020-10', form: theForm, catalogue: OFFICE, committee, today: '2020-10-28', lines, nextNumber: 7 });
  const sources: SourceRow[] = GIVEN.filter((one) => one.period === '2020-10').map((one, place) => ({
    unitLabel: one.unit,
    indicator: one.indicator,
    period: one.period,
    figure: one.figure,
    source: place === 0 ? { kind: 'typed', by: 'Thư ký', note: 'theo điện thoại' } : { kind: 'cell', importId: 'i', file: '=cmd.xlsx', sha256: 'f', sheet: 'Biểu', cell: 'D10', text: '1.000' },
  }));
  return { draft: { ...drafted, head: { ...drafted.head, date: '2020-10-28' } }, lines, matrix: reportMatrix(source, unitLabels(OFFICE)), catalogue: OFFICE, committee, profile, sources };
}

/** Row in which a column holds a text. */
function rowOf(sheet: ExcelJS.Worksheet, col: number, text: string): number {
  for (let at = 1; at <= sheet.rowCount; at += 1) if (sheet.getCell(at, col).value === text) return at;
  throw new Error(`no ${text}`);
}

const textsOf = (sheet: ExcelJS.Worksheet): string => {
  const texts: string[] = [];
  sheet.eachRow((one) => one.eachCell((cell) => texts.push(typeof cell.value === 'string' ? cell.value : '')));
  return texts.join('\n');
};

describe('the appendix workbook', () => {
  it.each(['party-hd36', 'party-hd05', 'state-nd30'] as const)('opens without repair under %s and bears its letterhead', async (profile) => {
    const bytes = await writeAppendixWorkbook(input(profile));
    expect(await openXmlErrors(bytes)).toEqual([]);
    const text = textsOf(sheetOf(await readBack(bytes)));
    expect(text).toContain('BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ');
    expect(text).toContain(profile === 'state-nd30' ? 'Độc lập - Tự do - Hạnh phúc' : 'ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(text).toContain(profile === 'state-nd30' ? 'Phụ lục I' : 'Phụ lục 1');
    expect(text).toContain('Kèm theo Báo cáo số 07');
  });

  it('sums every column by a formula whose result is stored', async () => {
    const sheet = sheetOf(await readBack(await writeAppendixWorkbook(input())), 1);
    const total = rowOf(sheet, 2, 'TỔNG CỘNG');
    const first = total + 1;
    const last = total + UNITS.length;
    expect(sheet.getCell(total, 3).value).toMatchObject({ formula: `SUM(C${first}:C${last})`, result: 9063 });
    expect(sheet.getCell(total, 5).value).toMatchObject({ formula: `SUM(E${first}:E${last})`, result: 7.8 });
    expect(sheet.getCell(total, 3).numFmt).toBe('#,##0');
    expect(sheet.getCell(total, 5).numFmt).toBe('#,##0.0');
  });

  it('never sums a ratio', async () => {
    const sheet = sheetOf(await readBack(await writeAppendixWorkbook(input())), 1);
    expect(sheet.getCell(rowOf(sheet, 2, 'TỔNG CỘNG'), 6).value).toBe('x');
  });

  it('keeps number, zero, missing and not applicable apart', async () => {
    const sheet = sheetOf(await readBack(await writeAppendixWorkbook(input())), 1);
    const first = rowOf(sheet, 2, 'TỔNG CỘNG') + 1;
    expect([0, 1, 2, 3].map((place) => sheet.getCell(first + place, 3).value)).toEqual([0, '…', 'x', 1003]);
    expect(sheet.getCell(first + 1, 3).alignment.horizontal).toBe('center');
    expect(textsOf(sheet)).toContain('Ký hiệu: 0: không phát sinh; …: chưa có số liệu; x: không áp dụng.');
  });

  it('has two header rows, groups merged over their indicators, and an index row', async () => {
    const sheet = sheetOf(await readBack(await writeAppendixWorkbook(input())), 1);
    const top = rowOf(sheet, 2, 'Đơn vị');
    expect([3, 4, 5, 6].map((col) => sheet.getCell(top, col).value)).toEqual(['Cổng thông tin', 'Cổng thông tin', 'Đài truyền thanh', 'Đài truyền thanh']);
    expect(sheet.getCell(top, 4).isMerged).toBe(true);
    expect([3, 4, 5].map((col) => sheet.getCell(top + 1, col).value)).toEqual(['Tin, bài', 'Số trang (trang)', 'Thời lượng (giờ)']);
    expect([1, 2, 3, 6].map((col) => sheet.getCell(top + 2, col).value)).toEqual(['A', 'B', '1', '4']);
  });

  it('ties the summary to the matrix, and its changes to the figures beside them', async () => {
    const sheet = sheetOf(await readBack(await writeAppendixWorkbook(input())), 0);
    const news = rowOf(sheet, 2, 'Tin, bài');
    expect(sheet.getCell(news, 4).value).toMatchObject({ formula: expect.stringMatching(/^'Phụ lục 2'!\$C\$\d+$/), result: 9063 });
    expect(sheet.getCell(news, 5).value).toBe(1200);
    expect(sheet.getCell(news, 6).value).toMatchObject({ formula: `ROUND((D${news}-E${news})/ABS(E${news})*100,1)`, result: 655.3 });
    expect([7, 8, 9].map((col) => sheet.getCell(news, col).value)).toEqual(['…', '…', 10_263]);
    const hours = rowOf(sheet, 2, 'Thời lượng');
    expect([5, 6].map((col) => sheet.getCell(hours, col).value)).toEqual([0, 'x']);
    expect(sheet.getCell(rowOf(sheet, 2, 'Số trang'), 9).value).toBe('x');
  });

  it('prints on A4 across, one page wide, header rows repeated, all of it', async () => {
    const workbook = await readBack(await writeAppendixWorkbook(input()));
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(sheet.pageSetup.printArea).toMatch(/^A1:[A-Z]+\d+$/);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
      expect(sheet.headerFooter.oddHeader).toContain('&P');
    }
  });

  it('is signed by whoever signs the report, and by whoever made the table', async () => {
    const sheet = sheetOf(await readBack(await writeAppendixWorkbook(input())), 1);
    const text = textsOf(sheet);
    for (const line of ['Lâm Hà, ngày 28 tháng 10 năm 2020', 'NGƯỜI LẬP BIỂU', 'BÍ THƯ', 'kiêm', 'TRƯỞNG BAN CHỈ ĐẠO', 'Nguyễn Văn Một']) expect(text).toContain(line);
  });

  it('opens every figure down to its file, sheet and cell, or to who typed it', async () => {
    const sheet = sheetOf(await readBack(await writeAppendixWorkbook(input())), 2);
    const header = rowOf(sheet, 2, 'Đơn vị');
    expect(sheet.rowCount).toBe(header + input().sources.length);
    expect([7, 10].map((col) => sheet.getCell(header + 1, col).value)).toEqual(['Nhập tay: Thư ký', 'theo điện thoại']);
    expect([2, 4, 5, 6, 7, 8, 9, 10].map((col) => sheet.getCell(header + 4, col).value)).toEqual(['U4', 'Tin, bài', 'Tháng 10 năm 2020', 1003, '=cmd.xlsx', 'Biểu', 'D10', '1.000']);
  });

  it('holds no formula but its own', async () => {
    const bytes = await writeAppendixWorkbook(input());
    const sheet = sheetOf(await readBack(bytes), 1);
    expect(sheet.getCell(rowOf(sheet, 2, 'TỔNG CỘNG') + 3, 2).value).toBe('Xã =2+5');
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).not.toContain('<f>');
    const formulas = [1, 2].flatMap((place) => [...partText(bytes, `xl/worksheets/sheet${place}.xml`).matchAll(/<f>([^<]*)<\/f>/g)].map((match) => match[1] ?? ''));
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) expect(formula).toMatch(/^(?:SUM\([A-Z]+\d+:[A-Z]+\d+\)|(?:'|&apos;)Phụ lục 2(?:'|&apos;)!\$[A-Z]+\$\d+|ROUND\(\(D\d+-[A-Z]+\d+\)\/ABS\([A-Z]+\d+\)\*100,1\))$/);
  });

  it('gives the same bytes for the same report', async () => {
    const once = await writeAppendixWorkbook(input());
    const again = await writeAppendixWorkbook(input());
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(partText(once, 'docProps/core.xml')).toContain('2020-10-28T00:00:00Z');
  });

  it('is set in the office’s type', async () => {
    const fonts = partText(await writeAppendixWorkbook(input()), 'xl/styles.xml').match(/<name val="[^"]+"\/>/g) ?? [];
    expect(new Set(fonts.slice(1))).toEqual(new Set(['<name val="Times New Roman"/>']));
  });
});
