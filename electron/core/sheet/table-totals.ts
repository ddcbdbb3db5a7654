import { parseVietnameseNumber } from '../text/number.ts';
import { suggestion } from './values.ts';
import type { ColumnStyle } from './values.ts';
import type { Axes } from './axes.ts';
import { styleOf } from './candidates.ts';
import type { ValueColumn } from './choose-columns.ts';
import type { Doubts } from './doubts.ts';
import { indicatorOf } from './facets.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { DataRow } from './data-row.ts';
import type { SumLine } from './totals.ts';
import { checkSums, toleranceFor } from './totals.ts';
import type { Cell } from './types.ts';

/** Checks the printed totals of a table: total rows of units, total columns of units, and group rows that carry sums. */
export const checkTotals = (grid: Grid, rows: readonly DataRow[], axes: Axes, doubts: Doubts): void => {
  const values = axes.columns.filter((column) => column.use === 'value' || column.use === 'doubtful');
  if (axes.rowsNameUnits && !axes.rowsNameIndicators) checkTotalRows(grid, rows, values, axes, doubts);
  if (axes.top === 'units') checkTotalColumns(grid, rows, axes, doubts);
  if (axes.rowsNameIndicators) checkGroupRows(grid, rows, values, doubts);
};

const checkTotalRows = (grid: Grid, rows: readonly DataRow[], values: readonly ValueColumn[], axes: Axes, doubts: Doubts): void => {
  const lines = rows.filter((row) => (row.kind === 'data' && row.time?.standing !== 'other') || row.kind === 'total');
  if (!lines.some((row) => row.kind === 'total')) return;
  const styles = values.map((column) => styleOf(grid, column, rows));
  const sums = lines.map((row): SumLine => ({
    kind: row.kind === 'total' ? (row.total ?? 'all') : 'leaf',
    amounts: values.map((column, at) => amountOf(grid.at(row.row, column.column.col), styles[at])),
  }));
  const tolerances = values.map((column) => toleranceOf(column, axes));
  for (const { line, slot, printed, expected } of checkSums(sums, tolerances)) {
    const row = lines[line];
    const column = values[slot];
    if (row !== undefined && column !== undefined) report(grid.at(row.row, column.column.col), row.label?.text ?? '', printed, expected, doubts);
  }
};

/** Averages and rates are never summed; neither is a column whose indicator is not certain, since it may be one. */
const toleranceOf = (column: ValueColumn, axes: Axes): number | null => {
  if (axes.top !== 'indicators') return toleranceFor(1);
  const indicator = indicatorOf(column.facets);
  if (indicator === null) return null;
  return indicator.kind === 'ratio' ? null : toleranceFor(indicator.decimals);
};

const checkTotalColumns = (grid: Grid, rows: readonly DataRow[], axes: Axes, doubts: Doubts): void => {
  const lines = axes.columns.filter((column) => column.use === 'total' || column.use === 'value' || column.use === 'unknown' || column.use === 'doubtful');
  if (!lines.some((column) => column.use === 'total')) return;
  const slots = rows.filter((row) => row.kind === 'data' && row.indicator !== null && row.indicator.found.kind === 'match' && row.indicator.found.indicator.kind !== 'ratio');
  const sums = lines.map((column): SumLine => {
    const style = styleOf(grid, column, rows);
    return {
      kind: column.use === 'total' ? (column.facets.total ?? 'all') : 'leaf',
      amounts: slots.map((row) => amountOf(grid.at(row.row, column.column.col), style)),
    };
  });
  const tolerances = slots.map((row) => (row.indicator?.found.kind === 'match' ? toleranceFor(row.indicator.found.indicator.decimals) : null));
  for (const { line, slot, printed, expected } of checkSums(sums, tolerances)) {
    const column = lines[line];
    const row = slots[slot];
    if (row !== undefined && column !== undefined) report(grid.at(row.row, column.column.col), column.header?.text ?? '', printed, expected, doubts);
  }
};

/** A group row with figures should be the sum of its rows; where it is not, nobody knows what the figures are. */
const checkGroupRows = (grid: Grid, rows: readonly DataRow[], values: readonly ValueColumn[], doubts: Doubts): void => {
  rows.forEach((row, at) => {
    if (row.kind !== 'left-out' || row.scope !== null || row.time !== null || row.label === null) return;
    // A name above its groups sums the rows of groups right below it.
    const end = rows.findIndex((next, index) => index > at && ((row.group === null && next.group === null) || next.kind === 'group' || next.kind === 'total' || (next.kind === 'left-out' && next.scope === null)));
    const parts = rows.slice(at + 1, end < 0 ? rows.length : end).filter((part) => part.kind === 'data' && !part.breakdown);
    const agrees = values.every((column) => {
      const style = styleOf(grid, column, rows);
      const printed = amountOf(grid.at(row.row, column.column.col), style);
      if (typeof printed !== 'number') return printed === null;
      let sum = 0;
      for (const part of parts) {
        const amount = amountOf(grid.at(part.row, column.column.col), style);
        if (amount === 'doubt') return true;
        sum += amount ?? 0;
      }
      return Math.abs(sum - printed) < 1e-6;
    });
    if (!agrees) doubts.raise('warning', 'unknown-indicator', row.label, { text: row.label.text.trim() });
  });
};

const amountOf = (cell: Cell | undefined, style: ColumnStyle | undefined): number | null | 'doubt' => {
  if (cell === undefined || isBlank(cell)) return null;
  if (cell.kind === 'number') return typeof cell.value === 'number' ? cell.value : 'doubt';
  if (cell.kind !== 'text') return 'doubt';
  const reading = parseVietnameseNumber(cell.text, { englishColumn: style === 'english' });
  return reading.ok ? reading.value : 'doubt';
};

const report = (cell: Cell | undefined, label: string, printed: number, expected: number, doubts: Doubts): void => {
  doubts.raise('warning', 'total-mismatch', cell ?? null, { text: label.trim(), printed, expected }, [suggestion(expected)]);
};
