import { connectAlone } from '../database/connect.ts';
import { systemCode } from '../failure.ts';

export type FolderLock = { release(): void };

/**
 * Takes the data folder for this process, null when another has it.
 *
 * The lock is SQLite's exclusive lock on an empty side file: the operating system gives it back when the process ends,
 * however it ends, so that a killed process never leaves the folder locked. Process ids and times cannot promise that.
 */
export function lockFolder(lockFile: string): FolderLock | null {
  const database = connectAlone(lockFile, 0);
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    database.close();
    if (systemCode(thrown)?.startsWith('SQLITE_BUSY') === true) return null;
    throw thrown;
  }
  return {
    release: () => {
      if (!database.open) return;
      database.exec('ROLLBACK');
      database.close();
    },
  };
}
