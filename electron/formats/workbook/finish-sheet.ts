import type { Cell, MergedRange, Sheet } from '../../core/sheet/types.ts';
import type { ReadLimits } from './limits.ts';
import { damaged, overLimit } from './outcome.ts';

export type RawSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** In any order. */
  readonly cells: Cell[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
};

/** The work that laying merges over the cells may take; more is no table that a person made. */
const MOST_MERGE_STEPS = 5_000_000;

const inOrder = (first: Cell, second: Cell): number => first.row - second.row || first.col - second.col;

const isOrdered = (cells: readonly Cell[]): boolean => {
  for (let index = 1; index < cells.length; index += 1) {
    const before = cells[index - 1] as Cell;
    const cell = cells[index] as Cell;
    if (before.row > cell.row || (before.row === cell.row && before.col >= cell.col)) return false;
  }
  return true;
};

/** Puts the cells in order. Two cells at one place contradict each other, and no one can say which one is meant. */
const order = (cells: Cell[]): void => {
  if (isOrdered(cells)) return;
  cells.sort(inOrder);
  if (!isOrdered(cells)) throw damaged('two cells at one address');
};

/** The index of the first cell at or after a place. */
const lowerBound = (cells: readonly Cell[], row: number, col: number): number => {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const cell = cells[middle] as Cell;
    if (cell.row < row || (cell.row === row && cell.col < col)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const emptyAnchor = (merge: MergedRange, hidden: boolean): Cell => ({
  row: merge.top, col: merge.left, kind: 'empty', value: null, text: '', encoding: 'unicode', font: null, formula: null, hidden,
});

/**
 * Cells below a merge other than its anchor keep their value in the file, yet no one sees them in Excel: they are marked
 * hidden, so that a figure cannot come from where nobody looked.
 */
const hideCovered = (cells: Cell[], merges: readonly MergedRange[]): void => {
  let steps = 0;
  for (const merge of merges) {
    let row = merge.top;
    while (row <= merge.bottom) {
      let index = lowerBound(cells, row, merge.left);
      let cell = cells[index];
      if (cell === undefined || cell.row > merge.bottom) break;
      const found = cell.row;
      for (; cell !== undefined && cell.row === found && cell.col <= merge.right; index += 1, cell = cells[index]) {
        const isAnchor = cell.row === merge.top && cell.col === merge.left;
        if (!isAnchor && !cell.hidden && cell.col >= merge.left) cells[index] = { ...cell, hidden: true };
        steps += 1;
      }
      // A cell left of the merge in a later row: look at that row from the merge's left edge on.
      row = found === row ? row + 1 : found;
      steps += 1;
      if (steps > MOST_MERGE_STEPS) throw overLimit('merges', MOST_MERGE_STEPS);
    }
  }
};

const addAnchors = (raw: RawSheet): void => {
  const { cells, merges } = raw;
  const hiddenRows = new Set(raw.hiddenRows);
  const hiddenCols = new Set(raw.hiddenCols);
  const anchors: Cell[] = [];
  const added = new Set<number>();
  for (const merge of merges) {
    const cell = cells[lowerBound(cells, merge.top, merge.left)];
    if (cell !== undefined && cell.row === merge.top && cell.col === merge.left) continue;
    const key = merge.top * 16_384 + merge.left;
    if (added.has(key)) continue;
    added.add(key);
    anchors.push(emptyAnchor(merge, hiddenRows.has(merge.top) || hiddenCols.has(merge.left)));
  }
  if (anchors.length === 0) return;
  for (const anchor of anchors) cells.push(anchor);
  cells.sort(inOrder);
};

/** The last column that holds anything: hidden columns beyond it hide nothing and need not be listed. */
const lastColumn = (cells: readonly Cell[], merges: readonly MergedRange[]): number => {
  let last = -1;
  for (const cell of cells) if (cell.col > last) last = cell.col;
  for (const merge of merges) if (merge.right > last) last = merge.right;
  return last;
};

/** The sheet as the contract has it: cells in order, merges anchored, what nobody sees marked hidden. */
export const finishSheet = (raw: RawSheet, limits: ReadLimits): Sheet => {
  if (raw.merges.length > limits.merges) throw overLimit('merges', limits.merges);
  order(raw.cells);
  if (raw.merges.length > 0) {
    hideCovered(raw.cells, raw.merges);
    addAnchors(raw);
  }
  const last = lastColumn(raw.cells, raw.merges);
  return {
    name: raw.name,
    hidden: raw.hidden,
    cells: raw.cells,
    merges: raw.merges,
    hiddenRows: raw.hiddenRows,
    hiddenCols: raw.hiddenCols.filter((col) => col <= last),
  };
};

/** Counts the cells of a whole workbook against the limit. */
export type CellBudget = { take(count: number): void };

export const cellBudget = (limits: ReadLimits): CellBudget => {
  let left = limits.cells;
  return {
    take: (count) => {
      left -= count;
      if (left < 0) throw overLimit('cells', limits.cells);
    },
  };
};
