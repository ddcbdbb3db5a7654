import type { Grid } from './grid.ts';
import type { Area } from './regions.ts';
import type { Cell } from './types.ts';
import { secrecyMarkOf } from '../secrecy/mark.ts';

const ROWS_WITHOUT_TABLE = 30;

/**
 * The secrecy mark in the head of a sheet (DESIGN §7): a line of its own above the first table, or among the first rows
 * where there is none. Header cells and figures are not looked at, since a form may count secret papers.
 */
export const secrecyMarkIn = (grid: Grid, areas: readonly Area[]): { readonly mark: string; readonly cell: Cell } | null => {
  const first = areas[0];
  const rows = first === undefined ? grid.usedRows.slice(0, ROWS_WITHOUT_TABLE) : first.letterheadRows;
  for (const row of rows) {
    for (const cell of grid.row(row)) {
      if (cell.kind !== 'text') continue;
      for (const line of cell.text.split(/[\r\n]+/)) {
        const mark = secrecyMarkOf(line);
        if (mark !== null) return { mark, cell };
      }
    }
  }
  return null;
};
