import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startArchive } from '../../../formats/zip/archive.ts';

export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Where a dossier is written: it stands there whole once finished, and nothing of it after being given up. */
export type FolderTarget = {
  put(path: string, pieces: Pieces): Promise<void>;
  /** Gives the size of the archive; null for a folder. */
  finish(): Promise<number | null>;
  giveUp(): Promise<void>;
};

/** An archive whose entries lie in a folder of this name. */
export async function archiveTarget(path: string, folder: string): Promise<FolderTarget> {
  const draft = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(draft, 'w');
  const archive = startArchive(file);
  return {
    put: (name, pieces) => archive.add(`${folder}/${name}`, pieces),
    finish: async () => {
      const size = await archive.close();
      await file.sync();
      await file.close();
      await rename(draft, path);
      return size;
    },
    giveUp: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

/** A folder that is not there yet, or is empty. */
export function folderTarget(path: string): FolderTarget {
  const draft = `${path}.part`;
  return {
    put: async (name, pieces) => {
      const full = join(draft, ...name.split('/'));
      await mkdir(dirname(full), { recursive: true });
      await pipeline(Readable.from(pieces, { objectMode: true, highWaterMark: 1 }), createWriteStream(full, { flags: 'wx', flush: true }));
    },
    finish: async () => {
      await rmdir(path).catch(() => undefined);
      await rename(draft, path);
      return null;
    },
    giveUp: () => rm(draft, { recursive: true, force: true }),
  };
}
