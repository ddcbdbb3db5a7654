import { randomUUID } from 'node:crypto';
import type { DocumentOrigin, DocumentText } from '../../core/document/record.ts';
import { recordPaperFields } from '../../core/document/record-paper.ts';
import type { DocumentType, OfficialDocument } from '../../core/document/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { documentsOfOrigin, findDocument, insertDocument, updateDocument, type StoredDocumentLine } from '../../store/repositories/documents.ts';
import type { Change } from '../../store/store.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { blankDocument, writeOf } from './blank.ts';
import { indexDocument } from './search-entry.ts';

export type PaperDraft = {
  readonly origin: DocumentOrigin;
  readonly type: DocumentType;
  readonly subject: string;
  readonly signedOn: string | null;
  readonly signerName: string;
  readonly signerOffice: string;
  readonly recipients: readonly string[];
  /** The text kept with the document, for a record whose paper is not written by a `PaperSource`. */
  readonly text?: DocumentText | null;
};

/** What the register keeps of a paper that another record writes. */
export function draftOf(origin: DocumentOrigin, paper: OfficialDocument): PaperDraft {
  return { origin, ...recordPaperFields(paper), type: paper.type, signedOn: paper.date };
}

/**
 * Makes the draft document of another record's paper, or brings it up to date, in the record's own change, and gives its
 * id. Fails with `document-issued` when that paper is issued already.
 */
export async function draftPaper(context: Context, change: Change, paper: PaperDraft): Promise<string> {
  const fields = { type: paper.type, subject: paper.subject, signedOn: paper.signedOn, signerName: paper.signerName, signerOffice: paper.signerOffice, recipients: paper.recipients };
  const standing = (await documentsOfOrigin(change.db, paper.origin.kind, paper.origin.id)).find((document) => document.origin?.part === paper.origin.part);
  if (standing === undefined) {
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    const id = randomUUID();
    const document = { ...blankDocument(catalogue, { direction: 'outgoing', type: paper.type }, id, change.at), ...fields, origin: paper.origin, text: paper.text ?? null };
    await insertDocument(change.db, { ...document, dossierKey: null });
    indexDocument(change, document);
    change.log({ action: 'document.draft-paper', subject: id, after: { origin: paper.origin, ...fields } });
    return id;
  }
  const before = await findDocument(change.db, standing.id);
  if (before === null || before.stage !== 'draft') throw failure('document-issued', { number: standing.number.text });
  // A day of signing that was written down in the register stands until the record names one.
  const after = { ...before, ...fields, signedOn: fields.signedOn ?? before.signedOn, text: paper.text === undefined ? before.text : paper.text, revision: before.revision + 1, updatedAt: change.at };
  if (JSON.stringify({ ...after, revision: before.revision, updatedAt: before.updatedAt }) === JSON.stringify(before)) return before.id;
  await updateDocument(change.db, before.key, await writeOf(change.db, after));
  indexDocument(change, after);
  change.log({ action: 'document.draft-paper', subject: before.id, before: { subject: before.subject, signedOn: before.signedOn }, after: fields });
  return before.id;
}

/** The papers of a record, drafts and issued ones, with their numbers; those in the bin left out. */
export function papersOf(db: ReadableDatabase, origin: { readonly kind: DocumentOrigin['kind']; readonly id: string }): Promise<readonly StoredDocumentLine[]> {
  return documentsOfOrigin(db, origin.kind, origin.id);
}
