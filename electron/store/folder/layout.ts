import { join } from 'node:path';

/** Marks the SQLite file as ours: "SThK" in its header. */
export const APPLICATION_ID = 0x53_54_68_4b;
/** Marks a backup, so that it is not taken for a data file although it is one with the kept files inside: "SThB". */
export const BACKUP_APPLICATION_ID = 0x53_54_68_42;

export const DATA_FILE = 'so-thu-ky.db';
export const BACKUP_SUFFIX = '.saoluu';

/** Where things stand in a data folder. */
export type FolderLayout = {
  readonly folder: string;
  readonly dataFile: string;
  /** A data file being made: becomes the data file by renaming, or is nothing. */
  readonly nextDataFile: string;
  readonly lockFile: string;
  /** What the data file looked like when it was last closed in order (`closing-seal.ts`). */
  readonly sealFile: string;
  readonly filesFolder: string;
  readonly backupsFolder: string;
  /** What is being given out: made for one download and taken away after it. */
  readonly packetsFolder: string;
};

export function layoutOf(folder: string): FolderLayout {
  return {
    folder,
    dataFile: join(folder, DATA_FILE),
    nextDataFile: join(folder, `${DATA_FILE}.next`),
    lockFile: join(folder, 'lock'),
    sealFile: join(folder, `${DATA_FILE}-seal`),
    filesFolder: join(folder, 'files'),
    backupsFolder: join(folder, 'backups'),
    packetsFolder: join(folder, 'packets'),
  };
}
