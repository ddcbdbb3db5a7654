import { sql } from 'kysely';
import type { FormatProfile } from '../../core/catalogue/types.ts';
import type { DocumentDirection, DocumentOrigin, DocumentRecord, DocumentText, RegisterColumns, RegisteredType, SecrecyMark, Urgency } from '../../core/document/record.ts';
import { foldedOf, numberKey, registerDay } from '../../core/document/register-keys.ts';
import type { RecordKind, Responsible } from '../../core/record/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';
import type { Tables } from '../database/schema.ts';

/** `draft` until it is issued; what an issued one is on a day follows from its days. */
export type DocumentStage = 'draft' | 'issued';

/** A document as stored: its status depends on the day, so it has none. */
export type StoredDocument = Omit<DocumentRecord, 'status'> & { readonly key: number; readonly stage: DocumentStage };

/** A document without its text. */
export type StoredDocumentLine = Omit<StoredDocument, 'text'>;

const LINE_COLUMNS = [
  'document.document_key', 'document.id', 'document.direction', 'document.type', 'document.type_name', 'document.profile', 'document.issuer', 'document.symbol', 'document.number', 'document.number_suffix', 'document.number_text',
  'document.series', 'document.signed_on', 'document.arrived_on', 'document.arrival_number', 'document.subject', 'document.signer_name', 'document.signer_office', 'document.recipients_json', 'document.copies', 'document.pages',
  'document.urgency', 'document.secrecy', 'document.stage', 'document.valid_from', 'document.valid_to', 'document.amended_on', 'document.replaced_on', 'document.withdrawn_on', 'document.withdrawn_because', 'document.handler_kind',
  'document.handler_id', 'document.due_on', 'document.closed_on', 'document.closed_by', 'document.closing_note', 'document.register_json', 'document.note', 'document.origin_kind', 'document.origin_id', 'document.origin_part',
  'document.retention', 'document.version', 'document.revision', 'document.created_at', 'document.updated_at', 'document.removed_at', 'dossier.id as dossier_id',
] as const;

function lines(db: ReadableDatabase) {
  return db.selectFrom('document').leftJoin('dossier', 'dossier.dossier_key', 'document.dossier_key').select(LINE_COLUMNS);
}

/** One document by its id, in the bin or not; null when there is none. */
export async function findDocument(db: ReadableDatabase, id: string): Promise<StoredDocument | null> {
  const row = await lines(db).select('document.text_json').where('document.id', '=', id).executeTakeFirst();
  return row === undefined ? null : whole(row);
}

/** Documents by their keys, in the order of the keys; at most some hundreds. */
export async function documentsByKey(db: ReadableDatabase, keys: readonly number[]): Promise<readonly StoredDocumentLine[]> {
  if (keys.length === 0) return [];
  const found = new Map((await lines(db).where('document.document_key', 'in', [...keys]).execute()).map((row) => [row.document_key, toLine(row)]));
  return keys.flatMap((key) => found.get(key) ?? []);
}

/** Documents by their ids, in any order; removed ones too. */
export async function documentsById(db: ReadableDatabase, ids: readonly string[]): Promise<readonly StoredDocumentLine[]> {
  if (ids.length === 0) return [];
  return (await lines(db).where('document.id', 'in', [...ids]).execute()).map(toLine);
}

/** Documents that bear this number, however it is typed, and are not in the bin. */
export async function documentsByNumber(db: ReadableDatabase, numberText: string): Promise<readonly StoredDocumentLine[]> {
  const key = numberKey(numberText);
  if (key === '') return [];
  return (await lines(db).where('document.number_key', '=', key).where('document.removed_at', 'is', null).orderBy('document.document_key').execute()).map(toLine);
}

/** One of several documents of ours whose number is printed alike by one issuer; `series` is null while it is a draft. */
export type Alike = { readonly key: number; readonly printed: string; readonly series: string | null };

/** All of them in groups, in the order of their numbers. The condition is that of the index `document_alike`, which is walked once for all series. */
export async function lookAlikes(db: ReadableDatabase): Promise<readonly (readonly Alike[])[]> {
  const own = sql<boolean>`direction <> 'incoming' AND removed_at IS NULL AND number_key <> ''`;
  const rows = await db
    .selectFrom('document')
    .select(['document_key as key', 'number_text as printed', 'number_key', 'issuer', sql<string | null>`CASE stage WHEN 'issued' THEN series END`.as('series')])
    .where(own)
    .where(sql<boolean>`(number_key, issuer) IN (SELECT number_key, issuer FROM document WHERE ${own} GROUP BY number_key, issuer HAVING count(*) > 1)`)
    .orderBy('number')
    .orderBy('document_key')
    .execute();
  return [...Map.groupBy(rows, (row) => `${row.number_key}|${row.issuer}`).values()];
}

/** The papers of another record, those in the bin left out. */
export async function documentsOfOrigin(db: ReadableDatabase, kind: RecordKind, id: string): Promise<readonly StoredDocumentLine[]> {
  return (await lines(db).where('document.origin_kind', '=', kind).where('document.origin_id', '=', id).where('document.removed_at', 'is', null).orderBy('document.document_key').execute()).map(toLine);
}

/** The documents that stand for these reports in the register. */
export async function documentsOfReports(db: ReadableDatabase, ids: readonly string[]): Promise<readonly StoredDocumentLine[]> {
  if (ids.length === 0) return [];
  return (await lines(db).where('document.origin_kind', '=', 'report').where('document.origin_id', 'in', [...ids]).execute()).map(toLine);
}

/** A document that is not there yet, or what it is to become. */
export type DocumentWrite = Omit<StoredDocument, 'key' | 'dossierId'> & { readonly dossierKey: number | null };

/** Writes a new document and gives its key. */
export async function insertDocument(db: WritableDatabase, document: DocumentWrite): Promise<number> {
  const inserted = await db.insertInto('document').values({ id: document.id, created_at: document.createdAt, ...columns(document) }).executeTakeFirstOrThrow();
  return Number(inserted.insertId);
}

export async function updateDocument(db: WritableDatabase, key: number, document: DocumentWrite): Promise<void> {
  await db.updateTable('document').set(columns(document)).where('document_key', '=', key).execute();
}

/** The key of a dossier that is not in the bin; null when there is none. */
export async function dossierKeyOf(db: ReadableDatabase, id: string): Promise<number | null> {
  return (await db.selectFrom('dossier').select('dossier_key').where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst())?.dossier_key ?? null;
}

export type StoredAttachmentRef = { readonly id: string; readonly name: string; readonly mediaType: string; readonly size: number; readonly sha256: string };

/** The files that lie with a document, those in the bin left out. */
export async function attachmentsOfDocument(db: ReadableDatabase, id: string): Promise<readonly StoredAttachmentRef[]> {
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'name', 'media_type', 'size', 'sha256'])
    .where('owner_kind', '=', 'document')
    .where('owner_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256 }));
}

/** Whether files lie with a document, in the bin or not. */
export async function everHadAttachments(db: ReadableDatabase, id: string): Promise<boolean> {
  return (await db.selectFrom('attachment').select('id').where('owner_kind', '=', 'document').where('owner_id', '=', id).executeTakeFirst()) !== undefined;
}

/** How many files lie with each of these documents; those without any are left out. */
export async function attachmentCounts(db: ReadableDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('attachment')
    .select((select) => ['owner_id', select.fn.countAll<number>().as('count')])
    .where('owner_kind', '=', 'document')
    .where('owner_id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .groupBy('owner_id')
    .execute();
  return new Map(rows.map((row) => [row.owner_id, row.count]));
}

function columns(document: DocumentWrite) {
  const { handler, closing, origin } = document;
  return {
    direction: document.direction,
    type: document.type,
    type_name: document.typeName,
    profile: document.profile,
    issuer: document.issuer,
    symbol: document.symbol,
    number: document.number.number,
    number_suffix: document.number.suffix,
    number_text: document.number.text,
    number_key: numberKey(document.number.text),
    series: document.series,
    signed_on: document.signedOn,
    arrived_on: document.arrivedOn,
    arrival_number: document.arrivalNumber,
    register_day: registerDay(document, document.createdAt.slice(0, 10)),
    register_order: (document.direction === 'incoming' ? document.arrivalNumber : document.number.number) ?? 0,
    subject: document.subject,
    signer_name: document.signerName,
    signer_office: document.signerOffice,
    recipients_json: JSON.stringify(document.recipients),
    copies: document.copies,
    pages: document.pages,
    urgency: document.urgency,
    secrecy: document.secrecy,
    stage: document.stage,
    valid_from: document.validFrom,
    valid_to: document.validTo,
    amended_on: document.amendedOn,
    replaced_on: document.replacedOn,
    withdrawn_on: document.withdrawnOn,
    withdrawn_because: document.withdrawnBecause,
    handler_kind: handler?.kind ?? null,
    handler_id: handler === null ? null : handler.kind === 'other' ? handler.name : handler.id,
    due_on: document.dueOn,
    closed_on: closing?.on ?? null,
    closed_by: closing?.by ?? null,
    closing_note: closing?.note ?? '',
    register_json: JSON.stringify(document.register),
    note: document.note,
    origin_kind: origin?.kind ?? null,
    origin_id: origin?.id ?? null,
    origin_part: origin?.part ?? null,
    dossier_key: document.dossierKey,
    retention: document.retention,
    version: document.version,
    revision: document.revision,
    updated_at: document.updatedAt,
    removed_at: document.removedAt,
    folded: foldedOf(document, document.number.text),
    text_json: document.text === null ? null : JSON.stringify(document.text),
  };
}

/** Whom papers that are written here speak to, by their keys; those of others have none. */
export async function addresseesOf(db: ReadableDatabase, keys: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('document').select(['document_key as key', 'text_json']).where('document_key', 'in', keys).where('text_json', 'is not', null).execute();
  return new Map(rows.map(({ key, text_json }) => [key, (JSON.parse(text_json ?? '{}') as Partial<DocumentText>).addressees ?? []]));
}

type Row = Omit<{ [Column in keyof Tables['document']]: Tables['document'][Column] }, 'document_key' | 'number_key' | 'register_day' | 'register_order' | 'dossier_key' | 'folded' | 'text_json'> & {
  readonly document_key: number;
  readonly dossier_id: string | null;
};

function whole(row: Row & { readonly text_json: string | null }): StoredDocument {
  return { ...toLine(row), text: row.text_json === null ? null : (JSON.parse(row.text_json) as DocumentText) };
}

function toLine(row: Row): StoredDocumentLine {
  return {
    key: row.document_key,
    id: row.id,
    direction: row.direction as DocumentDirection,
    type: row.type as RegisteredType,
    typeName: row.type_name,
    profile: row.profile as FormatProfile | null,
    issuer: row.issuer,
    symbol: row.symbol,
    number: { number: row.number, suffix: row.number_suffix, text: row.number_text },
    series: row.series,
    signedOn: row.signed_on,
    arrivedOn: row.arrived_on,
    arrivalNumber: row.arrival_number,
    subject: row.subject,
    signerName: row.signer_name,
    signerOffice: row.signer_office,
    recipients: JSON.parse(row.recipients_json) as readonly string[],
    copies: row.copies,
    pages: row.pages,
    urgency: row.urgency as Urgency | null,
    secrecy: row.secrecy as SecrecyMark | null,
    stage: row.stage as DocumentStage,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    amendedOn: row.amended_on,
    replacedOn: row.replaced_on,
    withdrawnOn: row.withdrawn_on,
    withdrawnBecause: row.withdrawn_because,
    handler: handlerOf(row.handler_kind, row.handler_id),
    dueOn: row.due_on,
    closing: row.closed_on === null ? null : { on: row.closed_on, by: row.closed_by === 'answer' ? 'answer' : 'person', note: row.closing_note },
    register: JSON.parse(row.register_json) as RegisterColumns,
    note: row.note,
    origin: row.origin_kind === null || row.origin_id === null ? null : ({ kind: row.origin_kind as RecordKind, id: row.origin_id, part: row.origin_part ?? '' } satisfies DocumentOrigin),
    dossierId: row.dossier_id,
    retention: row.retention,
    version: row.version,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}

function handlerOf(kind: string | null, id: string | null): Responsible | null {
  if (kind === null || id === null) return null;
  return kind === 'other' ? { kind, name: id } : { kind: kind as 'member' | 'unit' | 'body', id };
}
