import { INVISIBLE, lettersOf, wordsOf } from './letters.ts';

const MARK = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/;

/** Folded forms of single characters, filled as they come: of those below this by their code, of rarer ones by themselves. */
const COMMON = 0x2100;
const common: (string | undefined)[] = Array.from({ length: COMMON }, () => undefined);
const rare = new Map<string, string>();

/**
 * The search key of a text (DESIGN §5): lower case, without marks, đ and ð as d, punctuation and white space collapsed
 * to single spaces. Tone placement cannot differ any more, since the tones are gone.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  let folded = '';
  let gap = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const character = code < COMMON ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at) ?? code);
    at += character.length;
    const plain = foldedCharacter(character, code);
    for (let letter = 0; letter < plain.length; letter += 1) {
      if (plain.charCodeAt(letter) === SPACE) gap = folded !== '';
      else {
        folded += gap ? ` ${plain.charAt(letter)}` : plain.charAt(letter);
        gap = false;
      }
    }
  }
  return folded;
}

const SPACE = 32;

/** What one character becomes: nothing for marks and invisible ones, a space for a sign, plain letters for all else (`ﬁ` has two). */
export function foldedCharacter(character: string, code = character.charCodeAt(0)): string {
  const known = code < COMMON ? common[code] : rare.get(character);
  if (known !== undefined) return known;
  const plain = foldCharacter(character);
  if (code < COMMON) common[code] = plain;
  else rare.set(character, plain);
  return plain;
}

function foldCharacter(character: string): string {
  const plain = character.replace(INVISIBLE, '').normalize('NFKD').replace(MARK, '').toLowerCase().normalize('NFKD').replace(MARK, '');
  return plain.replace(/[đð]/g, 'd').replace(NOT_WORD, ' ');
}

/** The search key without spaces, for names with spaces missing or too many (`BìnhMinh`, `Pa nô`). */
export function foldCompact(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/**
 * A key that keeps the marks, so that `Tân An` and `Tấn Án` differ, but folds case, punctuation, white space and
 * where in the syllable the tone is written (`hoà` and `hòa`, `uỷ` and `ủy`). The tone stands as a digit at the end of
 * its syllable.
 */
export function toneKey(text: string): string {
  return wordsOf(text)
    .map((word) => {
      const letters = lettersOf(word);
      const tone = letters.find((letter) => letter.tone !== 0)?.tone ?? 0;
      return letters.map((letter) => letter.base + SHAPE_SIGN[letter.shape]).join('') + (tone === 0 ? '' : `'${tone}`);
    })
    .join(' ');
}

const SHAPE_SIGN = { '': '', b: '(', c: '^', h: '+', d: '-' } as const;

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese dictionary order, numbers in it by their size; for every sorted list of names. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right);
}
