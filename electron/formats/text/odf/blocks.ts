import type { TextBlock } from '../../../core/attachment/types.ts';
import { decodeRuns } from '../../../core/text/legacy.ts';
import { CLOSE, OPEN, TEXT, type XmlReader } from '../../workbook/xml/reader.ts';
import { headingLevel } from '../docx/styles.ts';
import { cellText, eachElement, readTableRows, type TableWords } from '../elements.ts';
import * as w from './words.ts';

/** The font of a paragraph style or, where it names one, of a span's style; it tells a legacy encoding. */
export type FontOf = (paragraph: string | null, span: string | null) => string | null;

const MOST_SPACES = 10_000;
const TABLE: TableWords = { row: w.ROW, cell: w.CELL, aside: (name) => w.ASIDE.has(name) };

/** The blocks in the element just opened; the reader stands at its end afterwards. */
export const readBlocks = (xml: XmlReader, fontOf: FontOf): TextBlock[] => {
  const blocks: TextBlock[] = [];
  eachElement(xml, () => { blocks.push(...readElement(xml, fontOf)); });
  return blocks;
};

/** What the element just opened is: a paragraph, a table, something aside, or nothing by itself, whose children come next. */
export const readElement = (xml: XmlReader, fontOf: FontOf): readonly TextBlock[] => {
  if (xml.name === w.P || xml.name === w.H) return readParagraph(xml, fontOf);
  if (xml.name === w.TABLE) return [{ kind: 'table', rows: readTableRows(xml, TABLE, () => cellText(readBlocks(xml, fontOf))) }];
  if (w.ASIDE.has(xml.name)) xml.skip();
  return [];
};

/** A paragraph, and what hangs on it: text boxes and notes. White space counts as in HTML: many blanks are one. */
const readParagraph = (xml: XmlReader, fontOf: FontOf): readonly TextBlock[] => {
  const inside = xml.depth;
  const level = xml.name === w.H ? headingLevel(xml.attributeInteger(w.LEVEL, 1) - 1) : 0;
  const style = xml.attribute(w.STYLE_NAME);
  const runs: { readonly text: string; readonly font: string | null }[] = [];
  const hanging: TextBlock[] = [];
  const spans: (string | null)[] = [null];
  const add = (text: string): void => { runs.push({ text, font: fontOf(style, spans.at(-1) ?? null) }); };
  for (;;) {
    const event = xml.next();
    if (event === TEXT) add(xml.text().replace(/[ \t\r\n]+/g, ' '));
    else if (event === CLOSE) {
      if (xml.depth < inside) return [{ kind: 'paragraph', text: decodeRuns(runs).text.trim(), level }, ...hanging];
      if (xml.name === w.SPAN) spans.pop();
    } else if (event === OPEN) {
      if (xml.name === w.SPAN) spans.push(xml.attribute(w.STYLE_NAME) ?? spans.at(-1) ?? null);
      else if (xml.name === w.SPACES) add(' '.repeat(Math.min(xml.attributeInteger(w.COUNT, 1), MOST_SPACES)));
      else if (xml.name === w.TAB) add('\t');
      else if (xml.name === w.LINE_BREAK) add('\n');
      else hanging.push(...readElement(xml, fontOf));
    }
  }
};
