import type { DoubtSeverity, RegisterDoubt, RegisterDoubtCode, RegisterReading, RegisterRole } from '../../../electron/core/register/import/types.ts';
import { parseA1 } from '../../../electron/core/sheet/address.ts';
import type { Cell } from '../../../electron/core/sheet/types.ts';
import type { CellLook, CellSeverity } from '../../sheet/sheet-cell.tsx';

export type RowDoubt = RegisterDoubt & { readonly row: number };

/** Doubts of one kind, in the order of the sheet. */
export type RegisterDoubtGroup = { readonly code: RegisterDoubtCode; readonly severity: DoubtSeverity; readonly doubts: readonly RowDoubt[] };

export const SEVERITY: Readonly<Record<DoubtSeverity, CellSeverity>> = { refuse: 'error', confirm: 'warning', note: 'info' };
const ORDER: readonly DoubtSeverity[] = ['refuse', 'confirm', 'note'];

/** One doubt, told from all others of a file. */
export function doubtKey({ row, code, cell }: RowDoubt): string {
  return `${row}|${code}|${cell}`;
}

/** What must be put right first, then what may be taken as it is, then what is only told; each kind together. */
export function groupDoubts(doubts: readonly RowDoubt[]): readonly RegisterDoubtGroup[] {
  const groups = new Map<string, RowDoubt[]>();
  for (const doubt of doubts) {
    const key = `${doubt.severity}|${doubt.code}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [doubt]);
    else known.push(doubt);
  }
  return [...groups.values()]
    .flatMap((of) => (of[0] === undefined ? [] : [{ code: of[0].code, severity: of[0].severity, doubts: of }]))
    .sort((left, right) => ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity));
}

/** The doubt after this one, or before it, round the ends; one that is no longer there gives way to the one that stood behind it in the sheet. */
export function neighbourOf(ordered: readonly RowDoubt[], current: RowDoubt | null, by: 1 | -1): RowDoubt | null {
  if (ordered.length === 0) return null;
  const at = current === null ? -1 : ordered.findIndex((doubt) => doubtKey(doubt) === doubtKey(current));
  if (at >= 0) return ordered[(at + by + ordered.length) % ordered.length] ?? null;
  if (current === null) return (by === 1 ? ordered[0] : ordered.at(-1)) ?? null;
  const behind = ordered.find((doubt) => doubt.severity === current.severity && (doubt.row > current.row || (doubt.row === current.row && doubt.cell > current.cell)));
  return behind ?? ordered[0] ?? null;
}

/** Kinds of columns that share a colour. */
export type ColumnKind = 'number' | 'day' | 'subject' | 'person' | 'other' | 'out';

const KINDS: Readonly<Record<RegisterRole, ColumnKind>> = {
  ordinal: 'out', 'number-symbol': 'number', number: 'number', symbol: 'number', 'arrival-number': 'number', 'signed-on': 'day', 'arrived-on': 'day', 'passed-on': 'day', 'due-on': 'day', 'type-and-subject': 'subject', type: 'subject',
  subject: 'subject', issuer: 'person', signer: 'person', 'signer-office': 'person', recipients: 'person', 'copy-holder': 'person', 'received-by': 'person', copies: 'other', pages: 'other', note: 'other',
};

export function kindOfColumn(role: RegisterRole | null): ColumnKind {
  return role === null ? 'out' : KINDS[role];
}

/** Grounds of the shared sheet for heads and for the cells below them. */
export const HEAD_GROUND: Readonly<Record<ColumnKind, string>> = { number: 'indicator', day: 'period', subject: 'group', person: 'unit', other: 'total', out: 'left-out' };
const CELL_GROUND: Readonly<Record<ColumnKind, string>> = { number: 'indicator-cell', day: 'period-cell', subject: 'group-cell', person: 'unit-cell', other: 'total-cell', out: 'index' };

type Settled = {
  readonly reading: RegisterReading;
  /** Doubts that are open. */
  readonly open: readonly RowDoubt[];
  readonly leftOut: readonly number[];
  readonly corrections: readonly { readonly cell: string; readonly text: string }[];
};

/** How each cell of a register is shown: what its column holds, its doubts, and what a person put in its place. */
export function lookOfCells({ reading, open, leftOut, corrections }: Settled, nameOf: (role: RegisterRole | null) => string): (row: number, col: number, cell: Cell | null) => CellLook {
  const columns = new Map(reading.columns.map(({ col, role }) => [col, { kind: kindOfColumn(role), name: nameOf(role) }]));
  const taken = new Set(reading.rows.map(({ row }) => row));
  const left = new Set(leftOut);
  const standing = byPlace(open.map((doubt) => [doubt.cell, doubt] as const));
  const all = byPlace(reading.rows.flatMap(({ doubts }) => doubts.map((doubt) => [doubt.cell, doubt] as const)));
  const typed = new Map([...byPlace(corrections.map((correction) => [correction.cell, correction] as const))].flatMap(([place, [first]]) => (first === undefined ? [] : [[place, first.text] as const])));
  return (row, col) => {
    const column = columns.get(col);
    if (column === undefined) return { doubts: 0 };
    if (row >= reading.head.top && row <= reading.head.bottom) return { doubts: 0, role: HEAD_GROUND[column.kind], roleName: column.name };
    if (!taken.has(row + 1)) return { doubts: 0 };
    if (left.has(row + 1)) return { doubts: 0, role: 'left-out', roleName: column.name };
    const place = `${row}|${col}`;
    const here = standing.get(place) ?? [];
    const known = all.get(place) ?? [];
    const worst = ORDER.find((severity) => here.some((doubt) => doubt.severity === severity));
    const isAnswered = worst === undefined && (typed.has(place) || known.some(({ severity }) => severity !== 'note'));
    const told = worst === undefined && known.length > 0 ? 'info' : undefined;
    return { doubts: here.length, role: CELL_GROUND[column.kind], roleName: column.name, severity: worst !== undefined ? SEVERITY[worst] : isAnswered ? 'answered' : told, typed: typed.get(place) };
  };
}

function byPlace<Item>(items: readonly (readonly [cell: string, item: Item])[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const [cell, item] of items) {
    const at = parseA1(cell);
    if (at === null) continue;
    const place = `${at.row}|${at.col}`;
    const known = found.get(place);
    if (known === undefined) found.set(place, [item]);
    else known.push(item);
  }
  return found;
}
