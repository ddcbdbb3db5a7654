import type { OpenedAttachment } from '../../contract/attachments.ts';
import { mediaTypeOf, pictureTypeOf } from '../../core/attachment/media-type.ts';
import { contentKindOf } from '../../core/attachment/content-kind.ts';
import { openingOf, type Opening } from '../../core/attachment/opening.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import type { Context } from '../context.ts';
import { Failure, failure } from '../failure.ts';
import { requireAttachment } from './look.ts';

const NEVER = { program: 'opening-program', 'unknown-kind': 'opening-unknown', 'not-its-kind': 'opening-not-its-kind' } as const satisfies Record<Extract<Opening, { kind: 'never' }>['because'], string>;

/** Opens a file outside the window, as the host can. What was kept is not touched: a program gets a copy. */
export async function openAttachment(context: Context, input: { readonly id: string; readonly sure?: boolean | undefined }): Promise<OpenedAttachment> {
  const attachment = await context.store.read((db) => requireAttachment(db, input.id));
  const name = safeFileName(attachment.name);
  const bytes = await intactBytes(context, attachment.sha256, attachment.name);
  const opening = openingOf(name, bytes);
  const { opener } = context;
  if (opener?.kind === 'program') {
    if (opening.kind === 'never') throw failure(NEVER[opening.because], { file: attachment.name });
    if (opening.kind === 'ask' && input.sure !== true) return { kind: 'ask', because: opening.because };
    await opener.open({ name, bytes });
    return { kind: 'program' };
  }
  // Saving is no opening: what a browser cannot show is the person's to keep, unless it is not what it says it is.
  if (opening.kind === 'never' && opening.because !== 'unknown-kind') throw failure(NEVER[opening.because], { file: attachment.name });
  const type = shownType(bytes);
  if (opener === null || type === null || opening.kind !== 'open') return { kind: 'save', file: new File([new Uint8Array(bytes)], name, { type: mediaTypeOf(name) }) };
  return { kind: 'tab', address: opener.show({ name, bytes, type }) };
}

/** What every browser shows by itself without running anything of ours: PDF and pictures, told by their bytes. */
function shownType(bytes: Uint8Array): string | null {
  return pictureTypeOf(bytes) ?? (contentKindOf(bytes) === 'pdf' ? 'application/pdf' : null);
}

/** The bytes as received. What is not any more what was received is told by the name people know it by. */
async function intactBytes(context: Context, sha256: string, name: string): Promise<Uint8Array> {
  try {
    return await context.store.files.read(sha256);
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.code === 'kept-file-damaged' || thrown.code === 'kept-file-missing')) throw failure(thrown.code, { ...thrown.params, file: name });
    throw thrown;
  }
}
