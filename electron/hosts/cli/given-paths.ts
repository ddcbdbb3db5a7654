import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { failure } from '../../services/failure.ts';

/** Fails with `file-not-found` or `not-a-file`. */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw failure('file-not-found', { file: path });
  if (!found.isFile()) throw failure('not-a-file', { file: path });
}

/** The folder that a file is to be written in must be there: a mistyped one is not made. Fails with `folder-not-found`, or `not-a-file` where a folder bears the file's name. */
export async function requireFolderOf(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw failure('folder-not-found', { folder });
  if ((await stat(path).catch(() => null))?.isDirectory() === true) throw failure('not-a-file', { file: path });
}

/** Makes the folder that results go into. Fails with `not-a-folder` where a file stands in its way. */
export async function makeFolder(path: string): Promise<void> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null && !found.isDirectory()) throw failure('not-a-folder', { folder: at });
    if (found !== null || at === dirname(at)) break;
  }
  await mkdir(path, { recursive: true });
}
