import { keepBackup } from '../../store/backup/write.ts';
import type { BackupFile } from '../../store/backup/names.ts';
import { prepareRestore, putInPlace, removeNext } from '../../store/backup/restore.ts';
import { migrations } from '../../store/migrations/all.ts';
import type { Store } from '../../store/store.ts';

/**
 * Puts the backup at a path in the place of what is open, after a backup of that. Verified before anything is replaced;
 * the event log that then stands is the restored one, and tells of the restoring.
 *
 * @param by who asked for it
 * @returns the backup of what stood before, which undoes it
 */
export async function restoreInto(store: Store, path: string, name: string, by: string): Promise<BackupFile> {
  try {
    // Read and made ready first: rotating the backups must not take away the very one that is asked for.
    await prepareRestore(store.layout, path, migrations);
    const undo = await keepBackup(store.layout.backupsFolder, store.now(), 'restore', store.files, (copy) => store.snapshot(copy));
    await store.replace(() => putInPlace(store.layout));
    await store.change(by, async (change) => {
      change.log({ action: 'backup.restore', subject: name, after: { undo: undo.name } });
    });
    return undo;
  } catch (thrown) {
    await removeNext(store.layout);
    throw thrown;
  }
}
