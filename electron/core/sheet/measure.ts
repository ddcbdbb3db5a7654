import type { Indicator } from '../catalogue/types.ts';
import { matchMeasure } from '../indicator/measure.ts';
import { contradictsScale, readMeasure, saysNoMeasure } from '../indicator/scale.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Whether a measure printed beside or above figures contradicts the catalogue's, so that the same figure would mean
 * another amount: thousands against ones, minutes against hours, or the measure of a quite different indicator.
 * Another word for the same thing (`cái`, `chiếc`; `bài` for `tin, bài`) does not.
 */
export const contradictsMeasure = (text: string, indicator: Indicator, lexicon: Lexicon): boolean => {
  if (indicator.measure === '' || matchMeasure(text, indicator) !== 'different' || saysNoMeasure(text)) return false;
  if (contradictsScale(text, indicator)) return true;
  const said = readMeasure(text);
  const expected = readMeasure(indicator.measure);
  if (said.words.some((word) => expected.words.includes(word))) return false;
  if (said.family !== expected.family) return true;
  return lexicon.measures.some((measure) => matchMeasure(text, { measure }) === 'same');
};
