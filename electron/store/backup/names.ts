import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_SUFFIX } from '../folder/layout.ts';
import { systemCode } from '../failure.ts';

/** Why a backup was made: asked for, before a migration, before a restore, or by itself once a day. */
export type BackupKind = 'manual' | 'migration' | 'restore' | 'daily';

export type BackupFile = {
  readonly name: string;
  readonly path: string;
  readonly kind: BackupKind;
  /** ISO date-time. */
  readonly at: string;
  readonly size: number;
};

const NAME = /^so-thu-ky_(\d{4}-\d{2}-\d{2})_(\d{2})-(\d{2})-(\d{2})\.(\d{3})_(manual|migration|restore|daily)\.saoluu$/;

/** `so-thu-ky_2026-11-23_08-05-09.120_manual.saoluu`: the moment in UTC, so that names sort as they came. */
export function backupName(at: Date, kind: BackupKind): string {
  const [date = '', time = ''] = at.toISOString().split('T');
  return `so-thu-ky_${date}_${time.replace('Z', '').replaceAll(':', '-')}_${kind}${BACKUP_SUFFIX}`;
}

/** The backups that stand in a folder, newest first. An unfinished one has another name and is not among them. */
export async function listBackups(folder: string): Promise<readonly BackupFile[]> {
  const names = await readdir(folder).catch((thrown: unknown) => {
    if (systemCode(thrown) === 'ENOENT') return [];
    throw thrown;
  });
  const found: BackupFile[] = [];
  for (const name of names) {
    const match = NAME.exec(name);
    if (match === null) continue;
    const [, date = '', hours = '', minutes = '', seconds = '', thousandths = '', kind = ''] = match;
    const path = join(folder, name);
    found.push({ name, path, kind: kind as BackupKind, at: `${date}T${hours}:${minutes}:${seconds}.${thousandths}Z`, size: (await stat(path)).size });
  }
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}
