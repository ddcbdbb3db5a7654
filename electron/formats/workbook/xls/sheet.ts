import type { Cell, MergedRange, Sheet } from '../../../core/sheet/types.ts';
import { cellText, plainCell, type CellPlace } from '../cell-text.ts';
import { finishSheet, type CellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit } from '../outcome.ts';
import { booleanCell, formattedTextCell, numberCell } from '../xlsx/value.ts';
import { formulaText } from './formula-text.ts';
import { readByteText, type Globals, type SheetPlace } from './globals.ts';
import { RECORD, RecordReader, recordsFrom, type BiffRecord } from './records.ts';
import { readUnicode, splitRuns, type BiffText, type RunStart } from './strings.ts';

export type XlsContext = {
  readonly globals: Globals;
  readonly limits: ReadLimits;
  readonly budget: CellBudget;
  /** Whether the formulas of this file hold results at all; some writers leave that to Excel. */
  readonly formulasCalculated: boolean;
};

const ERRORS: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };
/** Stands for a formula whose text could not be made out: it is a formula all the same. */
const UNKNOWN_FORMULA = '?';
/** A formula that is written down elsewhere: for the cells of an array, or for a group of like cells. */
const TOKEN_ELSEWHERE = 1;
/** Columns of a sheet before Excel 2007. */
const COLUMNS = 256;
const ROW_HIDDEN = 0x20;
const CALCULATE_ON_LOAD = 2;
/** Row, column, style, result, flags and a reserved field stand before the size of a cell's formula. */
const FORMULA_BEFORE = 20;

/** An RK number: an integer or the upper half of a double, both perhaps in hundredths (MS-XLS 2.5.122). */
const rkNumber = (rk: number): number => {
  const bytes = new DataView(new ArrayBuffer(8));
  let value: number;
  if ((rk & 2) === 0) {
    bytes.setUint32(4, rk & 0xfffffffc, true);
    value = bytes.getFloat64(0, true);
  } else value = (rk | 0) >> 2;
  return (rk & 1) === 0 ? value : value / 100;
};

export type FormulaResult =
  | { readonly kind: 'number'; readonly value: number; readonly onLoad: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' | 'error'; readonly code: number }
  | { readonly kind: 'empty-text' };

/** The stored result of a `FORMULA` record, read from behind its row, column and style. */
export const readFormulaResult = (reader: RecordReader): FormulaResult => {
  const bytes = reader.bytes(8);
  const flags = reader.u16();
  const view = new DataView(bytes.buffer);
  if (view.getUint16(6, true) !== 0xffff) return { kind: 'number', value: view.getFloat64(0, true), onLoad: (flags & CALCULATE_ON_LOAD) !== 0 };
  switch (bytes[0]) {
    case 0: return { kind: 'text' };
    case 1: return { kind: 'boolean', code: bytes[2] ?? 0 };
    case 2: return { kind: 'error', code: bytes[2] ?? 0 };
    default: return { kind: 'empty-text' };
  }
};

class XlsSheetReader {
  readonly #context: XlsContext;
  readonly #place: SheetPlace;
  readonly #cells: Cell[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenCols: number[] = [];
  #textLength = 0;
  /** A formula whose text result comes in the next `STRING` record. */
  #waiting: { row: number; col: number; xf: number; formula: string } | null = null;
  /** Formulas of arrays and groups by their first cell: the record and how many bytes stand before the formula's size. */
  readonly #elsewhere = new Map<number, { readonly record: BiffRecord; readonly before: number }>();
  #formulaLength = 0;

  constructor(place: SheetPlace, context: XlsContext) {
    this.#place = place;
    this.#context = context;
  }

  read(stream: Uint8Array): Sheet {
    for (const record of recordsFrom(stream, this.#place.start)) this.#note(record);
    for (const record of recordsFrom(stream, this.#place.start)) this.#take(record);
    this.#settleWaiting('');
    const cells = this.#cells.map((cell) => (this.#hiddenRows.has(cell.row) || this.#hiddenCols.includes(cell.col) ? { ...cell, hidden: true } : cell));
    return finishSheet({
      name: this.#place.name, hidden: this.#place.hidden, cells, merges: this.#merges,
      hiddenRows: [...this.#hiddenRows].sort((one, other) => one - other),
      hiddenCols: this.#hiddenCols.sort((one, other) => one - other),
    }, this.#context.limits);
  }

  /** A group's formula stands behind its first cell, so that all of them are looked up before the cells are read. */
  #note(record: BiffRecord): void {
    if (record.type !== RECORD.sharedFormula && record.type !== RECORD.array) return;
    const reader = new RecordReader(record);
    const row = reader.u16();
    reader.u16();
    this.#elsewhere.set(row * 256 + reader.u8(), { record, before: record.type === RECORD.array ? 12 : 8 });
  }

  #formulaText(at: { row: number; col: number }, record: BiffRecord, before: number, isElsewhere = false): string {
    const reader = new RecordReader(record);
    reader.skip(before);
    const size = reader.u16();
    const first = size === 5 ? new RecordReader(record) : null;
    first?.skip(before + 2);
    if (first?.u8() === TOKEN_ELSEWHERE) {
      const found = this.#elsewhere.get(first.u16() * 256 + (first.u16() & 0xff));
      return found === undefined || isElsewhere ? UNKNOWN_FORMULA : this.#formulaText(at, found.record, found.before, true);
    }
    const text = formulaText(reader, size, at, this.#context.globals.formulaNames) ?? UNKNOWN_FORMULA;
    this.#formulaLength += text.length;
    if (this.#formulaLength > this.#context.limits.formulaLength) throw overLimit('formulaLength', this.#context.limits.formulaLength);
    return text;
  }

  #take(record: BiffRecord): void {
    const reader = new RecordReader(record);
    const { globals } = this.#context;
    switch (record.type) {
      case RECORD.row: this.#row(reader); break;
      case RECORD.columnInfo: this.#columns(reader); break;
      case RECORD.number: {
        const at = this.#cellHead(reader);
        this.#number(at, reader.f64(), null);
        break;
      }
      case RECORD.rk: {
        const at = this.#cellHead(reader);
        this.#number(at, rkNumber(reader.u32()), null);
        break;
      }
      case RECORD.multipleRk: {
        const row = reader.u16();
        for (let col = reader.u16(); reader.left >= 8; col += 1) this.#number({ row, col, xf: reader.u16() }, rkNumber(reader.u32()), null);
        break;
      }
      case RECORD.labelShared: {
        const at = this.#cellHead(reader);
        this.#text(at, globals.strings[reader.u32()] ?? { text: '', runs: [] }, null);
        break;
      }
      case RECORD.label: {
        const at = this.#cellHead(reader);
        this.#text(at, globals.isBiff8 ? readUnicode(reader, reader.u16()) : { text: readByteText(reader), runs: [] }, null);
        break;
      }
      case RECORD.richString: {
        const at = this.#cellHead(reader);
        this.#text(at, this.#richString(reader), null);
        break;
      }
      case RECORD.booleanOrError: {
        const at = this.#cellHead(reader);
        const code = reader.u8();
        this.#booleanOrError(at, code, reader.u8() !== 0, null);
        break;
      }
      case RECORD.formula: this.#formula(reader, record); break;
      case RECORD.string: this.#settleWaiting(globals.isBiff8 ? readUnicode(reader, reader.u16()).text : readByteText(reader)); break;
      case RECORD.mergedCells: this.#merged(reader); break;
      default: break;
    }
  }

  #cellHead(reader: RecordReader): { row: number; col: number; xf: number } {
    return { row: reader.u16(), col: reader.u16(), xf: reader.u16() };
  }

  #row(reader: RecordReader): void {
    const row = reader.u16();
    reader.skip(4);
    const height = reader.u16() & 0x7fff;
    reader.skip(4);
    if ((reader.u16() & ROW_HIDDEN) !== 0 || height === 0) this.#hiddenRows.add(row);
  }

  #columns(reader: RecordReader): void {
    const first = reader.u16();
    const last = Math.min(reader.u16(), COLUMNS - 1);
    const width = reader.u16();
    reader.skip(2);
    if ((reader.u16() & 1) === 0 && width !== 0) return;
    for (let col = first; col <= last; col += 1) if (!this.#hiddenCols.includes(col)) this.#hiddenCols.push(col);
  }

  #merged(reader: RecordReader): void {
    for (let count = reader.u16(); count > 0 && reader.left >= 8; count -= 1) {
      const top = reader.u16();
      const bottom = reader.u16();
      const left = reader.u16();
      const right = reader.u16();
      if (right >= COLUMNS) throw damaged('merged range');
      if (bottom < top || right < left || (top === bottom && left === right)) continue;
      this.#merges.push({ top, left, bottom, right });
      if (this.#merges.length > this.#context.limits.merges) throw overLimit('merges', this.#context.limits.merges);
    }
  }

  #richString(reader: RecordReader): BiffText {
    const { isBiff8 } = this.#context.globals;
    const text = isBiff8 ? readUnicode(reader, reader.u16()).text : readByteText(reader);
    const runs: RunStart[] = [];
    for (let count = isBiff8 ? reader.u16() : reader.u8(); count > 0 && reader.left > 0; count -= 1) {
      runs.push(isBiff8 ? { at: reader.u16(), font: reader.u16() } : { at: reader.u8(), font: reader.u8() });
    }
    return { text, runs };
  }

  #formula(reader: RecordReader, record: BiffRecord): void {
    this.#settleWaiting('');
    const at = this.#cellHead(reader);
    const result = readFormulaResult(reader);
    const formula = this.#formulaText(at, record, FORMULA_BEFORE);
    switch (result.kind) {
      case 'number':
        // Writers that do not calculate store a zero and ask Excel to calculate on opening: that zero is no result.
        if (result.onLoad && result.value === 0) this.#withoutValue(at, formula);
        else this.#number(at, result.value, formula);
        break;
      case 'text': this.#waiting = { ...at, formula }; break;
      case 'empty-text':
        if (this.#context.formulasCalculated) this.#text(at, { text: '', runs: [] }, formula);
        else this.#withoutValue(at, formula);
        break;
      default: this.#booleanOrError(at, result.code, result.kind === 'error', formula);
    }
  }

  #settleWaiting(text: string): void {
    const at = this.#waiting;
    if (at === null) return;
    this.#waiting = null;
    this.#text(at, { text, runs: [] }, at.formula);
  }

  #cellPlace(at: { row: number; col: number; xf: number }, formula: string | null): CellPlace {
    return { row: at.row, col: at.col, font: this.#context.globals.style(at.xf).font, formula, hidden: false };
  }

  #push(cell: Cell): void {
    if (cell.col >= COLUMNS) throw damaged('cell outside the sheet');
    this.#context.budget.take(1);
    this.#cells.push(cell);
  }

  #withoutValue(at: { row: number; col: number; xf: number }, formula: string): void {
    this.#push(plainCell(this.#cellPlace(at, formula), 'empty', null, ''));
  }

  #number(at: { row: number; col: number; xf: number }, value: number, formula: string | null): void {
    const { globals } = this.#context;
    this.#push(numberCell(this.#cellPlace(at, formula), value, globals.style(at.xf), globals.date1904));
  }

  #booleanOrError(at: { row: number; col: number; xf: number }, code: number, isError: boolean, formula: string | null): void {
    const place = this.#cellPlace(at, formula);
    const error = ERRORS[code] ?? '#VALUE!';
    this.#push(isError ? plainCell(place, 'error', error, error) : booleanCell(place, code !== 0));
  }

  #text(at: { row: number; col: number; xf: number }, stored: BiffText, formula: string | null): void {
    if (stored.text === '' && formula === null) return;
    const { globals, limits } = this.#context;
    this.#textLength += stored.text.length;
    if (this.#textLength > limits.textLength) throw overLimit('textLength', limits.textLength);
    const style = globals.style(at.xf);
    const decoded = cellText(splitRuns(stored, style.font, globals.fontName, globals.codePage), style.font);
    this.#push(formattedTextCell({ ...this.#cellPlace(at, formula), font: decoded.font }, decoded, style));
  }
}

/** Reads one worksheet substream. */
export const readXlsSheet = (stream: Uint8Array, place: SheetPlace, context: XlsContext): Sheet => new XlsSheetReader(place, context).read(stream);
