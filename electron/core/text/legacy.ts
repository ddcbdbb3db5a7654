import type { TextEncoding } from '../sheet/types.ts';
import { TCVN3_LETTERS, VISCII_LETTERS, VNI_MARKS, VNI_SINGLES } from './legacy-tables.ts';
import { isVietnameseSyllable } from './syllable.ts';

/**
 * Text in the encodings from before Unicode (standards §8). Legacy text sits in U+0000–U+00FF, one character a byte.
 * It must come here untouched: trimming may drop U+00AD (ư in TCVN3), upper-casing turns U+00B5 (à) into a Greek letter.
 */

/** Decodes TCVN3 (ABC). In a capitals font (`.VnTimeH`) the lower-case codes are drawn as capitals. Gives NFC. */
export function decodeTcvn3(text: string, capsFont: boolean): string {
  let decoded = '';
  for (const character of text) decoded += TCVN3_LETTERS.get(character) ?? character;
  decoded = decoded.normalize('NFC');
  return capsFont ? decoded.toUpperCase() : raiseLettersInsideCapitals(decoded);
}

/**
 * TCVN3 has no codes for accented capitals, so `PHẠM` is typed `PH¹M` with the lower-case code between capitals. A word
 * whose plain letters are all capitals, one of them behind the first letter, was meant to be all capitals.
 */
function raiseLettersInsideCapitals(text: string): string {
  return text.replace(/[\p{L}\p{M}]{2,}/gu, (word) => {
    const plain = word.replace(/[^A-Za-z]/g, '');
    return /[A-Z]/.test(word.slice(1)) && plain === plain.toUpperCase() ? word.toUpperCase() : word;
  });
}

/** Decodes VNI-Windows: a base letter followed by a mark; longest match first, in one pass. Gives NFC. */
export function decodeVni(text: string): string {
  let decoded = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    const base = VNI_SINGLES.get(character) ?? character;
    const mark = next === '' ? undefined : VNI_MARKS.get(next.toLowerCase())?.get(base.toLowerCase());
    if (mark !== undefined) {
      decoded += base + mark;
      index += 1;
    } else {
      decoded += base;
    }
  }
  return decoded.normalize('NFC');
}

/** Decodes VISCII, both as single bytes and as Windows code page 1252 shows the bytes 0x80–0x9F. Gives NFC. */
export function decodeViscii(text: string): string {
  let decoded = '';
  for (const character of text) decoded += VISCII_LETTERS.get(character) ?? character;
  return decoded.normalize('NFC');
}

/**
 * The encoding a font stands for: `.Vn…` TCVN3 (ending in H: capitals), `VNI-…` VNI, anything else Unicode.
 * The same faces also go about without the leading dot (`VnTime`, `VnArialH`).
 */
export function encodingOfFont(fontName: string | null): { encoding: TextEncoding; caps: boolean } {
  const name = (fontName ?? '').trim();
  if (/^\.vn/i.test(name) || /^vn(?:time|arial|courier|avant|book|arabia|aristote|bodoni|clarendon|park)/i.test(name)) {
    return { encoding: 'tcvn3', caps: /h$/i.test(name) };
  }
  if (/^vni[- ]/i.test(name)) return { encoding: 'vni', caps: false };
  return { encoding: 'unicode', caps: false };
}

export type DecodedText = {
  /** Unicode, NFC, not trimmed. */
  readonly text: string;
  /** The characters as stored; present only when they differ from `text`. */
  readonly raw?: string;
  /** The first legacy encoding among the runs, `unicode` when there is none. */
  readonly encoding: TextEncoding;
};

/**
 * The text of a cell whose runs may have different fonts: each run is decoded by its own font, then all are joined.
 * Unicode text that stands there in spite of a legacy font (pasted from the web, shown by font substitution) stays as it is.
 */
export function decodeRuns(runs: readonly { readonly text: string; readonly font: string | null }[]): DecodedText {
  let joined = '';
  let encoding: TextEncoding = 'unicode';
  const fonts = runs.map((run) => encodingOfFont(run.font));
  const isPasted = runs.some((run, at) => fonts[at]?.encoding !== 'unicode' && isUnicodeVietnamese(run.text));
  for (const [at, run] of runs.entries()) {
    const font = fonts[at] ?? encodingOfFont(run.font);
    const decoded = font.encoding === 'unicode' || isPasted ? run.text : decodeByFont(run.text, font.encoding, font.caps);
    if (encoding === 'unicode' && font.encoding !== 'unicode' && decoded !== run.text) encoding = font.encoding;
    joined += decoded;
  }
  const raw = runs.map((run) => run.text).join('');
  const text = joined.normalize('NFC');
  return raw === text ? { text, encoding } : { text, raw, encoding };
}

function decodeByFont(text: string, encoding: TextEncoding, caps: boolean): string {
  const decoded = decodeAs(text, encoding, caps);
  if (decoded === null) return text;
  const [before, after] = [judge(text), judge(decoded)];
  return before.wrong === 0 && before.right > 0 && after.wrong > 0 ? text : decoded;
}

/** Null when the text holds a character that the encoding does not have. */
function decodeAs(text: string, encoding: TextEncoding, caps: boolean): string | null {
  if (encoding === 'tcvn3') return onlyFrom(text, TCVN3_LETTERS) ? decodeTcvn3(text, caps) : null;
  if (encoding === 'viscii') return onlyFrom(text, VISCII_LETTERS) ? decodeViscii(text) : null;
  if (encoding === 'vni') return decodeVni(text);
  return text;
}

/** Plain ASCII, typographic signs that Windows adds by itself, and the letters of the table. */
function onlyFrom(text: string, table: ReadonlyMap<string, string>): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const sign = code < 0x80 || code === 0xa0 || (code >= 0x2000 && code <= 0x2bff) || code === 0x0192;
    if (!sign && !table.has(character)) return false;
  }
  return true;
}

/** Letters that only Unicode text can hold (standards §8.1), or tones as combining marks. */
function isUnicodeVietnamese(text: string): boolean {
  return /[\u1EA0-\u1EF9ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323]/.test(text);
}

type Judgement = { readonly right: number; readonly wrong: number };

/**
 * Counts the words with letters outside ASCII by whether they can be Vietnamese. One letter alone says nothing: it may
 * as well be a sign (`±`, `§`, `«`).
 */
function judge(text: string): Judgement {
  let right = 0;
  let wrong = 0;
  for (const word of text.normalize('NFC').split(/[\s\d!-/:-@[-`{-~\u00A0\u2000-\u2BFF]+/)) {
    if (word.length < 2 || !/[^\0-\x7f]/.test(word)) continue;
    if (/^\p{L}+$/u.test(word) && isVietnameseSyllable(word)) right += 1;
    else wrong += 1;
  }
  return { right, wrong };
}

/**
 * Judges the encoding of text that has no font, such as CSV, by how many of its accented words can be Vietnamese under
 * each table. Give it as much text as belongs together (the whole file): short text rarely decides.
 * `certain` means at least three accented words, nine in ten of them Vietnamese, and every other table a quarter behind.
 */
export function detectEncoding(text: string): { encoding: TextEncoding; certain: boolean } {
  if (!/[^\0-\x7f]/.test(text) || isUnicodeVietnamese(text)) return { encoding: 'unicode', certain: true };
  return judgeSample(sampleOf(text));
}

/** Enough words to judge by: the accented ones, up to a few thousand of them. */
function sampleOf(text: string): string {
  const words: string[] = [];
  for (const [word] of text.matchAll(/\S*[^\0-\x7f]\S*/g)) {
    words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words.join(' ');
}

const MOST_WORDS = 3000;

function judgeSample(text: string): { encoding: TextEncoding; certain: boolean } {
  const asWritten = judge(text);
  const candidates = (['tcvn3', 'vni', 'viscii'] as const)
    .map((encoding) => {
      const decoded = decodeAs(text, encoding, false);
      return { encoding, judged: decoded === null || decoded === text ? { right: 0, wrong: 1 } : judge(decoded) };
    })
    .sort((left, right) => share(right.judged) - share(left.judged));
  const [best, second] = candidates;
  if (best === undefined || share(best.judged) <= share(asWritten) || share(best.judged) < 0.7) {
    return { encoding: 'unicode', certain: best === undefined || share(best.judged) < 0.5 || share(asWritten) >= 0.9 };
  }
  const others = Math.max(share(asWritten), second === undefined ? 0 : share(second.judged));
  const certain = best.judged.right >= 3 && share(best.judged) >= 0.9 && others <= share(best.judged) - 0.25;
  return { encoding: best.encoding, certain };
}

function share(judged: Judgement): number {
  const all = judged.right + judged.wrong;
  return all === 0 ? 0 : judged.right / all;
}
