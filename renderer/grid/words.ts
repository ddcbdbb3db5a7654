import { formatNumber } from '../i18n/format.ts';
import { wordsHook, type Words } from '../i18n/words.tsx';
import type { EntryFault } from './entry.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const useGridWords = wordsHook(vi, en);

export type GridWords = Words<typeof vi>;

/** Why a typed text is not a figure, for a person. */
export function faultText(fault: EntryFault, words: GridWords): string {
  switch (fault.code) {
    case 'not-a-number':
      return words.fault.notANumber;
    case 'ambiguous-number':
      return words.fault.ambiguous(fault.suggestions.map((value) => formatNumber(value)).join(` ${words.or} `));
    case 'too-many-decimals':
      return words.fault.tooManyDecimals(fault.decimals);
    case 'negative-value':
      return words.fault.negative;
  }
}
