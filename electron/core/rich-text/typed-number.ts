import { romanNumeral } from '../document/appendix-texts.ts';
import type { HeadingLook } from '../document/layout.ts';

/** A number that somebody typed in front of a line: its form, its text without punctuation, and how long it is with the blank. */
export type TypedNumber = { readonly form: 'roman' | 'decimal' | 'letter' | 'dash'; readonly number: string; readonly length: number };

/** Letters in the order of Vietnamese texts: đ after d, and none of f, j, w, z. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** `a` to `y` in the Vietnamese order, from 1; beyond the alphabet `a1`, `b1`. */
export function vietnameseLetter(number: number): string {
  const turn = Math.floor((number - 1) / LETTERS.length);
  return `${LETTERS.charAt((number - 1) % LETTERS.length)}${turn === 0 ? '' : String(turn)}`;
}

const FORMS: readonly (readonly [TypedNumber['form'], RegExp])[] = [
  ['roman', /^\s*([IVXLC]{1,8})\s*(?:\.-|[-–.)])\s+/u],
  ['decimal', /^\s*(\d{1,3}(?:\.\d{1,3}){0,3})\s*(?:\.-|[-–.)])?\s+/u],
  ['letter', /^\s*([a-zđ])\s*[.)]\s+/u],
  ['dash', /^\s*([-–+])\s+/u],
];

export function typedNumber(text: string): TypedNumber | null {
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(text);
    if (match !== null) return { form, number: match[1] ?? '', length: match[0].length };
  }
  return null;
}

/** What a heading level prints as its number without punctuation, when `counts` are the numbers of all levels. */
export function headingNumber(look: HeadingLook, counts: readonly number[]): TypedNumber {
  if (look.format === 'dash') return { form: 'dash', number: '-', length: 0 };
  const own = Number(/%(\d)[^%]*$/u.exec(look.text)?.[1] ?? '1');
  const count = counts[own - 1] ?? 0;
  if (look.format === 'upperRoman') return { form: 'roman', number: romanNumeral(count), length: 0 };
  if (look.format === 'lowerLetter') return { form: 'letter', number: vietnameseLetter(count), length: 0 };
  const number = look.text.replace(/%(\d)/gu, (_whole, level: string) => String(counts[Number(level) - 1] ?? 0)).replace(/\W+$/u, '');
  return { form: 'decimal', number, length: 0 };
}
