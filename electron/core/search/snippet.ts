import { foldedCharacter } from '../text/fold.ts';
import { findMatches, termsFound, type TextRange } from './matches.ts';
import type { SearchQuery } from './query.ts';

/** A piece of a text with what was found in it. */
export type MarkedText = { readonly text: string; readonly ranges: readonly TextRange[] };

const LENGTH = 220;
/** What is shown before the first word found. */
const LEAD = 60;
/** Pieces of a long text that are compared; the words of a common query stand in hundreds. */
const MOST_PIECES = 60;
/** Places noted in all; words that stand oftener stand nearly everywhere. */
const MOST_LOOKS = 20_000;
/** A text in letters that the quick look does not know is read to here. */
const READ_WHOLE = 20_000;

/** The text with every match. */
export function markMatches(text: string, query: SearchQuery): MarkedText {
  return { text, ranges: findMatches(text, query) };
}

/**
 * The piece of a text that holds most of what was looked for, cut between words, its lines joined; null when nothing of
 * it stands there.
 */
export function snippetOf(text: string, query: SearchQuery): MarkedText | null {
  const place = bestPlace(text, query);
  if (place === null) return null;
  const start = startOf(text, place);
  const end = endOf(text, start + LENGTH);
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return markMatches(`${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`, query);
}

/**
 * Where a word found stands, with the most of the others in the piece behind it. The rarest word is looked at first: the
 * others are more likely to stand beside it than it beside them.
 */
function bestPlace(text: string, query: SearchQuery): number | null {
  let best: number | null = null;
  let most = 0;
  const seen = new Set<number>();
  for (const place of placesOf(text, query)) {
    const start = startOf(text, place);
    if (seen.has(start)) continue;
    seen.add(start);
    const found = termsFound(text.slice(start, endOf(text, start + LENGTH)), query);
    if (found > most) {
      best = place;
      most = found;
    }
    if (most === query.terms.length || seen.size === MOST_PIECES) break;
  }
  return best ?? findMatches(text.slice(0, READ_WHOLE), query)[0]?.start ?? null;
}

/** Places where a term may begin, those of the rarest term first. */
function placesOf(text: string, query: SearchQuery): readonly number[] {
  const places: number[][] = query.terms.map(() => []);
  let looks = 0;
  for (const { index, groups } of text.matchAll(firstWords(query))) {
    looks += 1;
    if (looks > MOST_LOOKS) break;
    for (const name in groups) if (groups[name] !== undefined) places[Number(name.slice(1))]?.push(index);
  }
  return places.sort((left, right) => left.length - right.length).flat();
}

function startOf(text: string, place: number): number {
  if (place <= LEAD) return 0;
  const space = text.slice(place - LEAD, place).search(/\s/);
  return space < 0 ? place : place - LEAD + space + 1;
}

function endOf(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(' ', place);
  return space > place - LEAD ? space : place;
}

/** Letters that fold to the same one, as a class of a regular expression. */
const CLASSES: ReadonlyMap<string, string> = (() => {
  const classes = new Map<string, string>();
  const ranges = [[0x30, 0x24f], [0x1e00, 0x1eff]] as const;
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCharCode(code);
      const folded = foldedCharacter(character);
      if (/^[a-z0-9]$/.test(folded)) classes.set(folded, (classes.get(folded) ?? '') + character);
    }
  }
  return classes;
})();

/**
 * Finds the beginnings of the terms in a text as written without folding it: a book of a million letters is passed in
 * milliseconds. It finds a little too much (marks are not compared), and nothing in letters that are not Latin.
 */
function firstWords(query: SearchQuery): RegExp {
  const words = query.terms.map((term) => {
    const plain = [...(term.words[0] ?? '')].filter((letter) => /[a-z0-9]/.test(letter));
    return plain.map((letter) => `[${CLASSES.get(letter) ?? letter}]\\p{M}*`).join('');
  });
  const known = words.flatMap((word, term) => (word === '' ? [] : [`(?<t${term}>${word})`]));
  return new RegExp(known.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}\\p{M}])(?:${known.join('|')})`, 'gu');
}
