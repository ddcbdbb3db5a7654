import type { AttachmentPlace, FileTextState } from '../../core/attachment/types.ts';
import type { RecordKind, RecordRef } from '../../core/record/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';
import { readRecordLabel } from './record-labels.ts';

export type StoredAttachment = {
  readonly id: string;
  readonly owner: RecordRef;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly note: string;
  readonly removedAt: string | null;
  readonly text: { readonly state: FileTextState; readonly code: string | null; readonly pages: number | null };
};

function rows(db: ReadableDatabase) {
  return db
    .selectFrom('attachment')
    .leftJoin('file_text', 'file_text.sha256', 'attachment.sha256')
    .select([
      'attachment.id', 'attachment.owner_kind', 'attachment.owner_id', 'attachment.name', 'attachment.media_type', 'attachment.sha256', 'attachment.size', 'attachment.added_at', 'attachment.added_by', 'attachment.note',
      'attachment.removed_at', 'file_text.state', 'file_text.code', 'file_text.pages',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

function toAttachment(row: Row): StoredAttachment {
  return {
    id: row.id,
    owner: { kind: row.owner_kind as RecordKind, id: row.owner_id },
    name: row.name,
    mediaType: row.media_type,
    sha256: row.sha256,
    size: row.size,
    addedAt: row.added_at,
    addedBy: row.added_by,
    note: row.note,
    removedAt: row.removed_at,
    text: { state: (row.state as FileTextState | null) ?? 'pending', code: row.code, pages: row.pages },
  };
}

/** The files of a record in their order, or those in its bin. */
export async function attachmentsOf(db: ReadableDatabase, owner: RecordRef, removed: boolean): Promise<readonly StoredAttachment[]> {
  const found = await rows(db)
    .where('attachment.owner_kind', '=', owner.kind)
    .where('attachment.owner_id', '=', owner.id)
    .where('attachment.removed_at', removed ? 'is not' : 'is', null)
    .orderBy('attachment.position')
    .execute();
  return found.map(toAttachment);
}

export async function findAttachment(db: ReadableDatabase, id: string): Promise<StoredAttachment | null> {
  const row = await rows(db).where('attachment.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toAttachment(row);
}

/** All attachments with these bytes, the first added first; those in a bin too. */
export async function attachmentsWith(db: ReadableDatabase, sha256: string): Promise<readonly StoredAttachment[]> {
  return (await rows(db).where('attachment.sha256', '=', sha256).orderBy('attachment.attachment_key').execute()).map(toAttachment);
}

/** The other records with these bytes, those in a bin left out. */
export async function placesOf(db: ReadableDatabase, attachment: StoredAttachment): Promise<readonly AttachmentPlace[]> {
  const places: AttachmentPlace[] = [];
  for (const other of await attachmentsWith(db, attachment.sha256)) {
    if (other.removedAt !== null || (other.owner.kind === attachment.owner.kind && other.owner.id === attachment.owner.id)) continue;
    const label = await readRecordLabel(db, other.owner);
    if (label !== null && !label.removed) places.push({ record: other.owner, number: label.number, title: label.title, name: other.name });
  }
  return places;
}

export async function insertAttachment(db: WritableDatabase, attachment: Omit<StoredAttachment, 'text' | 'removedAt'>): Promise<void> {
  const last = await db
    .selectFrom('attachment')
    .select((select) => select.fn.max('position').as('position'))
    .where('owner_kind', '=', attachment.owner.kind)
    .where('owner_id', '=', attachment.owner.id)
    .executeTakeFirst();
  await db
    .insertInto('attachment')
    .values({
      id: attachment.id,
      owner_kind: attachment.owner.kind,
      owner_id: attachment.owner.id,
      position: (last?.position ?? 0) + 1,
      name: attachment.name,
      media_type: attachment.mediaType,
      sha256: attachment.sha256,
      size: attachment.size,
      added_at: attachment.addedAt,
      added_by: attachment.addedBy,
      note: attachment.note,
      removed_at: null,
    })
    .execute();
}

export async function updateAttachment(db: WritableDatabase, id: string, change: { readonly name?: string; readonly mediaType?: string; readonly note?: string; readonly removedAt?: string | null }): Promise<void> {
  await db
    .updateTable('attachment')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.mediaType === undefined ? {} : { media_type: change.mediaType }),
      ...(change.note === undefined ? {} : { note: change.note }),
      ...(change.removedAt === undefined ? {} : { removed_at: change.removedAt }),
    })
    .where('id', '=', id)
    .execute();
}

export type FileText = { readonly sha256: string; readonly state: Exclude<FileTextState, 'pending'>; readonly code: string | null; readonly pages: number | null; readonly text: string };

export async function putFileText(db: WritableDatabase, file: FileText): Promise<void> {
  const { state, code, pages, text } = file;
  await db.insertInto('file_text').values(file).onConflict((conflict) => conflict.column('sha256').doUpdateSet({ state, code, pages, text })).execute();
}

export async function hasFileText(db: ReadableDatabase, sha256: string): Promise<boolean> {
  return (await db.selectFrom('file_text').select('state').where('sha256', '=', sha256).executeTakeFirst()) !== undefined;
}

/** Files whose text was not read yet, with one of their names, the first added first. */
export async function filesWithoutText(db: ReadableDatabase): Promise<readonly { readonly sha256: string; readonly name: string }[]> {
  return db
    .selectFrom('attachment')
    .leftJoin('file_text', 'file_text.sha256', 'attachment.sha256')
    .select(['attachment.sha256', 'attachment.name'])
    .where('file_text.state', 'is', null)
    .groupBy('attachment.sha256')
    .orderBy('attachment.attachment_key')
    .execute();
}

/** Whether anything but attachments and their text holds on to kept bytes: an import, a version, a report's file. */
export async function isHeldElsewhere(db: ReadableDatabase, sha256: string): Promise<boolean> {
  const holders = [
    db.selectFrom('import').select('sha256').where('sha256', '=', sha256),
    db.selectFrom('document_version').select('sha256').where('sha256', '=', sha256),
    db.selectFrom('report_file').select('sha256').where('sha256', '=', sha256),
  ];
  for (const holder of holders) if ((await holder.executeTakeFirst()) !== undefined) return true;
  return false;
}

/** Takes every trace of bytes out of the tables that must not be kept on this PC. */
export async function deleteFile(db: WritableDatabase, sha256: string): Promise<void> {
  await db.deleteFrom('attachment').where('sha256', '=', sha256).execute();
  await db.deleteFrom('file_text').where('sha256', '=', sha256).execute();
  if (!(await isHeldElsewhere(db, sha256))) await db.deleteFrom('kept_file').where('sha256', '=', sha256).execute();
}
