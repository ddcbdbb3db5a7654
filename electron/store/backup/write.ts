import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { connectAlone, rowCounts } from '../database/connect.ts';
import { Failure } from '../failure.ts';
import { renameDurably } from '../folder/durable.ts';
import { BACKUP_APPLICATION_ID } from '../folder/layout.ts';
import type { KeptFiles } from '../kept-files.ts';
import { sealFile } from './seal.ts';
import { backupName, listBackups, type BackupFile, type BackupKind } from './names.ts';
import { verifyBackup, type BackupManifest } from './verify.ts';

/** As many of each kind stay; what is older goes when a newer one stands and has been checked. */
const KEPT_OF_EACH_KIND: Readonly<Record<BackupKind, number>> = { manual: 20, migration: 5, restore: 10, daily: 14 };

/**
 * Writes one backup: a copy of the data file with the kept files inside. It is written beside its place, made durable,
 * read again from end to end, and only then given its name. Whatever stops it on the way leaves what was there before.
 *
 * @param snapshot makes a consistent copy of the data file at the path it is given
 */
export async function writeBackup(path: string, at: Date, files: KeptFiles, snapshot: (copy: string) => Promise<void>): Promise<void> {
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  await rm(part, { force: true });
  try {
    await snapshot(part);
    await addFiles(part, at, files);
    await sealFile(part);
    const reading = await verifyBackup(part);
    if (!reading.ok) throw new Failure('backup-not-sound', { name: path, reason: reading.reason });
    await renameDurably(part, path);
  } catch (thrown) {
    await rm(part, { force: true });
    throw thrown;
  }
}

async function addFiles(path: string, at: Date, files: KeptFiles): Promise<void> {
  const connection = connectAlone(path);
  try {
    connection.pragma('journal_mode = OFF');
    connection.pragma('synchronous = OFF');
    const rows = Object.fromEntries(rowCounts(connection));
    connection.exec('CREATE TABLE backup_manifest (manifest_json TEXT NOT NULL) STRICT; CREATE TABLE backup_file (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;');
    const names = connection.prepare<[], string>('SELECT sha256 FROM kept_file ORDER BY sha256').pluck().all();
    const insert = connection.prepare('INSERT INTO backup_file (sha256, content) VALUES (?, ?)');
    for (const sha256 of names) insert.run(sha256, await files.read(sha256));
    const manifest: BackupManifest = { madeAt: at.toISOString(), version: Number(connection.pragma('user_version', { simple: true })), rows, files: names.length };
    connection.prepare('INSERT INTO backup_manifest (manifest_json) VALUES (?)').run(JSON.stringify(manifest));
    connection.pragma(`application_id = ${BACKUP_APPLICATION_ID}`);
  } finally {
    connection.close();
  }
}

/** Writes a backup into the data folder's own place and lets the oldest of its kind go. */
export async function keepBackup(backupsFolder: string, at: Date, kind: BackupKind, files: KeptFiles, snapshot: (copy: string) => Promise<void>): Promise<BackupFile> {
  return keepBackupAs(backupsFolder, at, kind, (path) => writeBackup(path, at, files, snapshot));
}

/** The same for a backup that `write` writes at the path it is given, whole or not at all. */
export async function keepBackupAs(backupsFolder: string, at: Date, kind: BackupKind, write: (path: string) => Promise<void>): Promise<BackupFile> {
  const name = backupName(at, kind);
  await write(join(backupsFolder, name));
  const backups = await listBackups(backupsFolder);
  for (const old of backups.filter((backup) => backup.kind === kind).slice(KEPT_OF_EACH_KIND[kind])) await rm(old.path, { force: true });
  const made = backups.find((backup) => backup.name === name);
  if (made === undefined) throw new Error(`the backup ${name} is not where it was put`);
  return made;
}
