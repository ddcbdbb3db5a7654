import { isPlaceDateLine } from '../unit/mention.ts';
import type { Lexicon } from './lexicon.ts';
import type { RowProfile } from './profile.ts';

/** Positions in the list of used rows: the first header row of a table, and the first row below its header. */
type Bounds = { readonly topAt: number; readonly bodyAt: number };

/** How many empty rows lie above the row. */
export const gapAbove = (profiles: readonly RowProfile[], at: number): number => {
  const above = profiles[at - 1];
  const here = profiles[at];
  return above === undefined || here === undefined ? 0 : here.row - above.row - 1;
};

/**
 * Where the lines that introduce the next table begin: going up from its header to the last row with figures. Lines
 * that follow the table above without an empty row and stand in its label column are its own rows.
 */
export const titleStart = (profiles: readonly RowProfile[], above: Bounds, next: Bounds, lexicon: Lexicon): number => {
  let at = next.topAt;
  while (at > above.bodyAt) {
    const profile = profiles[at - 1];
    if (profile === undefined || profile.numbers > 0 || profile.marks > 1) break;
    at -= 1;
  }
  if (at === next.topAt) return at;
  // Pass over lines that still belong to the table above.
  let start = at;
  while (start < next.topAt && gapAbove(profiles, start) === 0 && start > above.bodyAt - 1) {
    const profile = profiles[start];
    if (profile === undefined) break;
    const closes = profile.texts.some(({ sense }) => sense.footer || isPlaceDateLine(sense.text));
    const inLabels = profile.texts.length <= 2 && profile.texts.every(({ sense }) => lexicon.unitNamed(sense) !== null || sense.indexToken !== null);
    if (!closes && !(inLabels && anyGap(profiles, start + 1, next.topAt))) break;
    start += 1;
  }
  return start;
};

const anyGap = (profiles: readonly RowProfile[], from: number, to: number): boolean => {
  for (let at = from; at <= to; at += 1) if (gapAbove(profiles, at) > 0) return true;
  return false;
};

/** How many rows of the body belong to the table: up to the signatures, or the place and date above them. */
export const lengthOfBody = (body: readonly RowProfile[], lexicon: Lexicon): number => {
  const end = body.findIndex(
    (profile) =>
      profile.numbers === 0 &&
      profile.texts.some(({ sense }) => (sense.footer && !lexicon.isName(sense) && lexicon.groupOf(sense) === null && lexicon.unitNamed(sense) === null) || isPlaceDateLine(sense.text)),
  );
  return end < 0 ? body.length : end;
};
