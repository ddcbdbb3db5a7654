import type { Catalogue } from '../catalogue/types.ts';
import type { RoleMark } from '../import/types.ts';
import { saysMeasure } from '../indicator/measure.ts';
import { toA1 } from './address.ts';
import type { Axes } from './axes.ts';
import { readAxes } from './axes.ts';
import type { Candidate } from './candidates.ts';
import { isMatrix, readCandidates } from './candidates.ts';
import type { ColumnDoubt } from './choose-columns.ts';
import type { Doubts } from './doubts.ts';
import { indicatorSuggestions } from './doubts.ts';
import type { TableGroup } from './facets.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import { meaningOfIndicator } from './meanings.ts';
import type { PeriodClaim } from './period-scope.ts';
import { periodOfLines } from './period-scope.ts';
import type { Area } from './regions.ts';
import { markRoles } from './roles.ts';
import type { DataRow } from './data-row.ts';
import { readRows } from './rows.ts';
import type { Side } from './sides.ts';
import { signatureOf } from './signature.ts';
import { strayFigures } from './stray.ts';
import type { Cell } from './types.ts';
import { checkTotals } from './table-totals.ts';
import { indicatorOfTitle } from './title-indicator.ts';

/** What one table came to, before the words around it have named its unit and its period. */
export type TableReading = {
  readonly area: Area;
  readonly side: Side;
  readonly rows: readonly DataRow[];
  readonly axes: Axes;
  readonly candidates: readonly Candidate[];
  readonly titles: readonly Line[];
  readonly letterhead: readonly Line[];
  readonly footers: readonly Line[];
  /** The lines of the cover before it. */
  readonly cover: readonly Line[];
  readonly period: PeriodClaim;
  /** What the cover says about the period. */
  readonly coverPeriod: PeriodClaim;
  /** Rows or columns name the asked period themselves. */
  readonly namesPeriod: boolean;
  /** What each recognised cell was taken for: made when it is asked for, since only the review screen asks. */
  readonly roles: () => readonly RoleMark[];
  readonly signature: string;
};

/** A letterhead or a block of signatures has no more rows than this. */
const MOST_LINES = 60;

export type TableInput = { readonly grid: Grid; readonly area: Area; readonly side: Side; readonly cover: readonly Line[]; readonly catalogue: Catalogue; readonly lexicon: Lexicon; readonly doubts: Doubts };

/** Reads one table; null when nothing in it is of the form, so that it is somebody else's table. */
export const readTable = ({ grid, area, side, cover: before, catalogue, lexicon, doubts }: TableInput): TableReading | null => {
  const titleRows = area.titleRows.slice(-MOST_LINES);
  const titles = side.alone ? linesOf(grid, titleRows) : linesOf(grid, titleRows, side.left, side.right);
  const letterhead = linesOf(grid, area.letterheadRows.slice(0, MOST_LINES));
  const tableGroup = groupAbove(titles, grid.name, lexicon);
  const rows = readRows({ grid, area, columns: side.columns, lexicon, tableGroup });
  const axes = readAxes(grid, side.columns, rows, lexicon, tableGroup, doubts);
  const named = axes.rowsNameIndicators || axes.top === 'indicators' ? null : indicatorOfTitle(titles, grid.name, catalogue, lexicon);
  if (!isOfForm(rows, axes, named !== null)) return null;

  raiseColumnDoubts(axes, doubts, lexicon);
  const held = noteHidden(grid, rows, axes, doubts);
  const cover = [...before];
  const measureLine = titles.find((line) => saysMeasure(line.text)) ?? null;
  const coverMeasure = cover.find((line) => saysMeasure(line.text));
  const shifted = strayFigures(grid, side.columns, rows, axes, doubts);
  const read = readCandidates({
    grid,
    columns: side.columns,
    rows: shifted.size === 0 ? rows : rows.filter((row) => !shifted.has(row.row)),
    axes,
    lexicon,
    doubts,
    unitEvents: catalogue.unitEvents,
    tableMeasure: measureLine ?? (coverMeasure === undefined ? null : { text: coverMeasure.text, cell: null }),
    tableIndicator: named,
  });
  const candidates = held.rows.size + held.cols.size === 0 ? read : read.filter(({ row, col }) => !held.rows.has(row) && !held.cols.has(col));
  if (!isMatrix(rows, axes)) checkTotals(grid, rows, axes, doubts);
  const footers = linesOf(grid, area.footerRows.slice(0, MOST_LINES));
  const valueColumns = axes.columns.filter((column) => column.use === 'value');
  return {
    area,
    side,
    rows,
    axes,
    candidates,
    titles,
    letterhead,
    footers,
    cover,
    coverPeriod: { ...periodOfLines([], cover, [], lexicon), cell: null },
    period: periodOfLines(titles, letterhead, footers, lexicon),
    namesPeriod: candidates.length > 0 && (valueColumns.every((column) => column.facets.time?.standing === 'asked') || rowsNamePeriod(rows, candidates)),
    roles: () => markRoles(grid, area, side, rows, axes, candidates),
    signature: signatureOf(side, axes, lexicon),
  };
};

/** Every row that gave a figure names the asked period. */
const rowsNamePeriod = (rows: readonly DataRow[], candidates: readonly Candidate[]): boolean => {
  const named = new Set(rows.filter((row) => row.time?.standing === 'asked').map((row) => row.row));
  return named.size > 0 && candidates.every((candidate) => named.has(candidate.row));
};

/** The group of indicators that the table's own title or its sheet names, the nearest line first. */
const groupAbove = (titles: readonly Line[], sheetName: string, lexicon: Lexicon): TableGroup | null => {
  // A row of several texts is part of a header, not a title.
  const alone = titles.filter((line) => !titles.some((other) => other.cell !== line.cell && other.cell.row === line.cell.row));
  for (const text of [...alone.map((line) => line.text).reverse(), sheetName]) {
    const sense = lexicon.sense(text.replace(/^\s*(?:biểu|bảng|phụ lục|mục|phần)\s+[\w.]+\s*[.:–-]?\s*/iu, ''));
    if (lexicon.groupOf(sense) !== null && !lexicon.isName(sense)) return { text: sense.text, whole: lexicon.isGroupName(sense) };
  }
  return null;
};

/** At least one indicator of the catalogue is named, or two are nearly. */
const isOfForm = (rows: readonly DataRow[], axes: Axes, titled: boolean): boolean => {
  if (titled) return axes.rowsNameUnits || axes.top === 'units';
  const kinds = [
    ...rows.flatMap((row) => (row.indicator === null ? [] : [row.indicator.found.kind])),
    ...axes.columns.flatMap((column) => (column.facets.indicator === null || axes.top !== 'indicators' ? [] : [column.facets.indicator.found.kind])),
  ];
  return kinds.some((kind) => kind === 'match' || kind === 'ambiguous' || kind === 'elsewhere' || kind === 'left-out') || kinds.filter((kind) => kind === 'near').length >= 2;
};

const raiseColumnDoubts = (axes: Axes, doubts: Doubts, lexicon: Lexicon): void => {
  for (const doubt of axes.doubts) raiseColumnDoubt(doubt, axes, doubts, lexicon);
  for (const column of axes.columns) {
    if (column.use !== 'unknown' || column.filled === 0 || column.header === null) continue;
    const { text, rest } = column.facets;
    if (axes.top === 'units') {
      const found = lexicon.unit(column.header.text);
      const suggestions = found.kind === 'near' ? found.candidates.map((unit) => ({ kind: 'unit' as const, id: unit.id, label: unit.name })) : [];
      doubts.raise('error', 'unknown-unit', column.header, { text: column.header.text.trim() }, suggestions);
    } else if (axes.top === 'indicators') meaningOfIndicator(lexicon.indicator(rest.length === 0 ? [text] : rest), rest.length === 0 ? [text] : rest, column.header, doubts);
    else doubts.raise('warning', 'ambiguous-column', column.header, { text, columns: text });
  }
};

const raiseColumnDoubt = (doubt: ColumnDoubt, axes: Axes, doubts: Doubts, lexicon: Lexicon): void => {
  const texts = doubt.columns.map((column) => column.facets.text).join(' / ');
  for (const column of doubt.columns) {
    if (doubt.kind === 'hidden-twin') doubts.raise('warning', 'hidden-cells', column.header, { text: column.facets.text, kind: 'column' });
    else if (doubt.kind === 'other-period') {
      doubts.raise('error', 'period-mismatch', column.header, { found: column.facets.time?.text ?? '', asked: lexicon.period.key, text: column.facets.text, where: 'column' });
    } else if (doubt.kind === 'ambiguous') doubts.raise('error', 'ambiguous-column', column.header, { text: column.facets.text, columns: texts });
    else raiseDuplicate(column, doubt, axes, doubts);
  }
};

const raiseDuplicate = (column: ColumnDoubt['columns'][number], doubt: ColumnDoubt, axes: Axes, doubts: Doubts): void => {
  const { unit, indicator } = column.facets;
  const cells = doubt.columns.flatMap(({ header }) => (header === null ? [] : [toA1(header.row, header.col)])).join(', ');
  const count = doubt.columns.length;
  if (axes.top === 'units') {
    doubts.raise('error', 'duplicate-unit', column.header, { text: unit?.text ?? '', unit: unit?.named.kind === 'match' ? unit.named.unit.name : '', count, cells });
    return;
  }
  const found = indicator?.found;
  const name = found?.kind === 'match' ? found.indicator.name : '';
  if (found?.kind === 'ambiguous') doubts.raise('error', 'ambiguous-indicator', column.header, { text: column.facets.text }, indicatorSuggestions(found.candidates));
  doubts.raise('error', 'duplicate-indicator', column.header, { text: column.facets.text, indicator: name, count, cells });
};

/**
 * Figures in hidden rows and columns are shown, and count only when a person says so: nobody may have meant to send them.
 * Gives the rows and columns that wait for it.
 */
const noteHidden = (grid: Grid, rows: readonly DataRow[], axes: Axes, doubts: Doubts): { readonly rows: ReadonlySet<number>; readonly cols: ReadonlySet<number> } => {
  const held = { rows: new Set<number>(), cols: new Set<number>() };
  for (const column of axes.columns) {
    if (!column.column.hidden || column.filled === 0) continue;
    const taken = column.use === 'value' || column.use === 'doubtful' || column.use === 'unknown';
    const cell = column.header ?? firstFilled(grid, rows, column.column.col);
    if (doubts.raise(taken ? 'warning' : 'info', 'hidden-cells', cell, { text: column.facets.text, kind: 'column' })) held.cols.add(column.column.col);
  }
  for (const row of rows) {
    if (!row.hidden || row.kind !== 'data') continue;
    if (doubts.raise('warning', 'hidden-cells', row.label, { text: row.label?.text.trim() ?? '', kind: 'row' })) held.rows.add(row.row);
  }
  return held;
};

const firstFilled = (grid: Grid, rows: readonly DataRow[], col: number): Cell | null => {
  for (const row of rows) {
    const cell = grid.at(row.row, col);
    if (cell !== undefined && !isBlank(cell)) return cell;
  }
  return null;
};
