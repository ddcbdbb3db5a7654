import type { Catalogue, Indicator } from '../catalogue/types.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { Cell } from './types.ts';
import { withoutTimes } from './time.ts';
import { holdsWords } from './vocabulary.ts';

/**
 * The one indicator that a table of units is about when only its title or its sheet's name says so. Null when none or
 * more than one is named.
 */
export const indicatorOfTitle = (lines: readonly Line[], sheetName: string, catalogue: Catalogue, lexicon: Lexicon): { indicator: Indicator; cell: Cell | null } | null => {
  const bySheet = lexicon.indicator([sheetName]);
  if (bySheet.kind === 'match') return { indicator: bySheet.indicator, cell: null };
  const ofForm = catalogue.indicators.filter((indicator) => lexicon.form.indicators.includes(indicator.code));
  for (const line of [...lines].reverse()) {
    const text = withoutTimes(line.text, lexicon.periods(line.text));
    const whole = lexicon.indicator([text]);
    if (whole.kind === 'match') return { indicator: whole.indicator, cell: line.cell };
    const held = heldIn(fold(text), ofForm);
    if (held !== null) return { indicator: held, cell: line.cell };
  }
  return null;
};

const heldIn = (key: string, indicators: readonly Indicator[]): Indicator | null => {
  const hits = indicators.flatMap((indicator) =>
    [indicator.name, ...indicator.aliases].map(fold).filter((name) => name.includes(' ') && holdsWords(key, name)).map((name) => ({ indicator, name })));
  const longest = hits.filter((hit) => !hits.some((other) => other.name !== hit.name && holdsWords(other.name, hit.name)));
  const codes = new Map(longest.map(({ indicator }) => [indicator.code, indicator]));
  if (codes.size > 1) for (const [code, indicator] of codes) if (!holdsWords(key, fold(indicator.group))) codes.delete(code);
  const [only] = codes.values();
  return codes.size === 1 && only !== undefined ? only : null;
};
