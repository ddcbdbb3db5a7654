import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { prepareRestore, putInPlace, removeNext, setDamagedAside } from '../../store/backup/restore.ts';
import { writeBackup } from '../../store/backup/write.ts';
import { verifyBackup } from '../../store/backup/verify.ts';
import { connectToRead } from '../../store/database/connect.ts';
import { systemFailure } from '../../store/failure.ts';
import { lockFolder } from '../../store/folder/lock.ts';
import { layoutOf } from '../../store/folder/layout.ts';
import { migrations } from '../../store/migrations/all.ts';
import { openDataFolder } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { failure, failureOfSystemError } from '../failure.ts';
import { restoreInto, stepsHere } from './restore.ts';

/**
 * Writes a verified backup of a data folder to any path, also while the app has the folder open. Fails with the codes of
 * opening, and `disk-full`, `folder-read-only` for the target.
 */
export async function backUpTo(dataFolder: string, path: string): Promise<void> {
  const opened = await openDataFolder(dataFolder, { readOnly: true });
  if (!opened.ok) throw failure(opened.code, opened.params);
  try {
    await writeBackup(path, opened.store.now(), opened.store.files, (copy) => opened.store.snapshot(copy));
  } catch (thrown) {
    throw failureOfSystemError(thrown) ?? thrown;
  } finally {
    await opened.store.close();
  }
}

/**
 * Puts a backup in the place of what stands in a data folder, and gives the name of what can undo it: a backup of what
 * stood before, or, when that is damaged, the damaged file itself under another name.
 */
export async function restoreFrom(dataFolder: string, path: string, by = userInfo().username): Promise<string> {
  const reading = await verifyBackup(path);
  if (!reading.ok) throw reading.reason === 'not-found' ? failure('file-not-found', { file: path }) : failure('backup-not-sound', { name: basename(path), reason: reading.reason });
  const opened = await openDataFolder(dataFolder, { create: true });
  if (!opened.ok && opened.code !== 'damaged-data-file') throw failure(opened.code, opened.params);
  return opened.ok ? overSound(opened.store, path, by) : overDamaged(dataFolder, path);
}

async function overSound(store: Store, path: string, by: string): Promise<string> {
  try {
    return (await restoreInto(store, basename(path), by, stepsHere(store, path))).kept;
  } finally {
    await store.close();
  }
}

async function overDamaged(dataFolder: string, path: string): Promise<string> {
  const layout = layoutOf(dataFolder);
  const lock = lockFolder(layout.lockFile);
  if (lock === null) throw failure('second-instance', { folder: dataFolder });
  try {
    await prepareRestore(layout, path, migrations);
    const kept = await setDamagedAside(layout, new Date());
    await putInPlace(layout);
    connectToRead(layout.dataFile).close();
    return kept;
  } catch (thrown) {
    await removeNext(layout);
    throw systemFailure(thrown, dataFolder) ?? thrown;
  } finally {
    lock.release();
  }
}
