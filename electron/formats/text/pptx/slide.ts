import type { TextBlock } from '../../../core/attachment/types.ts';
import { decodeRuns } from '../../../core/text/legacy.ts';
import { END, OPEN, XmlReader } from '../../workbook/xml/reader.ts';
import { eachElement, readTableRows, type TableWords } from '../elements.ts';
import * as w from './words.ts';

type Run = { readonly text: string; readonly font: string | null };

const TABLE: TableWords = { row: w.TR, cell: w.TC, aside: (name) => name === w.FALLBACK };

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
    else if (xml.name === w.TBL) blocks.push({ kind: 'table', rows: readTableRows(xml, TABLE, () => readCell(xml)) });
    else if (xml.name === w.FALLBACK) xml.skip();
  }
  return blocks;
};

const readParagraph = (xml: XmlReader): string => {
  const runs: Run[] = [];
  let font: string | null = null;
  eachElement(xml, () => {
    if (xml.name === w.R_PR) font = null;
    else if (xml.name === w.LATIN) font = xml.attribute(w.TYPEFACE);
    else if (xml.name === w.T) runs.push({ text: xml.innerText(), font });
    else if (xml.name === w.BR) runs.push({ text: '\n', font: null });
    else if (xml.name === w.FIELD) xml.skip();
  });
  return decodeRuns(runs).text;
};

const readCell = (xml: XmlReader): string => {
  const lines: string[] = [];
  eachElement(xml, () => { if (xml.name === w.P) lines.push(readParagraph(xml)); });
  return lines.join('\n').trim();
};
