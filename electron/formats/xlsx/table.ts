import { columnName } from '../../core/sheet/address.ts';
import { quotedSheetName, sheetName } from './sheet-name.ts';
import { styleOf, TABLE_STYLE, tableStylesXml } from './table-styles.ts';
import { figureContent, looksLikeFormula, type TableColumn, type TableRow, type TableRows, type TableValue } from './table-types.ts';
import { cellXml, plainXml } from './xml.ts';
import { joinParts, packPart, type PackedPart } from './zip.ts';

export type { TableColumn, TableRow, TableRows, TableValue } from './table-types.ts';

export type TableWorkbook = {
  /** Printed above the table; also names the sheet. */
  readonly title: string;
  /** A line under the title, such as the period and the unit of measure. */
  readonly subtitle?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: TableRows;
};

/** Rows of one Excel sheet; a longer table goes on in a next sheet with its own header. */
const SHEET_ROWS = 1_048_576;
/** Excel refuses a longer cell. */
const CELL_CHARACTERS = 32_767;
/** Text handed to the compressor at once: large enough to be fast, small enough never to hold the thread for long. */
const PIECE_CHARACTERS = 262_144;
/** Rows looked at to fit the column widths. */
const FITTED_ROWS = 200;
/** Points of one line, and the most lines a row is made high for: Excel allows 409 points. */
const LINE_HEIGHT = 15.75;
const MOST_LINES = 25;
const LEAST_WIDTH = 6;
const MOST_WIDTH = 60;
/** Above this many characters in all, a page is laid across. */
const PORTRAIT_CHARACTERS = 95;
/** Measured: level 4 is a fifth larger than level 6 and takes half its time. */
const DEFLATE_LEVEL = 4;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DAY = 86_400_000;
/** Excel's day 0 in its 1900 system, for days after 28 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

type Layout = {
  readonly head: readonly { readonly text: string; readonly style: number }[];
  readonly columns: readonly TableColumn[];
  readonly letters: readonly string[];
  readonly styles: readonly number[];
  readonly widths: readonly number[];
};

/**
 * Writes any table of the app as a workbook: title, header row frozen and repeated in print, filter, fitted widths, A4.
 * Rows may come one by one from a query; they are written as they come. Text is always text: `=1+1` stays what it is.
 * A table longer than a sheet goes on in the next one. Equal input gives equal bytes.
 */
export async function writeTableWorkbook(table: TableWorkbook): Promise<Uint8Array> {
  const source = rowSource(table.rows);
  const first = await take(source, FITTED_ROWS);
  const layout = layOut(table, first);
  const sheets: { readonly name: string; readonly part: PackedPart; readonly lastRow: number }[] = [];
  const feed = { ahead: first, source, done: false };
  do {
    const counted = { lastRow: 0 };
    const part = await packPart(`xl/worksheets/sheet${sheets.length + 1}.xml`, sheetXml(layout, feed, counted), DEFLATE_LEVEL);
    sheets.push({ name: sheetName(table.title, sheets.map((sheet) => sheet.name)), part, lastRow: counted.lastRow });
  } while (!feed.done);
  const small = await Promise.all(packageParts(table, layout, sheets).map(([name, text]) => packPart(name, [text], DEFLATE_LEVEL)));
  return joinParts([...small, ...sheets.map((sheet) => sheet.part)]);
}

async function* rowSource(rows: TableRows): AsyncGenerator<TableRow, void, undefined> {
  yield* rows;
}

async function take(source: AsyncGenerator<TableRow, void, undefined>, count: number): Promise<TableRow[]> {
  const taken: TableRow[] = [];
  while (taken.length < count) {
    const next = await source.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

function layOut(table: TableWorkbook, first: readonly TableRow[]): Layout {
  const head: { readonly text: string; readonly style: number }[] = [{ text: table.title, style: TABLE_STYLE.title }];
  if (table.subtitle !== undefined && table.subtitle !== '') head.push({ text: table.subtitle, style: TABLE_STYLE.subtitle });
  return {
    head,
    columns: table.columns,
    letters: table.columns.map((_, index) => columnName(index)),
    styles: table.columns.map(styleOf),
    widths: table.columns.map((column, index) => column.width ?? fittedWidth(column, first.map((row) => row[index] ?? null))),
  };
}

function fittedWidth(column: TableColumn, values: readonly TableValue[]): number {
  // A header wraps at its spaces, so its longest word decides; a column of dates knows its width.
  const header = Math.max(...column.header.split(/\s+/).map((word) => word.length), Math.min(column.header.length, 14));
  const fixed = column.kind === 'date' ? 10 : column.kind === 'date-time' ? 16 : 0;
  const longest = fixed > 0 ? fixed : values.reduce<number>((most, value) => Math.max(most, shownLength(column, value)), 0);
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, header, longest) + 2);
}

function shownLength(column: TableColumn, value: TableValue): number {
  if (value === null) return 0;
  const content = typeof value === 'object' ? figureContent(value) : value;
  if (typeof content === 'string') return Math.max(...content.split('\n').map((line) => line.length));
  const digits = column.decimals === undefined ? String(content).length : Math.abs(content).toFixed(column.decimals).length + (content < 0 ? 1 : 0);
  return digits + Math.floor(digits / 4);
}

/** Days since Excel's epoch of an ISO date or date-time (local, as written), or null when the text is neither. */
function dateSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return Number.isFinite(time) && (year ?? 0) >= 1901 ? (time - EPOCH) / DAY : null;
}

function textCell(ref: string, style: number, text: string): string {
  const kept = text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text;
  const space = /^\s|\s$|\n/.test(kept) ? ' xml:space="preserve"' : '';
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t${space}>${cellXml(kept)}</t></is></c>`;
}

function cellOf(ref: string, column: TableColumn, style: number, value: TableValue): string {
  if (value === null || value === '') return `<c r="${ref}" s="${style}"/>`;
  if (typeof value === 'object') {
    const content = figureContent(value);
    return typeof content === 'number' ? `<c r="${ref}" s="${style}"><v>${content}</v></c>` : textCell(ref, TABLE_STYLE.mark, content);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${ref}" s="${style}"><v>${value}</v></c>` : `<c r="${ref}" s="${style}"/>`;
  if (column.kind === 'date' || column.kind === 'date-time') {
    const serial = dateSerial(value);
    if (serial !== null) return `<c r="${ref}" s="${style}"><v>${column.kind === 'date' ? Math.floor(serial) : serial}</v></c>`;
  }
  return textCell(ref, looksLikeFormula(value) ? TABLE_STYLE.guardedText : TABLE_STYLE.text, value);
}

/** Lines that the longest text of a row takes when it wraps at its column's width. */
function linesOf(layout: Layout, row: TableRow): number {
  let most = 1;
  for (let index = 0; index < layout.columns.length; index += 1) {
    const value = row[index];
    const room = (layout.widths[index] ?? MOST_WIDTH) - 1;
    if (typeof value !== 'string' || (value.length <= room && !value.includes('\n'))) continue;
    most = Math.max(most, value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / room)), 0));
  }
  return Math.min(most, MOST_LINES);
}

/** Excel measures rows without a height by itself; other programs take them all for one line high. */
function rowStart(layout: Layout, number: number, row: TableRow): string {
  const lines = linesOf(layout, row);
  return lines === 1 ? `<row r="${number}">` : `<row r="${number}" ht="${lines * LINE_HEIGHT}" customHeight="1">`;
}

function rowXml(layout: Layout, number: number, row: TableRow): string {
  let text = rowStart(layout, number, row);
  for (let index = 0; index < layout.columns.length; index += 1) {
    const column = layout.columns[index];
    if (column === undefined) continue;
    text += cellOf(`${layout.letters[index] ?? ''}${number}`, column, layout.styles[index] ?? 0, row[index] ?? null);
  }
  return `${text}</row>`;
}

type Feed = { ahead: readonly TableRow[]; readonly source: AsyncGenerator<TableRow, void, undefined>; done: boolean };

/** The rows of one sheet: those read ahead, then those still to come, until the sheet is full. */
async function* sheetRows(feed: Feed, room: number): AsyncGenerator<TableRow, void, undefined> {
  let left = room;
  for (const row of feed.ahead) yield row;
  left -= feed.ahead.length;
  feed.ahead = [];
  for (;;) {
    const next = await feed.source.next();
    if (next.done === true) {
      feed.done = true;
      return;
    }
    if (left === 0) {
      feed.ahead = [next.value];
      return;
    }
    left -= 1;
    yield next.value;
  }
}

async function* sheetXml(layout: Layout, feed: Feed, counted: { lastRow: number }): AsyncGenerator<string, void, undefined> {
  const headerRow = layout.head.length + 1;
  const last = layout.letters.at(-1) ?? 'A';
  const cols = layout.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  let text = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  text += `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>`;
  text += `<selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>${cols}</cols><sheetData>`;
  for (const [index, line] of layout.head.entries()) text += `<row r="${index + 1}">${textCell(`A${index + 1}`, line.style, line.text)}</row>`;
  text += rowStart(layout, headerRow, layout.columns.map((column) => column.header));
  for (const [index, column] of layout.columns.entries()) text += textCell(`${layout.letters[index] ?? ''}${headerRow}`, TABLE_STYLE.header, column.header);
  text += '</row>';
  let number = headerRow;
  for await (const row of sheetRows(feed, SHEET_ROWS - headerRow)) {
    number += 1;
    text += rowXml(layout, number, row);
    if (text.length >= PIECE_CHARACTERS) {
      yield text;
      text = '';
    }
  }
  counted.lastRow = number;
  const orientation = layout.widths.reduce((sum, width) => sum + width, 0) > PORTRAIT_CHARACTERS ? 'landscape' : 'portrait';
  text += `</sheetData><autoFilter ref="A${headerRow}:${last}${number}"/>`;
  text += '<pageMargins left="0.59" right="0.59" top="0.59" bottom="0.75" header="0.3" footer="0.3"/>';
  text += `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
  yield text;
}

function packageParts(table: TableWorkbook, layout: Layout, sheets: readonly { readonly name: string; readonly lastRow: number }[]): [string, string][] {
  const headerRow = layout.head.length + 1;
  const last = layout.letters.at(-1) ?? 'A';
  const names = sheets.flatMap((sheet, index) => {
    const quoted = plainXml(quotedSheetName(sheet.name));
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!$A$${headerRow}:$${last}$${sheet.lastRow}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${headerRow}:$${headerRow}</definedName>`,
    ];
  });
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  return [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetType}"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    [
      'docProps/core.xml',
      `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${plainXml(table.title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    ],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.map((sheet, index) => `<sheet name="${plainXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', tableStylesXml()],
  ];
}
