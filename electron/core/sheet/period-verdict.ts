import type { Lexicon } from './lexicon.ts';
import type { PeriodClaim } from './period-scope.ts';
import { periodOfName, sheetNameForPeriod } from './period-scope.ts';
import type { TableReading } from './table.ts';
import type { Cell } from './types.ts';
import type { ScopedUnit } from './unit-scope.ts';

type FileNameDiffers = { readonly found: string; readonly text: string } | null;

/**
 * Whether a table is for the asked period. `assumed`: nothing names any period. `not-asked`: it is for another one, and
 * the same units have a table for the asked one (months as sheets). `mismatch`: it is for another one, or names two.
 */
export type PeriodVerdict =
  | { readonly kind: 'asked' | 'assumed'; readonly fileNameDiffers: FileNameDiffers }
  | { readonly kind: 'not-asked' }
  /** It names no period, and the workbook holds the asked one or others under their names: it may be any of them. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'mismatch'; readonly found: string; readonly text: string; readonly cell: Cell | null; readonly where: 'title' | 'sheet-name' | 'file-name'; readonly about: PeriodClaim['kind'] };

type Judged = PeriodVerdict & { readonly conflict?: boolean };

export const judgePeriods = (
  tables: readonly { readonly table: TableReading; readonly sheet: string }[],
  units: readonly ScopedUnit[],
  sheetNames: readonly string[],
  fileName: string,
  lexicon: Lexicon,
  accepted: boolean,
): readonly PeriodVerdict[] => {
  const file = periodOfName(fileName, lexicon);
  const judged = tables.map(({ table, sheet }): Judged => judge(table, periodOfName(sheetNameForPeriod(sheet, sheetNames), lexicon), file));
  const covered = new Set<string>();
  judged.forEach((verdict, at) => {
    if (verdict.kind === 'asked') for (const unit of unitsOf(tables[at]?.table, units[at])) covered.add(unit);
  });
  const anyAsked = judged.some((verdict) => verdict.kind === 'asked');
  const otherPeriod = judged.find((verdict) => verdict.kind === 'mismatch');
  return judged.map((verdict, at): PeriodVerdict => {
    if (verdict.kind === 'mismatch') {
      const own = unitsOf(tables[at]?.table, units[at]);
      if (verdict.conflict !== true && anyAsked && own.every((unit) => covered.has(unit))) return { kind: 'not-asked' };
      return accepted && !(anyAsked && own.some((unit) => covered.has(unit))) ? { kind: 'asked', fileNameDiffers: null } : verdict;
    }
    if (verdict.kind === 'assumed' && anyAsked && !accepted) {
      const own = unitsOf(tables[at]?.table, units[at]);
      if (otherPeriod !== undefined || own.some((unit) => covered.has(unit))) return { kind: 'unclear' };
    }
    if (verdict.kind === 'assumed' && !anyAsked && otherPeriod?.kind === 'mismatch' && !accepted) {
      // Among tables of other months one without a month may be anything, a sum of the year for instance.
      return { ...otherPeriod, cell: null, text: tables[at]?.sheet ?? '' };
    }
    return verdict;
  });
};

const judge = (table: TableReading, sheet: PeriodClaim, file: PeriodClaim): Judged => {
  const title = table.period;
  const mismatch = (claim: PeriodClaim, where: 'title' | 'sheet-name' | 'file-name', conflict: boolean): Judged => ({ kind: 'mismatch', found: claim.found, text: claim.text, cell: claim.cell, where, about: claim.kind, conflict });
  if (title.standing === 'other' || (title.standing === 'several' && !table.namesPeriod)) return mismatch(title, 'title', sheet.standing === 'asked' && title.kind !== 'other-figures');
  const named = title.standing === 'asked' || table.namesPeriod;
  if (sheet.standing === 'other') return mismatch(sheet, 'sheet-name', named);
  const fileNameDiffers = file.standing === 'other' ? { found: file.found, text: file.text } : null;
  if (named || sheet.standing === 'asked') return { kind: 'asked', fileNameDiffers };
  const cover = table.coverPeriod;
  if (cover.standing === 'other' || cover.standing === 'several') return mismatch(cover, 'title', file.standing === 'asked');
  if (cover.standing === 'asked') return { kind: 'asked', fileNameDiffers };
  if (file.standing === 'other') return mismatch(file, 'file-name', false);
  if (file.standing === 'asked') return { kind: 'asked', fileNameDiffers: null };
  // A month's figures under the year alone may be the year's.
  return title.standing === 'year' ? mismatch(title, 'title', false) : { kind: 'assumed', fileNameDiffers: null };
};

const unitsOf = (table: TableReading | undefined, scoped: ScopedUnit | undefined): readonly string[] => {
  if (table === undefined) return [];
  const own = scoped?.found.kind === 'match' ? scoped.found.unit.id : '';
  const ids = new Set<string>();
  for (const candidate of table.candidates) ids.add(candidate.unit?.id ?? own);
  return [...ids];
};
