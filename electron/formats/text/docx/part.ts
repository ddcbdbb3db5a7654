import type { TextBlock } from '../../../core/attachment/types.ts';
import { decodeRuns } from '../../../core/text/legacy.ts';
import { OPEN, XmlReader } from '../../workbook/xml/reader.ts';
import { cellText, eachElement, readTableRows, type TableWords } from '../elements.ts';
import { headingLevel, type Styles } from './styles.ts';
import * as w from './words.ts';

const TABLE: TableWords = { row: w.TR, cell: w.TC, aside: (name) => name === w.FALLBACK };

type Run = { readonly text: string; readonly font: string | null };

/**
 * Paragraphs and tables of one part of a Word file, in order. Deleted text is left out, inserted text is read; a text box
 * follows the paragraph it hangs on.
 */
export const readPart = (bytes: Uint8Array, styles: Styles): readonly TextBlock[] => {
  const xml = new XmlReader(bytes, w.WORDS);
  if (xml.next() !== OPEN) return [];
  return readBlocks(xml, styles);
};

/** The blocks in the element just opened; the reader stands at its end afterwards. */
const readBlocks = (xml: XmlReader, styles: Styles): TextBlock[] => {
  const blocks: TextBlock[] = [];
  eachElement(xml, () => {
    if (xml.name === w.P) blocks.push(...readParagraph(xml, styles));
    else if (xml.name === w.TBL) blocks.push({ kind: 'table', rows: readTableRows(xml, TABLE, () => cellText(readBlocks(xml, styles))) });
    else if (xml.name === w.FALLBACK) xml.skip();
  });
  return blocks;
};

const readParagraph = (xml: XmlReader, styles: Styles): readonly TextBlock[] => {
  const runs: Run[] = [];
  const hanging: TextBlock[] = [];
  let style: string | null = null;
  let level: 0 | 1 | 2 | 3 | null = null;
  let font: string | null = null;
  eachElement(xml, () => {
    switch (xml.name) {
      case w.P_PR: {
        const properties = readParagraphProperties(xml);
        style = properties.style;
        level = properties.level;
        break;
      }
      case w.R: font = styles.fontOf(style); break;
      case w.R_PR: font = readRunFont(xml, styles) ?? font; break;
      case w.T: runs.push({ text: xml.innerText(), font }); break;
      case w.TAB: runs.push({ text: '\t', font: null }); break;
      case w.BR:
      case w.CR: runs.push({ text: '\n', font: null }); break;
      case w.HYPHEN: runs.push({ text: '-', font: null }); break;
      case w.TEXT_BOX: hanging.push(...readBlocks(xml, styles)); break;
      case w.FALLBACK: xml.skip(); break;
    }
  });
  return [{ kind: 'paragraph', text: decodeRuns(runs).text, level: level ?? styles.levelOf(style) }, ...hanging];
};

const readParagraphProperties = (xml: XmlReader): { readonly style: string | null; readonly level: 0 | 1 | 2 | 3 | null } => {
  let style: string | null = null;
  let level: 0 | 1 | 2 | 3 | null = null;
  eachElement(xml, () => {
    if (xml.name === w.P_STYLE) style = xml.attribute(w.VAL);
    else if (xml.name === w.OUTLINE) level = headingLevel(xml.attributeInteger(w.VAL, 9));
  });
  return { style, level };
};

const readRunFont = (xml: XmlReader, styles: Styles): string | null => {
  let font: string | null = null;
  eachElement(xml, () => {
    if (xml.name === w.R_STYLE) font ??= styles.fontOf(xml.attribute(w.VAL));
    else if (xml.name === w.R_FONTS) font = xml.attribute(w.ASCII) ?? xml.attribute(w.H_ANSI) ?? font;
  });
  return font;
};
