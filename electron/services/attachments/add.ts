import { randomUUID } from 'node:crypto';
import type { AddedFile } from '../../contract/attachments.ts';
import { MOST_ATTACHMENT_BYTES } from '../../core/attachment/limits.ts';
import { mediaTypeOf } from '../../core/attachment/media-type.ts';
import type { RecordRef } from '../../core/record/types.ts';
import type { TextOutcome } from '../../formats/text/outcome.ts';
import { systemCode } from '../../store/failure.ts';
import { sha256Of } from '../../store/kept-files.ts';
import { attachmentsWith, hasFileText, insertAttachment, putFileText, updateAttachment, type StoredAttachment } from '../../store/repositories/attachments.ts';
import { recordKeptFile } from '../../store/repositories/imports.ts';
import { indexFile } from '../../store/search/file-entries.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { Failure, failure } from '../failure.ts';
import { bareName } from '../imports/bare-name.ts';
import { takeBack } from '../imports/take.ts';
import { attachmentView } from './look.ts';
import { requireUnmarkedName } from '../secrecy.ts';
import { requireOwner } from './owner.ts';
import { fileTextOf } from './texts.ts';

/** How long the answer waits for a text, so that nearly every file is answered with it, and none for a hostile one. */
const PATIENCE_MS = 3_000;

type Given = { readonly owner: RecordRef; readonly name: string; readonly bytes: Uint8Array; readonly sha256: string };

/** Adds files one after the other; what one is refused for keeps none of the others back. */
export async function addAttachments(context: Context, input: { readonly owner: RecordRef; readonly files: readonly File[] }): Promise<readonly AddedFile[]> {
  await context.store.read((db) => requireOwner(db, input.owner));
  const added: AddedFile[] = [];
  for (const file of input.files) {
    const name = bareName(file.name).normalize('NFC');
    try {
      added.push(await addOne(context, input.owner, file, name));
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      added.push({ name, outcome: 'refused', code: thrown.code, params: thrown.params });
    }
  }
  return added;
}

async function addOne(context: Context, owner: RecordRef, file: File, name: string): Promise<AddedFile> {
  requireUnmarkedName(name);
  // By what it says of itself, before any of it is read into memory.
  if (file.size > MOST_ATTACHMENT_BYTES) throw failure('attachment-too-large', { file: name, size: file.size, allowed: MOST_ATTACHMENT_BYTES });
  if (file.size === 0) throw failure('attachment-empty', { file: name });
  const bytes = await bytesOf(file, name);
  const given: Given = { owner, name, bytes, sha256: sha256Of(bytes) };
  const known = await context.store.read(async (db) => ({ own: await ownOf(db, given), hasText: await hasFileText(db, given.sha256) }));
  if (known.own !== null && known.own.removedAt === null) return { name, outcome: 'double', attachment: await attachmentView(context, known.own.id) };

  const reading = known.hasText ? null : context.texts.read(bytes, name);
  const outcome = reading === null ? null : await inTime(reading, context.host === 'cli' ? null : PATIENCE_MS);
  if (outcome?.ok === true && outcome.mark !== null) throw failure('secrecy-mark', { mark: outcome.mark });
  const id = await keep(context, given, outcome);
  if (reading !== null && outcome === null) context.texts.finish(given.sha256, reading);
  return { name, outcome: 'added', attachment: await attachmentView(context, id) };
}

/** Bytes and record stand together or not at all. */
async function keep(context: Context, given: Given, outcome: TextOutcome | null): Promise<string> {
  const { fresh } = await context.store.files.keep(given.bytes);
  try {
    return await context.store.change(context.person.name, (change) => store(change, given, outcome));
  } catch (thrown) {
    if (fresh) await takeBack(context, given.sha256);
    throw thrown;
  }
}

async function store(change: Change, given: Given, outcome: TextOutcome | null): Promise<string> {
  const { owner: record, name, bytes, sha256 } = given;
  const owner = await requireOwner(change.db, record);
  const before = await ownOf(change.db, given);
  const id = before?.id ?? randomUUID();
  await recordKeptFile(change.db, { sha256, size: bytes.length }, change.at);
  if (before === null) await insertAttachment(change.db, { id, owner: record, name, mediaType: mediaTypeOf(name), sha256, size: bytes.length, addedAt: change.at, addedBy: change.by, note: '' });
  else await updateAttachment(change.db, id, { removedAt: null });
  const text = outcome === null ? null : fileTextOf(sha256, outcome);
  if (text !== null) await putFileText(change.db, text);
  indexFile(change, id);
  change.log({
    action: 'attachment.add',
    subject: record.id,
    after: { id, kind: record.kind, file: name, sha256, size: bytes.length, ...(owner.settled ? { completing: true } : {}), ...(text === null ? {} : { text: text.state }) },
  });
  return id;
}

/** The same bytes with the same record, in its bin too. */
async function ownOf(db: Change['db'] | Parameters<typeof attachmentsWith>[0], { owner, sha256 }: Given): Promise<StoredAttachment | null> {
  return (await attachmentsWith(db, sha256)).find((attachment) => attachment.owner.kind === owner.kind && attachment.owner.id === owner.id) ?? null;
}

/** Windows locks a file that another program writes; a browser tells the same by an error of its own. */
async function bytesOf(file: File, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') throw failure('file-in-use', { file: name });
    if (code === 'ENOENT') throw failure('file-not-found', { file: name });
    // What stands behind a file was taken away, or changed, since it was named.
    if (code === 'EIO' || (thrown instanceof Error && thrown.name === 'NotReadableError')) throw failure('attachment-unreadable', { file: name });
    throw thrown;
  }
}

/** What a reading comes to, null when it takes longer or ends with its process: then the text is stored later. */
async function inTime(reading: Promise<TextOutcome>, patience: number | null): Promise<TextOutcome | null> {
  const outcome = reading.catch(() => null);
  if (patience === null) return outcome;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => { timer = setTimeout(() => { resolve(null); }, patience); });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}
