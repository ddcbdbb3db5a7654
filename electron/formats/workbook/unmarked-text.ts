import type { Cell, Sheet, TextEncoding } from '../../core/sheet/types.ts';
import { decodeTcvn3, decodeViscii, decodeVni, detectEncoding } from '../../core/text/legacy.ts';

/** Characters that legacy text and Unicode text both have; text of plain ASCII or with letters of Unicode alone tells nothing. */
const MAY_BE_LEGACY = /[\u0080-\u00ff]/;
const UNICODE_ALONE = /[\u0100-\u017f\u01a0-\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
const ACCENTED_WORD = /[A-Za-z\u0080-\u00ff]*[\u0080-\u00ff][A-Za-z\u0080-\u00ff]*/g;

/** Fewer different words would let a few signs such as `×` pass for letters. */
const FEWEST_WORDS = 3;

const mayBeLegacy = (cell: Cell): boolean =>
  cell.kind === 'text' && cell.encoding === 'unicode' && MAY_BE_LEGACY.test(cell.text) && !UNICODE_ALONE.test(cell.text);

const hasEnoughWords = (text: string): boolean => {
  const words = new Set((text.match(ACCENTED_WORD) ?? []).filter((word) => word.length > 1));
  return words.size >= FEWEST_WORDS;
};

const decode = (text: string, encoding: TextEncoding): string => {
  switch (encoding) {
    case 'tcvn3': return decodeTcvn3(text, false);
    case 'vni': return decodeVni(text);
    case 'viscii': return decodeViscii(text);
    case 'unicode': return text.normalize('NFC');
  }
};

const decodeCell = (cell: Cell, encoding: TextEncoding, doubtful: boolean): Cell => {
  const stored = cell.raw ?? cell.text;
  const text = decode(stored, encoding);
  if (text === stored && encoding !== 'unicode') return cell;
  const decoded: Cell = { ...cell, text, value: text, encoding, ...(text === stored ? {} : { raw: stored }) };
  return doubtful ? { ...decoded, encodingDoubtful: true } : decoded;
};

/** Enough text to judge by; all of a long list would take seconds and tell no more. */
const SAMPLE_LENGTH = 50_000;

const gatherSuspects = (sheets: readonly Sheet[]): string[] => {
  const suspects: string[] = [];
  let length = 0;
  for (const sheet of sheets) {
    for (const cell of sheet.cells) {
      if (!mayBeLegacy(cell)) continue;
      suspects.push(cell.raw ?? cell.text);
      length += cell.text.length;
      if (length > SAMPLE_LENGTH) return suspects;
    }
  }
  return suspects;
};

/**
 * Decodes legacy text that no font betrays: in a file without fonts, or where the font was lost on the way. All such
 * text of a file is judged together (standards §8.1). `guess` is for files whose bytes cannot be Unicode: there the best
 * guess is taken and marked as doubtful, elsewhere only what is certain is touched.
 */
export const decodeUnmarkedText = (sheets: readonly Sheet[], guess: boolean): readonly Sheet[] => {
  const suspects = gatherSuspects(sheets);
  if (suspects.length === 0) return sheets;
  const text = suspects.join('\n');
  const found = detectEncoding(text);
  const doubtful = !found.certain;
  if (!guess && (doubtful || found.encoding === 'unicode' || !hasEnoughWords(text))) return sheets;
  if (found.encoding === 'unicode' && !doubtful) return sheets;
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (mayBeLegacy(cell) ? decodeCell(cell, found.encoding, doubtful) : cell)),
  }));
};
