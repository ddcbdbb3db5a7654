import { lettersOf, wordsOf, type Letter } from '../text/letters.ts';
import { remember } from '../text/remember.ts';

/**
 * Words as the search index holds them, in two alphabets that share no word: without marks (`duong`, as `fold` gives it)
 * and with them (`<d-u+o+ng` for `đường`). In the second the tone stands first, so that a word under way (`đườ`) is a
 * beginning of the whole one, wherever in the syllable its tone is written.
 */

/** Level, huyền, sắc, hỏi, ngã, nặng: by `Letter.tone`. */
export const TONE_SIGNS = ['=', '<', '>', '?', '~', '.'] as const;
const SHAPE_SIGNS = { '': '', b: '(', c: '^', h: '+', d: '-' } as const;

const known = new Map<string, string>();

/** The key of one word with its marks; tone placement and case do not count. */
export function markedKey(word: string): string {
  return remember(known, word, () => keyOf(lettersOf(word)));
}

function keyOf(letters: readonly Letter[]): string {
  const tone = letters.find((letter) => letter.tone !== 0)?.tone ?? 0;
  return letters.length === 0 ? '' : TONE_SIGNS[tone] + letters.map((letter) => letter.base + SHAPE_SIGNS[letter.shape]).join('');
}

/** All words of a text with their marks, in order. */
export function markedText(text: string): string {
  return wordsOf(text).map(markedKey).join(' ');
}
