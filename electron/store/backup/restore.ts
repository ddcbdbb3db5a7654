import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { connectAlone, soundness } from '../database/connect.ts';
import { Failure } from '../failure.ts';
import { breakSeal } from '../folder/closing-seal.ts';
import { renameDurably, syncFile, syncFolder } from '../folder/durable.ts';
import { APPLICATION_ID, type FolderLayout } from '../folder/layout.ts';
import { createKeptFiles } from '../kept-files.ts';
import type { Migration } from '../migrations/migration.ts';
import { newestVersion, runMigrations } from '../migrations/run.ts';
import { removeSeal } from './seal.ts';
import { BACKUP_TABLES, verifyBackup } from './verify.ts';

/**
 * Makes a data file ready from a backup, beside the one in use: verified, its kept files back in their place, migrated
 * when it is older than the app. Nothing in use is touched; `putInPlace` does that.
 */
export async function prepareRestore(layout: FolderLayout, backupPath: string, migrations: readonly Migration[]): Promise<void> {
  const reading = await verifyBackup(backupPath);
  if (!reading.ok) throw new Failure(reading.reason === 'not-found' ? 'not-found' : 'backup-not-sound', { what: backupPath, name: backupPath, reason: reading.reason });
  if (reading.manifest.version > newestVersion(migrations)) {
    throw new Failure('newer-data-file', { folder: layout.folder, version: reading.manifest.version, supported: newestVersion(migrations) });
  }
  await removeNext(layout);
  try {
    await copyFile(backupPath, layout.nextDataFile);
    await removeSeal(layout.nextDataFile);
    await takeFilesOut(layout);
    await syncFile(layout.nextDataFile);
  } catch (thrown) {
    await removeNext(layout);
    throw thrown;
  }

  async function takeFilesOut(into: FolderLayout): Promise<void> {
    const connection = connectAlone(into.nextDataFile);
    try {
      const files = createKeptFiles(into.filesFolder, into.folder);
      for (const file of connection.prepare<[], { readonly content: Buffer }>('SELECT content FROM backup_file').iterate()) await files.keep(file.content);
      for (const table of BACKUP_TABLES) connection.exec(`DROP TABLE ${table}`);
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      runMigrations(connection, migrations);
      connection.exec('VACUUM');
      const problems = soundness(connection, 'quick');
      if (problems.length > 0) throw new Failure('backup-not-sound', { name: backupPath, reason: 'unsound' });
    } finally {
      connection.close();
    }
  }
}

/** Removes a prepared data file and what SQLite keeps beside one. */
export async function removeNext(layout: FolderLayout): Promise<void> {
  for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(`${layout.nextDataFile}${suffix}`, { force: true });
}

/**
 * Puts the prepared data file in the place of the old one, which nobody has open. A write-ahead log of the old file that
 * still stands there would be played into the new one, so it is refused.
 */
export async function putInPlace(layout: FolderLayout): Promise<void> {
  const log = await stat(`${layout.dataFile}-wal`).catch(() => null);
  if (log !== null && log.size > 0) throw new Failure('second-instance', { folder: layout.folder });
  for (const suffix of ['-wal', '-shm']) await rm(`${layout.dataFile}${suffix}`, { force: true });
  await breakSeal(layout);
  await renameDurably(layout.nextDataFile, layout.dataFile);
}

/**
 * Gives a damaged data file, which nobody has open, another name beside its place, with its write-ahead log: somebody may
 * still save something from it. Gives that name, empty when there was no data file.
 */
export async function setDamagedAside(layout: FolderLayout, at: Date): Promise<string> {
  const name = `${layout.dataFile}.damaged-${at.toISOString().replaceAll(':', '-')}`;
  let kept = '';
  for (const suffix of ['-wal', '-shm', '']) {
    if ((await stat(`${layout.dataFile}${suffix}`).catch(() => null)) === null) continue;
    await rename(`${layout.dataFile}${suffix}`, `${name}${suffix}`);
    if (suffix === '') kept = basename(name);
  }
  await syncFolder(layout.folder);
  return kept;
}
