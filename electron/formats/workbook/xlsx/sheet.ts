import { MAX_COLS, MAX_ROWS, parseRange } from '../../../core/sheet/address.ts';
import type { Cell, MergedRange, Sheet } from '../../../core/sheet/types.ts';
import { plainCell, type CellPlace } from '../cell-text.ts';
import { finishSheet, type CellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit } from '../outcome.ts';
import { parseDecimal } from '../xml/number.ts';
import { CLOSE, END, OPEN, TEXT, XmlReader } from '../xml/reader.ts';
import { moveFormula } from './shared-formula.ts';
import { decodeStoredText, readPlainText, readStoredText, unescapeXstring, type SharedStrings, type StoredText } from './strings.ts';
import type { CellStyle, Styles } from './styles.ts';
import { booleanCell, formattedTextCell, isoDateCell, numberCell } from './value.ts';
import * as w from './words.ts';

export type SheetContext = {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
  /** See `WorkbookPart`. */
  readonly calculateOnLoad: boolean;
  readonly limits: ReadLimits;
  readonly budget: CellBudget;
};

type CellType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error' | 'date';

const LETTER_S = 115;
const LETTER_B = 98;
const LETTER_E = 101;
const LETTER_D = 100;
const LETTER_I = 105;

/** `t` of a cell: `n`, `s`, `str`, `inlineStr`, `b`, `e`, `d`. */
const cellType = (xml: XmlReader): CellType => {
  const index = xml.attributeAt(w.T);
  if (index < 0) return 'number';
  const start = xml.attributeStart(index);
  switch (xml.bytes[start]) {
    case LETTER_S: return xml.attributeEnd(index) - start === 1 ? 'shared' : 'text';
    case LETTER_B: return 'boolean';
    case LETTER_E: return 'error';
    case LETTER_D: return 'date';
    case LETTER_I: return 'inline';
    default: return 'number';
  }
};

type SharedFormula = { readonly text: string; readonly row: number; readonly col: number };

/** One worksheet part, read front to back. */
class SheetReader {
  readonly #xml: XmlReader;
  readonly #context: SheetContext;
  readonly #cells: Cell[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenCols: number[] = [];
  readonly #colHidden: boolean[] = [];
  readonly #sharedFormulas = new Map<number, SharedFormula>();
  #row = -1;
  #col = -1;
  #rowHidden = false;
  #textLength = 0;
  #formulaLength = 0;

  constructor(xml: XmlReader, context: SheetContext) {
    this.#xml = xml;
    this.#context = context;
  }

  read(name: string, hidden: boolean): Sheet {
    const xml = this.#xml;
    for (let event = xml.next(); event !== END; event = xml.next()) {
      if (event !== OPEN) continue;
      if (xml.depth === 1) {
        if (xml.name !== w.WORKSHEET) throw damaged('no worksheet in the sheet part');
      } else if (xml.name === w.SHEET_DATA) this.#readRows();
      else if (xml.name === w.COLS) this.#readCols();
      else if (xml.name === w.MERGE_CELLS) this.#readMerges();
      else xml.skip();
    }
    return finishSheet({ name, hidden, cells: this.#cells, merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenCols: this.#hiddenCols }, this.#context.limits);
  }

  #readCols(): void {
    const xml = this.#xml;
    const inside = xml.depth;
    for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
      if (event !== OPEN || xml.name !== w.COL) continue;
      const width = xml.attribute(w.WIDTH);
      if (!xml.attributeBoolean(w.HIDDEN, false) && !(width !== null && Number(width) === 0)) continue;
      const last = Math.min(xml.attributeInteger(w.MAX, 0), MAX_COLS);
      for (let col = xml.attributeInteger(w.MIN, 1) - 1; col < last; col += 1) {
        if (col < 0 || this.#colHidden[col] === true) continue;
        this.#colHidden[col] = true;
        this.#hiddenCols.push(col);
      }
    }
  }

  #readMerges(): void {
    const xml = this.#xml;
    const inside = xml.depth;
    const seen = new Set<string>();
    for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
      if (event !== OPEN || xml.name !== w.MERGE_CELL) continue;
      const reference = xml.attribute(w.REF) ?? '';
      const range = parseRange(reference);
      if (range === null) throw damaged('merged range');
      if (seen.has(reference) || (range.top === range.bottom && range.left === range.right)) continue;
      seen.add(reference);
      this.#merges.push(range);
      if (this.#merges.length > this.#context.limits.merges) throw overLimit('merges', this.#context.limits.merges);
    }
  }

  #readRows(): void {
    const xml = this.#xml;
    const inside = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === CLOSE && xml.depth < inside) return;
      if (event !== OPEN) continue;
      if (xml.name === w.ROW) this.#readRow();
      else xml.skip();
    }
  }

  #readRow(): void {
    const xml = this.#xml;
    const row = xml.attributeInteger(w.R, this.#row + 2) - 1;
    if (row < 0 || row >= MAX_ROWS) throw damaged('row outside the sheet');
    this.#row = row;
    this.#col = -1;
    const height = xml.attributeAt(w.HT) < 0 ? null : xml.attribute(w.HT);
    this.#rowHidden = (xml.attributeAt(w.HIDDEN) >= 0 && xml.attributeBoolean(w.HIDDEN, false)) || (height !== null && Number(height) === 0);
    if (this.#rowHidden) this.#hiddenRows.push(row);
    const inside = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === CLOSE && xml.depth < inside) return;
      if (event !== OPEN) continue;
      if (xml.name === w.C) this.#readCell();
      else xml.skip();
    }
  }

  /** The cell's own reference counts; without one it follows the cell before it. */
  #place(): void {
    const xml = this.#xml;
    const index = xml.attributeAt(w.R);
    if (index < 0) this.#col += 1;
    else {
      const end = xml.attributeEnd(index);
      let at = xml.attributeStart(index);
      let col = 0;
      let row = 0;
      for (; at < end; at += 1) {
        const letter = (xml.bytes[at] as number) & 0xdf;
        if (letter < 65 || letter > 90) break;
        col = col * 26 + (letter - 64);
        if (col > MAX_COLS) throw damaged('cell outside the sheet');
      }
      for (; at < end; at += 1) {
        const digit = (xml.bytes[at] as number) - 48;
        if (digit < 0 || digit > 9) throw damaged('cell reference');
        row = row * 10 + digit;
        if (row > MAX_ROWS) throw damaged('cell outside the sheet');
      }
      if (col === 0 || row === 0) throw damaged('cell reference');
      if (row - 1 !== this.#row) throw damaged('cell outside its row');
      this.#col = col - 1;
    }
    if (this.#col >= MAX_COLS) throw damaged('cell outside the sheet');
  }

  #readCell(): void {
    const xml = this.#xml;
    this.#place();
    const type = cellType(xml);
    const style = this.#context.styles.style(xml.attributeInteger(w.S, 0));
    const inside = xml.depth;
    let formula: string | null = null;
    let valueStart = -1;
    let valueEnd = -1;
    /** Set instead of the bounds when the value is not one plain piece of text. */
    let valueText: string | null = null;
    let inline: StoredText | null = null;
    for (;;) {
      const event = xml.next();
      if (event === CLOSE && xml.depth < inside) break;
      if (event !== OPEN) continue;
      if (xml.name === w.V) {
        if (type === 'text' || type === 'error' || type === 'date') valueText = readPlainText(xml);
        else {
          const first = xml.next();
          if (first === TEXT) {
            valueStart = xml.start;
            valueEnd = xml.end;
            if (xml.next() !== CLOSE) throw damaged('cell value');
          } else if (first === OPEN) throw damaged('cell value');
        }
      } else if (xml.name === w.F) {
        formula = this.#readFormula();
        this.#formulaLength += formula?.length ?? 0;
        if (this.#formulaLength > this.#context.limits.formulaLength) throw overLimit('formulaLength', this.#context.limits.formulaLength);
      } else if (xml.name === w.IS) inline = readStoredText(xml);
      else xml.skip();
    }
    if (valueStart < 0 && valueText === null && inline === null && formula === null) return;
    const place = { row: this.#row, col: this.#col, font: style.font, formula, hidden: this.#rowHidden || this.#colHidden[this.#col] === true };
    const cell = valueText !== null ? this.#textValue(place, type, style, valueText)
      : type === 'inline' && inline !== null ? this.#stringCell(place, style, inline)
        : this.#bytesValue(place, type, style, valueStart, valueEnd);
    if (cell === null) return;
    this.#cells.push(cell);
    this.#context.budget.take(1);
  }

  #stringCell(place: CellPlace, style: CellStyle, stored: StoredText): Cell | null {
    const decoded = decodeStoredText(stored, style.font);
    this.#textLength += decoded.text.length;
    if (this.#textLength > this.#context.limits.textLength) throw overLimit('textLength', this.#context.limits.textLength);
    if (decoded.text === '' && place.formula === null) return null;
    return formattedTextCell({ ...place, font: decoded.font }, decoded, style);
  }

  #textValue(place: CellPlace, type: CellType, style: CellStyle, text: string): Cell | null {
    if (type === 'error') return text === '' ? this.#withoutValue(place) : plainCell(place, 'error', text, text);
    if (type === 'date') return text === '' ? this.#withoutValue(place) : isoDateCell(place, text, style, this.#context.date1904);
    return this.#stringCell(place, style, text);
  }

  #withoutValue(place: CellPlace): Cell | null {
    return place.formula === null ? null : plainCell(place, 'empty', null, '');
  }

  #bytesValue(place: CellPlace, type: CellType, style: CellStyle, start: number, end: number): Cell | null {
    const bytes = this.#xml.bytes;
    if (start < 0 || start === end) return this.#withoutValue(place);
    if (type === 'inline') return this.#stringCell(place, style, unescapeXstring(bytes.toString('utf8', start, end)));
    const value = parseDecimal(bytes, start, end);
    if (type === 'shared') {
      const decoded = this.#context.strings.text(value, style.font);
      if (decoded.text === '' && place.formula === null) return null;
      return formattedTextCell({ row: place.row, col: place.col, font: decoded.font, formula: place.formula, hidden: place.hidden }, decoded, style);
    }
    if (value === 0 && place.formula !== null && this.#context.calculateOnLoad) return this.#withoutValue(place);
    if (!Number.isNaN(value)) return type === 'boolean' ? booleanCell(place, value !== 0) : numberCell(place, value, style, this.#context.date1904);
    const text = bytes.toString('utf8', start, end).trim();
    if (text === '') return this.#withoutValue(place);
    if (type === 'boolean') return booleanCell(place, text === 'true');
    // A number cell that holds no number: what stands there is shown, and it counts as text.
    return this.#stringCell(place, style, text);
  }

  #readFormula(): string | null {
    const xml = this.#xml;
    const kind = xml.attribute(w.T);
    const shared = kind === 'shared' ? xml.attributeInteger(w.SI_ATTRIBUTE, -1) : -1;
    const text = readPlainText(xml);
    if (shared >= 0) {
      if (text !== '') {
        this.#sharedFormulas.set(shared, { text, row: this.#row, col: this.#col });
        return text;
      }
      const master = this.#sharedFormulas.get(shared);
      return master === undefined ? '' : moveFormula(master.text, this.#row - master.row, this.#col - master.col);
    }
    if (text !== '') return text;
    return kind === 'dataTable' ? 'TABLE()' : null;
  }
}

/** Reads one worksheet part. Throws `Refused` when it is broken or passes a limit. */
export const readSheetPart = (part: Uint8Array, name: string, hidden: boolean, context: SheetContext): Sheet =>
  new SheetReader(new XmlReader(part, w.WORDS), context).read(name, hidden);
