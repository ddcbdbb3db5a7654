import { longestWordWidth, textWidth } from '../document/text-width.ts';
import { plainCell } from './cell-text.ts';
import { gridOf } from './table.ts';
import type { RichBlock } from './types.ts';

type RichTable = Extract<RichBlock, { readonly kind: 'table' }>;

/** Width between the margins of an upright page (standards §1.1), and what a cell's borders and padding take, in twips. */
const PAGE_WIDTH = 9355;
const CELL_EDGES = 160;
const SIZE = 12;
/** Beyond this a column asks for no more: long text breaks into lines in any case. */
const WIDEST = 5000;

/**
 * Widths in proportion, so that short columns (numbers, dates, names) stay on one line and the long ones share the rest,
 * as a careful typist would pull them. Every column gets at least its longest word.
 */
export function columnShares(table: RichTable): readonly number[] {
  const { rows, width } = gridOf(table);
  const least = Array.from({ length: width }, () => 300);
  const wanted = Array.from({ length: width }, () => 600);
  for (const cell of rows.flat()) {
    if (cell.columns > 1) continue;
    const lines = plainCell(cell).split('\n');
    for (const line of lines) {
      least[cell.column] = Math.max(least[cell.column] ?? 0, longestWordWidth(line, SIZE, 'bold') + CELL_EDGES);
      wanted[cell.column] = Math.max(wanted[cell.column] ?? 0, Math.min(WIDEST, textWidth(line, SIZE, 'bold') + CELL_EDGES));
    }
  }
  const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
  if (sum(wanted) <= PAGE_WIDTH) return wanted.map((one, column) => Math.max(one, least[column] ?? 0));
  const spare = Math.max(0, PAGE_WIDTH - sum(least));
  const asked = wanted.map((one, column) => Math.max(0, one - (least[column] ?? 0)));
  return least.map((one, column) => one + (sum(asked) === 0 ? 0 : (spare * (asked[column] ?? 0)) / sum(asked)));
}
