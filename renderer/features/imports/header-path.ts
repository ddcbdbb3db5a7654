import { PATH_SEPARATOR } from '../../../electron/core/import/issues.ts';
import type { ImportRows } from './sheet-rows.ts';

/** Header rows looked at above a header, and rows looked at above a label for the group it stands under. */
const MOST_HEADER_ROWS = 6;
const MOST_GROUP_ROWS = 60;

/**
 * The names by which a settlement can mean the header or label at a cell: by itself, and under the groups that stand
 * above it, from the outside in. Which of them the reader goes by depends on the table, so all are settled alike.
 */
export const headerPaths = (rows: Pick<ImportRows, 'cellAt' | 'roleAt' | 'merges'>, row: number, col: number): readonly string[] => {
  const own = rows.cellAt(row, col)?.text.trim() ?? '';
  if (own === '') return [];
  const above = groupsAbove(rows, row, col);
  const groups = above.length === 0 && labelsValues(rows, row, col) ? groupOfRow(rows, row) : above;
  return groups.length === 0 ? [own] : [own, [...groups, own].join(PATH_SEPARATOR)];
};

/** Headers over a column, outermost first; a merged one counts where it covers the column. */
const groupsAbove = (rows: Pick<ImportRows, 'cellAt' | 'roleAt' | 'merges'>, row: number, col: number): readonly string[] => {
  const found: string[] = [];
  for (let at = row - 1; at >= Math.max(0, row - MOST_HEADER_ROWS); at -= 1) {
    const merge = rows.merges.at(at, col);
    const anchor = { row: merge?.top ?? at, col: merge?.left ?? col };
    const role = rows.roleAt(anchor.row, anchor.col)?.role;
    const text = rows.cellAt(anchor.row, anchor.col)?.text.trim() ?? '';
    if ((role !== 'group' && role !== 'indicator') || text === '') break;
    if (found[0] !== text) found.unshift(text);
    at = anchor.row;
  }
  return found;
};

/** Values stand beside a label, below a header. */
const labelsValues = (rows: Pick<ImportRows, 'roleAt'>, row: number, col: number): boolean => {
  for (let at = col + 1; at <= col + 12; at += 1) if (rows.roleAt(row, at)?.role === 'value') return true;
  return false;
};

/** The group row that a label stands under. */
const groupOfRow = (rows: Pick<ImportRows, 'cellAt' | 'roleAt'>, row: number): readonly string[] => {
  for (let at = row - 1; at >= Math.max(0, row - MOST_GROUP_ROWS); at -= 1) {
    for (let col = 0; col < 4; col += 1) {
      const text = rows.cellAt(at, col)?.text.trim() ?? '';
      if (rows.roleAt(at, col)?.role === 'group' && text !== '') return [text];
    }
  }
  return [];
};
