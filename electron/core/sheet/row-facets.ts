import type { Column } from './columns.ts';
import type { RowIndicator } from './data-row.ts';
import type { Facets } from './facets.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import { isLeftOut } from './vocabulary.ts';

/** The period that a row names in a column of periods. */
export const periodOfRow = (row: number, cols: readonly Column[], grid: Grid, lexicon: Lexicon): Facets['time'] => {
  for (const column of cols) {
    const cell = grid.shown(row, column.col);
    if (cell === undefined || isBlank(cell)) continue;
    const sense = lexicon.sense(cell.text);
    if (isLeftOut(sense.scope)) return { standing: 'other', text: sense.text };
    if (sense.scope === 'current') return { standing: 'asked', text: sense.text };
    const head = column.path[column.path.length - 1]?.sense.text ?? '';
    const times = lexicon.periods(/^\d{1,2}$/.test(cell.text.trim()) ? `${head} ${cell.text.trim()}` : cell.text);
    const other = times.find((mention) => mention.standing !== 'asked');
    if (other !== undefined) return { standing: 'other', text: other.text };
    if (times.length > 0) return { standing: 'asked', text: times[0]?.text ?? '' };
  }
  return null;
};

/** The indicator that a row names by its official code. */
export const codeOfRow = (row: number, cols: readonly Column[], grid: Grid, lexicon: Lexicon): RowIndicator | null => {
  for (const column of cols) {
    const cell = grid.shown(row, column.col);
    if (cell === undefined || isBlank(cell)) continue;
    const indicator = lexicon.codeOf(cell.text);
    if (indicator !== null) return { found: { kind: 'match', indicator }, path: [cell.text.trim()], cell };
  }
  return null;
};

/** An official code decides what the label leaves open; where both are certain and differ, neither is believed. */
export const mergeCode = (byLabel: RowIndicator, byCode: RowIndicator | null): RowIndicator => {
  if (byCode === null || byCode.found.kind !== 'match') return byLabel;
  if (byLabel.found.kind === 'match' && byLabel.found.indicator.code !== byCode.found.indicator.code) {
    return { ...byLabel, found: { kind: 'ambiguous', candidates: [byCode.found.indicator, byLabel.found.indicator] } };
  }
  if (byLabel.found.kind === 'left-out') return byLabel;
  return { ...byLabel, found: byCode.found };
};
