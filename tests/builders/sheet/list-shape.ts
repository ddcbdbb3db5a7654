import type { Indicator, Unit } from '../../../electron/core/catalogue/types.ts';
import { badCell } from './bad-cells.ts';
import { unitText } from './catalogues.ts';
import type { Paper } from './paper.ts';
import type { Plan, Truth } from './plan.ts';
import { keyOf, randomFigure, sumOf, truthOf, written } from './plan.ts';
import { leftOutHeaders } from './wording.ts';
import type { CellInput } from './workbook.ts';

export type ListLook = {
  readonly ordinals: boolean;
  readonly header: 'merged' | 'unmerged' | 'joined' | 'sub-columns';
  readonly total: 'first' | 'last' | 'none' | 'clusters';
  readonly indexRow: boolean;
  readonly measures: boolean;
  readonly note: boolean;
  /** A line above the table names the group of all its indicators. */
  readonly titled: boolean;
};

export const listLook = (plan: Plan): ListLook => {
  const { random } = plan;
  const header = random.pick(['merged', 'merged', 'unmerged', 'joined', 'sub-columns'] as const);
  return {
    ordinals: random.chance(0.7),
    header: plan.asText && header !== 'unmerged' ? 'joined' : header,
    total: plan.fault === 'wrong-total' ? random.pick(['first', 'last']) : random.pick(['first', 'last', 'last', 'none', 'clusters']),
    indexRow: random.chance(0.25),
    measures: random.chance(0.4),
    note: random.chance(0.3),
    titled: false,
  };
};

type Column = { readonly indicator: Indicator | null; readonly current: boolean; readonly text: string; readonly sub: string };

/** A list of units with indicators as columns; gives the row below it. */
export const drawList = (paper: Paper, plan: Plan, look: ListLook, top: number, left: number, units: readonly Unit[], indicators: readonly Indicator[]): number => {
  const { random } = plan;
  const columns = columnsOf(plan, look, indicators);
  const ordinalCol = look.ordinals ? left : -1;
  const unitCol = left + (look.ordinals ? 1 : 0);
  const firstValue = unitCol + 1;
  const noteCol = look.note ? firstValue + columns.length : -1;
  const bodyTop = drawListHeader(paper, plan, look, top, { ordinalCol, unitCol, firstValue, noteCol }, columns);
  let row = bodyTop;
  const leaves: Truth[][] = [];
  const totalRow = (label: string, parts: readonly (readonly Truth[])[], wrongAt: number): void => {
    paper.put(row, random.chance(0.8) || ordinalCol < 0 ? unitCol : ordinalCol, label);
    columns.forEach((column, at) => {
      if (column.indicator === null || (column.indicator.kind === 'ratio')) return;
      const sum = sumOf(parts.map((part) => part[at] ?? 'blank'));
      paper.put(row, firstValue + at, wrongAt === at ? sum + 7 : sum);
    });
    row += 1;
  };
  const summed = columns.flatMap((column, at) => (column.indicator !== null && column.current && column.indicator.kind !== 'ratio' ? [at] : []));
  const wrongAt = plan.fault === 'wrong-total' && summed.length > 0 ? random.pick(summed) : -1;
  if (wrongAt >= 0) plan.expected.add('total-mismatch');
  const word = random.pick(['Tổng cộng', 'TỔNG CỘNG', 'Cộng', 'Tổng số', 'TỔNG', 'Toàn huyện']);

  const rows = unitRows(plan, units, indicators);
  const drawn = rows.map((entry) => columns.map((column): { truth: Truth; input: CellInput } => cellFor(plan, entry, column)));
  drawn.forEach((cells) => leaves.push(cells.map((cell) => cell.truth)));
  // A row moved by one is only told by a figure behind the last column, so it must end with one.
  const movable = drawn.flatMap((cells, at) => (typeof cells[cells.length - 1]?.input === 'number' && !look.note ? [at] : []));
  const shift = plan.fault === 'shifted-row' && movable.length > 0 ? random.pick(movable) : -1;
  if (shift >= 0) plan.expected.add('unlabelled-value');
  if (look.total === 'first') totalRow(word, leaves, wrongAt);
  const half = Math.ceil(rows.length / 2);
  rows.forEach((entry, at) => {
    if (look.total === 'clusters' && (at === 0 || at === half)) {
      paper.put(row, unitCol, `Cụm ${at === 0 ? 'I' : 'II'}`);
      row += 1;
    }
    if (ordinalCol >= 0) paper.put(row, ordinalCol, at + 1);
    paper.put(row, unitCol, entry.text);
    const cells = drawn[at] ?? [];
    cells.forEach((cell, column) => { paper.put(row, firstValue + column + (at === shift ? 1 : 0), cell.input); });
    if (at === shift) {
      for (const indicator of indicators) if (entry.unit !== null) plan.truth.set(keyOf(entry.unit, indicator), 'blank');
    }
    row += 1;
    if (look.total === 'clusters' && (at === half - 1 || at === rows.length - 1)) {
      totalRow(random.pick(['Cộng cụm', 'Tổng cụm', 'Cộng']) + (at === half - 1 ? ' I' : ' II'), leaves.slice(at === half - 1 ? 0 : half, at + 1), -1);
    }
  });
  if (look.total === 'last') totalRow(word, leaves, wrongAt);
  if (look.total === 'clusters') totalRow(random.pick(['Tổng cộng', 'Toàn huyện']), leaves, -1);
  return row;
};

type UnitRow = { readonly unit: Unit | null; readonly text: string; readonly forged: boolean };

const unitRows = (plan: Plan, units: readonly Unit[], indicators: readonly Indicator[]): readonly UnitRow[] => {
  const { random } = plan;
  const rows: UnitRow[] = units.map((unit) => ({ unit, text: unitText(unit, random), forged: false }));
  const insert = (row: UnitRow): void => { rows.splice(random.int(0, rows.length), 0, row); };
  const closed = plan.office.closed[0];
  if (plan.fault === 'unknown-unit') {
    insert({ unit: null, text: random.pick(['Xã Không Có Thật', 'Ngô Quyền Hai', 'Xã Bờ Biển Xanh']), forged: true });
    plan.expected.add('unknown-unit');
  }
  if (plan.fault === 'closed-unit' && closed !== undefined) {
    insert({ unit: null, text: unitText(closed, random), forged: true });
    plan.expected.add('closed-unit');
  }
  const twin = plan.fault === 'duplicate-unit' ? units[0] : undefined;
  if (twin !== undefined) {
    insert({ unit: null, text: unitText(twin, random), forged: true });
    plan.expected.add('duplicate-unit');
    // Both rows are drawn before the truth is cleared, so that one of them holds the true figures.
    for (const indicator of indicators) truthOf(plan, twin, indicator);
    if (indicators.every((indicator) => plan.truth.get(keyOf(twin, indicator)) === 'blank')) plan.expected.delete('duplicate-unit');
  }
  return rows;
};

const cellFor = (plan: Plan, entry: UnitRow, column: Column): { truth: Truth; input: CellInput } => {
  const { random } = plan;
  if (column.indicator === null) return { truth: 'blank', input: null };
  if (!column.current) {
    const other = randomFigure(column.indicator, random);
    return { truth: other, input: other };
  }
  if (entry.unit === null) {
    const made = randomFigure(column.indicator, random);
    return { truth: made, input: made };
  }
  const truth = truthOf(plan, entry.unit, column.indicator);
  const cell = { truth, input: written(plan, truth, column.indicator) };
  if (plan.fault === 'bad-cells' && random.chance(0.06)) {
    const broken = badCell(column.indicator, random, plan.asText);
    plan.expected.add(broken.code);
    plan.truth.set(keyOf(entry.unit, column.indicator), 'blank');
    return { truth, input: broken.input };
  }
  if (plan.fault === 'duplicate-unit' && entry.unit === plan.units[0]) plan.truth.set(keyOf(entry.unit, column.indicator), 'blank');
  return cell;
};

const columnsOf = (plan: Plan, look: ListLook, indicators: readonly Indicator[]): readonly Column[] => {
  const { random } = plan;
  const others = leftOutHeaders(plan.period).filter((text) => !text.includes('%'));
  const current = plan.period.kind === 'month' ? 'Trong tháng' : 'Trong kỳ';
  const subs = look.header === 'sub-columns' ? random.shuffle([current, random.pick(others)]) : [''];
  const columns = indicators.flatMap((indicator) => subs.map((sub): Column => ({ indicator, current: sub === '' || sub === current, text: indicator.name, sub })));
  if (plan.fault === 'unknown-indicator') {
    plan.expected.add('unknown-indicator');
    const strange: Indicator = { code: '?', name: 'Số đoàn viên ưu tú được biểu dương', group: indicators[0]?.group ?? '', measure: 'người', kind: 'flow', decimals: 0, aliases: [] };
    columns.push({ indicator: strange, current: false, text: strange.name, sub: look.header === 'sub-columns' ? current : '' });
  }
  return columns;
};

const drawListHeader = (paper: Paper, plan: Plan, look: ListLook, top: number, at: { ordinalCol: number; unitCol: number; firstValue: number; noteCol: number }, columns: readonly Column[]): number => {
  const { random } = plan;
  const repeated = (name: string): boolean => !look.titled && plan.indicators.filter((indicator) => indicator.name === name).length > 1;
  const nameOf = (column: Column): string => {
    const measure = look.measures && random.chance(0.6) && column.indicator !== null ? ` (${column.indicator.measure})` : '';
    return column.text + measure;
  };
  const tiers = look.header === 'joined' ? 1 : look.header === 'sub-columns' ? 3 : 2;
  const bottom = top + tiers - 1;
  const stub = (col: number, text: string): void => {
    if (col < 0) return;
    paper.put(look.header === 'unmerged' && random.chance(0.5) ? bottom : top, col, text);
    if (look.header !== 'unmerged') paper.merge(top, col, bottom, col);
  };
  stub(at.ordinalCol, random.pick(['STT', 'TT']));
  stub(at.unitCol, random.pick(['Đơn vị', 'Tên đơn vị', 'Xã, phường', 'Địa phương', 'Đơn vị báo cáo']));
  if (at.noteCol >= 0) stub(at.noteCol, 'Ghi chú');
  columns.forEach((column, offset) => {
    const col = at.firstValue + offset;
    const group = column.indicator?.group ?? '';
    const previous = columns[offset - 1];
    if (tiers === 1) {
      paper.put(top, col, repeated(column.text) || random.chance(0.4) ? `${nameOf(column)} - ${group}` : nameOf(column));
      return;
    }
    const span = (same: (one: Column) => boolean): number => {
      let end = offset;
      for (let next = columns[end + 1]; next !== undefined && same(next); next = columns[end + 1]) end += 1;
      return at.firstValue + end;
    };
    if (previous?.indicator?.group !== group) {
      paper.put(top, col, group);
      if (look.header !== 'unmerged') paper.merge(top, col, top, span((one) => one.indicator?.group === group));
    }
    if (previous?.indicator !== column.indicator) {
      paper.put(top + 1, col, nameOf(column));
      if (tiers === 3) paper.merge(top + 1, col, top + 1, span((one) => one.indicator === column.indicator));
    }
    if (tiers === 3) paper.put(top + 2, col, column.sub);
  });
  if (!look.indexRow) return bottom + 1;
  let number = 1;
  if (at.ordinalCol >= 0) paper.put(bottom + 1, at.ordinalCol, 'A');
  paper.put(bottom + 1, at.unitCol, at.ordinalCol >= 0 ? 'B' : 'A');
  columns.forEach((_, offset) => { paper.put(bottom + 1, at.firstValue + offset, random.chance(0.5) ? number : `(${String(number)})`); number += 1; });
  return bottom + 2;
};
