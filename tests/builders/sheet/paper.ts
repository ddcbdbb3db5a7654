import { toA1 } from '../../../electron/core/sheet/address.ts';
import type { Sheet } from '../../../electron/core/sheet/types.ts';
import type { CellInput } from './workbook.ts';
import { sheetOf } from './workbook.ts';

/** A sheet that is written cell by cell, row after row, as a clerk would. Rows and columns count from 0. */
export type Paper = {
  readonly put: (row: number, col: number, value: CellInput) => void;
  readonly merge: (top: number, left: number, bottom: number, right: number) => void;
  readonly hideCol: (col: number) => void;
  readonly hideRow: (row: number) => void;
  /** The first row below everything written so far. */
  readonly below: () => number;
  readonly sheet: (name: string, hidden?: boolean) => Sheet;
};

export const newPaper = (): Paper => {
  const rows: CellInput[][] = [];
  const merges: string[] = [];
  const hiddenCols: number[] = [];
  const hiddenRows: number[] = [];
  return {
    put: (row, col, value) => {
      while (rows.length <= row) rows.push([]);
      const line = rows[row];
      if (line !== undefined) line[col] = value;
    },
    merge: (top, left, bottom, right) => {
      if (top !== bottom || left !== right) merges.push(`${toA1(top, left)}:${toA1(bottom, right)}`);
    },
    hideCol: (col) => hiddenCols.push(col),
    hideRow: (row) => hiddenRows.push(row),
    below: () => rows.length,
    sheet: (name, hidden = false) => sheetOf(name, rows.map((row) => Array.from(row)), { merges, hiddenCols, hiddenRows, hidden }),
  };
};
