import type { BackupInfo } from '../../contract/safety.ts';
import { listBackups, type BackupFile, type BackupKind } from '../../store/backup/names.ts';
import { keepBackupAs } from '../../store/backup/write.ts';
import { readSetting } from '../../store/repositories/settings.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { restoreInto, type RestoreSteps } from './restore.ts';

export async function allBackups(context: Context): Promise<readonly BackupInfo[]> {
  return (await listBackups(context.store.layout.backupsFolder)).map(toInfo);
}

/** A verified backup into the data folder's backup place; written by the side process, since copying and checking all of it takes its time. */
export async function makeBackup(context: Context, kind: BackupKind = 'manual'): Promise<BackupInfo> {
  const made = await backUp(context, kind);
  await context.store.change(context.person.name, async (change) => {
    change.log({ action: 'backup.make', subject: made.name, after: { kind, size: made.size } });
  });
  return toInfo(made);
}

function backUp({ store, aside }: Context, kind: BackupKind): Promise<BackupFile> {
  const at = store.now();
  return keepBackupAs(store.layout.backupsFolder, at, kind, async (path) => {
    const outcome = await aside.run({ kind: 'backup', folder: store.layout.folder, path, at: at.toISOString() });
    if (outcome === null) throw failure('cancelled');
    if (!outcome.ok) throw failure(outcome.failure.code, outcome.failure.params);
  });
}

/**
 * Puts a backup of the data folder in place; what stood before is itself backed up first, or kept as it is when it is
 * damaged. Fails with `not-found`, and with `restore-under-way` while another is.
 */
export async function restoreBackup(context: Context, name: string): Promise<{ readonly restored: BackupInfo; readonly undo: BackupInfo | null }> {
  const found = (await listBackups(context.store.layout.backupsFolder)).find((backup) => backup.name === name);
  if (found === undefined) throw failure('not-found', { what: name });
  if (restoring.has(context)) throw failure('restore-under-way');
  restoring.add(context);
  try {
    const { undo } = await restoreInto(context.store, found.name, context.person.name, stepsAside(context, found.path));
    context.catalogues.forget();
    return { restored: toInfo(found), undo: undo === null ? null : toInfo(undo) };
  } finally {
    restoring.delete(context);
  }
}

/** Data folders in which a restoring is under way. */
const restoring = new WeakSet<Context>();

/** The long steps in a process of their own, so that the window goes on answering. */
function stepsAside(context: Context, path: string): RestoreSteps {
  const { store, aside } = context;
  return {
    prepare: async () => {
      await aside.stop();
      const outcome = await aside.run({ kind: 'prepare-restore', folder: store.layout.folder, path });
      if (outcome === null) throw failure('cancelled');
      if (!outcome.ok) throw failure(outcome.failure.code, outcome.failure.params);
    },
    backUp: () => backUp(context, 'restore'),
    beforeReplacing: () => aside.stop(),
  };
}

/** Whether the day's backup is still to be made: when there is anything to keep, and none was made for a day. */
export async function isBackupDue({ store }: Context): Promise<boolean> {
  const newest = (await listBackups(store.layout.backupsFolder))[0];
  if (newest !== undefined && Date.parse(newest.at) > store.now().getTime() - DAY) return false;
  return (await store.read((db) => readSetting(db, 'catalogue-revision'))) !== null;
}

const DAY = 86_400_000;

function toInfo(backup: BackupFile): BackupInfo {
  return { name: backup.name, at: backup.at, size: backup.size };
}
