import { stat } from 'node:fs/promises';
import { connectToRead, danglingRows, rowCounts, soundness, type Connection } from '../database/connect.ts';
import { BACKUP_APPLICATION_ID } from '../folder/layout.ts';
import { sha256Of } from '../kept-files.ts';
import { sealHolds } from './seal.ts';

export type BackupManifest = {
  /** ISO date-time. */
  readonly madeAt: string;
  /** The data file's version. */
  readonly version: number;
  /** Rows of every table at the moment of the backup. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
};

export type BackupReading =
  | { readonly ok: true; readonly manifest: BackupManifest }
  /** `reason`: `not-found`, `not-a-backup`, `bytes-differ`, `unsound`, `rows-differ`, `files-differ`. */
  | { readonly ok: false; readonly reason: string };

/** Tables that only a backup has. */
export const BACKUP_TABLES = ['backup_manifest', 'backup_file'] as const;

/**
 * Reads a backup from end to end: not a byte of it has changed since it was sealed, the file is sound, the rows are as many as were counted when it was made, and every
 * kept file that the records name is inside with the bytes of its SHA-256.
 */
export async function verifyBackup(path: string): Promise<BackupReading> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return { ok: false, reason: 'not-found' };
  let connection: Connection | null = null;
  try {
    const seal = await sealHolds(path);
    if (seal !== 'holds') return { ok: false, reason: seal === 'none' ? 'not-a-backup' : 'bytes-differ' };
    connection = connectToRead(path);
    return readBackup(connection);
  } catch {
    return { ok: false, reason: 'unsound' };
  } finally {
    connection?.close();
  }
}

function readBackup(connection: Connection): BackupReading {
  if (Number(connection.pragma('application_id', { simple: true })) !== BACKUP_APPLICATION_ID) return { ok: false, reason: 'not-a-backup' };
  if (soundness(connection, 'full').length > 0 || danglingRows(connection).length > 0) return { ok: false, reason: 'unsound' };
  const text = connection.prepare<[], string>('SELECT manifest_json FROM backup_manifest').pluck().get();
  if (text === undefined) return { ok: false, reason: 'not-a-backup' };
  const manifest = JSON.parse(text) as BackupManifest;
  const rows = rowCounts(connection);
  if (Object.entries(manifest.rows).some(([table, count]) => rows.get(table) !== count)) return { ok: false, reason: 'rows-differ' };
  if (!filesAreWhole(connection, manifest.files)) return { ok: false, reason: 'files-differ' };
  return { ok: true, manifest };
}

function filesAreWhole(connection: Connection, count: number): boolean {
  const missing = Number(connection.prepare('SELECT count(*) FROM kept_file WHERE sha256 NOT IN (SELECT sha256 FROM backup_file)').pluck().get());
  if (missing > 0) return false;
  let files = 0;
  for (const file of connection.prepare<[], { readonly sha256: string; readonly content: Buffer }>('SELECT sha256, content FROM backup_file').iterate()) {
    if (sha256Of(file.content) !== file.sha256) return false;
    files += 1;
  }
  return files === count;
}
