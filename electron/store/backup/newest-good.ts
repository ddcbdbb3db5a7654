import { listBackups, type BackupFile } from './names.ts';
import { verifyBackup } from './verify.ts';

/** The newest backup that can be relied on, null when there is none. */
export async function newestGoodBackup(backupsFolder: string): Promise<BackupFile | null> {
  for (const backup of await listBackups(backupsFolder)) {
    if ((await verifyBackup(backup.path)).ok) return backup;
  }
  return null;
}
