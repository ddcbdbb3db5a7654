import type { UnitKind } from '../catalogue/types.ts';
import { isLocalKind, kindAt, splitWords } from '../unit/words.ts';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon, UnitSense } from './lexicon.ts';

/** The kinds that a text consists of and nothing more: `Xã`, `Các xã, đặc khu`, `Khối phường`; null for any other text. */
export const kindsAlone = (text: string): readonly UnitKind[] | null => {
  const words = splitWords(text);
  const kinds: UnitKind[] = [];
  let at = /^(?:cac|khoi|nhom)$/.test(words[0]?.folded ?? '') ? 1 : 0;
  while (at < words.length) {
    const kind = kindAt(words, at);
    if (kind !== null && isLocalKind(kind.kinds)) {
      kinds.push(...kind.kinds);
      at += kind.length;
    } else if (words[at]?.folded === 'va') at += 1;
    else return null;
  }
  return kinds.length === 0 ? null : kinds;
};

type Match = Extract<UnitSense, { kind: 'match' }>;

/** Of several units of one name the one of the kinds that a heading above it says. */
export const amongKinds = <Found extends UnitSense>(found: Found, kinds: readonly UnitKind[] | null): Found | Match => {
  if (kinds === null || found.kind !== 'ambiguous') return found;
  const fitting = found.candidates.filter((unit) => kinds.includes(unit.kind));
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? { kind: 'match', unit: only, sameNameClosed: [] } : found;
};

/** As above for a kind that stands beside the name: another kind, said of this very name, is another unit. */
export const ofKind = (found: UnitSense, kinds: readonly UnitKind[]): UnitSense => {
  const among = amongKinds(found, kinds);
  return among.kind === 'match' && isLocalKind([among.unit.kind]) && !kinds.includes(among.unit.kind) ? { kind: 'near', candidates: [among.unit] } : among;
};

const WARD_HEADS: ReadonlySet<string> = new Set(['phuong', 'ten phuong', 'cac phuong']);

/** What a number in a column of wards is called in full; null in any other column. */
export const wardOf = (column: Column, text: string): string | null =>
  /^\s*\d{1,3}\s*$/.test(text) && WARD_HEADS.has(column.path[column.path.length - 1]?.sense.key ?? '') ? `Phường ${text.trim()}` : null;

/** Whether a column headed `Phường` holds nothing but the numbers of wards. */
export const holdsWards = (grid: Grid, rows: readonly number[], column: Column, lexicon: Lexicon): boolean => {
  let wards = 0;
  for (const row of rows) {
    const cell = grid.at(row, column.col);
    if (cell === undefined || isBlank(cell)) continue;
    const ward = wardOf(column, cell.text);
    if (ward === null && cell.kind === 'text' && lexicon.sense(cell.text).total !== null) continue;
    if (ward === null || lexicon.unit(ward).kind === 'none') return false;
    wards += 1;
  }
  return wards > 0;
};
