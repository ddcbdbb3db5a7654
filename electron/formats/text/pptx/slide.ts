import type { TextBlock } from '../../../core/attachment/types.ts';
import { decodeRuns } from '../../../core/text/legacy.ts';
import { CLOSE, END, OPEN, XmlReader } from '../../workbook/xml/reader.ts';
import * as w from './words.ts';

type Run = { readonly text: string; readonly font: string | null };

/** Placeholders that hold the title of a slide. */
const TITLES: ReadonlySet<string | null> = new Set(['title', 'ctrTitle']);

/** Paragraphs and tables of a slide or of its notes, shape by shape. */
export const readSlide = (part: Uint8Array): readonly TextBlock[] => {
  const xml = new XmlReader(part, w.WORDS);
  const blocks: TextBlock[] = [];
  let isTitle = false;
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN) continue;
    if (xml.name === w.SHAPE) isTitle = false;
    else if (xml.name === w.PLACEHOLDER) isTitle = TITLES.has(xml.attribute(w.TYPE));
    else if (xml.name === w.P) blocks.push({ kind: 'paragraph', text: readParagraph(xml), level: isTitle ? 2 : 0 });
    else if (xml.name === w.TBL) blocks.push({ kind: 'table', rows: readRows(xml) });
    else if (xml.name === w.FALLBACK) xml.skip();
  }
  return blocks;
};

const readParagraph = (xml: XmlReader): string => {
  const inside = xml.depth;
  const runs: Run[] = [];
  let font: string | null = null;
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return decodeRuns(runs).text;
    if (event !== OPEN) continue;
    if (xml.name === w.R_PR) font = null;
    else if (xml.name === w.LATIN) font = xml.attribute(w.TYPEFACE);
    else if (xml.name === w.T) runs.push({ text: xml.innerText(), font });
    else if (xml.name === w.BR) runs.push({ text: '\n', font: null });
    else if (xml.name === w.FIELD) xml.skip();
  }
};

const readRows = (xml: XmlReader): readonly (readonly string[])[] => {
  const inside = xml.depth;
  const rows: string[][] = [];
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return rows;
    if (event !== OPEN) continue;
    if (xml.name === w.TR) rows.push([]);
    else if (xml.name === w.TC) rows.at(-1)?.push(readCell(xml));
  }
};

const readCell = (xml: XmlReader): string => {
  const inside = xml.depth;
  const lines: string[] = [];
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return lines.join('\n').trim();
    if (event === OPEN && xml.name === w.P) lines.push(readParagraph(xml));
  }
};
