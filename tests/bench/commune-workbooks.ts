import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, Form, Indicator, Unit } from '../../electron/core/catalogue/types.ts';
import { toA1 } from '../../electron/core/sheet/address.ts';
import { plainXml } from '../../electron/formats/xlsx/xml.ts';
import { joinParts, packPart } from '../../electron/formats/xlsx/zip.ts';

/**
 * Workbooks of made-up communes for measuring the import, written as Excel writes them (shared strings, styles, merged
 * headers). Each holds 200 rows × 20 columns.
 * `one-unit`: a commune's own workbook, 200 indicators by twelve months, four quarters and the year.
 * `units-across`: a cluster's workbook, 200 indicators by 16 communes and their total.
 */
export type WorkbookShape = 'one-unit' | 'units-across';

export type GeneratedBatch = { readonly catalogue: Catalogue; readonly form: Form; readonly period: string; readonly files: readonly string[]; readonly values: number };

export const ROWS = 200;
export const COLUMNS = 20;
const UNITS_ACROSS = 16;
const PERIOD = '2020-10';

const FIRST = ['An', 'Bình', 'Cẩm', 'Duy', 'Đại', 'Hải', 'Hoà', 'Kim', 'Lộc', 'Minh', 'Nam', 'Ngọc', 'Phú', 'Quang', 'Sơn', 'Tân', 'Thịnh', 'Trung', 'Vĩnh', 'Xuân'];
const SECOND = ['Bắc', 'Châu', 'Cường', 'Điền', 'Đông', 'Giang', 'Hưng', 'Khê', 'Lâm', 'Lợi', 'Mỹ', 'Nghĩa', 'Phong', 'Quý', 'Thành', 'Thuỷ', 'Tiến', 'Trạch', 'Vân', 'Yên'];
const THIRD = ['Thượng', 'Hạ', 'Trung', 'Nội', 'Ngoại', 'Đoài', 'Tây', 'Thọ', 'Phúc'];
const THINGS = ['Tin, bài', 'Phóng sự', 'Lượt phát thanh', 'Hội nghị', 'Lượt người dự hội nghị', 'Pano, khẩu hiệu', 'Văn bản ban hành', 'Lượt chia sẻ', 'Tài liệu phát hành', 'Buổi sinh hoạt'];
const FIELDS = [
  'chuyển đổi số', 'nông thôn mới', 'bảo vệ môi trường', 'phòng cháy, chữa cháy', 'an toàn giao thông', 'y tế dự phòng', 'giáo dục mầm non', 'giảm nghèo bền vững', 'bầu cử', 'dân số',
  'thuỷ lợi', 'trồng rừng', 'chăn nuôi', 'bảo hiểm xã hội', 'thể dục thể thao', 'văn hoá cơ sở', 'cải cách hành chính', 'quốc phòng toàn dân', 'vệ sinh thực phẩm', 'khuyến học',
];
const MONTHS = Array.from({ length: 12 }, (_, place) => `Tháng ${place + 1}`);

/** Writes `count` workbooks into a folder. The same every time. */
export async function generateBatch(folder: string, count: number, shape: WorkbookShape): Promise<GeneratedBatch> {
  await mkdir(folder, { recursive: true });
  const unitsAFile = shape === 'one-unit' ? 1 : UNITS_ACROSS;
  const units = unitNames(count * unitsAFile).map((name, place): Unit => ({ id: `u${place + 1}`, name, kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [] }));
  const indicators = FIELDS.flatMap((field, group) =>
    THINGS.map((thing, place): Indicator => ({
      code: `I${group * THINGS.length + place + 1}`, name: `${thing} về ${field}`, group: `Tuyên truyền về ${field}`, measure: measureOf(thing), kind: 'flow', decimals: 0, aliases: [],
    })),
  );
  const form: Form = {
    code: 'BM', name: 'Biểu số liệu', frequency: 'month', indicators: indicators.map((one) => one.code), reportingUnits: units.map((one) => one.id), window: { startDay: 1 }, due: { day: 25 },
  };
  const catalogue: Catalogue = {
    format: 'so-thu-ky.catalogue/1',
    committee: { name: 'Ban Chỉ đạo Thử nghiệm', parentBody: 'Tỉnh uỷ', place: 'Tỉnh', symbol: 'BCĐTN', formatProfile: 'party-hd36' },
    terms: [{ name: 'Nhiệm kỳ 2020 - 2025', startsOn: '2020-01-01', endsOn: null }],
    units, unitEvents: [], indicators, forms: [form],
  };
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const own = units.slice(at * unitsAFile, (at + 1) * unitsAFile);
    const file = join(folder, `tep-${String(at + 1).padStart(3, '0')}.xlsx`);
    await writeFile(file, await workbookOf(shape, own, indicators, at));
    files.push(file);
  }
  return { catalogue, form, period: PERIOD, files, values: count * unitsAFile * ROWS };
}

function unitNames(count: number): readonly string[] {
  const names: string[] = [];
  for (const third of ['', ...THIRD]) for (const first of FIRST) for (const second of SECOND) names.push(third === '' ? `${first} ${second}` : `${first} ${second} ${third}`);
  return names.slice(0, count);
}

function measureOf(thing: string): string {
  if (thing === 'Tin, bài') return 'tin, bài';
  if (thing.startsWith('Lượt người')) return 'lượt người';
  return thing.startsWith('Lượt') ? 'lượt' : thing === 'Hội nghị' ? 'cuộc' : 'chiếc';
}

/** A figure made from its place, so that files are the same every time. */
function figureAt(file: number, row: number, column: number): number {
  return (file * 7919 + row * 104_729 + column * 1_299_709) % 9973;
}

type Grid = (string | number | null)[][];

function oneUnitGrid(unit: Unit | undefined, indicators: readonly Indicator[], file: number): Grid {
  const rows: Grid = head(`UBND XÃ ${(unit?.name ?? '').toLocaleUpperCase('vi')}`, 'Năm 2020');
  rows.push(['TT', 'Chỉ tiêu', 'Đơn vị tính', ...MONTHS, 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm']);
  for (const [row, indicator] of indicators.entries()) {
    const months = MONTHS.map((_, month) => (month < 10 ? figureAt(file, row, month) : null));
    const quarters = [0, 3, 6, 9].map((from) => months.slice(from, from + 3).reduce<number>((sum, one) => sum + (one ?? 0), 0));
    rows.push([row + 1, indicator.name, indicator.measure, ...months, ...quarters, quarters.reduce((sum, one) => sum + one, 0)]);
  }
  return rows;
}

function unitsAcrossGrid(units: readonly Unit[], indicators: readonly Indicator[], file: number): Grid {
  const rows: Grid = head('CỤM THI ĐUA', 'Tháng 10 năm 2020');
  rows.push(['TT', 'Chỉ tiêu', 'Đơn vị tính', ...units.map((unit) => `Xã ${unit.name}`), 'Tổng số']);
  for (const [row, indicator] of indicators.entries()) {
    const values = units.map((_, column) => figureAt(file, row, column));
    rows.push([row + 1, indicator.name, indicator.measure, ...values, values.reduce((sum, one) => sum + one, 0)]);
  }
  return rows;
}

function head(body: string, period: string): Grid {
  return [['TỈNH UỶ'], [body], [], ['BIỂU SỐ LIỆU TUYÊN TRUYỀN'], [period], []];
}

async function workbookOf(shape: WorkbookShape, units: readonly Unit[], indicators: readonly Indicator[], file: number): Promise<Uint8Array> {
  const grid = shape === 'one-unit' ? oneUnitGrid(units[0], indicators, file) : unitsAcrossGrid(units, indicators, file);
  const strings = new Map<string, number>();
  let uses = 0;
  const cell = (value: string | number | null, row: number, col: number): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${toA1(row, col)}" s="1"><v>${value}</v></c>`;
    uses += 1;
    const known = strings.get(value) ?? strings.size;
    strings.set(value, known);
    return `<c r="${toA1(row, col)}" s="1" t="s"><v>${known}</v></c>`;
  };
  const rows = grid.map((row, at) => `<row r="${at + 1}">${row.map((value, col) => cell(value, at, col)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const parts: [string, string][] = [
    ['[Content_Types].xml', `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`],
    ['_rels/.rels', `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${declaration}<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${links}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`],
    ['xl/styles.xml', `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`],
    ['xl/worksheets/sheet1.xml', `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${toA1(grid.length - 1, COLUMNS - 1)}"/><sheetData>${rows}</sheetData><mergeCells count="2"><mergeCell ref="A4:T4"/><mergeCell ref="A5:T5"/></mergeCells></worksheet>`],
    ['xl/sharedStrings.xml', `${declaration}<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${plainXml(text)}</t></si>`).join('')}</sst>`],
  ];
  return joinParts(await Promise.all(parts.map(([name, text]) => packPart(name, [text], 6))));
}
