import type { ISectionOptions } from 'docx';
import { attachedTo } from '../../core/document/appendix-texts.ts';
import { componentTexts } from '../../core/document/component-texts.ts';
import { endBlocks } from '../../core/document/end-mark.ts';
import { textWidthOf, type DocumentLayout } from '../../core/document/layout.ts';
import { typeName } from '../../core/document/type-name.ts';
import type { Attachment, OfficialDocument } from '../../core/document/types.ts';
import { bodyBlocks } from './body.ts';
import { attachedSignature } from './closing.ts';
import { letterhead } from './letterhead.ts';
import type { NumberingBook } from './numbering.ts';
import { appendixSurroundings, sectionProperties, type PageCount } from './page.ts';
import { titleBlock } from './title.ts';

/** The parts of the document that its attachment does not repeat. */
function withoutItsOwn(document: OfficialDocument): OfficialDocument {
  const { urgency: _urgency, circulation: _circulation, draftMark: _draftMark, drafterCode: _code, contact: _contact, coSignatures: _others, attestation: _attestation, issuedWith: _with, ...rest } = document;
  return { ...rest, addressees: [], recipients: [], filedAt: '' };
}

/**
 * A text put into force by the document, as a section with a heading of its own: the bodies and the Party's or the
 * State's name without number and date, its type and subject, `(Ban hành kèm theo …)`, its text and the signature.
 */
export function attachmentSection(document: OfficialDocument, layout: DocumentLayout, attachment: Attachment, book: NumberingBook): ISectionOptions {
  const own: OfficialDocument = { ...withoutItsOwn(document), type: attachment.type, unnumberedName: typeName(attachment.type), subject: attachment.subject, issuedWith: attachedTo(document) };
  const texts = componentTexts(own);
  const count: PageCount = { from: layout.appendixPages === 'own' ? 'one' : 'before' };
  return {
    properties: sectionProperties(layout.page, false, count),
    ...appendixSurroundings(count),
    children: [
      letterhead(own, layout, texts, true),
      ...titleBlock(layout, texts),
      ...bodyBlocks(endBlocks(attachment.blocks, layout.endMark), { layout, textWidth: textWidthOf(layout.page), book, headings: book.newHeadings(), keepEndWithNext: true }),
      ...attachedSignature(layout, texts),
    ],
  };
}
