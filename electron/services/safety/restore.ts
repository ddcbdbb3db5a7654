import { keepBackup } from '../../store/backup/write.ts';
import type { BackupFile } from '../../store/backup/names.ts';
import { prepareRestore, putInPlace, removeNext, setDamagedAside } from '../../store/backup/restore.ts';
import { migrations } from '../../store/migrations/all.ts';
import type { Store } from '../../store/store.ts';

/** What stood before: a backup, which undoes the restoring, or the damaged file itself; `kept` is its name. */
export type Restored = { readonly kept: string; readonly undo: BackupFile | null };

/**
 * Puts the backup at a path in the place of what is open, after a backup of that; where that is damaged, it stays beside
 * the new one. Verified before anything is replaced; the event log that then stands is the restored one, and tells of the
 * restoring.
 *
 * @param by who asked for it
 */
export async function restoreInto(store: Store, path: string, name: string, by: string): Promise<Restored> {
  try {
    // Read and made ready first: rotating the backups must not take away the very one that is asked for.
    await prepareRestore(store.layout, path, migrations);
    const isDamaged = store.standing().kind === 'damaged';
    const undo = isDamaged ? null : await keepBackup(store.layout.backupsFolder, store.now(), 'restore', store.files, (copy) => store.snapshot(copy));
    let kept = undo?.name ?? '';
    await store.replace(async () => {
      if (isDamaged) kept = await setDamagedAside(store.layout, store.now());
      await putInPlace(store.layout);
    });
    await store.change(by, async (change) => {
      change.log({ action: 'backup.restore', subject: name, after: { undo: kept } });
    });
    return { kept, undo };
  } catch (thrown) {
    await removeNext(store.layout);
    throw thrown;
  }
}
