import { cellText, type CellText, type TextRun } from '../cell-text.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit } from '../outcome.ts';
import { CLOSE, END, OPEN, TEXT, XmlReader } from '../xml/reader.ts';
import * as w from './words.ts';

/** A string as stored: plain, or runs with a font of their own (null: the cell's). */
export type StoredText = string | readonly TextRun[];

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.4.2.4, ST_Xstring). */
export const unescapeXstring = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code === 0 ? '' : String.fromCharCode(code);
    })
    : text;

/** XML takes every line end for a line feed. */
const lineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The text of the `<t>` or `<v>` just opened. */
export const readPlainText = (xml: XmlReader): string => unescapeXstring(lineFeeds(xml.innerText()));

/**
 * The string in the `<si>` or `<is>` just opened; the reader stands at its `CLOSE` afterwards. Phonetic runs are not part
 * of the text. A plain string without `xml:space="preserve"` loses its outer white space, as in Excel.
 */
export const readStoredText = (xml: XmlReader): StoredText => {
  const inside = xml.depth;
  let plain: string | null = null;
  let runs: TextRun[] | null = null;
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) break;
    if (event !== OPEN) continue;
    if (xml.name === w.T) {
      const preserved = xml.attribute(w.SPACE) === 'preserve';
      const text = readPlainText(xml);
      plain = (plain ?? '') + (preserved ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, ''));
    } else if (xml.name === w.R) {
      runs ??= [];
      runs.push(readRun(xml));
    } else xml.skip();
  }
  if (runs === null) return plain ?? '';
  return plain === null ? runs : [{ text: plain, font: null }, ...runs];
};

const readRun = (xml: XmlReader): TextRun => {
  const inside = xml.depth;
  let text = '';
  let font: string | null = null;
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return { text, font };
    if (event !== OPEN) continue;
    if (xml.name === w.T) text += readPlainText(xml);
    else if (xml.name === w.R_FONT) font = xml.attribute(w.VALUE);
    else if (xml.name !== w.R_PR) xml.skip();
  }
};

/** A stored text in the font of its cell. */
export const decodeStoredText = (stored: StoredText, cellFont: string | null): CellText =>
  cellText(typeof stored === 'string' ? [{ text: stored, font: cellFont }] : stored.map((run) => ({ text: run.text, font: run.font ?? cellFont })), cellFont);

export type SharedStrings = {
  /** The string of an index in the font of the cell; decoded once for each font it appears in. */
  text(index: number, cellFont: string | null): CellText;
};

const lengthOf = (stored: StoredText): number =>
  typeof stored === 'string' ? stored.length : stored.reduce((sum, run) => sum + run.text.length, 0);

/** Reads the shared strings part; null stands for a workbook without one. */
export const readSharedStrings = (bytes: Uint8Array | null, limits: ReadLimits): SharedStrings => {
  const stored: StoredText[] = [];
  if (bytes !== null) {
    const xml = new XmlReader(bytes, w.WORDS);
    let length = 0;
    for (let event = xml.next(); event !== END; event = xml.next()) {
      if (event === TEXT || event === CLOSE) continue;
      if (xml.depth === 2 && xml.name === w.SI) {
        const text = readStoredText(xml);
        length += lengthOf(text);
        if (length > limits.textLength) throw overLimit('textLength', limits.textLength);
        stored.push(text);
      } else if (xml.depth > 1) xml.skip();
    }
  }
  const lastFont: (string | null)[] = [];
  const lastText: (CellText | undefined)[] = [];
  return {
    text: (index, cellFont) => {
      const known = lastText[index];
      if (known !== undefined && lastFont[index] === cellFont) return known;
      const text = stored[index];
      if (text === undefined) throw damaged('shared string out of range');
      const decoded = decodeStoredText(text, cellFont);
      lastText[index] = decoded;
      lastFont[index] = cellFont;
      return decoded;
    },
  };
};
