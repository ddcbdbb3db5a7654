import type { Grid } from '../sheet/grid.ts';
import { toA1 } from '../sheet/address.ts';
import { fold } from '../text/fold.ts';
import type { PlanColumn, PlanColumnRole } from './table-types.ts';

/** The columns of a table of tasks and the row its lines begin below. */
export type PlanTablePlace = { readonly columns: readonly (PlanColumn & { readonly col: number })[]; readonly headerBottom: number };

/** What a header says, told by its words without marks; the first that fits. */
const ROLES: readonly (readonly [PlanColumnRole, RegExp])[] = [
  ['ordinal', /^(?:tt|stt|so tt|so thu tu)$/],
  ['start', /\b(?:bat dau|tu ngay|khoi cong)\b/],
  ['due', /\b(?:thoi gian|thoi han|thoi diem|han hoan thanh|ngay hoan thanh|den ngay|ket thuc|tien do|han)\b/],
  ['cooperating', /\bphoi hop\b/],
  ['result', /\b(?:ket qua|san pham|dau ra|muc tieu dat)\b/],
  ['owner', /\b(?:chu tri|phu trach|chiu trach nhiem|phan cong|(?:don vi|co quan|nguoi|ca nhan|bo phan|to chuc) thuc hien|tham muu)\b/],
  ['note', /\bghi chu\b/],
  ['text', /\b(?:noi dung|nhiem vu|cong viec|hoat dong|viec lam)\b/],
];

/** A table's header stands within the first rows of a sheet. */
const HEADER_ROWS = 60;

export function roleOf(header: string): PlanColumnRole | null {
  const said = fold(header);
  return ROLES.find(([, words]) => words.test(said))?.[0] ?? null;
}

/** Finds the header of a table of tasks: a row that names the task and who does it or when. Null when there is none. */
export function findPlanTable(grid: Grid): PlanTablePlace | null {
  for (const row of grid.usedRows.slice(0, HEADER_ROWS)) {
    const columns = columnsAt(grid, row);
    const roles = new Set(columns.map((column) => column.role));
    if (roles.has('text') && (roles.has('owner') || roles.has('cooperating') || roles.has('due'))) return { columns, headerBottom: bottomOf(grid, row, columns) };
  }
  return null;
}

/**
 * The columns of a header row. Where a cell spans several columns, the cells below it say what each is; where two columns
 * say the same, the first has the role and the other none, so that a person sees that it is not read.
 */
function columnsAt(grid: Grid, row: number): PlanTablePlace['columns'] {
  const cells = grid.row(row).filter((cell) => cell.kind === 'text');
  const parts = cells.flatMap((cell) => {
    const merge = grid.mergeAt(row, cell.col);
    if (merge === undefined || merge.right === merge.left) return [{ row, col: cell.col, text: cell.text }];
    const below = Array.from({ length: merge.right - merge.left + 1 }, (_, offset) => grid.at(merge.bottom + 1, merge.left + offset)).filter((one) => one?.kind === 'text' && roleOf(one.text) !== null);
    return below.length === 0 ? [{ row, col: cell.col, text: cell.text }] : below.flatMap((one) => (one === undefined ? [] : [{ row: one.row, col: one.col, text: one.text }]));
  });
  const taken = new Set<PlanColumnRole>();
  return parts.map(({ row: at, col, text }) => {
    const role = roleOf(text);
    const free = role !== null && !taken.has(role);
    if (free) taken.add(role);
    return { ref: toA1(at, col), col, header: text.replace(/\s+/gu, ' ').trim(), role: free ? role : null };
  });
}

function bottomOf(grid: Grid, row: number, columns: PlanTablePlace['columns']): number {
  const merged = columns.map((column) => grid.mergeAt(row, column.col)?.bottom ?? row);
  const below = columns.some((column) => column.ref !== toA1(row, column.col)) ? row + 1 : row;
  return Math.max(row, below, ...merged);
}
