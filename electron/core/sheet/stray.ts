import type { Axes } from './axes.ts';
import type { Column } from './columns.ts';
import type { Doubts } from './doubts.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { DataRow } from './data-row.ts';
import type { Cell } from './types.ts';

/**
 * Looks for figures beside the columns they belong to. A row with a figure right behind the last header was probably
 * typed one column off, and so was one with a figure among notes or measures and a gap where one is expected: none of
 * its figures is certain. Returns the rows that must not be taken.
 */
export const strayFigures = (grid: Grid, columns: readonly Column[], rows: readonly DataRow[], axes: Axes, doubts: Doubts): ReadonlySet<number> => {
  const shifted = new Set<number>();
  const headed = axes.columns.filter((column) => column.header !== null).map((column) => column.column);
  const unlabelled = axes.columns.filter((column) => column.use === 'unlabelled').map((column) => column.column);
  const lastHeaded = Math.max(...columns.filter((column) => column.path.length > 0).map((column) => column.col));
  const behind = unlabelled.filter((column) => column.col === lastHeaded + 1);
  const aside = columns.filter((column) => column.role === 'note' || column.role === 'measure');
  const warned = new Set<number>();
  for (const row of rows) {
    if (row.kind === 'unlabelled') {
      const cell = firstFigure(grid, row.row, axes.columns.map((column) => column.column));
      if (cell !== null) doubts.raise('error', 'unlabelled-value', cell, { text: cell.text });
      continue;
    }
    if (row.kind !== 'data' && !(row.kind === 'blank' && row.label !== null && (row.unit !== null || row.indicator !== null))) continue;
    const overflow = firstFigure(grid, row.row, behind);
    const among = overflow ?? firstFigure(grid, row.row, [...unlabelled, ...aside]);
    if (among === null) continue;
    const gap = overflow === null && headed.some((column) => isBlank(grid.at(row.row, column.col)));
    if (overflow !== null || gap) {
      if (doubts.raise('error', 'unlabelled-value', among, { text: among.text })) shifted.add(row.row);
    } else if (!warned.has(among.col) && unlabelled.some((column) => column.col === among.col)) {
      warned.add(among.col);
      doubts.raise('warning', 'unlabelled-value', among, { text: among.text });
    }
  }
  return shifted;
};

/** Written with its nought or without, as a number. */
const PHONE = /^\s*(?:0\d[\d.\s]{7,11}|[35789]\d{8})\s*$/u;

const firstFigure = (grid: Grid, row: number, columns: readonly Column[]): Cell | null => {
  for (const column of columns) {
    const cell = grid.at(row, column.col);
    if (cell === undefined || isBlank(cell) || (column.role === 'note' && PHONE.test(cell.text))) continue;
    if (cell.kind === 'number' || (cell.kind === 'text' && /^\s*-?\d[\d.,\s]*$/u.test(cell.text))) return cell;
  }
  return null;
};
