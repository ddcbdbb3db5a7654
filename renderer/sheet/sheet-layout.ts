import { columnName } from '../../electron/core/sheet/address.ts';
import type { Cell, MergedRange } from '../../electron/core/sheet/types.ts';

/** How the sheet is laid out on screen, in CSS pixels. */
export const ROW_HEIGHT = 24;
const LINE_HEIGHT = 17;
const MOST_LINES = 4;
const CHARACTER_WIDTH = 7.4;
const CELL_PADDING = 14;
/** Texts carry the letter of what they were taken for. */
const TEXT_PADDING = 28;
const LEAST_WIDTH = 56;
const MOST_WIDTH = 260;

/** The left edges of columns or top edges of rows, one more than there are of them: the last is the whole extent. */
export type Edges = readonly number[];

export const edgesOf = (sizes: readonly number[]): Edges => {
  const edges = [0];
  let at = 0;
  for (const size of sizes) edges.push((at += size));
  return edges;
};

/** The index of the column or row that holds this offset. */
export const indexAt = (edges: Edges, offset: number): number => {
  let low = 0;
  let high = Math.max(0, edges.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/**
 * Column widths from what the cells hold: numbers are always shown whole, long text is cut at a width that leaves room
 * for its neighbours. Merged cells do not widen a column, nor does a text that can run over an empty neighbour. Cells are
 * in row order, then column order.
 */
export const columnWidths = (cells: readonly Cell[], cols: number, merges: MergeIndex): readonly number[] => {
  const widths = Array.from({ length: cols }, (_, col) => Math.max(LEAST_WIDTH, columnName(col).length * CHARACTER_WIDTH + CELL_PADDING));
  for (const [at, cell] of cells.entries()) {
    if (cell.col >= cols || merges.at(cell.row, cell.col) !== null) continue;
    const next = cells[at + 1];
    const runsOver = cell.kind === 'text' && cell.col + 1 < cols && !(next?.row === cell.row && next.col === cell.col + 1);
    if (runsOver && isLongText(cell.text, OVERFLOWING)) continue;
    const wanted = cell.text.length * CHARACTER_WIDTH + (cell.kind === 'text' ? TEXT_PADDING : CELL_PADDING);
    const most = cell.kind === 'number' ? MOST_WIDTH : isLongText(cell.text, MOST_WIDTH) ? MOST_WIDTH * 0.6 : MOST_WIDTH;
    widths[cell.col] = Math.max(widths[cell.col] ?? LEAST_WIDTH, Math.min(most, wanted));
  }
  return widths;
};

/** A text wider than this may run over an empty neighbour; a shorter one is a label and gets its room. */
const OVERFLOWING = 96;

const isLongText = (text: string, width: number): boolean => text.length * CHARACTER_WIDTH + CELL_PADDING > width;

export type MergeIndex = {
  /** The merge that covers a cell, null when the cell stands alone. */
  readonly at: (row: number, col: number) => MergedRange | null;
  /** Merges that reach into these rows, both included. */
  readonly within: (fromRow: number, toRow: number) => readonly MergedRange[];
};

/** Merges by row. A merge over very many rows is kept once and looked up by its range. */
export const indexMerges = (merges: readonly MergedRange[]): MergeIndex => {
  const TALL = 200;
  const tall = merges.filter((merge) => merge.bottom - merge.top >= TALL);
  const byRow = new Map<number, MergedRange[]>();
  for (const merge of merges) {
    if (merge.bottom - merge.top >= TALL) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [merge]);
      else known.push(merge);
    }
  }
  const ofRow = (row: number): readonly MergedRange[] => [...(byRow.get(row) ?? []), ...tall.filter((merge) => merge.top <= row && row <= merge.bottom)];
  return {
    at: (row, col) => ofRow(row).find((merge) => merge.left <= col && col <= merge.right) ?? null,
    within: (fromRow, toRow) => {
      const found = new Set<MergedRange>();
      for (let row = fromRow; row <= toRow; row += 1) for (const merge of ofRow(row)) found.add(merge);
      return [...found];
    },
  };
};

/** A cell of the screen: where it is drawn, and how far. */
export type PlacedCell = { readonly row: number; readonly col: number; readonly bottom: number; readonly right: number; readonly merged: boolean };

/**
 * The cells to draw for a window of rows and columns: every cell once, a merge once and whole even when its first cell
 * lies outside the window.
 */
export const placeCells = (fromRow: number, toRow: number, fromCol: number, toCol: number, merges: MergeIndex): readonly PlacedCell[] => {
  const placed: PlacedCell[] = [];
  const inWindow = merges.within(fromRow, toRow).filter((merge) => merge.left <= toCol && merge.right >= fromCol);
  for (const merge of inWindow) placed.push({ row: merge.top, col: merge.left, bottom: merge.bottom, right: merge.right, merged: true });
  for (let row = fromRow; row <= toRow; row += 1) {
    const covering = inWindow.filter((merge) => merge.top <= row && row <= merge.bottom);
    for (let col = fromCol; col <= toCol; col += 1) {
      if (covering.some((merge) => merge.left <= col && col <= merge.right)) continue;
      placed.push({ row, col, bottom: row, right: col, merged: false });
    }
  }
  return placed;
};

/**
 * How many columns a text may run over to its right, as in Excel: as long as the neighbours hold nothing and it needs
 * the room. Numbers never run over.
 */
export const overflowTo = (cell: Cell, edges: Edges, isTaken: (col: number) => boolean): number => {
  if (cell.kind !== 'text') return cell.col;
  // Capitals are wider than the average letter.
  const letter = cell.text === cell.text.toLocaleUpperCase('vi') ? CHARACTER_WIDTH * 1.3 : CHARACTER_WIDTH;
  const wanted = (edges[cell.col] ?? 0) + cell.text.length * letter + CELL_PADDING;
  let right = cell.col;
  while (right + 1 < edges.length - 1 && (edges[right + 1] ?? 0) < wanted && !isTaken(right + 1)) right += 1;
  return right;
};

/** The height of a row whose texts wrap: lines counted from the width they have, four at most. */
export const rowHeight = (cells: readonly { readonly text: string; readonly width: number; readonly rows: number }[]): number => {
  let lines = 1;
  for (const cell of cells) {
    const fit = Math.max(1, Math.floor((cell.width - TEXT_PADDING) / CHARACTER_WIDTH));
    const needed = cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fit)), 0);
    lines = Math.max(lines, Math.min(MOST_LINES, Math.ceil(needed / cell.rows)));
  }
  return ROW_HEIGHT + (lines - 1) * LINE_HEIGHT;
};
