import { MOST_COLUMNS } from './limits.ts';
import type { RichBlock, RichCell } from './types.ts';

type RichTable = Extract<RichBlock, { readonly kind: 'table' }>;

/** A cell at its place in the grid. */
export type GridCell = { readonly column: number; readonly columns: number; readonly rows: number; readonly paragraphs: RichCell['paragraphs'] };

type OpenCell = { column: number; columns: number; rows: number; paragraphs: RichCell['paragraphs'] };

const EMPTY: RichCell['paragraphs'] = [[]];

/** Whether the cell has no text at all. */
export function isEmptyCell(cell: { readonly paragraphs: RichCell['paragraphs'] }): boolean {
  return cell.paragraphs.every((runs) => runs.every((run) => run.text === ''));
}

/** Lays rows out on a grid, each cell at the first free columns of its row. Text that finds no column joins the cell before it. */
function layOut(rows: readonly (readonly RichCell[])[]): { readonly placed: OpenCell[][]; readonly width: number } {
  const coveredUntil: number[] = [];
  let width = 0;
  let last: OpenCell | undefined;
  const placed = rows.map((row, index) => {
    const cells: OpenCell[] = [];
    const isFree = (column: number): boolean => (coveredUntil[column] ?? 0) <= index;
    let column = 0;
    for (const cell of row) {
      while (column < MOST_COLUMNS && !isFree(column)) column += 1;
      const paragraphs = cell.paragraphs.length === 0 ? EMPTY : cell.paragraphs;
      if (column >= MOST_COLUMNS) {
        if (last !== undefined && !isEmptyCell({ paragraphs })) last.paragraphs = [...last.paragraphs, ...paragraphs];
        continue;
      }
      const wanted = Math.max(1, cell.colSpan ?? 1);
      let columns = 1;
      while (columns < wanted && column + columns < MOST_COLUMNS && isFree(column + columns)) columns += 1;
      const span = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - index);
      for (let at = column; at < column + columns; at += 1) coveredUntil[at] = index + span;
      last = { column, columns, rows: span, paragraphs };
      cells.push(last);
      column += columns;
      width = Math.max(width, column);
    }
    return cells;
  });
  return { placed, width };
}

/** Fills what a short row leaves free with empty cells, so that every row is as wide as the table. */
function fillUp(placed: readonly OpenCell[][], width: number): void {
  const coveredUntil: number[] = Array.from({ length: width }, () => 0);
  for (const [index, cells] of placed.entries()) {
    for (const cell of cells) for (let at = cell.column; at < cell.column + cell.columns; at += 1) coveredUntil[at] = index + cell.rows;
    for (let column = 0; column < width; column += 1) {
      if ((coveredUntil[column] ?? 0) <= index) cells.push({ column, columns: 1, rows: 1, paragraphs: EMPTY });
    }
    cells.sort((left, right) => left.column - right.column);
  }
}

/** A row that spans from above cover wholly has nothing of its own: the spans become shorter by it. */
function withoutCoveredRows(placed: readonly OpenCell[][], header: number): { readonly rows: OpenCell[][]; readonly header: number } {
  const isCovered = placed.map((cells) => cells.length === 0);
  for (const [index, cells] of placed.entries()) {
    for (const cell of cells) cell.rows -= isCovered.slice(index + 1, index + cell.rows).filter(Boolean).length;
  }
  return { rows: placed.filter((cells) => cells.length > 0), header: header - isCovered.slice(0, header).filter(Boolean).length };
}

/** Header rows end where no cell reaches from them into the rows below: the two parts are printed apart. */
function headerWithoutSpans(rows: readonly (readonly OpenCell[])[], header: number): number {
  let lines = Math.min(Math.max(0, header), rows.length);
  const crosses = (border: number): boolean => rows.slice(0, border).some((cells, index) => cells.some((cell) => index + cell.rows > border));
  while (lines > 0 && crosses(lines)) lines -= 1;
  return lines;
}

/**
 * The table with every row as wide as the others, no span beyond its edge and none across the border of the header; null
 * when it has no cell at all. All text stays.
 */
export function squareTable(header: number, rows: readonly (readonly RichCell[])[]): RichTable | null {
  const { placed, width } = layOut(rows);
  if (width === 0) return null;
  fillUp(placed, width);
  const kept = withoutCoveredRows(placed, Math.min(Math.max(0, Math.trunc(header)), rows.length));
  return {
    kind: 'table',
    header: headerWithoutSpans(kept.rows, kept.header),
    rows: kept.rows.map((cells) =>
      cells.map((cell) => ({ paragraphs: cell.paragraphs, ...(cell.columns > 1 ? { colSpan: cell.columns } : {}), ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}) })),
    ),
  };
}

/** The cells of a table with their places, and its width in columns. */
export function gridOf(table: RichTable): { readonly rows: readonly (readonly GridCell[])[]; readonly width: number } {
  const { placed, width } = layOut(table.rows);
  return { rows: placed, width };
}
