import type { Position, Range, Size } from './selection.ts';

export type PlacedText = Position & { readonly text: string };

export type PlacedBlock = {
  readonly cells: readonly PlacedText[];
  /** What was covered, for the selection afterwards. Null when nothing fell inside. */
  readonly range: Range | null;
  /** Cells of the block that fell outside the grid: said to the person, never dropped in silence. */
  readonly outside: number;
};

/**
 * Lays a pasted block over the selection as Excel does: from its top left corner; repeated to fill it when the
 * selection is a whole multiple of the block (a single cell always is).
 */
export function placeBlock(block: readonly (readonly string[])[], selection: Range, size: Size): PlacedBlock {
  const rows = block.length;
  const cols = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows === 0 || cols === 0) return { cells: [], range: null, outside: 0 };
  const selectedRows = selection.bottom - selection.top + 1;
  const selectedCols = selection.right - selection.left + 1;
  const repeats = selectedRows % rows === 0 && selectedCols % cols === 0;
  const height = repeats ? selectedRows : rows;
  const width = repeats ? selectedCols : cols;

  const cells: PlacedText[] = [];
  let outside = 0;
  for (let down = 0; down < height; down += 1) {
    const source = block[down % rows] ?? [];
    for (let across = 0; across < width; across += 1) {
      const text = source[across % cols];
      // A short row of a ragged block says nothing about the cells it lacks.
      if (text === undefined) continue;
      const row = selection.top + down;
      const col = selection.left + across;
      if (row < size.rows && col < size.cols) cells.push({ row, col, text });
      else if (text.trim() !== '') outside += 1;
    }
  }
  const bottom = Math.min(selection.top + height, size.rows) - 1;
  const right = Math.min(selection.left + width, size.cols) - 1;
  const range = cells.length === 0 ? null : { top: selection.top, left: selection.left, bottom, right };
  return { cells, range, outside };
}

/** Ctrl+D: the top row of the selection into the rows below it; for a single row, the row above into it. */
export function fillDown(selection: Range, textAt: (position: Position) => string): readonly PlacedText[] {
  const single = selection.top === selection.bottom;
  if (single && selection.top === 0) return [];
  const from = single ? selection.top - 1 : selection.top;
  const cells: PlacedText[] = [];
  for (let row = from + 1; row <= selection.bottom; row += 1)
    for (let col = selection.left; col <= selection.right; col += 1) cells.push({ row, col, text: textAt({ row: from, col }) });
  return cells;
}
