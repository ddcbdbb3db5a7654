import type { Committee, FormatProfile } from '../../core/catalogue/types.ts';
import { composePaper } from '../../core/document/compose.ts';
import type { DocumentType, OfficialDocument } from '../../core/document/types.ts';
import type { DocumentText } from '../../core/document/record.ts';
import { plainText } from '../../core/rich-text/plain-text.ts';
import type { NewDocument } from './blank.ts';

/** The paper of a document that is written here: the fields of its record around its text. */
export function ownPaper(document: NewDocument, text: DocumentText, type: DocumentType, committee: Committee, profile: FormatProfile): OfficialDocument {
  return composePaper({ type, profile, committee, fields: document, text });
}

/** Everything that a document's text says, line by line. */
export function textLines(text: DocumentText | null): readonly string[] {
  if (text === null) return [];
  const bodies = [text.body, ...(text.attached ?? []).map(({ body }) => body), ...(text.appendices ?? []).map(({ body }) => body)];
  const titles = [...(text.attached ?? []).map(({ subject }) => subject), ...(text.appendices ?? []).map(({ title }) => title)];
  return [...text.addressees, ...text.basis, ...bodies.flatMap((body) => plainText(body).split('\n')), ...titles];
}
