import { z } from 'zod';
import { answer, procedure } from './base.ts';

export type BackupInfo = { readonly name: string; readonly at: string; readonly size: number };

type Finding = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

export const safety = {
  /** Integrity of the data file, the kept files and the event log; notes harm nothing. */
  check: procedure.output(answer<{ readonly ok: boolean; readonly problems: readonly Finding[]; readonly notes: readonly Finding[] }>()),
  backups: procedure.output(answer<readonly BackupInfo[]>()),
  /** A verified backup into the data folder's backup place. */
  backup: procedure.output(answer<BackupInfo>()),
  /** Puts a backup in place; what stood before is itself backed up first. */
  restore: procedure.input(z.object({ name: z.string().min(1).max(300) })).output(answer<{ readonly restored: BackupInfo; readonly undo: BackupInfo }>()),
};
