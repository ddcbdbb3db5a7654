import { MAX_COLS } from '../../../core/sheet/address.ts';
import type { Cell, MergedRange, Sheet, Workbook } from '../../../core/sheet/types.ts';
import { cellText, textCell, type TextRun } from '../cell-text.ts';
import { cellBudget, finishSheet, type CellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { overLimit, Refused } from '../outcome.ts';
import { numberFormat } from '../number-format/format.ts';
import { isoOfSerial } from '../serial-date.ts';
import { typedTextCell } from '../typed-text.ts';
import { decodeUnmarkedText } from '../unmarked-text.ts';
import { createStyleSheet, readDeclarations } from './css.ts';
import { decodePage } from './decode.ts';
import { createTableLayout, type Slot, type TableLayout } from './layout.ts';
import { htmlPagesOf, isMhtml } from './mhtml.ts';
import { tidyRuns } from './tidy.ts';
import { htmlTokens, type HtmlToken } from './tokens.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'area', 'base', 'wbr', 'embed', 'source', 'param']);
const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'center', 'pre', 'caption', 'blockquote']);
const DEEPEST = 256;

type Element = { readonly tag: string; readonly font: string | null; readonly hidden: boolean };
/** Formats that Office names by words, and its way of writing the others with a backslash before every sign. */
const isDateFormat = (code: string): boolean =>
  /^"?(general|short|medium|long) (date|time)"?$/i.test(code) || numberFormat(code.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1'), false).isDate;

type OpenCell = {
  /** Where its text goes: below a table inside it once that has ended. */
  slot: Slot;
  runs: TextRun[];
  readonly attributes: ReadonlyMap<string, string>;
  /** The number format that the page gives, '' when it gives none. */
  readonly format: string;
  readonly hidden: boolean;
};
type OpenTable = { readonly layout: TableLayout; readonly top: number; readonly hiddenCols: number[]; cols: number; cell: OpenCell | null; inRow: boolean };

const spanOf = (attributes: ReadonlyMap<string, string>, name: string): number => {
  const value = Number.parseInt(attributes.get(name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : value;
};

/** The number that a program wrote next to the text: Excel's `x:num`, LibreOffice's `sdval`. */
const numberBeside = (attributes: ReadonlyMap<string, string>): number | null => {
  const stored = attributes.get('x:num') ?? attributes.get('sdval');
  if (stored === undefined || stored.trim() === '') return null;
  const value = Number(stored);
  return Number.isFinite(value) ? value : null;
};

/** One page read front to back into one sheet: text between tables takes a row of its own, as in Excel. */
class PageReader {
  readonly #cells: Cell[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenCols = new Set<number>();
  readonly #styles = createStyleSheet();
  readonly #elements: Element[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #limits: ReadLimits;
  readonly #budget: CellBudget;
  #loose: TextRun[] = [];
  #raw: 'style' | 'title' | null = null;
  #row = 0;
  #textLength = 0;
  sawTable = false;

  constructor(limits: ReadLimits, budget: CellBudget) {
    this.#limits = limits;
    this.#budget = budget;
  }

  read(html: string, name: string): Sheet {
    for (const token of htmlTokens(html)) this.#take(token);
    while (this.#tables.length > 0) this.#endTable();
    this.#flushLoose();
    return finishSheet({
      name, hidden: false, cells: this.#cells, merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenCols: [...this.#hiddenCols].sort((one, other) => one - other),
    }, this.#limits);
  }

  #take(token: HtmlToken): void {
    if (token.kind === 'text') this.#text(token.text);
    else if (token.kind === 'open') this.#open(token.tag, token.attributes);
    else this.#close(token.tag);
  }

  get #table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  #text(text: string): void {
    if (this.#raw !== null) {
      if (this.#raw === 'style') this.#styles.add(text);
      return;
    }
    const element = this.#elements.at(-1);
    // In a hidden cell the text is kept and marked; hidden text in a cell that is shown is none that anyone sees.
    if (element?.hidden === true && this.#table?.cell?.hidden !== true) return;
    this.#textLength += text.length;
    if (this.#textLength > this.#limits.textLength) throw overLimit('textLength', this.#limits.textLength);
    this.#add(text.replace(/[ \t\r\n\f]+/g, ' '), element?.font ?? null);
  }

  #add(text: string, font: string | null): void {
    const table = this.#table;
    if (table === undefined) this.#loose.push({ text, font });
    else table.cell?.runs.push({ text, font });
  }

  #open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === 'style' || tag === 'title') this.#raw = tag;
    const parent = this.#elements.at(-1);
    const sheetStyle = this.#styles.of(tag, attributes.get('class') ?? '');
    const inline = readDeclarations(attributes.get('style') ?? '');
    const face = tag === 'font' ? attributes.get('face')?.split(',')[0]?.trim() : undefined;
    const hides = inline.hides || sheetStyle.hides || attributes.has('hidden');
    const element: Element = { tag, font: inline.font ?? face ?? sheetStyle.font ?? parent?.font ?? null, hidden: hides || parent?.hidden === true };
    if (tag === 'br') this.#add('\n', element.font);
    if (BLOCKS.has(tag)) this.#break();
    if (tag === 'table') this.#startTable();
    else if (tag === 'tr') this.#startRow(element.hidden);
    else if (tag === 'td' || tag === 'th') this.#startCell(attributes, element, attributes.get('sdnum')?.split(';')[2] ?? inline.numberFormat ?? sheetStyle.numberFormat ?? '');
    else if (tag === 'col') this.#column(attributes, hides);
    if (!VOID.has(tag)) {
      this.#elements.push(element);
      if (this.#elements.length > DEEPEST) this.#elements.shift();
    }
  }

  #close(tag: string): void {
    if (tag === 'style' || tag === 'title') this.#raw = null;
    if (BLOCKS.has(tag)) this.#break();
    if (tag === 'td' || tag === 'th') this.#endCell();
    else if (tag === 'tr') this.#endRow();
    else if (tag === 'table' && this.#tables.length > 0) this.#endTable();
    const place = this.#elements.findLastIndex((element) => element.tag === tag);
    if (place >= 0) this.#elements.length = place;
  }

  /** A block begins or ends: a new line in a cell, a new row between tables. */
  #break(): void {
    if (this.#table === undefined) this.#flushLoose();
    else this.#add('\n', this.#elements.at(-1)?.font ?? null);
  }

  #flushLoose(): void {
    const runs = tidyRuns(this.#loose);
    this.#loose = [];
    if (runs.length === 0) return;
    this.#put({ row: this.#row, col: 0 }, runs, new Map(), '@', false);
    this.#row += 1;
  }

  #startTable(): void {
    this.sawTable = true;
    const outer = this.#table;
    if (outer === undefined) this.#flushLoose();
    else if (outer.cell !== null) this.#flushCell(outer, outer.cell);
    const slot = outer?.cell?.slot ?? { row: outer === undefined ? this.#row : Math.max(outer.layout.row + 1, outer.top), col: 0 };
    if (this.#tables.length >= DEEPEST) throw overLimit('depth', DEEPEST);
    this.#tables.push({ layout: createTableLayout(slot.row, slot.col), top: slot.row, hiddenCols: [], cols: slot.col, cell: null, inRow: false });
  }

  #startRow(hidden: boolean): void {
    const table = this.#table;
    if (table === undefined) return;
    this.#endRow();
    table.layout.startRow(hidden);
    table.inRow = true;
  }

  #startCell(attributes: ReadonlyMap<string, string>, element: Element, format: string): void {
    const table = this.#table;
    if (table === undefined) return;
    this.#endCell();
    if (!table.inRow) this.#startRow(false);
    const slot = table.layout.place(spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'));
    const hidden = element.hidden || table.layout.rowHidden || table.hiddenCols.includes(slot.col);
    table.cell = { slot, attributes, format, runs: [], hidden };
  }

  #column(attributes: ReadonlyMap<string, string>, hides: boolean): void {
    const table = this.#table;
    if (table === undefined) return;
    const span = Math.min(Math.max(1, spanOf(attributes, 'span')), 1_000);
    const hidden = hides || attributes.get('width') === '0';
    for (let step = 0; step < span && hidden && table.cols + step < MAX_COLS; step += 1) table.hiddenCols.push(table.cols + step);
    table.cols += span;
  }

  #endCell(): void {
    const table = this.#table;
    const cell = table?.cell;
    if (table === undefined || cell == null) return;
    this.#flushCell(table, cell);
    table.cell = null;
  }

  /** Puts what the cell holds so far; what comes later, a table inside it or text below that, goes to the row below. */
  #flushCell(table: OpenTable, cell: OpenCell): void {
    const runs = tidyRuns(cell.runs);
    if (runs.length === 0) return;
    this.#put(cell.slot, runs, cell.attributes, cell.format, cell.hidden);
    cell.runs = [];
    cell.slot = { row: cell.slot.row + 1, col: cell.slot.col };
    table.layout.makeRoom(cell.slot.row, 1);
  }

  #endRow(): void {
    this.#endCell();
    const table = this.#table;
    if (table !== undefined) table.inRow = false;
  }

  #endTable(): void {
    this.#endRow();
    const table = this.#tables.pop();
    if (table === undefined) return;
    const { rows, cols, merges, hiddenRows } = table.layout.finish();
    this.#merges.push(...merges);
    this.#hiddenRows.push(...hiddenRows);
    for (const col of table.hiddenCols) this.#hiddenCols.add(col);
    const outer = this.#table;
    if (outer === undefined) this.#row = Math.max(this.#row, table.top + rows);
    else {
      outer.layout.makeRoom(table.top + rows, cols);
      if (outer.cell !== null) outer.cell.slot = { row: table.top + rows, col: outer.cell.slot.col };
    }
  }

  #put(slot: Slot, runs: readonly TextRun[], attributes: ReadonlyMap<string, string>, format: string, hidden: boolean): void {
    this.#budget.take(1);
    const font = runs[0]?.font ?? null;
    const decoded = cellText(runs, font);
    const formula = attributes.get('x:fmla')?.replace(/^=/, '') ?? null;
    const number = numberBeside(attributes);
    const { row, col } = slot;
    const date = number !== null && isDateFormat(format) ? isoOfSerial(number, false) : null;
    if (date !== null) {
      this.#cells.push({ row, col, kind: 'date', value: date, text: decoded.text, encoding: 'unicode', font: decoded.font, formula, hidden });
    } else if (number !== null) {
      this.#cells.push({ row, col, kind: 'number', value: number, text: decoded.text, encoding: 'unicode', font: decoded.font, formula, hidden });
    } else if (format.includes('@') || decoded.raw !== null || formula !== null) {
      this.#cells.push(textCell({ row, col, font: decoded.font, formula, hidden }, decoded, decoded.text));
    } else this.#cells.push(typedTextCell(row, col, decoded.text, decoded.font, hidden));
  }
}

const sheetName = (html: string, fileName: string): string => {
  const named = /<x:Name>([^<]{1,31})<\/x:Name>/i.exec(html.slice(0, 64 * 1024))?.[1];
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replace(/\.[^.]*$/, '');
  return (named ?? base.slice(0, 31)).normalize('NFC') || 'Sheet1';
};

/** Reads HTML under whatever name it comes, a page in one file (MHTML) included. */
export const readHtml = (bytes: Uint8Array, fileName: string, limits: ReadLimits): Workbook => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const pages = isMhtml(head) ? htmlPagesOf(bytes) : [{ bytes, charset: '' }];
  const budget = cellBudget(limits);
  const sheets: Sheet[] = [];
  let guess = false;
  for (const page of pages) {
    const { text, singleByte } = decodePage(page.bytes, page.charset);
    const reader = new PageReader(limits, budget);
    const sheet = reader.read(text, sheetName(text, fileName));
    guess ||= singleByte;
    if (reader.sawTable && sheet.cells.length > 0) sheets.push(sheet);
    if (sheets.length > limits.sheets) throw overLimit('sheets', limits.sheets);
  }
  if (sheets.length === 0) throw new Refused('unreadable-file', { reason: 'no-sheets' });
  return { format: 'html', sheets: decodeUnmarkedText(sheets, guess) };
};
