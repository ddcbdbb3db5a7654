import type { FigureGrid, GridCell } from '../../../electron/contract/figures.ts';
import type { FigureValue } from '../../../electron/core/figure/types.ts';
import { sumDecimal } from '../../../electron/core/text/decimal.ts';
import { BLANK, readEntry, sameEntry, type Entry, type EntryRule } from '../../grid/entry.ts';
import type { CellSign, CellView, GridAction, GridCells, GridColumn, GridEdit } from '../../grid/types.ts';

/** The pure rules of the figures sheet: what is shown over what is stored, and what an action of the person stores. */

export type Place = { readonly unit: string; readonly indicator: string };

/** What a person wrote over a stored figure: still on its way, refused by the services, or no figure at all. */
export type Written = Place & { readonly entry: Entry; readonly state: 'invalid' | 'unsaved' | 'failed' };

/** `keyOf` place → what was written there. */
export type Overlay = ReadonlyMap<string, Written>;

export type CellChange = Place & { readonly before: Entry; readonly after: Entry };

export type EditStep = { readonly action: GridAction; readonly changes: readonly CellChange[] };

/** One thing to store. `figure` null takes the typed figure back; `wanted` is what must then stand there. */
export type SaveItem = Place & { readonly figure: FigureValue | null; readonly wanted: Entry };

export function keyOf({ unit, indicator }: Place): string {
  return `${unit}\n${indicator}`;
}

export function ruleOf(indicator: Pick<FigureGrid['indicators'][number], 'decimals' | 'kind'>): EntryRule {
  return { decimals: indicator.decimals, percent: indicator.kind === 'ratio' };
}

const gridsRead = new WeakMap<FigureGrid, GridCells>();
const rowsRead = new WeakMap<GridCell, ReadonlyMap<string, CellView>>();
const cellsRead = new WeakMap<GridCell, CellView>();

/**
 * What the register holds, by unit and indicator. Rows whose cells are the same as in the grid before keep their identity,
 * so that storing one figure of thousands draws one row again.
 */
export function storedCells(grid: FigureGrid): GridCells {
  const known = gridsRead.get(grid);
  if (known !== undefined) return known;
  const rows = new Map<string, GridCell[]>();
  for (const cell of grid.cells) {
    const row = rows.get(cell.unit);
    if (row === undefined) rows.set(cell.unit, [cell]);
    else row.push(cell);
  }
  const read = new Map([...rows].map(([unit, cells]) => [unit, rowOf(cells)]));
  gridsRead.set(grid, read);
  return read;
}

/** One row, the one read before where every cell of it is the same. It is known by its first cell. */
function rowOf(cells: readonly GridCell[]): ReadonlyMap<string, CellView> {
  const [first] = cells;
  const before = first === undefined ? undefined : rowsRead.get(first);
  const isSame = before?.size === cells.length && cells.every((cell) => before.get(cell.indicator) === cellsRead.get(cell));
  if (isSame) return before;
  const row = new Map(cells.map((cell) => [cell.indicator, viewOf(cell)]));
  if (first !== undefined) rowsRead.set(first, row);
  return row;
}

function viewOf(cell: GridCell): CellView {
  const view = cellsRead.get(cell) ?? { entry: { kind: 'figure', figure: cell.figure }, sign: signOf(cell) };
  cellsRead.set(cell, view);
  return view;
}

function signOf(cell: GridCell): CellSign | null {
  if (cell.revisions > 1) return 'corrected';
  return cell.source === 'typed' ? 'typed' : null;
}

/** What is shown: the written over the stored. Untouched rows keep their identity. */
export function shownCells(stored: GridCells, overlay: Overlay): GridCells {
  if (overlay.size === 0) return stored;
  const rows = new Map(stored);
  const copied = new Map<string, Map<string, CellView>>();
  for (const written of overlay.values()) {
    let row = copied.get(written.unit);
    if (row === undefined) {
      row = new Map(stored.get(written.unit));
      copied.set(written.unit, row);
      rows.set(written.unit, row);
    }
    row.set(written.indicator, { entry: written.entry, sign: written.state === 'invalid' ? null : written.state });
  }
  return rows;
}

export function entryAt(cells: GridCells, { unit, indicator }: Place): Entry {
  return cells.get(unit)?.get(indicator)?.entry ?? BLANK;
}

/**
 * What an action changes. A text that is no figure changes the cell and nothing in the register. Emptying a cell whose
 * figure came in a file makes it missing (`…`): the unit sent something, so a blank would say less than is known.
 */
export function changesOf(edits: readonly GridEdit[], shown: GridCells, grid: FigureGrid): readonly CellChange[] {
  const rules = new Map(grid.indicators.map((indicator) => [indicator.code, ruleOf(indicator)]));
  const touched = new Set(edits.map((edit) => edit.row));
  const stored = new Map(grid.cells.filter((cell) => touched.has(cell.unit)).map((cell) => [keyOf(cell), cell]));
  // Of several texts for one cell the last counts.
  const latest = new Map(edits.map((edit) => [keyOf({ unit: edit.row, indicator: edit.col }), edit]));
  return [...latest.values()].flatMap(({ row, col, text }): CellChange[] => {
    const rule = rules.get(col);
    if (rule === undefined) return [];
    const place = { unit: row, indicator: col };
    const held = stored.get(keyOf(place));
    const before = entryAt(shown, place);
    const read = readEntry(text, rule);
    const after = read.kind === 'blank' ? emptied(before, held) : read;
    return sameEntry(before, after) ? [] : [{ ...place, before, after }];
  });
}

/** Emptying an invalid text gives back the figure it stood over; the second time that one goes. */
function emptied(before: Entry, held: GridCell | undefined): Entry {
  if (before.kind === 'invalid') return held === undefined ? BLANK : { kind: 'figure', figure: held.figure };
  return held?.source === 'cell' ? { kind: 'figure', figure: { state: 'missing', value: null } } : BLANK;
}

/**
 * What a step stores, forwards or (taking it back) backwards; invalid texts store nothing. A figure that the step wrote
 * is withdrawn, so that what stood before comes back with its own source; one that it emptied is written again.
 */
export function savesOf(step: EditStep, direction: 'forward' | 'back'): readonly SaveItem[] {
  return step.changes.flatMap(({ unit, indicator, before, after }): SaveItem[] => {
    const wanted = direction === 'forward' ? after : before;
    if (wanted.kind === 'invalid' && (direction === 'forward' || after.kind !== 'figure')) return [];
    const figure = direction === 'back' && after.kind === 'figure' ? null : figureOf(wanted);
    return [{ unit, indicator, figure, wanted }];
  });
}

function figureOf(entry: Entry): FigureValue | null {
  return entry.kind === 'figure' ? entry.figure : null;
}

/** Items whose taking back left something else than was wanted: they are then stored outright. */
export function notAsWanted(items: readonly SaveItem[], cells: readonly GridCell[]): readonly SaveItem[] {
  const now = new Map(cells.map((cell) => [keyOf(cell), cell.figure]));
  return items.flatMap((item): SaveItem[] => {
    const { wanted } = item;
    if (item.figure !== null || wanted.kind !== 'figure') return [];
    const figure = now.get(keyOf(item));
    const isThere = figure !== undefined && sameEntry({ kind: 'figure', figure }, wanted);
    return isThere ? [] : [{ ...item, figure: wanted.figure }];
  });
}

/** The grid after an answer of the services. */
export function withSaved(grid: FigureGrid, cells: readonly GridCell[], cleared: readonly Place[]): FigureGrid {
  const changed = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const gone = new Set(cleared.map(keyOf));
  const kept = grid.cells.flatMap((cell) => {
    const key = keyOf(cell);
    const next = changed.get(key);
    changed.delete(key);
    return gone.has(key) ? [] : [next ?? cell];
  });
  return { ...grid, cells: [...kept, ...changed.values()] };
}

/** Sums under the columns. A ratio is never summed; a column without one number has no sum. */
export function columnTotals(grid: FigureGrid, shown: GridCells): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const indicator of grid.indicators) {
    if (indicator.kind === 'ratio') continue;
    const values = numbersOf(grid.units.map((unit) => entryAt(shown, { unit: unit.id, indicator: indicator.code })));
    if (values.length > 0) totals.set(indicator.code, sumDecimal(values));
  }
  return totals;
}

/** The numbers (zeros included) among entries. */
export function numbersOf(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap((entry) => (entry.kind === 'figure' && entry.figure.value !== null ? [entry.figure.value] : []));
}

const NARROWEST = 80;
const WIDEST = 112;

/** Columns of the grid; their width follows the length of their names, within reason. */
export function columnsOf(grid: FigureGrid): readonly GridColumn[] {
  return grid.indicators.map((indicator) => ({
    key: indicator.code,
    name: indicator.name,
    group: indicator.group,
    note: indicator.measure,
    width: Math.min(WIDEST, Math.max(NARROWEST, 28 + Math.ceil(indicator.name.length / 2) * 7)),
    rule: ruleOf(indicator),
  }));
}
