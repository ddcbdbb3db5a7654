import type { TextRun } from '../cell-text.ts';
import { OPEN, TEXT, type XmlReader } from '../xml/reader.ts';
import type { OdsStyles } from './styles.ts';
import * as w from './words.ts';

const MOST_SPACES = 10_000;

/**
 * The runs of the paragraph just opened; the reader stands at its `CLOSE` afterwards. White space counts as in HTML:
 * many blanks are one, and `<text:s text:c="3"/>` stands for three.
 */
export const readParagraph = (xml: XmlReader, cellStyle: string | null, styles: OdsStyles): TextRun[] => {
  const inside = xml.depth;
  const runs: TextRun[] = [];
  const spans: (string | null)[] = [null];
  const add = (text: string): void => {
    const font = styles.font(cellStyle, spans.at(-1) ?? null);
    const last = runs.at(-1);
    if (last !== undefined && last.font === font) runs[runs.length - 1] = { text: last.text + text, font };
    else runs.push({ text, font });
  };
  for (;;) {
    const event = xml.next();
    if (event === TEXT) add(xml.text().replace(/[ \t\r\n]+/g, ' '));
    else if (event === OPEN) {
      if (xml.name === w.SPAN) spans.push(xml.attribute(w.TEXT_STYLE_NAME) ?? spans.at(-1) ?? null);
      else if (xml.name === w.SPACES) add(' '.repeat(Math.min(xml.attributeInteger(w.COUNT, 1), MOST_SPACES)));
      else if (xml.name === w.TAB) add('\t');
      else if (xml.name === w.LINE_BREAK) add('\n');
      else if (xml.name !== w.LINK) xml.skip();
    } else {
      if (xml.depth < inside) return runs;
      if (xml.name === w.SPAN) spans.pop();
    }
  }
};
