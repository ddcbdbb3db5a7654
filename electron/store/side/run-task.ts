import { connectToRead, soundness } from '../database/connect.ts';
import { copyDataFile } from '../backup/copy.ts';
import { newestGoodBackup } from '../backup/newest-good.ts';
import { prepareRestore } from '../backup/restore.ts';
import { writeBackup } from '../backup/write.ts';
import { systemFailure, type FailureValue } from '../failure.ts';
import { DATA_FILE, layoutOf, type FolderLayout } from '../folder/layout.ts';
import { inspectFolder } from '../inspect.ts';
import { createKeptFiles } from '../kept-files.ts';
import { migrations } from '../migrations/all.ts';
import type { SideOutcome, SideTask } from './task.ts';

/** Does a task in this process. Failure codes: `damaged-data-file` with the newest good backup, and those of `writeBackup` and `prepareRestore`. */
export async function runSideTask(task: SideTask): Promise<SideOutcome> {
  const layout = layoutOf(task.folder);
  try {
    switch (task.kind) {
      case 'check':
        return isSound(layout) ? { ok: true } : { ok: false, failure: await damageOf(layout) };
      case 'inspect':
        return { ok: true, report: await inspectFolder(layout, task.at) };
      case 'prepare-restore':
        await prepareRestore(layout, task.path, migrations);
        return { ok: true };
      case 'backup':
        await backUp(layout, task.path, task.at);
        return { ok: true };
    }
  } catch (thrown) {
    const known = systemFailure(thrown, task.folder);
    if (known === null) throw thrown;
    return { ok: false, failure: known.code === 'damaged-data-file' ? await damageOf(layout) : { code: known.code, params: known.params } };
  }
}

function backUp(layout: FolderLayout, path: string, at: string): Promise<void> {
  const files = createKeptFiles(layout.filesFolder, layout.folder);
  return writeBackup(path, new Date(at), files, (copy) => Promise.resolve(copyDataFile(layout.dataFile, copy)));
}

/** The check is one reading: it looks at one state of the file, however much is written meanwhile. */
function isSound(layout: FolderLayout): boolean {
  const connection = connectToRead(layout.dataFile);
  try {
    return soundness(connection, 'quick').length === 0;
  } finally {
    connection.close();
  }
}

/** The failure of a damaged data file, with the newest backup that can take its place. */
export async function damageOf(layout: FolderLayout): Promise<FailureValue> {
  const backup = await newestGoodBackup(layout.backupsFolder).catch(() => null);
  return { code: 'damaged-data-file', params: { folder: layout.folder, file: DATA_FILE, backup: backup?.name ?? '', backupAt: backup?.at ?? '' } };
}
