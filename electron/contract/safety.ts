import { z } from 'zod';
import { answer, procedure, type FailureData } from './base.ts';

export type BackupInfo = { readonly name: string; readonly at: string; readonly size: number };

/**
 * What is known of the data file: it was checked since it was opened, or is being checked while one works, or could not be
 * checked (the next opening does), or is damaged; then nothing is written any more.
 */
export type DataCondition =
  | { readonly state: 'checked' | 'checking' | 'unchecked' }
  | { readonly state: 'damaged'; readonly failure: FailureData };

export const safety = {
  condition: procedure.output(answer<DataCondition>()),
  /** Integrity of the data file, the kept files and the event log; notes harm nothing. */
  check: procedure.output(answer<{ readonly ok: boolean; readonly problems: readonly FailureData[]; readonly notes: readonly FailureData[] }>()),
  backups: procedure.output(answer<readonly BackupInfo[]>()),
  /** A verified backup into the data folder's backup place. */
  backup: procedure.output(answer<BackupInfo>()),
  /** Puts a backup in place; what stood before is itself backed up first, or kept as it is when it is damaged: then there is no undoing. */
  restore: procedure.input(z.object({ name: z.string().min(1).max(300) })).output(answer<{ readonly restored: BackupInfo; readonly undo: BackupInfo | null }>()),
};
