import type { DocumentClash, DocumentRelation, DocumentState } from '../../contract/documents.ts';
import { checkDocument } from '../../core/document/check.ts';
import type { DocumentCite, DocumentRecord, DocumentStatus } from '../../core/document/record.ts';
import { statusOn } from '../../core/document/validity.ts';
import { fold } from '../../core/text/fold.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { relationsOf } from '../../store/repositories/document-relations.ts';
import { versionsOf } from '../../store/repositories/document-versions.ts';
import { attachmentsOfDocument, documentsByKey, documentsByNumber, findDocument, type StoredDocument, type StoredDocumentLine } from '../../store/repositories/documents.ts';
import { numbersOfHolder } from '../../store/repositories/series.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { paperOf } from './paper.ts';
import { proposalFor } from './propose.ts';

/** One document, in the bin or not. Fails with `unknown-document`. */
export async function requireDocument(db: ReadableDatabase, id: string): Promise<StoredDocument> {
  const document = await findDocument(db, id);
  if (document === null) throw failure('unknown-document', { id });
  return document;
}

/** A document at the revision that its editor saw, not in the bin. Fails with `conflict` or `document-removed`. */
export async function requireHeld(db: ReadableDatabase, held: { readonly id: string; readonly revision: number }): Promise<StoredDocument> {
  const document = await requireDocument(db, held.id);
  if (document.revision !== held.revision) throw failure('conflict');
  if (document.removedAt !== null) throw failure('document-removed');
  return document;
}

export function statusOf(document: StoredDocumentLine, day: string): DocumentStatus {
  return document.stage === 'draft' ? 'draft' : statusOn(document, day);
}

/** A document as the contract has it: with its status of the day, without the store's own numbers. */
export function recordOn<Line extends StoredDocumentLine>(document: Line, day: string): Omit<Line, 'key' | 'stage'> & { readonly status: DocumentStatus } {
  const { key: _key, stage: _stage, ...rest } = document;
  return { ...rest, status: statusOf(document, day) };
}

export function citeOn(document: StoredDocumentLine, day: string): DocumentCite {
  const { id, direction, type, typeName, issuer, signedOn, subject, secrecy } = document;
  return { id, direction, type, typeName, issuer, signedOn, subject, secrecy, numberText: document.number.text, status: statusOf(document, day) };
}

/** A document with all that stands around it. */
export async function documentState(context: Context, db: ReadableDatabase, id: string): Promise<DocumentState> {
  const stored = await requireDocument(db, id);
  const today = todayOf(context);
  const document: DocumentRecord = recordOn(stored, today);
  const paper = await paperOf(context, db, stored);
  const kept = stored.stage === 'draft' ? (await numbersOfHolder(db, { kind: 'document', id })).at(0) : undefined;
  return {
    document,
    relations: await relationsAround(db, stored, today),
    versions: (await versionsOf(db, stored.key)).map(({ version, at, by, reason, file }) => ({ version, at, by, reason, file })),
    attachments: await attachmentsOfDocument(db, id),
    clashes: await clashesOf(db, stored, today),
    reserved: kept === undefined ? null : { number: kept.number, suffix: kept.suffix },
    proposal: stored.stage === 'draft' && stored.removedAt === null ? await proposalFor(context, db, stored) : null,
    problems: paper === null || stored.stage !== 'draft' ? [] : checkDocument(paper),
    hasPaper: paper !== null || (stored.stage === 'issued' && (await versionsOf(db, stored.key)).some((version) => version.file !== null)),
  };
}

async function relationsAround(db: ReadableDatabase, document: StoredDocument, today: string): Promise<readonly DocumentRelation[]> {
  const relations = await relationsOf(db, document.key);
  const others = new Map((await documentsByKey(db, [...new Set(relations.map((each) => (each.fromKey === document.key ? each.toKey : each.fromKey)))])).map((other) => [other.key, other]));
  return relations.flatMap((each): readonly DocumentRelation[] => {
    const way = each.fromKey === document.key ? 'out' : 'in';
    const other = others.get(way === 'out' ? each.toKey : each.fromKey);
    return other === undefined || other.removedAt !== null ? [] : [{ way, kind: each.kind, document: citeOn(other, today), effectiveOn: each.effectiveOn, note: each.note }];
  });
}

/** Others with the same number of the same issuer; a real double when they are of the same day and book. */
async function clashesOf(db: ReadableDatabase, document: StoredDocument, today: string): Promise<readonly DocumentClash[]> {
  const others = (await documentsByNumber(db, document.number.text)).filter((other) => other.key !== document.key && fold(other.issuer) === fold(document.issuer));
  return others.map((other) => ({ document: citeOn(other, today), real: isRealDouble(document, other) }));
}

/** Number, issuer and day the same, in one book: one of the two is wrong, or a second copy (ND30 App. VI.I). */
export function isRealDouble(left: StoredDocumentLine, right: StoredDocumentLine): boolean {
  const sameBook = (left.direction === 'incoming') === (right.direction === 'incoming');
  return sameBook && left.signedOn === right.signedOn && left.series === right.series && left.withdrawnOn === null && right.withdrawnOn === null;
}
