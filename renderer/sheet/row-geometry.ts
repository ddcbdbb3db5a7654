import { ROW_HEIGHT } from './sheet-layout.ts';

/** Rows are asked for and measured in chunks of this many (contract `imports.sheet`: at most 1,000 a call). */
export const CHUNK_ROWS = 500;

/**
 * Where the rows of a sheet stand. Only rows that were fetched have a height of their own; the others count as one line,
 * so that a sheet of a million rows costs no more than its chunks.
 */
export type RowGeometry = {
  readonly total: number;
  readonly topOf: (row: number) => number;
  readonly heightOf: (row: number) => number;
  readonly rowAt: (offset: number) => number;
};

/** `heights` holds, for a fetched chunk, the height of each of its rows. */
export const rowGeometry = (rows: number, heights: ReadonlyMap<number, readonly number[]>): RowGeometry => {
  const chunkTops = [0];
  const chunks = Math.ceil(rows / CHUNK_ROWS);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const size = Math.min(CHUNK_ROWS, rows - chunk * CHUNK_ROWS);
    const known = heights.get(chunk);
    const height = known === undefined ? size * ROW_HEIGHT : known.slice(0, size).reduce((sum, each) => sum + each, 0);
    chunkTops.push((chunkTops[chunk] ?? 0) + height);
  }
  const total = chunkTops[chunks] ?? 0;
  const heightOf = (row: number): number => heights.get(Math.floor(row / CHUNK_ROWS))?.[row % CHUNK_ROWS] ?? ROW_HEIGHT;
  const topOf = (row: number): number => {
    const inside = Math.min(Math.max(row, 0), rows);
    const chunk = Math.floor(inside / CHUNK_ROWS);
    let top = chunkTops[chunk] ?? total;
    for (let at = chunk * CHUNK_ROWS; at < inside; at += 1) top += heightOf(at);
    return top;
  };
  const rowAt = (offset: number): number => {
    let chunk = 0;
    let last = chunks - 1;
    while (chunk < last) {
      const middle = Math.ceil((chunk + last) / 2);
      if ((chunkTops[middle] ?? 0) <= offset) chunk = middle;
      else last = middle - 1;
    }
    let row = chunk * CHUNK_ROWS;
    let bottom = (chunkTops[chunk] ?? 0) + heightOf(row);
    while (row < rows - 1 && bottom <= offset) {
      row += 1;
      bottom += heightOf(row);
    }
    return Math.max(0, row);
  };
  return { total, topOf, heightOf, rowAt };
};
