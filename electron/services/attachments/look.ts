import type { Attachment, AttachmentList, AttachmentPreview, GivenUpFile } from '../../contract/attachments.ts';
import { mediaTypeOf, pictureTypeOf } from '../../core/attachment/media-type.ts';
import type { RecordRef } from '../../core/record/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { attachmentsOf, findAttachment, placesOf, type StoredAttachment } from '../../store/repositories/attachments.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { GIVEN_UP } from './texts.ts';

/** The files of a record, and those that had to be given up after they were taken. */
export async function listAttachments(context: Context, asked: { readonly owner: RecordRef; readonly removed?: boolean | undefined }): Promise<AttachmentList> {
  return context.store.read(async (db) => {
    const attachments: Attachment[] = [];
    for (const stored of await attachmentsOf(db, asked.owner, asked.removed === true)) attachments.push(await withPlaces(db, stored));
    return { attachments, givenUp: await givenUpOf(db, asked.owner) };
  });
}

export async function attachmentView(context: Context, id: string): Promise<Attachment> {
  return context.store.read(async (db) => withPlaces(db, await requireAttachment(db, id)));
}

/** Fails with `not-found`. */
export async function requireAttachment(db: ReadableDatabase, id: string): Promise<StoredAttachment> {
  const attachment = await findAttachment(db, id);
  if (attachment === null) throw failure('not-found', { id });
  return attachment;
}

async function withPlaces(db: ReadableDatabase, stored: StoredAttachment): Promise<Attachment> {
  return { ...stored, sameAs: await placesOf(db, stored) };
}

async function givenUpOf(db: ReadableDatabase, owner: RecordRef): Promise<readonly GivenUpFile[]> {
  const rows = await db.selectFrom('event_log').select(['at', 'after_json']).where('action', '=', GIVEN_UP).where('subject', '=', owner.id).orderBy('seq').execute();
  return rows.map(({ at, after_json: after }) => {
    const { file, code, mark } = JSON.parse(after ?? '{}') as { readonly file: string; readonly code: string; readonly mark: string };
    return { name: file, at, code, params: { mark } };
  });
}

export async function attachmentFile(context: Context, id: string): Promise<File> {
  const attachment = await context.store.read((db) => requireAttachment(db, id));
  return fileOf(await context.store.files.read(attachment.sha256), attachment.name, mediaTypeOf(attachment.name));
}

/** What a PDF may have before its mark. */
const PDF_HEAD = 1024;

/** What is shown of a file. What kind it is, is told by its bytes: a page that calls itself a picture is shown as text. */
export async function previewAttachment(context: Context, id: string): Promise<AttachmentPreview> {
  const attachment = await context.store.read((db) => requireAttachment(db, id));
  const bytes = await context.store.files.read(attachment.sha256);
  const picture = pictureTypeOf(bytes);
  if (picture !== null) return { kind: 'picture', file: fileOf(bytes, attachment.name, picture) };
  if (Buffer.from(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) return { kind: 'pdf', file: fileOf(bytes, attachment.name, 'application/pdf') };
  const outcome = await context.pool.run({ kind: 'preview', bytes, fileName: attachment.name });
  if (!outcome.ok) return { kind: 'none', code: outcome.code, params: outcome.params };
  if (outcome.kind === 'none') return { kind: 'none', code: null, params: {} };
  return outcome.kind === 'sheets' ? { kind: 'sheets', sheets: outcome.sheets, cut: outcome.cut } : { kind: 'text', blocks: outcome.blocks, cut: outcome.cut };
}

function fileOf(bytes: Uint8Array, name: string, type: string): File {
  return new File([new Uint8Array(bytes)], name, { type });
}
