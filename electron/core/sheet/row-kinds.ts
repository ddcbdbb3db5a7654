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

/** Of several units of one name the one of the kind that a heading or a column beside the name says. */
export const ofKinds = (found: UnitSense, kinds: readonly UnitKind[] | null, beside: boolean): UnitSense => {
  if (kinds === null) return found;
  if (found.kind === 'ambiguous') {
    const fitting = found.candidates.filter((unit) => kinds.includes(unit.kind));
    const [only] = fitting;
    return only !== undefined && fitting.length === 1 ? { kind: 'match', unit: only, sameNameClosed: [] } : found;
  }
  // Said of this very name, another kind is another unit.
  return beside && found.kind === 'match' && isLocalKind([found.unit.kind]) && !kinds.includes(found.unit.kind) ? { kind: 'near', candidates: [found.unit] } : found;
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
