import { toA1 } from '../../sheet/address.ts';
import { isBlank, type Grid } from '../../sheet/grid.ts';
import { fold } from '../../text/fold.ts';
import type { ColumnChoice, ImportDirection, RegisterColumnRead, RegisterRole } from './types.ts';

export type RegisterPlace = { readonly columns: readonly RegisterColumnRead[]; readonly headerTop: number; readonly headerBottom: number; readonly signature: string };

type Roles = readonly (readonly [RegisterRole, RegExp])[];

/** What heads say in any book, told by their words without marks; the first that fits. */
const FIRST: Roles = [
  ['ordinal', /^(?:tt|stt|so tt|so thu tu)$/],
  ['received-by', /\bky nhan\b|^chu ky nguoi nhan/],
  ['passed-on', /\bngay (?:thang )?(?:nam )?(?:chuyen|giao|gui|phat hanh)\b/],
  ['due-on', /\b(?:thoi han|han (?:xu ly|giai quyet|tra loi|xl|hoan thanh))\b/],
  ['copies', /\bso luong\b|\bso ban\b|^sl(?: ban)?$/],
  ['pages', /\bso (?:trang|to)\b/],
  ['note', /\bghi chu\b/],
];

const INCOMING: Roles = [
  ['arrival-number', /^(?:so|stt|so thu tu|so tt) (?:vb |van ban |cv |cong van )?den\b|^so den\b/],
  ['arrived-on', /\bngay (?:thang )?(?:nam )?(?:den|nhan|vao so|tiep nhan)\b/],
  ['issuer', /\btac gia\b|\bco quan\b|\bnoi (?:gui|ban hanh|phat hanh)\b|\bdon vi (?:ban hanh|gui|phat hanh|soan thao)\b/],
  ['copy-holder', /\bnhan\b|\bchuyen (?:cho|den)\b|\bxu ly\b|\bgiai quyet\b|\bthuc hien\b|\bphu trach\b/],
];

const OUTGOING: Roles = [
  ['copy-holder', /\bluu\b/],
  ['recipients', /\bnoi (?:nhan|gui)\b|\bco quan nhan\b|\bdon vi nhan\b|\bgui (?:den|di|cho|toi)\b/],
  ['issuer', /\btac gia\b|\bco quan (?:ban hanh|phat hanh)\b/],
];

const LAST: Roles = [
  ['signer-office', /\bchuc vu\b/],
  ['signer', /\bnguoi ky\b|\blanh dao ky\b|^ky ten$/],
  ['type-and-subject', /\bloai\b.*\b(?:trich yeu|noi dung)\b/],
  ['type', /^(?:ten |the )?loai(?: van ban| vb)?$|^hinh thuc(?: van ban)?$/],
  ['subject', /\btrich yeu\b|\bnoi dung\b|^ve viec\b/],
  ['number-symbol', /\bso (?:va |hoac )?(?:ki|ky) hieu\b|^so hieu\b|^so (?:van ban|vb|cong van|cv)\b|^so k h\b/],
  ['symbol', /^(?:ki|ky) hieu\b/],
  ['number', /^so(?: di)?$/],
  ['signed-on', /^ngay\b/],
];

/** What a column's head says in a book of this direction; null for nothing that is known. */
export function roleOfHeader(header: string, direction: ImportDirection): RegisterRole | null {
  const said = fold(header);
  const roles = [...FIRST, ...(direction === 'incoming' ? INCOMING : OUTGOING), ...LAST];
  return roles.find(([, words]) => words.test(said))?.[0] ?? null;
}

/** A register's head stands within the first rows of a sheet. */
const HEADER_ROWS = 60;

/**
 * Finds the head of a register: a row, or two with groups above, that names a subject and a number or a day. Null when there
 * is none. A title or a letterhead merged right above the head looks like a group over it; where the rows below say more
 * without it, they are the head.
 */
export function findRegister(grid: Grid, direction: ImportDirection): RegisterPlace | null {
  const rows = grid.usedRows.slice(0, HEADER_ROWS).filter((row) => !isTitle(grid, row));
  const first = rows.map((row) => placeAt(grid, row, direction)).find((place) => isHead(rolesOf(place)));
  if (first === undefined) return null;
  const lower = rows.filter((row) => row > first.headerTop && row <= first.headerBottom).map((row) => placeAt(grid, row, direction));
  return [first, ...lower].reduce((best, place) => (weight(grid, place, direction) > weight(grid, best, direction) ? place : best));
}

/** By how much a head says; of two that say the same, the one whose first row names a column itself, as no letterhead does. */
function weight(grid: Grid, place: RegisterPlace, direction: ImportDirection): number {
  return rolesOf(place).size * 2 + (grid.row(place.headerTop).some((cell) => roleOfHeader(cell.text, direction) !== null) ? 1 : 0);
}

/** One text alone in its row is the title of the sheet, however far it is merged. */
function isTitle(grid: Grid, row: number): boolean {
  return grid.row(row).filter((cell) => !isBlank(cell)).length < 2;
}

function rolesOf(place: RegisterPlace): ReadonlySet<RegisterRole> {
  return new Set(place.columns.flatMap(({ role }) => (role === null ? [] : [role])));
}

function isHead(roles: ReadonlySet<RegisterRole>): boolean {
  const subject = roles.has('type-and-subject') || roles.has('subject');
  const named = roles.has('number-symbol') || roles.has('number') || roles.has('arrival-number') || roles.has('signed-on');
  return subject && named && roles.size >= 3;
}

function placeAt(grid: Grid, top: number, direction: ImportDirection): RegisterPlace {
  const bottom = bottomOf(grid, top, direction);
  const last = Math.max(0, ...rowsBetween(top, bottom).flatMap((row) => grid.row(row).map((cell) => grid.mergeAt(row, cell.col)?.right ?? cell.col)));
  const taken = new Set<RegisterRole>();
  const columns: RegisterColumnRead[] = [];
  for (let col = 0; col <= Math.min(last, 200); col += 1) {
    const texts = [...new Set(rowsBetween(top, bottom).map((row) => tidy(grid.shown(row, col)?.text ?? '')))].filter((text) => text !== '');
    if (texts.length === 0) continue;
    const role = roleOfPath(texts, direction);
    const free = role !== null && !taken.has(role);
    if (free) taken.add(role);
    columns.push({ col, ref: toA1(top, col), header: texts.join(' / '), role: free ? role : null, filled: grid.usedRows.filter((row) => row > bottom && !isBlank(grid.at(row, col))).length });
  }
  // `Số` and `Ký hiệu` below `Văn bản` are one number in two columns, not a whole number beside a symbol.
  const bare = taken.has('symbol') && !taken.has('number') ? columns.findIndex(({ role, header }) => role === 'number-symbol' && fold(header).endsWith(' so')) : -1;
  const parted = columns[bare];
  if (parted !== undefined) columns[bare] = { ...parted, role: 'number' };
  return { columns, headerTop: top, headerBottom: bottom, signature: `${direction}|${columns.map((column) => `${column.col}:${fold(column.header)}`).join('|')}` };
}

/** `Ngày` below `Văn bản đến` is a day of arrival only when the two say so together; a head that says enough stands for itself. */
function roleOfPath(texts: readonly string[], direction: ImportDirection): RegisterRole | null {
  const own = texts.at(-1) ?? '';
  const joined = texts.length > 1 && own.split(' ').length <= 2 ? roleOfHeader(`${own} ${texts[0] ?? ''}`, direction) : null;
  return joined ?? roleOfHeader(own, direction) ?? (texts.length > 1 ? roleOfHeader(texts[0] ?? '', direction) : null);
}

/** The last row of the head: where its cells reach down to, or the row with the parts of a group. */
function bottomOf(grid: Grid, top: number, direction: ImportDirection): number {
  let bottom = top;
  for (const cell of grid.row(top)) {
    const merge = grid.mergeAt(top, cell.col);
    if (merge === undefined) continue;
    bottom = Math.max(bottom, merge.bottom);
    if (merge.right === merge.left) continue;
    const parts = rowsBetween(merge.left, merge.right).map((col) => grid.at(merge.bottom + 1, col)).filter((part) => part?.kind === 'text' && roleOfHeader(part.text, direction) !== null);
    if (parts.length > 1) bottom = Math.max(bottom, merge.bottom + 1);
  }
  return Math.min(bottom, top + 3);
}

function rowsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The columns with the roles that a person chose in place of those that were found. */
export function withChoices(columns: readonly RegisterColumnRead[], choices: readonly ColumnChoice[]): readonly RegisterColumnRead[] {
  const chosen = new Map(choices.map((choice) => [choice.col, choice.role]));
  return columns.map((column) => (chosen.has(column.col) ? { ...column, role: chosen.get(column.col) ?? null } : column));
}

/** Columns that hold something and are left out, as nothing of the register is meant by them. */
export function leftOutColumns(columns: readonly RegisterColumnRead[]): readonly RegisterColumnRead[] {
  return columns.filter(({ role, filled }) => role === null && filled > 0);
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
