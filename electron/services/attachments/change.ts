import type { Attachment } from '../../contract/attachments.ts';
import { mediaTypeOf } from '../../core/attachment/media-type.ts';
import { updateAttachment, type StoredAttachment } from '../../store/repositories/attachments.ts';
import { indexFile } from '../../store/search/file-entries.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { attachmentView, requireAttachment } from './look.ts';
import { ownerOf, requireOwner } from './owner.ts';

/** Puts a file into the bin of its record. Its bytes stay: the app deletes nothing on its own. */
export async function removeAttachment(context: Context, id: string): Promise<Attachment> {
  await context.store.change(context.person.name, async (change) => {
    const attachment = await requireAttachment(change.db, id);
    if (attachment.removedAt !== null) return;
    await requireOwn(change, attachment);
    await updateAttachment(change.db, id, { removedAt: change.at });
    indexFile(change, id);
    change.log({ action: 'attachment.remove', subject: attachment.owner.id, before: { id, file: attachment.name } });
  });
  return attachmentView(context, id);
}

export async function restoreAttachment(context: Context, id: string): Promise<Attachment> {
  await context.store.change(context.person.name, async (change) => {
    const attachment = await requireAttachment(change.db, id);
    if (attachment.removedAt === null) return;
    const owner = await requireOwner(change.db, attachment.owner);
    await updateAttachment(change.db, id, { removedAt: null });
    indexFile(change, id);
    change.log({ action: 'attachment.restore', subject: attachment.owner.id, after: { id, file: attachment.name, ...(owner.settled ? { completing: true } : {}) } });
  });
  return attachmentView(context, id);
}

/** Another name, or a note. What went out with an issued document keeps its name. */
export async function changeAttachment(context: Context, input: { readonly id: string; readonly name?: string | undefined; readonly note?: string | undefined }): Promise<Attachment> {
  await context.store.change(context.person.name, async (change) => {
    const attachment = await requireAttachment(change.db, input.id);
    const name = input.name?.normalize('NFC') ?? attachment.name;
    const note = input.note ?? attachment.note;
    if (name === attachment.name && note === attachment.note) return;
    if (name !== attachment.name) await requireOwn(change, attachment);
    await updateAttachment(change.db, input.id, { name, mediaType: mediaTypeOf(name), note });
    indexFile(change, input.id);
    change.log({ action: 'attachment.update', subject: attachment.owner.id, before: { file: attachment.name, note: attachment.note }, after: { file: name, note } });
  });
  return attachmentView(context, input.id);
}

/** Fails with `attachment-issued` for a file that an issued document went out with. */
async function requireOwn(change: Change, attachment: StoredAttachment): Promise<void> {
  const { issuedAt } = await ownerOf(change.db, attachment.owner);
  if (issuedAt !== null && attachment.addedAt <= issuedAt) throw failure('attachment-issued', { file: attachment.name });
}
