/**
 * Vietnamese letters taken apart: the plain base letter, the mark that makes it another letter (ă, â, đ, ơ …) and the tone.
 * Everything that compares names without regard to case, spacing, tone placement or missing marks is built on this.
 */

/** One letter or digit. `shape` is `b` breve, `c` circumflex, `h` horn, `d` stroke or empty; `tone` is 0 (none) to 5. */
export type Letter = { readonly base: string; readonly shape: '' | 'b' | 'c' | 'h' | 'd'; readonly tone: Tone };

/** 0 level, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

const SHAPE_OF_MARK: ReadonlyMap<string, Letter['shape']> = new Map([
  ['\u0306', 'b'],
  ['\u0302', 'c'],
  ['\u031B', 'h'],
]);

const TONE_OF_MARK: ReadonlyMap<string, Tone> = new Map([
  ['\u0300', 1],
  ['\u0301', 2],
  ['\u0309', 3],
  ['\u0303', 4],
  ['\u0323', 5],
]);

const ANY_MARK = /^\p{M}$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/** Characters that carry no meaning in a cell: soft hyphens, zero-width spaces and joiners, byte order marks. */
export const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** What one character of composed, lower-case text is: taken apart once, since every cell of every sheet passes here. */
const known = new Map<string, Letter | null>();

function letterOf(character: string): Letter | null {
  const before = known.get(character);
  if (before !== undefined) return before;
  let letter: Letter | null = null;
  for (const part of character.normalize('NFD')) {
    if (letter === null) {
      if (part === 'đ' || part === 'ð') letter = { base: 'd', shape: 'd', tone: 0 };
      else if (LETTER_OR_DIGIT.test(part)) letter = { base: part, shape: '', tone: 0 };
    } else {
      letter = { base: letter.base, shape: SHAPE_OF_MARK.get(part) ?? letter.shape, tone: TONE_OF_MARK.get(part) ?? letter.tone };
    }
  }
  known.set(character, letter);
  return letter;
}

/**
 * The letters and digits of a text, lower case, in order; everything else is left out.
 * Eth (ð, Ð) is read as đ, which old key maps put in its place (standards §8.5).
 */
export function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  for (const character of text.normalize('NFC').toLowerCase()) {
    const letter = letterOf(character);
    if (letter !== null) {
      letters.push(letter);
    } else if (ANY_MARK.test(character)) {
      // A mark that does not compose with its letter still belongs to it.
      const last = letters.pop();
      if (last !== undefined) letters.push({ base: last.base, shape: SHAPE_OF_MARK.get(character) ?? last.shape, tone: TONE_OF_MARK.get(character) ?? last.tone });
    }
  }
  return letters;
}

/** The words of a text, as written: runs of letters, digits and combining marks. */
export function wordsOf(text: string): string[] {
  return text.replace(INVISIBLE, '').normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether a text carries any Vietnamese mark at all; a text without any was typed without marks on purpose. */
export function hasMarks(text: string): boolean {
  // Plain ASCII has none, and most texts are.
  return /[^\0-\x7f]/.test(text) && lettersOf(text).some((letter) => letter.shape !== '' || letter.tone !== 0);
}

export type Agreement = 'exact' | 'compatible' | 'contradictory';

/**
 * How the marks of `text` stand to those of `name`, when both are equal once marks and spaces are taken away.
 * `exact`: every mark is there (tone placement within a syllable does not count: `hoà` is `hòa`);
 * `compatible`: some marks are missing in `text` but none is another; `contradictory`: a mark is another one
 * (`Tấn Án` for `Tân An`), or the letters differ.
 */
export function marksAgreement(text: string, name: string): Agreement {
  return syllablesAgreement(lettersOf(text), syllablesOf(name));
}

/** The letters of each word of a name. */
export function syllablesOf(name: string): Letter[][] {
  return wordsOf(name).map(lettersOf);
}

/** `marksAgreement` for texts taken apart before. */
export function syllablesAgreement(written: readonly Letter[], syllables: readonly (readonly Letter[])[]): Agreement {
  let position = 0;
  let complete = true;
  for (const syllable of syllables) {
    const part = written.slice(position, position + syllable.length);
    if (part.length !== syllable.length) return 'contradictory';
    for (const [index, letter] of syllable.entries()) {
      const other = part[index];
      if (other === undefined || other.base !== letter.base) return 'contradictory';
      if (other.shape === letter.shape) continue;
      if (other.shape !== '') return 'contradictory';
      complete = false;
    }
    const expected = toneOf(syllable);
    const found = toneOf(part);
    if (expected !== found) {
      if (found !== 0) return 'contradictory';
      complete = false;
    }
    position += syllable.length;
  }
  if (position !== written.length) return 'contradictory';
  return complete ? 'exact' : 'compatible';
}

function toneOf(syllable: readonly Letter[]): Tone {
  return syllable.find((letter) => letter.tone !== 0)?.tone ?? 0;
}
