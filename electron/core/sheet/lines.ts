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
    const cells = grid.row(row).filter((cell) => (cell.kind === 'text' || cell.kind === 'date' || cell.kind === 'number') && overlaps(grid, cell, left, right));
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell === undefined || cell.kind === 'number') continue;
      if (cell.kind === 'date') {
        lines.push({ text: monthText(cell), cell });
        continue;
      }
      const beside = cells[at + 1];
      if (beside !== undefined && beside.kind !== 'text' && (/:\s*$/u.test(cell.text) || TIME_WORD.test(cell.text))) {
        lines.push({ text: joined(cell.text, beside), cell });
        at += 1;
        continue;
      }
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

const TIME_WORD = /^\s*(?:tháng|quý|năm|kỳ(?: báo cáo)?)\s*:?\s*$/iu;

/** `Tháng:` and the number beside it are `Tháng 10`. */
const joined = (label: string, beside: Cell): string => {
  const value = beside.kind === 'date' ? monthText(beside) : tidyText(beside.text);
  return TIME_WORD.test(label) ? `${tidyText(label).replace(/\s*:$/u, '')} ${value}` : `${tidyText(label)} ${value}`;
};

/** A date that shows no day, or stands for a month by its first, is that month. */
const monthText = (cell: Cell): string => {
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(cell.value));
  const showsDay = /^\D*\d{1,4}\D+\d{1,2}\D+\d{1,4}\D*$/u.test(cell.text);
  return date === null || showsDay ? tidyText(cell.text) : `Tháng ${date[2] ?? ''}/${date[1] ?? ''}`;
};

const overlaps = (grid: Grid, cell: Cell, left: number, right: number): boolean => {
  const merge = grid.mergeAt(cell.row, cell.col);
  return cell.col <= right && (merge?.right ?? cell.col) >= left;
};
