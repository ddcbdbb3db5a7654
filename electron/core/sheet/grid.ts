import type { Cell, MergedRange, Sheet } from './types.ts';

/**
 * A sheet that can be asked by row and column. Only rows that hold something are visited, so that one stray cell in the
 * last row of a worksheet costs nothing.
 */
export type Grid = {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold at least one cell, ascending. */
  readonly usedRows: readonly number[];
  /** The cell stored here. */
  readonly at: (row: number, col: number) => Cell | undefined;
  /** The cell seen here: the stored one, or the anchor of the merge that covers the place. */
  readonly shown: (row: number, col: number) => Cell | undefined;
  /** The merge of more than one cell that covers the place. */
  readonly mergeAt: (row: number, col: number) => MergedRange | undefined;
  /** The cells of a row that hold something, in column order. */
  readonly row: (row: number) => readonly Cell[];
  readonly rowHidden: (row: number) => boolean;
  readonly colHidden: (col: number) => boolean;
};

const NOTHING: readonly Cell[] = [];

/** Holds neither a value nor a formula; a text of spaces is blank as well. */
export const isBlank = (cell: Cell | undefined): boolean => {
  if (cell === undefined) return true;
  if (cell.formula !== null) return false;
  if (cell.kind === 'empty') return true;
  return cell.kind === 'text' && cell.text.trim() === '';
};

export const buildGrid = (sheet: Sheet): Grid => {
  const lines: ((Cell | undefined)[] | undefined)[] = [];
  const filled = new Map<number, Cell[]>();
  const usedRows: number[] = [];
  for (const cell of sheet.cells) {
    let line = lines[cell.row];
    if (line === undefined) {
      line = [];
      lines[cell.row] = line;
    }
    line[cell.col] = cell;
    if (isBlank(cell)) continue;
    const known = filled.get(cell.row);
    if (known === undefined) {
      filled.set(cell.row, [cell]);
      usedRows.push(cell.row);
    } else {
      known.push(cell);
    }
  }
  usedRows.sort((a, b) => a - b);
  for (const cells of filled.values()) {
    if (!isAscending(cells)) cells.sort((a, b) => a.col - b.col);
  }

  const mergesByRow = indexMerges(sheet.merges, usedRows);
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenCols = new Set(sheet.hiddenCols);
  const at = (row: number, col: number): Cell | undefined => lines[row]?.[col];
  const mergeAt = (row: number, col: number): MergedRange | undefined => {
    const merges = mergesByRow.get(row);
    if (merges === undefined) return undefined;
    for (const merge of merges) if (col >= merge.left && col <= merge.right) return merge;
    return undefined;
  };
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    usedRows,
    at,
    shown: (row, col) => {
      const own = at(row, col);
      if (own !== undefined && !isBlank(own)) return own;
      const merge = mergeAt(row, col);
      return merge === undefined ? own : at(merge.top, merge.left);
    },
    mergeAt,
    row: (row) => filled.get(row) ?? NOTHING,
    rowHidden: (row) => hiddenRows.has(row),
    colHidden: (col) => hiddenCols.has(col),
  };
};

const isAscending = (cells: readonly Cell[]): boolean => {
  let last = -1;
  for (const cell of cells) {
    if (cell.col < last) return false;
    last = cell.col;
  }
  return true;
};

/** Merges by the rows they cover; a merge down to the end of the worksheet is clipped to just below the last used row. */
const indexMerges = (merges: readonly MergedRange[], usedRows: readonly number[]): Map<number, MergedRange[]> => {
  const byRow = new Map<number, MergedRange[]>();
  const lastRow = (usedRows[usedRows.length - 1] ?? 0) + 1;
  for (const merge of merges) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    const bottom = Math.min(merge.bottom, lastRow, merge.top + 5000);
    for (let row = merge.top; row <= bottom; row += 1) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [merge]);
      else known.push(merge);
    }
  }
  return byRow;
};
