import type { BackupInfo } from '../../contract/safety.ts';
import { listBackups, type BackupFile, type BackupKind } from '../../store/backup/names.ts';
import { keepBackupAs } from '../../store/backup/write.ts';
import { readSetting } from '../../store/repositories/settings.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { restoreInto } from './restore.ts';

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
 * damaged. Fails with `not-found`.
 */
export async function restoreBackup(context: Context, name: string): Promise<{ readonly restored: BackupInfo; readonly undo: BackupInfo | null }> {
  const found = (await listBackups(context.store.layout.backupsFolder)).find((backup) => backup.name === name);
  if (found === undefined) throw failure('not-found', { what: name });
  // No other process may have the data file open when another takes its place.
  await context.aside.stop();
  const { undo } = await restoreInto(context.store, found.path, found.name, context.person.name);
  context.catalogues.forget();
  return { restored: toInfo(found), undo: undo === null ? null : toInfo(undo) };
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
