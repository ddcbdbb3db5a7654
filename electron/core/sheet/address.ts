import type { MergedRange } from './types.ts';

/** The size of a worksheet as Excel has it (DESIGN §7). Nothing outside it is an address. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

const CODE_A = 65;

const columnNames: string[] = [];

/** The letters of a column that counts from 0: 0 is `A`, 25 is `Z`, 26 is `AA`, 16383 is `XFD`. */
export const columnName = (col: number): string => {
  const known = columnNames[col];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(CODE_A + ((rest - 1) % 26)) + name;
  }
  if (col < MAX_COLS) columnNames[col] = name;
  return name;
};

/** The A1 reference of a cell; row and column count from 0. */
export const toA1 = (row: number, col: number): string => columnName(col) + String(row + 1);

/**
 * The cell of an A1 reference, `$` signs allowed, rows and columns from 0; null when it is no reference or lies outside
 * a worksheet.
 */
export const parseA1 = (reference: string): { readonly row: number; readonly col: number } | null => {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(reference);
  if (match === null) return null;
  const letters = (match[1] ?? '').toUpperCase();
  let col = 0;
  for (let at = 0; at < letters.length; at += 1) col = col * 26 + (letters.charCodeAt(at) - CODE_A + 1);
  const row = Number(match[2]);
  if (row < 1 || row > MAX_ROWS || col > MAX_COLS) return null;
  return { row: row - 1, col: col - 1 };
};

/** A range in A1 notation, `A1:C1`; a range of one cell is written as the cell, `A1`. */
export const rangeToA1 = (range: MergedRange): string => {
  const anchor = toA1(range.top, range.left);
  return range.top === range.bottom && range.left === range.right ? anchor : `${anchor}:${toA1(range.bottom, range.right)}`;
};

/** The range of `A1:C3` or `A1`, its corners put in order; null when it is no range. */
export const parseRange = (reference: string): MergedRange | null => {
  const colon = reference.indexOf(':');
  const first = parseA1(colon < 0 ? reference : reference.slice(0, colon));
  const second = colon < 0 ? first : parseA1(reference.slice(colon + 1));
  if (first === null || second === null) return null;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.col, second.col),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.col, second.col),
  };
};
