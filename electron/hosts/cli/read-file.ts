import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { MOST_ATTACHMENT_BYTES } from '../../core/attachment/limits.ts';
import { failure } from '../../services/failure.ts';
import { systemCode } from '../../store/failure.ts';

/** What a system says of a file that another program has locked, or that this user may not read. */
const HELD: readonly string[] = ['EBUSY', 'EACCES', 'EPERM'];

/**
 * A file for a record, read whole and checked to be the one that was named. Fails with `file-not-found`, `not-a-file`,
 * `attachment-too-large`, `file-in-use` or `attachment-unreadable`.
 */
export async function readFileOf(path: string): Promise<File> {
  try {
    // A pipe would keep whoever opens it waiting for a writer.
    if (!(await stat(path)).isFile()) throw failure('not-a-file', { file: path });
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return new File([await bytesOf(handle, path)], basename(path));
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    const code = systemCode(thrown) ?? '';
    if (code === 'ENOENT') throw failure('file-not-found', { file: path });
    if (code === 'EISDIR') throw failure('not-a-file', { file: path });
    if (HELD.includes(code)) throw failure('file-in-use', { file: path });
    // The other failures are worded already; an error of the system has a code in capitals.
    if (/^E[A-Z]+$/.test(code)) throw failure('attachment-unreadable', { file: path });
    throw thrown;
  }
}

async function bytesOf(handle: FileHandle, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = await handle.stat();
  // What was named may be another thing by now.
  if (!found.isFile()) throw failure('not-a-file', { file: path });
  if (found.size > MOST_ATTACHMENT_BYTES) throw failure('attachment-too-large', { file: path, size: found.size, allowed: MOST_ATTACHMENT_BYTES });
  const bytes = await handle.readFile();
  // Another program writes it at this moment: half of one state and half of another is no file.
  if (bytes.length !== found.size) throw failure('attachment-unreadable', { file: path });
  return new Uint8Array(bytes);
}
