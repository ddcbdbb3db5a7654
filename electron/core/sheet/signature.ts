import type { Axes } from './axes.ts';
import type { Side } from './sides.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * A name for a table's layout that is the same next month: its header texts with the periods taken out, and what its
 * columns are for.
 */
export const signatureOf = (side: Side, axes: Axes, lexicon: Lexicon): string =>
  `${axes.top}:${side.columns
    .filter((column) => column.path.length > 0)
    .map((column) => `${column.role}=${column.path.map(({ sense }) => withoutPeriods(sense.text, sense.key, lexicon)).join('/')}`)
    .join('|')}`;

const withoutPeriods = (text: string, key: string, lexicon: Lexicon): string => (lexicon.periods(text).length === 0 ? key : key.replace(/\d+/g, '#'));
