import type { Indicator, Unit } from '../catalogue/types.ts';
import { toA1 } from './address.ts';
import type { Candidate } from './candidates.ts';
import { isMatrix } from './candidates.ts';
import type { Doubts } from './doubts.ts';
import type { TableReading } from './table.ts';
import type { Cell } from './types.ts';
import { isLeftOut } from './vocabulary.ts';

/** A figure with its unit and indicator, in the table it stands in. */
export type Entry = {
  readonly table: TableReading;
  readonly sheet: string;
  readonly doubts: Doubts;
  /** The table names the asked period (in its title, its sheet or its columns), not merely no other. */
  readonly periodNamed: boolean;
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly candidate: Candidate;
};

/**
 * Takes out what stands twice. The same unit in two rows of a list, the same indicator in two rows of a form, the same
 * figure in two tables: none of them is taken, be they equal or not; only sheets that agree with each other (a summary
 * and its details) confirm instead of contradicting.
 */
export const withoutDuplicates = (entries: readonly Entry[]): readonly Entry[] => {
  const byTable = new Map<TableReading, Entry[]>();
  for (const entry of entries) {
    const known = byTable.get(entry.table);
    if (known === undefined) byTable.set(entry.table, [entry]);
    else known.push(entry);
  }
  const single = [...byTable.values()].flatMap((own) => {
    const table = own[0]?.table;
    if (table === undefined) return [];
    const both = table.axes.rowsNameUnits && (table.axes.rowsNameIndicators || isMatrix(table.rows, table.axes));
    const empty = table.rows.filter((row) => (row.kind === 'blank' || row.kind === 'data') && row.time?.standing !== 'other' && !isLeftOut(row.scope));
    const units = both
      ? own
      : dropTwins(own, (entry) => entry.unit.id, (entry) => entry.candidate.unitCell, 'duplicate-unit', empty.flatMap((row): Twin[] => (row.unit?.found.kind === 'match' ? [{ key: row.unit.found.unit.id, cell: row.unit.cell }] : [])));
    const key = (entry: Entry): string => (both ? `${entry.unit.id}|${entry.indicator.code}` : entry.indicator.code);
    const emptyIndicators = empty.flatMap((row): Twin[] => {
      if (row.indicator?.found.kind !== 'match') return [];
      const code = row.indicator.found.indicator.code;
      if (!both) return [{ key: code, cell: row.indicator.cell }];
      return row.unit?.found.kind === 'match' ? [{ key: `${row.unit.found.unit.id}|${code}`, cell: row.indicator.cell }] : [];
    });
    return both || table.axes.rowsNameIndicators ? dropTwins(units, key, (entry) => entry.candidate.indicatorCell, both ? 'duplicate-unit' : 'duplicate-indicator', emptyIndicators) : units;
  });
  return byTable.size > 1 ? acrossTables(single) : single;
};

type Code = 'duplicate-unit' | 'duplicate-indicator';

/** A name whose row gives no figure (it is empty, or doubted as a whole): it makes the same name elsewhere a doubt all the same. */
type Twin = { readonly key: string; readonly cell: Cell };

const dropTwins = (entries: readonly Entry[], keyOf: (entry: Entry) => string, cellOf: (entry: Entry) => Cell | null, code: Code, empty: readonly Twin[]): readonly Entry[] => {
  if (!anyTwins(entries, keyOf, cellOf, empty)) return entries;
  const places = new Map<string, Map<string, Entry[]>>();
  for (const entry of entries) {
    const cell = cellOf(entry);
    if (cell === null) continue;
    const key = keyOf(entry);
    const at = toA1(cell.row, cell.col);
    const known = places.get(key) ?? new Map<string, Entry[]>();
    places.set(key, known);
    known.set(at, [...(known.get(at) ?? []), entry]);
  }
  for (const { key, cell } of empty) {
    const known = places.get(key);
    const at = toA1(cell.row, cell.col);
    if (known !== undefined && !known.has(at)) known.set(at, []);
  }
  const dropped = new Set<Entry>();
  for (const twins of places.values()) {
    if (twins.size < 2) continue;
    const lists = [...twins.values()];
    const visible = lists.filter((list) => list.length === 0 || list.some((entry) => !entry.candidate.hidden));
    const confirmed = lists.filter((list) => list.some((entry) => entry.doubts.isConfirmed(code, cellOf(entry))));
    const kept = confirmed.length === 1 ? confirmed[0] : visible.length === 1 && visible.length < lists.length && (visible[0]?.length ?? 0) > 0 ? visible[0] : undefined;
    const cells = [...twins.keys()].join(', ');
    for (const list of lists) {
      if (list === kept) continue;
      for (const entry of list) dropped.add(entry);
      const first = list[0];
      if (first === undefined || kept !== undefined) continue;
      raise(first, cellOf(first), code, lists.length, cells);
    }
  }
  return dropped.size === 0 ? entries : entries.filter((entry) => !dropped.has(entry));
};

/** Most tables have no twins; this finds out without laying them all side by side. */
const anyTwins = (entries: readonly Entry[], keyOf: (entry: Entry) => string, cellOf: (entry: Entry) => Cell | null, empty: readonly Twin[]): boolean => {
  const first = new Map<string, Cell>();
  for (const entry of entries) {
    const cell = cellOf(entry);
    if (cell === null) continue;
    const key = keyOf(entry);
    const known = first.get(key);
    if (known === undefined) first.set(key, cell);
    else if (known !== cell) return true;
  }
  return empty.some(({ key, cell }) => first.has(key) && first.get(key) !== cell);
};

const raise = (entry: Entry, cell: Cell | null, code: Code, count: number, cells: string): void => {
  const text = cell?.text.trim() ?? '';
  if (code === 'duplicate-unit') entry.doubts.raise('error', code, cell, { text, unit: entry.unit.name, count, cells });
  else entry.doubts.raise('error', code, cell, { text, indicator: entry.indicator.name, count, cells });
};

const acrossTables = (entries: readonly Entry[]): readonly Entry[] => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.unit.id}|${entry.indicator.code}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [entry]);
    else known.push(entry);
  }
  const kept: Entry[] = [];
  /** Tables in which a unit stands with other figures: what only one of them gives is in doubt as well. */
  const disputed = new Map<string, Set<TableReading>>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    if (group.length === 1) {
      kept.push(first);
      continue;
    }
    const sheets = new Set(group.map((entry) => entry.sheet));
    if (sheets.size === group.length && group.every((entry) => sameFigure(entry, first))) {
      kept.push(first);
      continue;
    }
    const named = group.filter((entry) => entry.periodNamed);
    const visible = group.filter((entry) => !entry.candidate.hidden);
    const cells = group.map((entry) => `${entry.sheet}!${toA1(entry.candidate.row, entry.candidate.col)}`).join(', ');
    const confirmed = group.filter((entry) => entry.doubts.isConfirmed('duplicate-unit', entry.candidate.cell));
    const winner = confirmed.length === 1 ? confirmed[0] : visible.length === 1 ? visible[0] : undefined;
    if (winner !== undefined) {
      kept.push(winner);
      continue;
    }
    if (named.length !== 1) disputed.set(first.unit.id, new Set([...(disputed.get(first.unit.id) ?? []), ...group.map((entry) => entry.table)]));
    for (const entry of group) {
      const severity = named.length === 1 && !entry.periodNamed ? 'warning' : 'error';
      if (named.length === 1 && entry.periodNamed) continue;
      entry.doubts.raise(severity, 'duplicate-unit', entry.candidate.cell, { text: entry.candidate.cell?.text.trim() ?? '', unit: entry.unit.name, count: group.length, cells });
    }
    const only = named[0];
    if (named.length === 1 && only !== undefined) kept.push(only);
  }
  return disputed.size === 0 ? kept : kept.filter((entry) => !isDisputed(entry, entries, disputed.get(entry.unit.id)));
};

/** A figure of a unit that stands twice, whose other table counts the same indicator and left it blank. */
const isDisputed = (entry: Entry, entries: readonly Entry[], tables: ReadonlySet<TableReading> | undefined): boolean => {
  if (tables === undefined || !tables.has(entry.table)) return false;
  const elsewhere = entries.some((other) => other.table !== entry.table && tables.has(other.table) && other.indicator.code === entry.indicator.code);
  if (elsewhere) raise(entry, entry.candidate.cell, 'duplicate-unit', 2, toA1(entry.candidate.row, entry.candidate.col));
  return elsewhere;
};

const sameFigure = (entry: Entry, other: Entry): boolean => {
  const [one, two] = [entry.candidate.reading, other.candidate.reading];
  return one.kind === 'figure' && two.kind === 'figure' && one.figure.state === two.figure.state && one.figure.value === two.figure.value;
};
