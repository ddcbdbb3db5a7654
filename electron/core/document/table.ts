import { formatVietnamese } from '../text/number.ts';
import { TABLE_TEXT_SIZES } from './layout.ts';
import { longestWordWidth, textWidth } from './text-width.ts';
import type { OfficialTable, TableCell } from './types.ts';

const SMALLEST_TEXT_SIZE = Math.min(...TABLE_TEXT_SIZES);

/**
 * Column widths in twips that keep the proportions and sum to `total` exactly: the rest of rounding down goes to the
 * columns that lost most. Without any positive proportion the columns are equal.
 */
export function columnWidths(proportions: readonly number[], total: number): number[] {
  const shares = proportions.map((share) => (Number.isFinite(share) && share > 0 ? share : 0));
  const sum = shares.reduce((left, right) => left + right, 0);
  const exact = shares.map((share) => (sum === 0 ? total / shares.length : (share / sum) * total));
  const widths = exact.map(Math.floor);
  const byLoss = exact.map((width, index) => ({ index, loss: width - Math.floor(width) })).sort((left, right) => right.loss - left.loss || left.index - right.index);
  const rest = total - widths.reduce((left, right) => left + right, 0);
  for (const { index } of byLoss.slice(0, rest)) widths[index] = (widths[index] ?? 0) + 1;
  return widths;
}

/**
 * What is printed in a cell. A figure is written by its number format (`1.234,5`), except that a zero keeps the mark
 * given for it (`-`) and a figure without a number its own (`…`, `x`): the four states stay apart in print.
 */
export function cellText(cell: TableCell): string {
  if (cell.value === undefined || cell.value === null) return cell.text;
  if (!Number.isFinite(cell.value) || (cell.value === 0 && cell.text.trim() !== '')) return cell.text;
  return formatVietnamese(cell.value, cell.decimals);
}

/** Whether the cell holds a figure, with a number or without one: figures stand right-aligned and never wrap. */
export function isFigure(cell: TableCell): boolean {
  return cell.value !== undefined;
}

/** A row's number in its list, `1`, `12.`, `II`, `A`: centred like its column's head. */
export function isOrdinal(cell: TableCell): boolean {
  return !isFigure(cell) && /^(?:\d{1,4}|[IVXLC]{1,7}|[A-Z])\.?$/u.test(cell.text.trim());
}

/** A last header row that letters the stub and numbers the value columns: `A B 1 2 3` (TT10-2018). */
export function isIndexRow(row: readonly TableCell[]): boolean {
  return row.length > 1 && row.every((cell) => /^\(?(?:[A-Z]|\d{1,2})\)?$/u.test(cell.text.trim()));
}

/** Rows named `Tổng cộng`, `Cộng`, `Tổng số` are printed bold as a whole. */
export function isTotalRow(row: readonly TableCell[]): boolean {
  return row.some((cell) => !isFigure(cell) && /^(?:tổng cộng|tổng số|cộng)\s*:?$/iu.test(cell.text.trim()));
}

export type PlacedCell = { readonly cell: TableCell; readonly column: number; readonly columns: number; readonly rows: number };

/** The cells of rows with the column each starts in; cells covered by a span from above are skipped over. */
export function placeCells(rows: readonly (readonly TableCell[])[], columnCount: number): PlacedCell[][] {
  const coveredUntil: number[] = Array.from({ length: columnCount }, () => 0);
  return rows.map((row, rowIndex) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    const skipCovered = (): void => {
      while (column < columnCount && (coveredUntil[column] ?? 0) > rowIndex) column += 1;
    };
    for (const cell of row) {
      skipCovered();
      if (column >= columnCount) break;
      const columns = freeColumns(coveredUntil, rowIndex, column, Math.max(1, cell.colSpan ?? 1), columnCount);
      const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - rowIndex);
      for (let at = column; at < column + columns; at += 1) coveredUntil[at] = rowIndex + rowSpan;
      placed.push({ cell, column, columns, rows: rowSpan });
      column += columns;
    }
    // A short row is filled up, since a table whose rows differ in width is repaired by Word on opening.
    for (skipCovered(); column < columnCount; skipCovered()) {
      placed.push({ cell: { text: '' }, column, columns: 1, rows: 1 });
      column += 1;
    }
    return placed;
  });
}

function freeColumns(coveredUntil: readonly number[], row: number, column: number, wanted: number, columnCount: number): number {
  let columns = 1;
  while (columns < wanted && column + columns < columnCount && (coveredUntil[column + columns] ?? 0) <= row) columns += 1;
  return columns;
}

/**
 * The largest text size at which no figure has to break and no word of a header or a name is cut (`padding` a side).
 * A word too long even for the smallest size is broken in any case and decides nothing.
 */
export function tableTextSize(table: OfficialTable, widths: readonly number[], padding: number): number {
  let limit: number = TABLE_TEXT_SIZES[0];
  for (const { cell, column, columns } of [...placeCells(table.header, widths.length), ...placeCells(table.rows, widths.length)].flat()) {
    const room = widths.slice(column, column + columns).reduce((left, right) => left + right, 0) - 2 * padding;
    const text = cellText(cell);
    const unit = isFigure(cell) ? textWidth(text, 1, 'bold') : longestWordWidth(text, 1, 'bold');
    const largest = unit === 0 ? limit : room / unit;
    if (largest >= SMALLEST_TEXT_SIZE) limit = Math.min(limit, largest);
  }
  return TABLE_TEXT_SIZES.find((size) => size <= limit) ?? SMALLEST_TEXT_SIZE;
}
