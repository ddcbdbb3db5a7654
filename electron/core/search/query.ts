import { fold } from '../text/fold.ts';
import { hasMarks, lettersOf, wordsOf } from '../text/letters.ts';
import { markedKey } from './keys.ts';

/** One thing that must be found: a word, or words that stand next to each other. */
export type SearchTerm = {
  /** Keys without marks, or with them (`core/search/keys`). */
  readonly words: readonly string[];
  readonly marked: boolean;
  /** The last word is still being typed: what it begins is found too. */
  readonly prefix: boolean;
  /** Letters of the last word as typed. */
  readonly letters: number;
  /** The tone of the last word is not typed yet: any will do. */
  readonly anyTone: boolean;
};

/** What a person looks for: all terms must be found. */
export type SearchQuery = { readonly terms: readonly SearchTerm[] };

/** What more words would narrow down no further. */
const MOST_TERMS = 24;

/** Opening and closing quotation marks as Vietnamese keyboards and Word make them. */
const QUOTES = /["“”„«»]/;

/** Parts held together by these are one thing: `15-KH/HU`, `14/02/2020`, `04.HD`. */
const JOINED = /^[\p{L}\p{M}\p{N}]+(?:[-–/.][\p{L}\p{M}\p{N}]+)+$/u;

/**
 * Reads what was typed into the search box. Words without marks find every spelling, words with marks only their own;
 * words in quotation marks, and numbers with their symbol, must stand next to each other. The last word may be a
 * beginning unless a space or a closing quotation mark follows it.
 */
export function parseQuery(typed: string): SearchQuery {
  const terms: SearchTerm[] = [];
  for (const [index, part] of typed.normalize('NFC').split(QUOTES).entries()) {
    const isQuoted = index % 2 === 1;
    if (isQuoted) terms.push(...termOf(wordsOf(part)));
    else for (const chunk of part.split(/\s+/)) terms.push(...(JOINED.test(trimSigns(chunk)) ? termOf(wordsOf(chunk)) : wordsOf(chunk).flatMap((word) => termOf([word]))));
  }
  const last = terms.at(-1);
  const isWhole = last === undefined || /[\s"“”„«»]$/.test(typed);
  return { terms: (isWhole ? terms : [...terms.slice(0, -1), { ...last, prefix: true }]).slice(0, MOST_TERMS) };
}

/** The same, with the tone of the word under way left open where none is typed; null where that changes nothing. */
export function withOpenTone(query: SearchQuery): SearchQuery | null {
  const last = query.terms.at(-1);
  if (last?.prefix !== true || !last.marked || last.words.at(-1)?.startsWith('=') !== true) return null;
  return { terms: [...query.terms.slice(0, -1), { ...last, anyTone: true }] };
}

function trimSigns(chunk: string): string {
  return chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function termOf(words: readonly string[]): readonly SearchTerm[] {
  const marked = words.some(hasMarks);
  const keys = words.flatMap((word) => (marked ? markedKey(word) : fold(word).split(' '))).filter((key) => key !== '');
  const last = words.at(-1);
  return last === undefined || keys.length === 0 ? [] : [{ words: keys, marked, prefix: false, letters: marked ? lettersOf(last).length : (keys.at(-1) ?? '').length, anyTone: false }];
}
