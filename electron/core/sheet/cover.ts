import { fold } from '../text/fold.ts';
import type { Grid } from './grid.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';

/** A cover has no more rows than this. */
const MOST_ROWS = 25;

/** Words of sheets that explain a form, whose names and numbers are examples. */
const EXPLAINS = /\b(?:huong dan|vi du|luu y|cach ghi|giai thich)\b/;

/**
 * The lines of a sheet that stands before the tables and holds none: the cover of the workbook, whose letterhead and title
 * are those of the tables behind it where they have none of their own. Empty for a sheet that is no cover.
 */
export const coverLines = (grid: Grid): readonly Line[] => {
  if (grid.hidden || grid.usedRows.length > MOST_ROWS) return [];
  const lines = linesOf(grid, grid.usedRows);
  return lines.some((line) => EXPLAINS.test(fold(line.text))) ? [] : lines;
};
