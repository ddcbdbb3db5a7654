import type { TextBlock } from '../../../core/attachment/types.ts';
import { decodeRuns } from '../../../core/text/legacy.ts';
import { CLOSE, OPEN, XmlReader } from '../../workbook/xml/reader.ts';
import { headingLevel, type Styles } from './styles.ts';
import * as w from './words.ts';

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
  const inside = xml.depth;
  const blocks: TextBlock[] = [];
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return blocks;
    if (event !== OPEN) continue;
    if (xml.name === w.P) blocks.push(...readParagraph(xml, styles));
    else if (xml.name === w.TBL) blocks.push({ kind: 'table', rows: readRows(xml, styles) });
    else if (xml.name === w.FALLBACK) xml.skip();
  }
};

const readParagraph = (xml: XmlReader, styles: Styles): readonly TextBlock[] => {
  const inside = xml.depth;
  const runs: Run[] = [];
  const hanging: TextBlock[] = [];
  let style: string | null = null;
  let level: 0 | 1 | 2 | 3 | null = null;
  let font: string | null = null;
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) break;
    if (event !== OPEN) continue;
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
  }
  return [{ kind: 'paragraph', text: decodeRuns(runs).text, level: level ?? styles.levelOf(style) }, ...hanging];
};

const readParagraphProperties = (xml: XmlReader): { readonly style: string | null; readonly level: 0 | 1 | 2 | 3 | null } => {
  const inside = xml.depth;
  let style: string | null = null;
  let level: 0 | 1 | 2 | 3 | null = null;
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return { style, level };
    if (event !== OPEN) continue;
    if (xml.name === w.P_STYLE) style = xml.attribute(w.VAL);
    else if (xml.name === w.OUTLINE) level = headingLevel(xml.attributeInteger(w.VAL, 9));
  }
};

const readRunFont = (xml: XmlReader, styles: Styles): string | null => {
  const inside = xml.depth;
  let font: string | null = null;
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return font;
    if (event !== OPEN) continue;
    if (xml.name === w.R_STYLE) font ??= styles.fontOf(xml.attribute(w.VAL));
    else if (xml.name === w.R_FONTS) font = xml.attribute(w.ASCII) ?? xml.attribute(w.H_ANSI) ?? font;
  }
};

const readRows = (xml: XmlReader, styles: Styles): readonly (readonly string[])[] => {
  const inside = xml.depth;
  const rows: string[][] = [];
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return rows;
    if (event !== OPEN) continue;
    if (xml.name === w.TR) rows.push([]);
    else if (xml.name === w.TC) rows.at(-1)?.push(readBlocks(xml, styles).map(blockText).join('\n').trim());
    else if (xml.name === w.FALLBACK) xml.skip();
  }
};

const blockText = (block: TextBlock): string => (block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.join('\t')).join('\n'));
