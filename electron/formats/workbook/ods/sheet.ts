import { MAX_COLS, MAX_ROWS } from '../../../core/sheet/address.ts';
import type { Cell, MergedRange, Sheet } from '../../../core/sheet/types.ts';
import { cellText, plainCell, textCell, type CellPlace, type TextRun } from '../cell-text.ts';
import { finishSheet, type CellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit } from '../outcome.ts';
import { generalText } from '../number-format/digits.ts';
import { isoOfSerial, tidyIso } from '../serial-date.ts';
import { CLOSE, OPEN, type XmlReader } from '../xml/reader.ts';
import { excelFormula } from './formula.ts';
import type { OdsStyles } from './styles.ts';
import { readParagraph } from './text.ts';
import * as w from './words.ts';

export type OdsContext = { readonly styles: OdsStyles; readonly limits: ReadLimits; readonly budget: CellBudget };

/** `PT08H30M00S` as a time of day, `PT26H00M00S` as Excel takes it: a day and two hours. Null below zero and for what is none. */
const isoOfDuration = (duration: string): string | null => {
  const match = /^(-)?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (match === null) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400;
  return sign === undefined ? isoOfSerial(total, false) : null;
};

type Attributes = {
  readonly style: string | null;
  readonly repeated: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly formula: string | null;
  readonly type: string | null;
  readonly isError: boolean;
  readonly stored: string | null;
};

const STORED: Readonly<Record<string, number>> = {
  float: w.VALUE, percentage: w.VALUE, currency: w.VALUE, date: w.DATE_VALUE, time: w.TIME_VALUE, boolean: w.BOOLEAN_VALUE, string: w.STRING_VALUE,
};

/** One `table:table`, read front to back. */
class OdsSheetReader {
  readonly #xml: XmlReader;
  readonly #context: OdsContext;
  readonly #cells: Cell[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows: { from: number; to: number }[] = [];
  readonly #colStyles: (string | null)[] = [];
  readonly #colHidden: boolean[] = [];
  #row = 0;
  #columns = 0;
  #textLength = 0;

  constructor(xml: XmlReader, context: OdsContext) {
    this.#xml = xml;
    this.#context = context;
  }

  read(): Sheet {
    const xml = this.#xml;
    const name = xml.attribute(w.TABLE_NAME) ?? '';
    const hidden = this.#context.styles.hides('table', xml.attribute(w.TABLE_STYLE_NAME));
    this.#readGroup(false);
    const last = this.#cells.at(-1)?.row ?? -1;
    const hiddenRows = this.#hiddenRows.flatMap(({ from, to }) => Array.from({ length: Math.max(0, Math.min(to, last) - from + 1) }, (_, index) => from + index));
    const hiddenCols = this.#colHidden.flatMap((isHidden, col) => (isHidden ? [col] : []));
    return finishSheet({ name, hidden, cells: this.#cells, merges: this.#merges, hiddenRows, hiddenCols }, this.#context.limits);
  }

  /** The columns and rows inside the element just opened. A group that is not displayed hides its rows. */
  #readGroup(hidden: boolean): void {
    const xml = this.#xml;
    const inside = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === CLOSE && xml.depth < inside) return;
      if (event !== OPEN) continue;
      if (xml.name === w.ROW) this.#readRow(hidden);
      else if (xml.name === w.COLUMN) this.#readColumn(hidden);
      else if (w.GROUPS.has(xml.name)) this.#readGroup(hidden || xml.attribute(w.DISPLAY) === 'false');
      else xml.skip();
    }
  }

  #isHidden(family: 'table-row' | 'table-column'): boolean {
    const visibility = this.#xml.attribute(w.VISIBILITY);
    return visibility === 'collapse' || visibility === 'filter' || this.#context.styles.hides(family, this.#xml.attribute(w.TABLE_STYLE_NAME));
  }

  #readColumn(groupHidden: boolean): void {
    const xml = this.#xml;
    const end = Math.min(this.#columns + Math.max(1, xml.attributeInteger(w.COLUMNS_REPEATED, 1)), MAX_COLS);
    const style = xml.attribute(w.DEFAULT_CELL_STYLE);
    const hidden = groupHidden || this.#isHidden('table-column');
    for (; this.#columns < end; this.#columns += 1) {
      this.#colStyles[this.#columns] = style;
      this.#colHidden[this.#columns] = hidden;
    }
  }

  #readRow(groupHidden: boolean): void {
    const xml = this.#xml;
    const repeated = Math.max(1, xml.attributeInteger(w.ROWS_REPEATED, 1));
    const hidden = groupHidden || this.#isHidden('table-row');
    const style = xml.attribute(w.DEFAULT_CELL_STYLE);
    const first = this.#cells.length;
    const firstMerge = this.#merges.length;
    const inside = xml.depth;
    let col = 0;
    for (;;) {
      const event = xml.next();
      if (event === CLOSE && xml.depth < inside) break;
      if (event !== OPEN) continue;
      if (xml.name === w.CELL || xml.name === w.COVERED_CELL) col = this.#readCell(col, hidden, style);
      else xml.skip();
    }
    if (this.#cells.length > first || this.#merges.length > firstMerge) this.#repeatRow(first, repeated);
    if (hidden) this.#hiddenRows.push({ from: this.#row, to: this.#row + repeated - 1 });
    this.#row += repeated;
  }

  #repeatRow(first: number, repeated: number): void {
    if (this.#row + repeated > MAX_ROWS) throw damaged('row outside the sheet');
    const row = this.#cells.slice(first);
    this.#context.budget.take(row.length * (repeated - 1));
    for (let step = 1; step < repeated; step += 1) for (const cell of row) this.#cells.push({ ...cell, row: this.#row + step });
  }

  #attributes(rowStyle: string | null, col: number): Attributes {
    const xml = this.#xml;
    const type = xml.attribute(w.VALUE_TYPE);
    const storedName = type === null ? undefined : STORED[type];
    return {
      style: xml.attribute(w.TABLE_STYLE_NAME) ?? rowStyle ?? this.#colStyles[col] ?? null,
      repeated: Math.max(1, xml.attributeInteger(w.COLUMNS_REPEATED, 1)),
      colSpan: Math.max(1, xml.attributeInteger(w.COLUMNS_SPANNED, 1)),
      rowSpan: Math.max(1, xml.attributeInteger(w.ROWS_SPANNED, 1)),
      formula: xml.attribute(w.FORMULA),
      type,
      isError: xml.attribute(w.CALC_VALUE_TYPE) === 'error',
      stored: storedName === undefined ? null : xml.attribute(storedName),
    };
  }

  /** Reads the cell just opened and returns the column after it. */
  #readCell(col: number, rowHidden: boolean, rowStyle: string | null): number {
    const given = this.#attributes(rowStyle, col);
    const runs = this.#readText(given.style);
    const next = col + given.repeated;
    if (given.colSpan > 1 || given.rowSpan > 1) this.#merge(col, given);
    if (given.type === null && given.formula === null && runs === null) return next;
    if (next > MAX_COLS) throw damaged('cell outside the sheet');
    const formula = given.formula === null ? null : excelFormula(given.formula);
    const font = this.#context.styles.font(given.style, null);
    for (let at = col; at < next; at += 1) {
      const cell = this.#cell({ row: this.#row, col: at, font, formula, hidden: rowHidden || this.#colHidden[at] === true }, given, runs ?? []);
      if (cell === null) continue;
      this.#context.budget.take(1);
      this.#cells.push(cell);
    }
    return next;
  }

  #merge(col: number, given: Attributes): void {
    const bottom = this.#row + given.rowSpan - 1;
    const right = col + given.colSpan - 1;
    if (bottom >= MAX_ROWS || right >= MAX_COLS) throw damaged('merged range');
    this.#merges.push({ top: this.#row, left: col, bottom, right });
    if (this.#merges.length > this.#context.limits.merges) throw overLimit('merges', this.#context.limits.merges);
  }

  /** The paragraphs of the cell just opened; null when it has none. Notes and drawings are not its text. */
  #readText(style: string | null): TextRun[] | null {
    const xml = this.#xml;
    const inside = xml.depth;
    let runs: TextRun[] | null = null;
    for (;;) {
      const event = xml.next();
      if (event === CLOSE && xml.depth < inside) break;
      if (event !== OPEN) continue;
      if (xml.name === w.PARAGRAPH || xml.name === w.HEADING) {
        const paragraph = readParagraph(xml, style, this.#context.styles);
        if (runs === null) runs = paragraph;
        else runs.push({ text: '\n', font: this.#context.styles.font(style, null) }, ...paragraph);
      } else xml.skip();
    }
    for (const run of runs ?? []) this.#textLength += run.text.length;
    if (this.#textLength > this.#context.limits.textLength) throw overLimit('textLength', this.#context.limits.textLength);
    return runs;
  }

  #cell(place: CellPlace, given: Attributes, runs: readonly TextRun[]): Cell | null {
    const shown = cellText(runs, place.font);
    if (given.isError) return plainCell(place, 'error', shown.text === '' ? '#N/A' : shown.text, shown.text === '' ? '#N/A' : shown.text);
    const { type, stored } = given;
    if (type === 'boolean' && stored !== null) return plainCell(place, 'boolean', stored === 'true', shown.text === '' ? stored.toUpperCase() : shown.text);
    if ((type === 'date' || type === 'time') && stored !== null) {
      const iso = type === 'date' ? tidyIso(stored) : isoOfDuration(stored);
      if (iso !== null) return plainCell(place, 'date', iso, shown.text === '' ? iso : shown.text);
    } else if (stored !== null && type !== 'string') {
      const value = stored.trim() === '' ? Number.NaN : Number(stored);
      if (Number.isFinite(value)) return plainCell(place, 'number', value, shown.text === '' ? generalText(value) : shown.text);
    }
    const decoded = shown.text === '' && stored !== null ? cellText([{ text: stored, font: place.font }], place.font) : shown;
    if (decoded.text !== '' || (place.formula !== null && type === 'string')) return textCell({ ...place, font: decoded.font }, decoded, decoded.text);
    return place.formula === null ? null : plainCell(place, 'empty', null, '');
  }
}

/** Reads the `table:table` just opened. */
export const readOdsSheet = (xml: XmlReader, context: OdsContext): Sheet => new OdsSheetReader(xml, context).read();
