import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder, writeDurably } from './folder/durable.ts';
import { Failure, systemCode, systemFailure } from './failure.ts';

/** Files received and written, kept as their bytes under their SHA-256: equal bytes stand there once. */
export type KeptFiles = {
  /** Keeps the bytes for good; `fresh` when they were not there before. */
  keep(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly size: number; readonly fresh: boolean }>;
  /** The bytes as kept. Fails with `kept-file-missing` or `kept-file-damaged`. */
  read(sha256: string): Promise<Uint8Array>;
  /** The bytes piece by piece, never all in memory. The same failures; damage is told with the last piece. */
  pieces(sha256: string): AsyncIterable<Uint8Array>;
  /** Takes back what was just kept for a change that did not come about. */
  forget(sha256: string): Promise<void>;
  pathOf(sha256: string): string;
  /** What stands there, whether or not a record names it. */
  list(): Promise<readonly { readonly sha256: string; readonly size: number; readonly writtenAt: Date }[]>;
};

const PIECE_BYTES = 256 * 1024;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param folder where the files stand, in sub-folders by the first two digits so that Explorer can still open them */
export function createKeptFiles(folder: string, dataFolder: string): KeptFiles {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  // Several files are kept at once: those of the same bytes take turns, and so does the making of one sub-folder.
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const run = (turns.get(name) ?? Promise.resolve()).then(work, work);
    turns.set(name, run);
    const leave = (): void => {
      if (turns.get(name) === run) turns.delete(name);
    };
    run.then(leave, leave);
    return run;
  };
  const makeSubFolder = async (name: string): Promise<void> => {
    const made = await mkdir(join(folder, name), { recursive: true });
    if (made !== undefined) await syncFolder(folder);
  };
  const write = async (sha256: string, bytes: Uint8Array): Promise<boolean> => {
    const path = pathOf(sha256);
    try {
      const found = await stat(path).catch(() => null);
      if (found !== null && found.size === bytes.length) return false;
      const subFolder = sha256.slice(0, 2);
      await inTurn(subFolder, () => makeSubFolder(subFolder));
      await writeDurably(path, bytes);
      return true;
    } catch (thrown) {
      throw systemFailure(thrown, dataFolder) ?? thrown;
    }
  };
  return {
    pathOf,
    keep: async (bytes) => {
      const sha256 = sha256Of(bytes);
      return { sha256, size: bytes.length, fresh: await inTurn(sha256, () => write(sha256, bytes)) };
    },
    read: async (sha256) => {
      try {
        const bytes = await readFile(pathOf(sha256));
        if (sha256Of(bytes) !== sha256) throw new Failure('kept-file-damaged', { sha256 });
        return bytes;
      } catch (thrown) {
        if (systemCode(thrown) === 'ENOENT') throw new Failure('kept-file-missing', { sha256 });
        throw systemFailure(thrown, dataFolder) ?? thrown;
      }
    },
    pieces: async function* (sha256) {
      const sum = createHash('sha256');
      try {
        for await (const piece of createReadStream(pathOf(sha256), { highWaterMark: PIECE_BYTES }) as AsyncIterable<Uint8Array>) {
          sum.update(piece);
          yield piece;
        }
      } catch (thrown) {
        if (systemCode(thrown) === 'ENOENT') throw new Failure('kept-file-missing', { sha256 });
        throw systemFailure(thrown, dataFolder) ?? thrown;
      }
      if (sum.digest('hex') !== sha256) throw new Failure('kept-file-damaged', { sha256 });
    },
    list: async () => {
      const names = (await readdir(folder, { recursive: true }).catch(() => [])).map((name) => basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name));
      const found = names.map(async (sha256) => {
        const file = await stat(pathOf(sha256)).catch(() => null);
        return file === null ? [] : [{ sha256, size: file.size, writtenAt: file.mtime }];
      });
      return (await Promise.all(found)).flat();
    },
    forget: (sha256) => inTurn(sha256, () => rm(pathOf(sha256), { force: true })),
  };
}
