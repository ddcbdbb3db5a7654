import { fold, toneKey } from '../text/fold.ts';
import { hasMarks } from '../text/letters.ts';

/**
 * Secrecy marks as they are put on papers (DESIGN §7; law 117/2025/QH15). Everything that is taken into the register is
 * held against these rules, whoever brings it: what a person types, a workbook, a file.
 */

const MARKS: ReadonlySet<string> = new Set(['mật', 'tối mật', 'tuyệt mật'].map(toneKey));
const UNMARKED_CAPITALS: ReadonlySet<string> = new Set(['MAT', 'TOI MAT', 'TUYET MAT']);
/** Every mark holds this syllable; most texts do not, and are passed over at once. */
const SYLLABLE = /m[^\p{L}]*[aâạậ][^\p{L}]*t/iu;

/**
 * The secrecy mark that a line consists of (`MẬT`, `(TỐI MẬT)`, `Độ mật: Tuyệt mật`), null when it is none. A sentence
 * that merely speaks of secrets is no mark.
 */
export function secrecyMarkOf(given: string): string | null {
  if (!SYLLABLE.test(given)) return null;
  const line = given.normalize('NFC');
  const key = fold(line);
  if (key === '' || key.length > 40 || !/\bmat$/.test(key)) return null;
  const bare = line.replace(/^[^\p{L}]*(?:độ\s+mật|do\s+mat|mức\s+độ\s+mật)\s*[:：-]?/iu, '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (hasMarks(bare)) return MARKS.has(toneKey(bare)) ? bare.trim() : null;
  // Typed without marks: `mat` alone is many words, so it must stand in capitals or behind `Do mat`.
  const said = fold(bare);
  const certain = said === 'toi mat' || said === 'tuyet mat' || UNMARKED_CAPITALS.has(bare.trim()) || (said === 'mat' && bare.trim() !== line.trim() && /^do mat\b|^muc do mat\b/.test(key));
  return certain ? bare.trim() : null;
}

/**
 * The mark among lines that stand one below the other. Two different marks in neighbouring lines are no mark but a list of
 * the degrees that there are, as rules on keeping secrets give it.
 */
export function secrecyMarkAmong(lines: readonly string[]): string | null {
  const marks = lines.map(secrecyMarkOf);
  const found = marks.find((mark, index) => mark !== null && !differ(mark, marks[index - 1]) && !differ(mark, marks[index + 1]));
  return found ?? null;
}

function differ(mark: string, neighbour: string | null | undefined): boolean {
  return neighbour !== null && neighbour !== undefined && degreeOf(neighbour) !== degreeOf(mark);
}

function degreeOf(mark: string): string {
  return fold(mark);
}

const IN_BRACKETS = /[([【]\s*(MẬT|Mật|TỐI MẬT|Tối mật|TUYỆT MẬT|Tuyệt mật)\s*[)\]】]/gu;
const IN_FRONT = /^[\s"“«([【]*(MẬT|TỐI MẬT|TOI MAT|TUYỆT MẬT|TUYET MAT)[\s"”»)\]】]*[:：–—-]/u;
const IN_FRONT_OF_A_NAME = /^[\s([【]*(Mật|Tối mật|Toi mat|Tuyệt mật|Tuyet mat)[\s)\]】]*[–—-]/u;

/**
 * The mark of a title: one that it consists of, that stands before it (`TỐI MẬT – Phương án …`), or in brackets at either
 * end of it (`Báo cáo tuần (MẬT)`). Brackets that name several degrees explain them.
 */
export function secrecyMarkOfTitle(title: string): string | null {
  const text = title.normalize('NFC').trim();
  if (!SYLLABLE.test(text)) return null;
  const alone = secrecyMarkOf(text);
  if (alone !== null) return alone;
  const inFront = IN_FRONT.exec(text)?.[1];
  if (inFront !== undefined) return inFront;
  const bracketed = [...text.matchAll(IN_BRACKETS)];
  if (new Set(bracketed.map(([, mark]) => degreeOf(mark ?? ''))).size !== 1) return null;
  const atEnd = bracketed.find((match) => match.index === 0 || match.index + match[0].length === text.length);
  return atEnd?.[1] ?? null;
}

/** The mark of a file's name, its ending left out: `MẬT_KH 05.pdf`, `Tuyet mat.docx`, `Mật - kế hoạch.doc`. A small `mật` alone may as well be honey. */
export function secrecyMarkOfFileName(name: string): string | null {
  const title = name.normalize('NFC').replace(/\.[\p{L}\p{N}]{1,5}$/u, '').replace(/_+/g, ' - ');
  if (title.trim() === 'mật') return null;
  return secrecyMarkOfTitle(title) ?? IN_FRONT_OF_A_NAME.exec(title)?.[1] ?? null;
}
