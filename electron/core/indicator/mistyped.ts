import type { Indicator } from '../catalogue/types.ts';
import { editDistance, tolerance } from '../text/distance.ts';
import { foldCompact } from '../text/fold.ts';
import { readLabel } from './label.ts';

/** Whether a label is the name of one of the indicators but for a slip of the keys. */
export function isMistyped(label: string, indicators: readonly Indicator[]): boolean {
  const key = foldCompact(readLabel(label).text);
  const limit = tolerance(key.length);
  return limit > 0 && indicators.some((indicator) => [indicator.name, ...indicator.aliases].some((name) => editDistance(foldCompact(name), key, limit) <= limit));
}
