import type { CellRole, RoleMark } from '../import/types.ts';
import type { Axes } from './axes.ts';
import type { Candidate } from './candidates.ts';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Area } from './regions.ts';
import type { DataRow } from './data-row.ts';
import type { Side } from './sides.ts';

/** Says of every recognised cell what it was taken for, for the colours of the review screen. */
export const markRoles = (grid: Grid, area: Area, side: Side, rows: readonly DataRow[], axes: Axes, candidates: readonly Candidate[]): RoleMark[] => {
  const marks: RoleMark[] = [];
  const sheet = grid.name;
  const mark = (row: number, col: number, role: CellRole, ref?: string): void => {
    marks.push(ref === undefined ? { sheet, row, col, role } : { sheet, row, col, role, ref });
  };
  const markFilled = (row: number, columns: readonly Column[], role: CellRole): void => {
    for (const column of columns) if (!isBlank(grid.at(row, column.col))) mark(row, column.col, role);
  };
  markHeader(side, axes, mark);
  for (const row of area.skippedRows) markFilled(row, side.columns, 'index');

  const ofRole = (role: Column['role']): readonly Column[] => side.columns.filter((column) => column.role === role);
  const [indexes, measures] = [ofRole('index'), ofRole('measure')];
  const leftOut = axes.columns.filter((column) => column.use === 'left-out').map((column) => column.column);
  const totals = axes.columns.filter((column) => column.use === 'total').map((column) => column.column);
  const figures = axes.columns.map((column) => column.column);
  for (const row of rows) {
    markFilled(row.row, indexes, 'index');
    markFilled(row.row, measures, 'measure');
    if (row.label !== null) markLabel(row, mark);
    if (row.kind === 'total') markFilled(row.row, figures, 'total');
    else if (row.kind === 'left-out') markFilled(row.row, figures, 'left-out');
    else if (row.kind === 'data') {
      markFilled(row.row, leftOut, 'left-out');
      markFilled(row.row, totals, 'total');
    }
  }
  for (const candidate of candidates) mark(candidate.row, candidate.col, 'value', candidate.indicator.code);
  return marks;
};

const markLabel = (row: DataRow, mark: (row: number, col: number, role: CellRole, ref?: string) => void): void => {
  const label = row.label;
  if (label === null) return;
  if (row.kind === 'total') return mark(label.row, label.col, 'total');
  if (row.unit !== null) mark(row.unit.cell.row, row.unit.cell.col, 'unit', row.unit.found.kind === 'match' ? row.unit.found.unit.id : undefined);
  if (row.indicator !== null && row.indicator.cell.row === row.row) {
    mark(row.indicator.cell.row, row.indicator.cell.col, 'indicator', row.indicator.found.kind === 'match' ? row.indicator.found.indicator.code : undefined);
  }
  if (row.kind === 'group' || (row.kind === 'left-out' && row.indicator === null)) mark(label.row, label.col, 'group');
};

const markHeader = (side: Side, axes: Axes, mark: (row: number, col: number, role: CellRole, ref?: string) => void): void => {
  const done = new Set<string>();
  for (const column of axes.columns) {
    column.column.path.forEach(({ cell }, at) => {
      const key = `${String(cell.row)},${String(cell.col)}`;
      if (done.has(key)) return;
      done.add(key);
      if (column.use === 'left-out') return mark(cell.row, cell.col, 'left-out');
      if (column.use === 'total') return mark(cell.row, cell.col, 'total');
      if (at < column.column.path.length - 1) return mark(cell.row, cell.col, 'group');
      const { unit, indicator, time } = column.facets;
      if (indicator?.found.kind === 'match') return mark(cell.row, cell.col, 'indicator', indicator.found.indicator.code);
      if (unit?.named.kind === 'match') return mark(cell.row, cell.col, 'unit', unit.named.unit.id);
      if (time !== null || column.facets.scope !== null) return mark(cell.row, cell.col, 'period');
      if (indicator !== null) mark(cell.row, cell.col, 'indicator');
    });
  }
  for (const column of side.columns) {
    const header = column.path[column.path.length - 1]?.cell;
    if (header === undefined || column.role === 'value') continue;
    if (column.role === 'index') mark(header.row, header.col, 'index');
    else if (column.role === 'measure') mark(header.row, header.col, 'measure');
    else if (column.role === 'note') mark(header.row, header.col, 'left-out');
    else if (column.role === 'unit') mark(header.row, header.col, 'unit');
    else if (column.role === 'indicator') mark(header.row, header.col, 'indicator');
    else if (column.role === 'period') mark(header.row, header.col, 'period');
  }
};
