import type { Axes } from './axes.ts';
import type { Column } from './columns.ts';
import type { Doubts } from './doubts.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { DataRow } from './rows.ts';
import type { Cell } from './types.ts';

/**
 * Looks for figures beside the columns they belong to. A row that has a figure where no header stands (or among notes or
 * measures) and a gap where one is expected was probably typed one column off: none of its figures is certain. Returns
 * the rows that must not be taken.
 */
export const strayFigures = (grid: Grid, columns: readonly Column[], rows: readonly DataRow[], axes: Axes, doubts: Doubts): ReadonlySet<number> => {
  const shifted = new Set<number>();
  const unlabelled = axes.columns.filter((column) => column.use === 'unlabelled').map((column) => column.column);
  const aside = columns.filter((column) => column.role === 'note' || column.role === 'measure');
  const values = axes.columns.filter((column) => column.use === 'value');
  const warned = new Set<number>();
  for (const row of rows) {
    if (row.kind === 'unlabelled') {
      const cell = firstFigure(grid, row.row, axes.columns.map((column) => column.column));
      if (cell !== null) doubts.raise('error', 'unlabelled-value', cell, { text: cell.text });
      continue;
    }
    if (row.kind !== 'data') continue;
    const gap = values.some((column) => isBlank(grid.at(row.row, column.column.col)));
    const strayAside = gap ? firstFigure(grid, row.row, aside) : null;
    const stray = firstFigure(grid, row.row, unlabelled) ?? strayAside;
    if (stray === null) continue;
    if (gap) {
      if (doubts.raise('error', 'unlabelled-value', stray, { text: stray.text })) shifted.add(row.row);
    } else if (!warned.has(stray.col)) {
      warned.add(stray.col);
      doubts.raise('warning', 'unlabelled-value', stray, { text: stray.text });
    }
  }
  return shifted;
};

const firstFigure = (grid: Grid, row: number, columns: readonly Column[]): Cell | null => {
  for (const column of columns) {
    const cell = grid.at(row, column.col);
    if (cell === undefined || isBlank(cell)) continue;
    if (cell.kind === 'number' || (cell.kind === 'text' && /^\s*-?\d[\d.,\s]*$/u.test(cell.text))) return cell;
  }
  return null;
};
