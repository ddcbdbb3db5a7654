import { Document, Packer } from 'docx';
import { componentTexts } from '../../core/document/component-texts.ts';
import { layoutOf, textWidthOf, turned } from '../../core/document/layout.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { printableText } from '../ooxml/printable-text.ts';
import { sealPackage } from '../ooxml/seal.ts';
import { bodyBlocks } from './body.ts';
import { line } from './elements.ts';
import { letterhead } from './letterhead.ts';
import { numberingBook } from './numbering.ts';
import { mainSurroundings, sectionProperties } from './page.ts';
import { stylesOf } from './styles.ts';
import { titleBlock } from './title.ts';

/** Word of 2013 and later shows no compatibility mode. */
const COMPATIBILITY_VERSION = 15;

/**
 * Writes a list of the register, such as a book of ND30 Appendix IV, as DOCX on A4 laid across: letterhead, title, and its
 * tables with their heads repeated on every page. It bears no number and no signature. Equal input gives equal bytes.
 */
export async function writeListDocx(list: OfficialDocument, createdAt: string): Promise<Uint8Array> {
  const upright = layoutOf(list.profile);
  const layout = { ...upright, page: turned(upright.page) };
  const texts = componentTexts(list);
  const book = numberingBook(layout);
  const children = [
    letterhead(list, layout, texts),
    ...titleBlock(layout, texts),
    ...bodyBlocks(list.blocks, { layout, textWidth: textWidthOf(layout.page), book, headings: null, keepEndWithNext: false }),
    line('KetPhan', ''),
  ];
  const creator = printableText(texts.issuingBody);
  const file = new Document({
    title: printableText(texts.title),
    creator,
    lastModifiedBy: creator,
    revision: 1,
    compatibility: { version: COMPATIBILITY_VERSION },
    styles: stylesOf(layout),
    numbering: { config: book.definitions() },
    sections: [{ properties: sectionProperties(layout.page, true, { from: 'one' }), ...mainSurroundings(list, layout, texts), children }],
  });
  return sealPackage(await Packer.toBuffer(file), { createdAt });
}
