import type { Column } from './columns.ts';
import { readColumns } from './columns.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { Area } from './regions.ts';

/** One of the tables that lie side by side under the same header rows. */
export type Side = { readonly left: number; readonly right: number; readonly columns: readonly Column[]; readonly alone: boolean };

/**
 * Splits an area where a second column of row labels begins after columns of figures: two tables side by side, or one
 * long table set in two halves. Columns of figures beyond the last header are taken along, so that nothing is overlooked.
 */
export const splitSides = (grid: Grid, area: Area, lexicon: Lexicon): readonly Side[] => {
  const columns = readColumns(grid, area, firstFilled(grid, area), Math.max(area.right, lastFilled(grid, area)), lexicon);
  const starts = [0];
  let sawFigures = false;
  let sawLabel = false;
  columns.forEach((column, at) => {
    if (column.role === 'value') sawFigures = sawFigures || sawLabel;
    const label = column.role === 'unit' || column.role === 'indicator';
    const ordinal = column.role === 'index' && hasLabelSoon(columns, at);
    if ((label || ordinal) && sawFigures && column.path.length > 0 && repeats(columns, starts[starts.length - 1] ?? 0, at)) {
      starts.push(at);
      sawFigures = false;
      sawLabel = false;
    }
    sawLabel = sawLabel || label;
  });
  return starts.flatMap((start, at) => {
    const part = columns.slice(start, starts[at + 1] ?? columns.length);
    const first = part[0];
    const last = part[part.length - 1];
    return first === undefined || last === undefined ? [] : [{ left: first.col, right: last.col, columns: part, alone: starts.length === 1 }];
  });
};

/** An ordinal column belongs to the label column right behind it. */
const hasLabelSoon = (columns: readonly Column[], at: number): boolean => {
  const next = columns[at + 1];
  return next !== undefined && (next.role === 'unit' || next.role === 'indicator');
};

/** The part before already has a label column of its own, so this one starts another table. */
const repeats = (columns: readonly Column[], from: number, at: number): boolean =>
  columns.slice(from, at).some((column) => column.role === 'unit' || column.role === 'indicator');

/** Names may stand in a column whose header cell is empty. */
const firstFilled = (grid: Grid, area: Area): number =>
  area.dataRows.reduce((first, row) => Math.min(first, grid.row(row)[0]?.col ?? first), area.left);

const lastFilled = (grid: Grid, area: Area): number => {
  let last = area.right;
  for (const row of area.dataRows) {
    const cells = grid.row(row);
    for (let at = cells.length - 1; at >= 0; at -= 1) {
      const cell = cells[at];
      if (cell === undefined || cell.col <= last) break;
      if (!isBlank(cell)) last = cell.col;
    }
  }
  return Math.min(last, area.right + 200);
};
