import { foldedCharacter } from '../text/fold.ts';
import { markedKey } from './keys.ts';
import type { SearchQuery, SearchTerm } from './query.ts';

/** A part of a text, as `String.slice` takes it. */
export type TextRange = { readonly start: number; readonly end: number };

/** A word of a text without marks, and where each of its letters stands in the text. */
export type FoldedWord = { readonly plain: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

/**
 * The words of a text as the search key has them (`fold`), with the way back to the text as written, whatever its
 * composition: a letter reaches over the marks that follow it, and one character may be several letters (`ﬁ`).
 */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: { plain: string; starts: number[]; ends: number[] }[] = [];
  let word: { plain: string; starts: number[]; ends: number[] } | null = null;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const folded = foldedCharacter(character);
    if (folded === '' && word !== null) word.ends[word.ends.length - 1] = end;
    for (const letter of folded) {
      if (letter === ' ') word = null;
      else {
        if (word === null) words.push((word = { plain: '', starts: [], ends: [] }));
        word.plain += letter;
        for (let unit = 0; unit < letter.length; unit += 1) {
          word.starts.push(at);
          word.ends.push(end);
        }
      }
    }
    at = end;
  }
  return words;
}

/** Where the terms of a query stand in a text as written: in order, not overlapping. */
export function findMatches(text: string, query: SearchQuery): readonly TextRange[] {
  const words = foldedWords(text);
  return joined(query.terms.flatMap((term) => matchesOf(text, words, term)));
}

/** How many of the terms stand in a text. */
export function termsFound(text: string, query: SearchQuery): number {
  const words = foldedWords(text);
  return query.terms.filter((term) => matchesOf(text, words, term).length > 0).length;
}

function matchesOf(text: string, words: readonly FoldedWord[], term: SearchTerm): readonly TextRange[] {
  const found: TextRange[] = [];
  const last = term.words.length - 1;
  for (let at = 0; at + last < words.length; at += 1) {
    const fits = term.words.every((key, place) => wordFits(text, words[at + place], key, term, place === last));
    const [first, end] = [words[at], words[at + last]];
    if (!fits || first === undefined || end === undefined) continue;
    // Of a word that was only begun, what was typed is shown.
    const letters = term.prefix ? Math.min(term.letters, end.ends.length) : end.ends.length;
    found.push({ start: first.starts[0] ?? 0, end: end.ends[letters - 1] ?? 0 });
  }
  return found;
}

function wordFits(text: string, word: FoldedWord | undefined, key: string, term: SearchTerm, isLast: boolean): boolean {
  if (word === undefined) return false;
  const isBeginning = term.prefix && isLast;
  if (!term.marked) return isBeginning ? word.plain.startsWith(key) : word.plain === key;
  const own = markedKey(text.slice(word.starts[0], word.ends.at(-1)));
  if (isBeginning && term.anyTone) return own.slice(1).startsWith(key.slice(1));
  return isBeginning ? own.startsWith(key) : own === key;
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const before = result.at(-1);
    if (before !== undefined && range.start < before.end) result[result.length - 1] = { start: before.start, end: Math.max(before.end, range.end) };
    else result.push(range);
  }
  return result;
}
