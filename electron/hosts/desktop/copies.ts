import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { isOpenedName } from '../../core/attachment/opening.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { sha256Of } from '../../store/kept-files.ts';

/** Begins the name of every folder of copies in the system's temporary folder. */
const PREFIX = 'so-thu-ky-ban-xem-';

/** Read-only copies of kept files, made for other programs, gone with the app. */
export type Copies = {
  /** The path of a copy under the file's own name. The same file gives the same copy, which its program may have open. */
  write(name: string, bytes: Uint8Array): Promise<string>;
  /** Removes every copy, those of a run that was cut short too. One that a program holds open stays until the next start. */
  sweep(): Promise<void>;
};

/**
 * What Windows keeps beside a file that came from outside: Office opens such a file in its protected view and runs no
 * macros of it.
 */
const FROM_OUTSIDE = '[ZoneTransfer]\r\nZoneId=3\r\n';

/** @param temporary the user's temporary folder */
export function createCopies(temporary: string, platform: NodeJS.Platform = process.platform): Copies {
  let folder: string | null = null;
  const ownFolder = async (): Promise<string> => (folder ??= await mkdtemp(join(temporary, PREFIX)));

  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    const place = join(await ownFolder(), sha256Of(bytes).slice(0, 16));
    const path = join(place, name);
    const there = await readFile(path).catch(() => null);
    if (there !== null && Buffer.from(bytes).equals(there)) return path;
    await mkdir(place, { recursive: true });
    // One that was made writable and changed is left to its program; the next one stands beside it.
    const fresh = there === null ? path : join(await mkdtemp(join(place, '-')), name);
    await writeFile(fresh, bytes, { flag: 'wx' });
    // Not every file system of Windows keeps marks; there a file is opened like any other.
    if (platform === 'win32') await writeFile(`${fresh}:Zone.Identifier`, FROM_OUTSIDE).catch(() => undefined);
    await chmod(fresh, 0o400);
    return fresh;
  };

  const sweep = async (): Promise<void> => {
    folder = null;
    const names = await readdir(temporary).catch(() => []);
    for (const name of names) if (name.startsWith(PREFIX)) await removeFolder(join(temporary, name));
  };
  return { write, sweep };
}

/** Read-only files cannot be removed on Windows. What cannot be removed now is tried at the next start. */
async function removeFolder(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of files) if (file.isFile()) await chmod(join(file.parentPath, file.name), 0o600).catch(() => undefined);
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/** Whether a path names a copy made here, of a kind that may be handed to a program; everything else is refused by main. */
export function isCopy(temporary: string, path: unknown): path is string {
  if (typeof path !== 'string' || !path.startsWith(join(temporary, PREFIX)) || path.split(/[\\/]/).includes('..')) return false;
  const name = basename(path);
  return dirname(path).slice(temporary.length).split(sep).length >= 3 && name === safeFileName(name) && isOpenedName(name);
}
