import type ExcelJS from 'exceljs';
import { appendixTexts } from '../../core/document/appendix-texts.ts';
import { componentTexts } from '../../core/document/component-texts.ts';
import { layoutOf } from '../../core/document/layout.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { columnName } from '../../core/sheet/address.ts';

/** What the sheets of an appendix workbook have in common: letterhead, title, table cells, signatures, page set-up. */

export const FONT = 'Times New Roman';
const TABLE_SIZE = 12;
const TITLE_SIZE = 14;
const EDGE = { style: 'thin' } as const;
/** Height of a line of 12-point type, in points. */
const LINE_HEIGHT = 16;
/** Characters of 12-point type that fit a column of width 1: Excel counts widths in digits of its default 11-point type. */
const CHARACTERS_A_WIDTH = 0.92;
const MILLIMETRES_AN_INCH = 25.4;
/** Twips are 1/1440 of an inch. */
const TWIPS_AN_INCH = 1440;

export type CellLook = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly format?: string;
  readonly fill?: boolean;
};

/** `#,##0`, `#,##0.0`: shown with the signs of the PC's own locale. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** A change in per cent with its sign. */
export const CHANGE_FORMAT = '+#,##0.0;-#,##0.0;0';

/** Puts a value into a cell of the table: bordered, wrapped, in the office's type. */
export function put(sheet: ExcelJS.Worksheet, row: number, col: number, value: ExcelJS.CellValue, look: CellLook = {}): ExcelJS.Cell {
  const cell = sheet.getCell(row, col);
  cell.value = value;
  cell.font = { name: FONT, size: look.size ?? TABLE_SIZE, bold: look.bold ?? false, italic: look.italic ?? false };
  const align = look.align ?? 'left';
  cell.alignment = { vertical: 'middle', wrapText: align !== 'right', horizontal: align, indent: align === 'left' ? 1 : 0 };
  cell.border = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
  if (look.format !== undefined) cell.numFmt = look.format;
  if (look.fill === true) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
  return cell;
}

/** A merged block of the table with one text; every cell of it is bordered, so that no edge is missing in print. */
export function putMerged(sheet: ExcelJS.Worksheet, top: number, left: number, bottom: number, right: number, value: string, look: CellLook = {}): void {
  for (let row = top; row <= bottom; row += 1) for (let col = left; col <= right; col += 1) put(sheet, row, col, row === top && col === left ? value : null, look);
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}

/** Lines that a text takes in columns of so many characters, breaking at spaces. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, width * CHARACTERS_A_WIDTH);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const longer = used === 0 ? word.length : used + 1 + word.length;
    if (longer > room && used > 0) {
      lines += 1;
      used = word.length;
    } else used = longer;
  }
  return lines;
}

/** Makes a row high enough for the tallest of its texts; Excel does not do so by itself for merged cells. */
export function fitHeight(sheet: ExcelJS.Worksheet, row: number, texts: readonly { readonly text: string; readonly width: number }[]): void {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
  sheet.getRow(row).height = lines * LINE_HEIGHT + 4;
}

export function widthsOf(sheet: ExcelJS.Worksheet, widths: readonly number[]): void {
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
}

function line(sheet: ExcelJS.Worksheet, row: number, left: number, right: number, text: string, look: CellLook, width: number): void {
  const cell = sheet.getCell(row, left);
  cell.value = text;
  cell.font = { name: FONT, size: look.size ?? TABLE_SIZE, bold: look.bold ?? false, italic: look.italic ?? false };
  cell.alignment = { horizontal: look.align ?? 'center', vertical: 'middle', wrapText: true };
  if (right > left) sheet.mergeCells(row, left, row, right);
  const height = linesOf(text, (width * TABLE_SIZE) / (look.size ?? TABLE_SIZE)) * (look.size ?? TABLE_SIZE) * 1.35;
  sheet.getRow(row).height = Math.max(sheet.getRow(row).height ?? 0, height);
}

const sum = (widths: readonly number[], from: number, to: number): number => widths.slice(from - 1, to).reduce((total, width) => total + width, 0);

/**
 * Letterhead of the profile over the table's columns, then the appendix's number, title and note.
 * Gives the first free row. `index` is the appendix's place in the document.
 */
export function heading(sheet: ExcelJS.Worksheet, document: OfficialDocument, index: number, widths: readonly number[]): number {
  const texts = componentTexts(document);
  const appendix = document.appendices[index];
  const last = widths.length;
  const middle = splitColumn(widths);
  // The workbook lies apart from the report, so it says which one it belongs to, also under HD36, which has no such line.
  const parented: OfficialDocument = document.profile === 'party-hd36' ? { ...document, profile: 'party-hd05' } : document;
  const leftLines: [string, CellLook][] = [[texts.parentBody.toLocaleUpperCase('vi'), {}], [texts.issuingBody.toLocaleUpperCase('vi'), { bold: true }]];
  const rightLines: [string, CellLook][] = [[texts.nationalName.toLocaleUpperCase('vi'), { bold: true }]];
  if (texts.motto !== null) rightLines.push([texts.motto, { bold: true }]);
  for (const [place, [text, look]] of leftLines.entries()) line(sheet, place + 1, 1, middle, text, look, sum(widths, 1, middle));
  for (const [place, [text, look]] of rightLines.entries()) {
    line(sheet, place + 1, middle + 1, last, text, look, sum(widths, middle + 1, last));
    // The rule below is exactly as long as the text (HD05 1; ND30 App. I, II.1): an underline is.
    if (place === rightLines.length - 1) sheet.getCell(place + 1, middle + 1).font = { name: FONT, size: TABLE_SIZE, bold: true, underline: true };
  }
  let row = Math.max(leftLines.length, rightLines.length) + 2;
  if (appendix === undefined) return row;
  const named = appendixTexts(parented, appendix, index);
  const below: [string | null, CellLook][] = [
    [named.number, { bold: true, size: TITLE_SIZE }],
    [named.title.toLocaleUpperCase('vi'), { bold: true, size: TITLE_SIZE }],
    [named.parent, { italic: true }],
    [named.note, { italic: true }],
  ];
  for (const [text, look] of below) {
    if (text === null) continue;
    line(sheet, row, 1, last, text, look, sum(widths, 1, last));
    row += 1;
  }
  if (named.measure !== null) {
    line(sheet, row, 1, last, named.measure, { italic: true, align: 'right' }, sum(widths, 1, last));
    row += 1;
  }
  return row + 1;
}

/** The column after which the right half of the page begins. */
function splitColumn(widths: readonly number[]): number {
  const half = sum(widths, 1, widths.length) / 2;
  let taken = 0;
  for (const [index, width] of widths.entries()) {
    taken += width;
    if (taken >= half) return Math.min(index + 1, widths.length - 1);
  }
  return Math.max(1, widths.length - 1);
}

/** Place and date, who made the table on the left, who signs on the right (TT10-2018; standards §1.6). Gives the last row. */
export function signatures(sheet: ExcelJS.Worksheet, document: OfficialDocument, row: number, widths: readonly number[]): number {
  const texts = componentTexts(document);
  const last = widths.length;
  const middle = splitColumn(widths);
  const right = (at: number, text: string, look: CellLook): void => line(sheet, at, middle + 1, last, text, look, sum(widths, middle + 1, last));
  right(row, texts.placeDate, { italic: true });
  line(sheet, row + 1, 1, middle, 'NGƯỜI LẬP BIỂU', { bold: true }, sum(widths, 1, middle));
  line(sheet, row + 2, 1, middle, '(Ký, ghi rõ họ tên)', { italic: true }, sum(widths, 1, middle));
  let at = row + 1;
  for (const { text, component } of texts.signature.lines) {
    const joined = component === 'officeJoin';
    const regular = joined || (component === 'officeUnderAuthority' && layoutOf(document.profile).components.officeUnderAuthority.face === 'regular');
    right(at, joined ? text : text.toLocaleUpperCase('vi'), { bold: !regular });
    at += 1;
  }
  const name = Math.max(at, row + 3) + 4;
  right(name, texts.signature.fullName, { bold: true });
  return name;
}

/** A note under the table, from edge to edge. */
export function note(sheet: ExcelJS.Worksheet, row: number, text: string, widths: readonly number[]): void {
  line(sheet, row, 1, widths.length, text, { italic: true, align: 'left', size: 11 }, sum(widths, 1, widths.length));
}

export type PageRange = {
  readonly headerFrom: number;
  readonly headerTo: number;
  readonly lastRow: number;
  readonly frozenColumns: number;
};

/** Columns' widths that one page across can bear in print without shrinking beyond reading. */
const PAGE_WIDTH = 200;
/** Points of a column's width of 1, and of a row that nothing made higher. */
const WIDTH_POINTS = 5.4;
const ROW_POINTS = 16;
const POINTS_AN_INCH = 72;
/** A sheet a little longer than a page is fitted to it, so that no signature stands alone on the next. */
const STRETCH = 1.45;
/** A4 across, in inches. */
const PAGE = { across: 11.69, down: 8.27 };

/**
 * A4 landscape, fitted to one page across (a very wide table to as many as keep it legible, its stub repeated), header
 * rows repeated, frozen and the whole printed. Page numbers stand where the profile has them; the first page bears none.
 */
export function setUpPage(sheet: ExcelJS.Worksheet, document: OfficialDocument, widths: readonly number[], range: PageRange): void {
  const layout = layoutOf(document.profile);
  const inches = (twips: number): number => Math.round((twips / TWIPS_AN_INCH) * 100) / 100;
  const { margin, headerDistance } = layout.page;
  // Turned, the binding edge is above (as in the DOCX's landscape appendices).
  const margins = {
    top: Math.max(inches(margin.top), 20 / MILLIMETRES_AN_INCH),
    bottom: inches(margin.right),
    left: inches(margin.bottom),
    right: inches(margin.top),
    header: inches(headerDistance),
    footer: 0.3,
  };
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(sum(widths, 1, widths.length) / PAGE_WIDTH)),
    fitToHeight: pagesDown(sheet, widths, range.lastRow, margins) <= STRETCH ? 1 : 0,
    horizontalCentered: true,
    firstPageNumber: 1,
    margins,
    printArea: `A1:${columnName(widths.length - 1)}${range.lastRow}`,
    printTitlesRow: `${range.headerFrom}:${range.headerTo}`,
    printTitlesColumn: `A:${columnName(range.frozenColumns - 1)}`,
  };
  sheet.headerFooter = { differentFirst: true, oddHeader: `&C&"${FONT},Regular"&14&P`, firstHeader: '' };
  const topLeftCell = `${columnName(range.frozenColumns)}${range.headerTo + 1}`;
  sheet.views = [{ state: 'frozen', xSplit: range.frozenColumns, ySplit: range.headerTo, topLeftCell, activeCell: topLeftCell, showGridLines: false, zoomScale: 90 }];
}

/** Pages that the rows take when the columns are fitted to one page across. */
function pagesDown(sheet: ExcelJS.Worksheet, widths: readonly number[], lastRow: number, margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }): number {
  let height = 0;
  for (let row = 1; row <= lastRow; row += 1) height += sheet.getRow(row).height ?? ROW_POINTS;
  const width = sum(widths, 1, widths.length) * WIDTH_POINTS;
  const scale = Math.min(1, ((PAGE.across - margins.left - margins.right) * POINTS_AN_INCH) / width);
  return (height * scale) / ((PAGE.down - margins.top - margins.bottom) * POINTS_AN_INCH);
}
