import { columnName } from '../../../core/sheet/address.ts';
import { damaged } from '../outcome.ts';
import { NAMED_FUNCTION, XLS_FUNCTIONS } from './formula-functions.ts';
import type { RecordReader } from './records.ts';

/** What a formula refers to outside itself. */
export type FormulaNames = {
  readonly isBiff8: boolean;
  /** The sheet or sheets of an external sheet number as they stand before `!`, null when they are not in this workbook. */
  sheet(index: number): string | null;
  /** A defined name, counted from 1. */
  name(index: number): string | null;
  /** A name of an add-in or another workbook. */
  externalName(sheet: number, index: number): string | null;
};

export type FormulaPlace = { readonly row: number; readonly col: number };

const BINARY: Readonly<Record<number, string>> = {
  3: '+', 4: '-', 5: '*', 6: '/', 7: '^', 8: '&', 9: '<', 10: '<=', 11: '=', 12: '>=', 13: '>', 14: '<>', 15: ' ', 16: ',', 17: ':',
};
const ERRORS: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };
const LONGEST_TEXT = 64 * 1024;

/** Thrown inside for what has no words; the caller gets null. */
class Unreadable extends Error {}

class FormulaReader {
  readonly #reader: RecordReader;
  readonly #place: FormulaPlace;
  readonly #names: FormulaNames;
  readonly #end: number;
  readonly #stack: string[] = [];

  constructor(reader: RecordReader, size: number, place: FormulaPlace, names: FormulaNames) {
    this.#reader = reader;
    this.#place = place;
    this.#names = names;
    this.#end = reader.left - size;
  }

  read(): string {
    while (this.#reader.left > this.#end) this.#token(this.#reader.u8());
    const text = this.#pop();
    if (this.#stack.length > 0) throw new Unreadable();
    return text;
  }

  #pop(): string {
    const text = this.#stack.pop();
    if (text === undefined) throw new Unreadable();
    return text;
  }

  #push(text: string): void {
    if (text.length > LONGEST_TEXT) throw new Unreadable();
    this.#stack.push(text);
  }

  #call(name: string, count: number): void {
    const values: string[] = [];
    for (let index = 0; index < count; index += 1) values.unshift(this.#pop());
    this.#push(`${name}(${values.join(',')})`);
  }

  #token(token: number): void {
    const reader = this.#reader;
    const operator = BINARY[token];
    if (operator !== undefined) {
      const right = this.#pop();
      this.#push(this.#pop() + operator + right);
      return;
    }
    switch (token) {
      case 0x12: this.#push(`+${this.#pop()}`); return;
      case 0x13: this.#push(`-${this.#pop()}`); return;
      case 0x14: this.#push(`${this.#pop()}%`); return;
      case 0x15: this.#push(`(${this.#pop()})`); return;
      case 0x16: this.#push(''); return;
      case 0x17: this.#push(this.#string()); return;
      case 0x19: this.#attribute(); return;
      case 0x1c: this.#push(ERRORS[reader.u8()] ?? '#VALUE!'); return;
      case 0x1d: this.#push(reader.u8() === 0 ? 'FALSE' : 'TRUE'); return;
      case 0x1e: this.#push(String(reader.u16())); return;
      case 0x1f: this.#push(String(reader.f64())); return;
      default: this.#classToken(0x20 | (token & 0x1f), token); return;
    }
  }

  #string(): string {
    const length = this.#reader.u8();
    const text = this.#names.isBiff8 ? this.#reader.characters(length, this.#reader.u8()) : Buffer.from(this.#reader.bytes(length)).toString('latin1');
    return `"${text.replaceAll('"', '""')}"`;
  }

  /** Hints for calculating and spacing; of these only the short form of SUM is part of the formula. */
  #attribute(): void {
    const flags = this.#reader.u8();
    const value = this.#reader.u16();
    if ((flags & 4) !== 0) this.#reader.skip((value + 1) * 2);
    else if ((flags & 16) !== 0) this.#call('SUM', 1);
  }

  /** Tokens that come in three classes of value, which all read the same. */
  #classToken(token: number, written: number): void {
    if (written < 0x20) throw new Unreadable();
    const reader = this.#reader;
    switch (token) {
      case 0x20: {
        reader.skip(7);
        this.#push('{…}');
        return;
      }
      case 0x21: {
        const known = XLS_FUNCTIONS.get(reader.u16());
        if (known?.count == null) throw new Unreadable();
        this.#call(known.name, known.count);
        return;
      }
      case 0x22: this.#variable(); return;
      case 0x23: {
        const name = this.#names.name(reader.u16());
        reader.skip(this.#names.isBiff8 ? 2 : 12);
        if (name === null) throw new Unreadable();
        this.#push(name);
        return;
      }
      case 0x24: this.#push(this.#cell(false)); return;
      case 0x25: this.#push(this.#area(false)); return;
      // Hints that a sub-expression is kept in memory; the expression itself follows.
      case 0x26: case 0x27: case 0x28: reader.skip(6); return;
      case 0x29: reader.skip(2); return;
      case 0x2a: reader.skip(this.#names.isBiff8 ? 4 : 3); this.#push('#REF!'); return;
      case 0x2b: reader.skip(this.#names.isBiff8 ? 8 : 6); this.#push('#REF!'); return;
      case 0x2c: this.#push(this.#cell(true)); return;
      case 0x2d: this.#push(this.#area(true)); return;
      case 0x39: {
        const sheet = reader.u16();
        const name = this.#names.externalName(sheet, reader.u16());
        reader.skip(2);
        if (name === null) throw new Unreadable();
        this.#push(name);
        return;
      }
      case 0x3a: this.#push(this.#sheetPrefix() + this.#cell(false)); return;
      case 0x3b: this.#push(this.#sheetPrefix() + this.#area(false)); return;
      case 0x3c: this.#push(`${this.#sheetPrefix()}#REF!`); reader.skip(4); return;
      case 0x3d: this.#push(`${this.#sheetPrefix()}#REF!`); reader.skip(8); return;
      default: throw new Unreadable();
    }
  }

  #variable(): void {
    const count = this.#reader.u8() & 0x7f;
    const number = this.#reader.u16() & 0x7fff;
    if (number === NAMED_FUNCTION) {
      const values: string[] = [];
      for (let index = 1; index < count; index += 1) values.unshift(this.#pop());
      this.#push(`${this.#pop()}(${values.join(',')})`);
      return;
    }
    const known = XLS_FUNCTIONS.get(number);
    if (known === undefined) throw new Unreadable();
    this.#call(known.name, count);
  }

  #sheetPrefix(): string {
    // Excel 5 keeps sheets of other cells in another way, which is not worth its words here.
    const sheet = this.#names.isBiff8 ? this.#names.sheet(this.#reader.u16()) : null;
    if (sheet === null) throw new Unreadable();
    return `${sheet}!`;
  }

  #cell(isOffset: boolean): string {
    const [row, col] = this.#names.isBiff8 ? [this.#reader.u16(), this.#reader.u16()] : this.#narrow(this.#reader.u16(), this.#reader.u8());
    return this.#reference(row, col, isOffset);
  }

  #area(isOffset: boolean): string {
    const reader = this.#reader;
    const rows = [reader.u16(), reader.u16()] as const;
    const cols = this.#names.isBiff8 ? [reader.u16(), reader.u16()] as const : [reader.u8(), reader.u8()] as const;
    const [top, left] = this.#names.isBiff8 ? [rows[0], cols[0]] : this.#narrow(rows[0], cols[0]);
    const [bottom, right] = this.#names.isBiff8 ? [rows[1], cols[1]] : this.#narrow(rows[1], cols[1]);
    const lastRow = this.#names.isBiff8 ? 0xffff : 0x3fff;
    if (!isOffset && top === 0 && bottom === lastRow) return `${this.#column(left, isOffset)}:${this.#column(right, isOffset)}`;
    if (!isOffset && (left & 0xff) === 0 && (right & 0xff) === 0xff) return `${this.#row(top, left, isOffset)}:${this.#row(bottom, right, isOffset)}`;
    return `${this.#reference(top, left, isOffset)}:${this.#reference(bottom, right, isOffset)}`;
  }

  /** Excel 5 has its flags at the row, of 14 bits; here they go to the column as in Excel 97. */
  #narrow(row: number, col: number): [number, number] {
    return [row & 0x3fff, col | (row & 0xc000)];
  }

  #row(row: number, col: number, isOffset: boolean): string {
    const isRelative = (col & 0x8000) !== 0;
    const size = this.#names.isBiff8 ? 0x10000 : 0x4000;
    const at = isOffset && isRelative ? (this.#place.row + row) % size : row;
    return `${isRelative ? '' : '$'}${at + 1}`;
  }

  #column(col: number, isOffset: boolean): string {
    const isRelative = (col & 0x4000) !== 0;
    const at = isOffset && isRelative ? (this.#place.col + (col & 0xff)) & 0xff : col & 0xff;
    return `${isRelative ? '' : '$'}${columnName(at)}`;
  }

  #reference(row: number, col: number, isOffset: boolean): string {
    return this.#column(col, isOffset) + this.#row(row, col, isOffset);
  }
}

/**
 * The text of a formula of `size` bytes at the reader, in the notation of Excel without `=`. Null when it holds something
 * that has no words here; such a formula is still a formula.
 */
export const formulaText = (reader: RecordReader, size: number, place: FormulaPlace, names: FormulaNames): string | null => {
  if (size > reader.left) throw damaged('formula cut off');
  try {
    return new FormulaReader(reader, size, place, names).read();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
};
