import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from './folder/durable.ts';
import { Failure, systemCode, systemFailure } from './failure.ts';

/** Files received and written, kept as their bytes under their SHA-256: equal bytes stand there once. */
export type KeptFiles = {
  /** Keeps the bytes for good; `fresh` when they were not there before. */
  keep(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly size: number; readonly fresh: boolean }>;
  /** The bytes as kept. Fails with `kept-file-missing` or `kept-file-damaged`. */
  read(sha256: string): Promise<Uint8Array>;
  /** Takes back what was just kept for a change that did not come about. */
  forget(sha256: string): Promise<void>;
  pathOf(sha256: string): string;
};

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param folder where the files stand, in sub-folders by the first two digits so that Explorer can still open them */
export function createKeptFiles(folder: string, dataFolder: string): KeptFiles {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    pathOf,
    keep: async (bytes) => {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      try {
        const found = await stat(path).catch(() => null);
        if (found !== null && found.size === bytes.length) return { sha256, size: bytes.length, fresh: false };
        const made = await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        if (made !== undefined) await syncFolder(folder);
        await writeDurably(path, bytes);
        return { sha256, size: bytes.length, fresh: true };
      } catch (thrown) {
        throw systemFailure(thrown, dataFolder) ?? thrown;
      }
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
    forget: async (sha256) => {
      await rm(pathOf(sha256), { force: true });
    },
  };
}
