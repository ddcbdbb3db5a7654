import type { BackupInfo } from '../../contract/safety.ts';
import { listBackups, type BackupFile, type BackupKind } from '../../store/backup/names.ts';
import { keepBackup } from '../../store/backup/write.ts';
import { readSetting } from '../../store/repositories/settings.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { restoreInto } from './restore.ts';

export async function allBackups(context: Context): Promise<readonly BackupInfo[]> {
  return (await listBackups(context.store.layout.backupsFolder)).map(toInfo);
}

/** A verified backup into the data folder's backup place. */
export async function makeBackup(context: Context, kind: BackupKind = 'manual'): Promise<BackupInfo> {
  const made = await backUp(context.store, kind);
  await context.store.change(context.person.name, async (change) => {
    change.log({ action: 'backup.make', subject: made.name, after: { kind, size: made.size } });
  });
  return toInfo(made);
}

function backUp(store: Store, kind: BackupKind): Promise<BackupFile> {
  return keepBackup(store.layout.backupsFolder, store.now(), kind, store.files, (copy) => store.snapshot(copy));
}

/** Puts a backup of the data folder in place; what stood before is itself backed up first. Fails with `not-found`. */
export async function restoreBackup(context: Context, name: string): Promise<{ readonly restored: BackupInfo; readonly undo: BackupInfo }> {
  const found = (await listBackups(context.store.layout.backupsFolder)).find((backup) => backup.name === name);
  if (found === undefined) throw failure('not-found', { what: name });
  const undo = await restoreInto(context.store, found.path, found.name, context.person.name);
  context.catalogues.forget();
  return { restored: toInfo(found), undo: toInfo(undo) };
}

/** A day's first start makes a backup by itself, when there is anything to keep. */
export async function backUpDaily(context: Context): Promise<void> {
  const newest = (await listBackups(context.store.layout.backupsFolder))[0];
  const day = context.store.now().getTime() - 86_400_000;
  if (newest !== undefined && Date.parse(newest.at) > day) return;
  const revision = await context.store.read((db) => readSetting(db, 'catalogue-revision'));
  if (revision === null) return;
  await makeBackup(context, 'daily');
}

function toInfo(backup: BackupFile): BackupInfo {
  return { name: backup.name, at: backup.at, size: backup.size };
}
