import { MAX_COLS, MAX_ROWS } from '../../../core/sheet/address.ts';
import type { MergedRange } from '../../../core/sheet/types.ts';
import { damaged } from '../outcome.ts';

/** HTML 5 gives these as the largest spans that count. */
const WIDEST_SPAN = 1_000;
const TALLEST_SPAN = 65_534;

export type Slot = { readonly row: number; readonly col: number };

/** Lays the cells of one table into a grid, spans and tables inside cells included. Rows and columns of the whole sheet. */
export type TableLayout = {
  startRow(hidden: boolean): void;
  /** Where the next cell stands; it takes the columns and rows that its spans say. */
  place(colSpan: number, rowSpan: number): Slot;
  /** What stands inside the last placed cell goes down to before the row `below` and is `cols` wide. */
  makeRoom(below: number, cols: number): void;
  readonly row: number;
  readonly rowHidden: boolean;
  /** Ends the table: how many rows and columns it took, and its merged ranges. */
  finish(): { readonly rows: number; readonly cols: number; readonly merges: readonly MergedRange[]; readonly hiddenRows: readonly number[] };
};

export const createTableLayout = (top: number, left: number): TableLayout => {
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  const merges: MergedRange[] = [];
  const hiddenRows: number[] = [];
  let row = top - 1;
  let nextRow = top;
  let col = left;
  let widest = left;
  let hidden = false;
  return {
    get row() { return row; },
    get rowHidden() { return hidden; },
    startRow: (isHidden) => {
      row = nextRow;
      nextRow = row + 1;
      col = left;
      hidden = isHidden;
      if (isHidden) hiddenRows.push(row);
      if (row >= MAX_ROWS) throw damaged('row outside the sheet');
    },
    place: (colSpan, rowSpan) => {
      while ((freeFrom[col] ?? 0) > row) col += 1;
      const wide = Math.min(Math.max(1, colSpan), WIDEST_SPAN);
      const tall = Math.min(Math.max(1, rowSpan), TALLEST_SPAN);
      const slot = { row, col };
      if (col + wide > MAX_COLS) throw damaged('cell outside the sheet');
      for (let step = 0; step < wide; step += 1) freeFrom[col + step] = Math.max(freeFrom[col + step] ?? 0, row + tall);
      if (wide > 1 || tall > 1) merges.push({ top: row, left: col, bottom: row + tall - 1, right: col + wide - 1 });
      col += wide;
      widest = Math.max(widest, col);
      return slot;
    },
    makeRoom: (below, cols) => {
      nextRow = Math.max(nextRow, below);
      col += Math.max(0, cols - 1);
      widest = Math.max(widest, col);
    },
    finish: () => {
      const bottom = Math.max(top, nextRow) - 1;
      const clipped = merges.map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, bottom) }));
      return {
        rows: nextRow - top,
        cols: widest - left,
        merges: clipped.filter((merge) => merge.bottom > merge.top || merge.right > merge.left),
        hiddenRows,
      };
    },
  };
};
