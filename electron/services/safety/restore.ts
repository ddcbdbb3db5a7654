import { keepBackup } from '../../store/backup/write.ts';
import type { BackupFile } from '../../store/backup/names.ts';
import { prepareRestore, putInPlace, removeNext, setDamagedAside } from '../../store/backup/restore.ts';
import { migrations } from '../../store/migrations/all.ts';
import type { Store } from '../../store/store.ts';

/** What stood before: a backup, which undoes the restoring, or the damaged file itself; `kept` is its name. */
export type Restored = { readonly kept: string; readonly undo: BackupFile | null };

/** The long steps of a restoring: what reads and writes all of a data folder. */
export type RestoreSteps = {
  /** Makes the data file ready that will take the place. */
  readonly prepare: () => Promise<void>;
  /** Backs up what stands, which undoes the restoring. */
  readonly backUp: () => Promise<BackupFile>;
  /** Nobody else may have the data file open when another takes its place. */
  readonly beforeReplacing: () => Promise<void>;
};

/**
 * Puts the backup at a path in the place of what is open, after a backup of that; where that is damaged, it stays beside
 * the new one. Verified before anything is replaced; the event log that then stands is the restored one, and tells of the
 * restoring. Reading goes on meanwhile; changes are refused from the backup on with `restore-under-way`.
 *
 * @param by who asked for it
 */
export async function restoreInto(store: Store, name: string, by: string, steps: RestoreSteps): Promise<Restored> {
  // Whatever is acknowledged from here on would be in neither file.
  let release = (): void => undefined;
  try {
    // Read and made ready first: rotating the backups must not take away the very one that is asked for.
    await steps.prepare();
    const isDamaged = store.standing().kind === 'damaged';
    if (!isDamaged) release = await store.holdChanges();
    const undo = isDamaged ? null : await steps.backUp();
    let kept = undo?.name ?? '';
    await store.replace(async () => {
      await steps.beforeReplacing();
      if (isDamaged) kept = await setDamagedAside(store.layout, store.now());
      await putInPlace(store.layout);
    });
    release();
    await store.change(by, async (change) => {
      change.log({ action: 'backup.restore', subject: name, after: { undo: kept } });
    });
    return { kept, undo };
  } catch (thrown) {
    await removeNext(store.layout);
    throw thrown;
  } finally {
    release();
  }
}

/** The long steps done here, for a script. */
export function stepsHere(store: Store, path: string): RestoreSteps {
  return {
    prepare: () => prepareRestore(store.layout, path, migrations),
    backUp: () => keepBackup(store.layout.backupsFolder, store.now(), 'restore', store.files, (copy) => store.snapshot(copy)),
    beforeReplacing: () => Promise.resolve(),
  };
}
