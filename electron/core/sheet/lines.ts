import type { Grid } from './grid.ts';
import { tidyText } from './sense.ts';
import type { Cell } from './types.ts';

/** One line of text outside a table, with the cell it stands in. */
export type Line = { readonly text: string; readonly cell: Cell };

/**
 * The lines of text of some rows, in reading order. A label that ends in a colon is joined with the cell to its right
 * (`Đơn vị báo cáo:` | `Xã A`). With `left` and `right` only what stands over these columns is taken.
 */
export const linesOf = (grid: Grid, rows: readonly number[], left = 0, right = Number.POSITIVE_INFINITY): readonly Line[] => {
  const lines: Line[] = [];
  for (const row of rows) {
    const cells = grid.row(row).filter((cell) => cell.kind === 'text' && overlaps(grid, cell, left, right));
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell === undefined) continue;
      const parts = cell.text.split(/[\r\n]+/).map(tidyText).filter((part) => part !== '');
      for (let part = 0; part < parts.length; part += 1) {
        const text = parts[part] ?? '';
        const next = parts[part + 1];
        if (text.endsWith(':') && next !== undefined && !next.includes(':')) {
          lines.push({ text: `${text} ${next}`, cell });
          part += 1;
        } else if (text.endsWith(':') && next === undefined && cells[at + 1] !== undefined) {
          lines.push({ text: `${text} ${tidyText(cells[at + 1]?.text ?? '')}`, cell });
          at += 1;
        } else lines.push({ text, cell });
      }
    }
  }
  return lines;
};

const overlaps = (grid: Grid, cell: Cell, left: number, right: number): boolean => {
  const merge = grid.mergeAt(cell.row, cell.col);
  return cell.col <= right && (merge?.right ?? cell.col) >= left;
};
