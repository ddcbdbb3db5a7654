import type { Indicator, Unit } from '../catalogue/types.ts';
import { contradictsScale } from '../indicator/scale.ts';
import { columnNumberStyle, parseVietnameseNumber } from '../text/number.ts';
import { rangeToA1 } from './address.ts';
import type { Axes } from './axes.ts';
import type { ValueColumn } from './choose-columns.ts';
import type { Column } from './columns.ts';
import type { Doubts } from './doubts.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { Meaning } from './meanings.ts';
import { meaningOfIndicator, meaningOfUnit } from './meanings.ts';
import { contradictsMeasure } from './measure.ts';
import type { DataRow } from './data-row.ts';
import { staleNames } from './stale-names.ts';
import type { UnitEntry } from './stale-names.ts';
import type { Cell } from './types.ts';
import type { CellReading, ColumnStyle } from './values.ts';
import { readValue } from './values.ts';

/** A cell that holds a figure of a known indicator; `unit` null where the sheet or file must say it. */
export type Candidate = {
  readonly unit: Unit | null;
  readonly unitCell: Cell | null;
  readonly indicator: Indicator;
  readonly indicatorCell: Cell | null;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell | null;
  readonly reading: CellReading;
  readonly hidden: boolean;
};

export type CandidateInput = {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly rows: readonly DataRow[];
  readonly axes: Axes;
  readonly lexicon: Lexicon;
  readonly doubts: Doubts;
  readonly unitEvents: Parameters<typeof staleNames>[1];
  /** A measure printed above the whole table, such as `ĐVT: 1.000 đồng`; without a cell where the cover says it. */
  readonly tableMeasure: { readonly text: string; readonly cell: Cell | null } | null;
  /** The one indicator that the title or sheet is about, where neither rows nor columns name any. */
  readonly tableIndicator: { readonly indicator: Indicator; readonly cell: Cell | null } | null;
};

/** Whether the rows are groups and the columns their indicators, so that only both together name one. */
export const isMatrix = (rows: readonly DataRow[], axes: Axes): boolean =>
  axes.top === 'indicators' && rows.some(isGroupOfFigures) && rows.every((row) => row.kind !== 'data');

const isGroupOfFigures = (row: DataRow): boolean => row.kind === 'left-out' && row.group !== null && row.scope === null && row.time === null;

/** Reads every cell where a row and a column of this period's figures cross. */
export const readCandidates = (input: CandidateInput): readonly Candidate[] => {
  const { grid, rows, axes, doubts, lexicon } = input;
  const values = axes.columns.filter((column) => column.use === 'value');
  const matrix = isMatrix(rows, axes);
  const dataRows = rows.filter((row) => (matrix ? isGroupOfFigures(row) : row.kind === 'data') && row.time?.standing !== 'other');
  const filledRows = dataRows.filter((row) => values.some((column) => !isBlank(grid.at(row.row, column.column.col)) || doubts.fixedAt(row.row, column.column.col) !== undefined));
  const unnamed = filledRows.filter((row) => row.label === null && row.unit === null && row.indicator === null && row.time === null);
  // A remark below the figures is no row of them.
  const nameless = unnamed.filter((row) => values.some((column) => !isRemark(grid.at(row.row, column.column.col), lexicon)));
  if (nameless.length > 1) {
    for (const row of nameless) doubts.raise('error', 'unlabelled-value', firstFilled(grid, row, values), { text: firstFilled(grid, row, values)?.text ?? '' });
  }
  const usable = filledRows.filter((row) => !unnamed.includes(row) || (nameless.length === 1 && nameless.includes(row)));
  const columnMeanings = values.map((column) => meaningsOfColumn(column, input));
  markStaleColumns(values, columnMeanings, input);
  const rowMeanings = usable.map((row) => meaningsOfRow(row, input));
  markStaleRows(usable, rowMeanings, input);

  const measureColumns = input.columns.filter((column) => column.role === 'measure');
  const styles = stylesOf(grid, values, rows);
  const candidates: Candidate[] = [];
  usable.forEach((row, at) => {
    const meaning = rowMeanings[at];
    if (meaning === undefined || meaning.blocked) return;
    const rowIndicator = meaning.indicator;
    if (rowIndicator !== null && measureDoubted(row, rowIndicator, measureColumns, input)) return;
    values.forEach((column, index) => {
      const columnMeaning = columnMeanings[index];
      const style = styles[index];
      if (columnMeaning === undefined || style === undefined || columnMeaning.blocked) return;
      const cell = grid.at(row.row, column.column.col);
      const fixed = doubts.hasFixes ? doubts.fixedAt(row.row, column.column.col) : undefined;
      if (fixed === undefined && isBlank(cell)) return;
      const indicator = matrix || axes.top === 'groups' ? indicatorOfBoth(row, column, cell ?? null) : (rowIndicator ?? columnMeaning.indicator ?? input.tableIndicator?.indicator ?? null);
      if ((matrix || axes.top === 'groups') && indicator === null) return;
      if (indicator === null) {
        doubts.raise('error', 'unlabelled-value', cell ?? null, { text: cell?.text.trim() ?? '' });
        return;
      }
      if (input.tableMeasure !== null && column.facets.measure === null && measureColumns.length === 0 && contradictsScale(input.tableMeasure.text, indicator)) {
        if (doubts.raise('error', 'unmatched-measure', input.tableMeasure.cell, { text: input.tableMeasure.text, measure: indicator.measure, indicator: indicator.name })) return;
      }
      const reading: CellReading = fixed === undefined ? readCell(grid, cell, row.row, column, indicator, style, input) : { kind: 'figure', figure: fixed };
      if (reading.kind === 'blank') return;
      candidates.push({
        unit: meaning.unit ?? columnMeaning.unit,
        unitCell: meaning.unit === null ? (columnMeaning.unit === null ? null : column.header) : (row.unit?.cell ?? null),
        indicator,
        indicatorCell: rowIndicator === null ? (matrix ? row.label : axes.top === 'groups' ? (row.indicator?.cell ?? null) : columnMeaning.indicator === null ? (input.tableIndicator?.cell ?? null) : column.header) : (row.indicator?.cell ?? null),
        row: row.row,
        col: column.column.col,
        cell: cell ?? null,
        reading,
        hidden: row.hidden || column.column.hidden,
      });
    });
  });
  return candidates;

  function indicatorOfBoth(row: DataRow, column: ValueColumn, cell: Cell | null): Indicator | null {
    const path = matrix ? [row.group ?? '', ...(column.facets.indicator?.path ?? [])] : [...column.facets.rest, ...(row.indicator?.path.slice(-1) ?? [])];
    if (!matrix && row.indicator === null) return null;
    const meant = meaningOfIndicator(lexicon.indicator(path), path, cell, doubts);
    return meant.kind === 'known' ? meant.thing : null;
  }

  function meaningsOfRow(row: DataRow, { lexicon: words }: CandidateInput): RowMeaning {
    // A unit that does not report the form, and gave nothing.
    if (row.unit?.found.kind === 'match' && !words.reports(row.unit.found.unit) && values.every((column) => saysNothing(grid.at(row.row, column.column.col)))) return { unit: null, indicator: null, blocked: true };
    const unit = row.unit === null ? null : meaningOfUnit(row.unit.found, row.unit.text, row.unit.cell, words, doubts);
    if (matrix || axes.top === 'groups') return { unit: unit?.kind === 'known' ? unit.thing : null, indicator: null, blocked: unit !== null && unit.kind !== 'known' };
    let indicator: Meaning<Indicator> | null = null;
    if (row.indicator !== null) indicator = meaningOfRowIndicator(row, words, doubts);
    else if (axes.top !== 'indicators' && row.label !== null && row.unit === null && input.tableIndicator === null) {
      doubts.raise('warning', 'unknown-indicator', row.label, { text: row.label.text });
      return { unit: null, indicator: null, blocked: true };
    }
    if (row.label !== null && row.unit === null && row.indicator === null && axes.top === 'indicators') {
      // A row label where units are expected, and none is named.
      const found = words.unit(row.label.text);
      const named = meaningOfUnit(found, row.label.text, row.label, words, doubts);
      return { unit: named.kind === 'known' ? named.thing : null, indicator: null, blocked: named.kind !== 'known' };
    }
    return {
      unit: unit?.kind === 'known' ? unit.thing : null,
      indicator: indicator?.kind === 'known' ? indicator.thing : null,
      blocked: (unit !== null && unit.kind !== 'known') || (indicator !== null && indicator.kind !== 'known'),
    };
  }

  function meaningsOfColumn(column: ValueColumn, { lexicon: words }: CandidateInput): RowMeaning {
    const { unit, indicator } = column.facets;
    const named = unit === null ? null : meaningOfUnit(unit.named, unit.text, column.header, words, doubts);
    const meant = indicator === null || axes.top !== 'indicators' || matrix ? null : meaningOfIndicator(indicator.found, indicator.path, column.header, doubts);
    let blocked = (named !== null && named.kind !== 'known') || (meant !== null && meant.kind !== 'known');
    if (!blocked && meant?.kind === 'known' && column.facets.measure !== null && contradictsMeasure(column.facets.measure, meant.thing, words)) {
      blocked = doubts.raise('error', 'unmatched-measure', column.header, { text: column.facets.measure, measure: meant.thing.measure, indicator: meant.thing.name });
    }
    return { unit: named?.kind === 'known' ? named.thing : null, indicator: meant?.kind === 'known' ? meant.thing : null, blocked };
  }

  function markStaleRows(list: readonly DataRow[], meanings: RowMeaning[], { unitEvents }: CandidateInput): void {
    const entries = list.map((row): UnitEntry | null => (row.unit === null ? null : { found: row.unit.found, text: row.unit.text, cell: row.unit.cell }));
    blockStale(entries, meanings, unitEvents);
  }

  function markStaleColumns(list: readonly ValueColumn[], meanings: RowMeaning[], { unitEvents }: CandidateInput): void {
    const entries = list.map((column): UnitEntry | null =>
      column.facets.unit === null || column.header === null ? null : { found: column.facets.unit.named, text: column.facets.unit.text, cell: column.header });
    blockStale(entries, meanings, unitEvents);
  }

  function blockStale(entries: readonly (UnitEntry | null)[], meanings: RowMeaning[], events: CandidateInput['unitEvents']): void {
    for (const { at, closed } of staleNames(entries, events)) {
      const entry = entries[at];
      const meaning = meanings[at];
      if (entry == null || meaning === undefined) continue;
      const again = meaningOfUnit({ kind: 'closed', unit: closed, reason: 'ended', successors: meaning.unit === null ? [] : [meaning.unit] }, entry.text, entry.cell, lexicon, doubts);
      if (again.kind === 'doubt' && !doubts.isConfirmed('closed-unit', entry.cell)) meanings[at] = { ...meaning, blocked: true };
    }
  }
};

const saysNothing = (cell: Cell | undefined): boolean => cell === undefined || isBlank(cell) || cell.value === 0 || (cell.kind === 'text' && /^\s*(?:[-–—…xX0]|\.{2,}|…+)\s*$/u.test(cell.text));

const isRemark = (cell: Cell | undefined, lexicon: Lexicon): boolean =>
  isBlank(cell) || (cell?.kind === 'text' && /\p{L}{2}.*\s.*\p{L}{2}/u.test(cell.text) && !/^\s*\d/u.test(cell.text) && !parseVietnameseNumber(cell.text).ok && !lexicon.sense(cell.text).numeric);

type RowMeaning = { readonly unit: Unit | null; readonly indicator: Indicator | null; readonly blocked: boolean };

const meaningOfRowIndicator = (row: DataRow, lexicon: Lexicon, doubts: Doubts): Meaning<Indicator> => {
  const named = row.indicator;
  if (named === null) return { kind: 'skip' };
  if (row.breakdown && named.found.kind !== 'match' && named.found.kind !== 'left-out') {
    // A part of the row above: its figure is in that row's already.
    doubts.raise('info', 'unknown-indicator', named.cell, { text: named.path.join(' › ') });
    return { kind: 'skip' };
  }
  if (row.groupDoubtful && named.found.kind === 'match') {
    const own = named.path[named.path.length - 1] ?? '';
    const alone = lexicon.indicator([own]);
    if (alone.kind !== 'match') return meaningOfIndicator({ kind: 'ambiguous', candidates: alone.kind === 'ambiguous' ? alone.candidates : [named.found.indicator] }, named.path, named.cell, doubts);
  }
  return meaningOfIndicator(named.found, named.path, named.cell, doubts);
};

const measureDoubted = (row: DataRow, indicator: Indicator, measureColumns: readonly Column[], { grid, lexicon, doubts }: CandidateInput): boolean => {
  for (const column of measureColumns) {
    const cell = grid.shown(row.row, column.col);
    if (cell === undefined || cell.kind !== 'text' || isBlank(cell)) continue;
    if (contradictsMeasure(cell.text, indicator, lexicon)) {
      return doubts.raise('error', 'unmatched-measure', grid.at(row.row, column.col) ?? cell, { text: cell.text.trim(), measure: indicator.measure, indicator: indicator.name });
    }
  }
  return false;
};

const readCell = (grid: Grid, cell: Cell | undefined, row: number, column: ValueColumn, indicator: Indicator, style: ColumnStyle, { doubts, rows, axes }: CandidateInput): CellReading => {
  const merge = grid.mergeAt(row, column.column.col);
  if (merge !== undefined && cell !== undefined) {
    const otherRows = rows.filter((other) => other.row >= merge.top && other.row <= merge.bottom && (other.kind === 'data' || other.kind === 'blank') && other.label !== null).length;
    const otherColumns = new Set(axes.columns.filter((other) => other.column.col >= merge.left && other.column.col <= merge.right).map((other) => other.header ?? other)).size;
    // `Chưa gửi báo cáo` across the row says the same of each of its cells.
    const reading = otherRows > 1 ? null : readValue(cell, indicator, style);
    if (reading?.kind === 'figure' && reading.figure.state === 'missing') return reading;
    if ((otherRows > 1 || otherColumns > 1) && !doubts.isConfirmed('merged-value', cell)) {
      return { kind: 'doubt', code: 'merged-value', params: { text: cell.text, range: rangeToA1(merge) }, suggestions: [], asRead: null };
    }
  }
  return readValue(cell, indicator, style);
};

/** How the texts of a column write their numbers; asked only where points and commas decide. */
export const styleOf = (grid: Grid, column: ValueColumn, rows: readonly DataRow[]): ColumnStyle => {
  const texts = numberTexts(grid, column, rows);
  return texts.length === 0 ? 'unknown' : columnNumberStyle(texts);
};

/** A column that leaves it open is written as the others of its table where all of them are written the Vietnamese way. */
const stylesOf = (grid: Grid, columns: readonly ValueColumn[], rows: readonly DataRow[]): readonly ColumnStyle[] => {
  const own = columns.map((column) => styleOf(grid, column, rows));
  if (!own.includes('vietnamese') || !own.includes('unknown')) return own;
  const ofAll = columnNumberStyle(columns.flatMap((column) => numberTexts(grid, column, rows)));
  return ofAll === 'vietnamese' ? own.map(() => 'vietnamese') : own;
};

const numberTexts = (grid: Grid, column: ValueColumn, rows: readonly DataRow[]): readonly string[] => {
  const texts: string[] = [];
  for (const row of rows) {
    const cell = grid.at(row.row, column.column.col);
    if (cell?.kind === 'text' && /[.,]/.test(cell.text)) texts.push(cell.text.replace(/(\d)\s*\p{L}.*$/su, '$1'));
  }
  return texts;
};

const firstFilled = (grid: Grid, row: DataRow, values: readonly ValueColumn[]): Cell | null => {
  for (const column of values) {
    const cell = grid.at(row.row, column.column.col);
    if (cell !== undefined && !isBlank(cell)) return cell;
  }
  return null;
};
