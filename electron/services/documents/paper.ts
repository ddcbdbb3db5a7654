import type { DocumentVersionSummary } from '../../contract/documents.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import type { DocumentFields, DocumentText } from '../../core/document/record.ts';
import { followsRecord, recordPaperFields } from '../../core/document/record-paper.ts';
import { nameOfType } from '../../core/document/register-keys.ts';
import { profileOn } from '../../core/numbering/profile.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { attachmentsOfDocument, type StoredAttachmentRef } from '../../store/repositories/documents.ts';
import { insertVersion } from '../../store/repositories/document-versions.ts';
import { numbersOfHolder } from '../../store/repositories/series.ts';
import type { Change } from '../../store/store.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import type { NewDocument } from './blank.ts';
import type { KeepFile } from './keep-files.ts';
import { ownPaper } from './own-text.ts';
import { paperSources } from './paper-sources.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The paper of a document as it would be printed now: its own text, or that of the record it belongs to, under its number,
 * symbol, day and profile. Null when it was written elsewhere.
 */
export async function paperOf(context: Context, db: ReadableDatabase, document: NewDocument): Promise<OfficialDocument | null> {
  if (document.secrecy !== null || document.direction === 'incoming') return null;
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const { committee } = catalogue;
  const profile = document.profile ?? profileOn(committee.formatProfile, document.signedOn ?? todayOf(context));
  const written = await writtenPaper(context, db, document, (text) => (document.type === 'other' ? null : ownPaper(document, text, document.type, committee, profile)));
  if (written === null) return null;
  const { numberSuffix: _suffix, ...paper } = written;
  const { number, suffix } = document.stage === 'draft' ? await keptNumber(db, document.id) : document.number;
  return { ...paper, profile, number, ...(suffix === '' ? {} : { numberSuffix: suffix }), symbol: document.symbol, date: document.signedOn };
}

/** The register says of the paper of another record what is printed on it. */
export function asPrinted<Document extends NewDocument>(document: Document, paper: OfficialDocument | null): Document {
  return paper !== null && followsRecord(document) ? { ...document, ...recordPaperFields(paper) } : document;
}

async function writtenPaper(context: Context, db: ReadableDatabase, document: NewDocument, own: (text: DocumentText) => OfficialDocument | null): Promise<OfficialDocument | null> {
  if (document.text !== null) return own(document.text);
  if (document.origin === null) return null;
  return (await paperSources[document.origin.kind]?.(context, db, document.origin)) ?? null;
}

async function keptNumber(db: ReadableDatabase, id: string): Promise<{ readonly number: number | null; readonly suffix: string }> {
  return (await numbersOfHolder(db, { kind: 'document', id })).at(0) ?? { number: null, suffix: '' };
}

/** The writer is loaded by the first paper that is written: it holds 40 MB, and most commands write none. */
export async function writePaper(paper: OfficialDocument, createdAt: string): Promise<Uint8Array> {
  const { writeOfficialDocx } = await import('../../formats/docx/write.ts');
  return writeOfficialDocx(paper, { createdAt });
}

/** All that a version is made of: its paper is written again from this alone, whatever changed around it. */
export type VersionContent = {
  readonly fields: DocumentFields;
  readonly numberText: string;
  readonly text: DocumentText | null;
  readonly paper: OfficialDocument | null;
  readonly attachments: readonly StoredAttachmentRef[];
  /** Moment written into the file. */
  readonly madeAt: string;
};

/** Lays a version down with the bytes of its paper, under the number that the document bears by now. */
export async function layDownVersion(context: Context, change: Change, keep: KeepFile, key: number, document: NewDocument, reason: string): Promise<void> {
  const paper = await paperOf(context, change.db, document);
  const content: VersionContent = {
    fields: fieldsOf(document),
    numberText: document.number.text,
    text: document.text,
    paper,
    attachments: await attachmentsOfDocument(change.db, document.id),
    madeAt: change.at,
  };
  const file = paper === null ? null : { name: paperFileName(document), ...(await keep(await writePaper(paper, change.at))) };
  await insertVersion(change.db, key, { version: document.version, at: change.at, by: change.by, reason, file, content });
}

export function fieldsOf(document: NewDocument): DocumentFields {
  const { direction, type, typeName, issuer, symbol, signedOn, arrivedOn, arrivalNumber, subject, signerName, signerOffice, recipients } = document;
  const { copies, pages, urgency, secrecy, validFrom, validTo, handler, dueOn, register, note } = document;
  return { direction, type, typeName, issuer, symbol, signedOn, arrivedOn, arrivalNumber, subject, signerName, signerOffice, recipients, copies, pages, urgency, secrecy, validFrom, validTo, handler, dueOn, register, note };
}

/** `Kế hoạch 05-KH_BCĐ35.docx`; `Kế hoạch (dự thảo).docx` while there is no number. Signs that Windows forbids are replaced. */
export function paperFileName(document: Pick<NewDocument, 'type' | 'typeName' | 'number' | 'version'>): string {
  const number = document.number.text === '' ? (document.version === 0 ? '(dự thảo)' : '') : document.number.text;
  const version = document.version > 1 ? ` (bản ${document.version})` : '';
  return `${`${nameOfType(document)} ${number}`.trim().replace(/[\\/:*?"<>|]/g, '_')}${version}.docx`;
}

export function docxFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: DOCX });
}

export function requireFile(version: DocumentVersionSummary | undefined): NonNullable<DocumentVersionSummary['file']> {
  if (version === undefined || version.file === null) throw failure('no-paper');
  return version.file;
}
