import type { Committee, FormatProfile } from '../../core/catalogue/types.ts';
import type { Block, DocumentType, OfficialDocument } from '../../core/document/types.ts';
import type { DocumentText } from '../../core/document/record.ts';
import { plainText } from '../../core/rich-text/plain-text.ts';
import { richBlocks } from '../../core/rich-text/blocks.ts';
import type { NewDocument } from './blank.ts';

/** The paper of a document that is written here: the fields of its record around its text. */
export function ownPaper(document: NewDocument, text: DocumentText, type: DocumentType, committee: Committee, profile: FormatProfile): OfficialDocument {
  const basis: readonly Block[] = text.basis.length === 0 ? [] : [{ kind: 'basis', items: text.basis }];
  return {
    profile,
    type,
    parentBody: committee.parentBody,
    issuingBody: document.issuer,
    number: null,
    symbol: document.symbol,
    place: text.place,
    date: document.signedOn,
    subject: document.subject,
    addressees: text.addressees,
    blocks: [...basis, ...richBlocks(text.body, { profile })],
    recipients: document.recipients,
    filedAt: text.filedAt,
    signature: text.signature,
    ...(text.issuedWith === undefined ? {} : { issuedWith: text.issuedWith }),
    ...(document.urgency === null ? {} : { urgency: document.urgency }),
    ...(text.circulation === undefined ? {} : { circulation: text.circulation }),
    ...(text.draftMark === undefined ? {} : { draftMark: text.draftMark }),
    appendices: [],
  };
}

/** Everything that a document's text says, line by line. */
export function textLines(text: DocumentText | null): readonly string[] {
  return text === null ? [] : [...text.addressees, ...text.basis, ...plainText(text.body).split('\n')];
}
