import { Document, Packer, type ISectionOptions } from 'docx';
import { componentTexts } from '../../core/document/component-texts.ts';
import { endBlocks } from '../../core/document/end-mark.ts';
import { layoutOf, textWidthOf, type DocumentLayout } from '../../core/document/layout.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { printableText } from '../ooxml/printable-text.ts';
import { sealPackage } from '../ooxml/seal.ts';
import { appendixSection } from './appendix.ts';
import { attachmentSection } from './attachment.ts';
import { bodyBlocks } from './body.ts';
import { closingBlock, lastPageFoot } from './closing.ts';
import { line } from './elements.ts';
import { letterhead } from './letterhead.ts';
import { numberingBook, type NumberingBook } from './numbering.ts';
import { mainSurroundings, sectionProperties } from './page.ts';
import { stylesOf } from './styles.ts';
import { addresseeBlock, titleBlock } from './title.ts';

export type DocxOptions = {
  /** When the file was made, an ISO instant for its properties; the document's own date when left out. */
  readonly createdAt?: string;
};

/** Widow and orphan control is Word's default but other programs', so it is written out. */
const STYLES_PART = 'word/styles.xml';
const withWidowControl = (xml: string): string =>
  xml.replace('<w:pPrDefault/>', '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>');

/** Word of 2013 and later lays the file out by its newest rules and shows no compatibility mode. */
const COMPATIBILITY_VERSION = 15;

function mainSection(document: OfficialDocument, layout: DocumentLayout, book: NumberingBook): ISectionOptions {
  const texts = componentTexts(document);
  return {
    properties: sectionProperties(layout.page, false, { from: 'one' }),
    ...mainSurroundings(document, layout, texts),
    children: [
      letterhead(document, layout, texts),
      ...titleBlock(layout, texts),
      ...addresseeBlock(layout, texts.addressees),
      ...bodyBlocks(endBlocks(document.blocks, layout.endMark), {
        layout,
        textWidth: textWidthOf(layout.page),
        book,
        headings: null,
        keepEndWithNext: true,
      }),
      ...closingBlock(document, layout, texts),
      ...lastPageFoot(document, layout, texts),
      // The section ends in a paragraph after a table or a frame; this one takes no room.
      line('KetPhan', ''),
    ],
  };
}

/**
 * Writes an official document as DOCX in its format profile (`party-hd36`, `party-hd05`, `state-nd30`; standards §1–2).
 * The same document and options always give the same bytes. Never fails on any text: characters that a file cannot hold
 * are left out.
 */
export async function writeOfficialDocx(document: OfficialDocument, options: DocxOptions = {}): Promise<Uint8Array> {
  const layout = layoutOf(document.profile);
  const texts = componentTexts(document);
  const book = numberingBook(layout);
  const sections = [
    mainSection(document, layout, book),
    ...(document.attachments ?? []).map((attachment) => attachmentSection(document, layout, attachment, book)),
    ...document.appendices.map((appendix, index) => appendixSection(document, layout, index, appendix, book, texts.placeDate)),
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
    sections,
  });
  const bytes = await Packer.toBuffer(file);
  return sealPackage(bytes, {
    mend: { [STYLES_PART]: withWidowControl },
    createdAt: options.createdAt ?? (document.date === null ? null : `${document.date}T00:00:00Z`),
  });
}
