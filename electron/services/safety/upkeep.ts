import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { checkInBackground } from './background-check.ts';
import { isBackupDue, makeBackup } from './safety.ts';

export type Upkeep = {
  /** Waits for the day's backup when it is due; a check alone is stopped, and the next opening makes it. */
  close(): Promise<void>;
};

/**
 * What a window's opening lets follow while one works: the check of a data file opened by its seal, and then the backup of
 * a day's first start. Of a damaged file none is made: it would one day push out a good one.
 */
export function startUpkeep(context: Context): Upkeep {
  const isDue = isBackupDue(context);
  const work = followUp(context, isDue);
  return {
    close: async () => {
      if (!(await isDue.catch(() => false))) await context.aside.stop();
      await work;
    },
  };
}

async function followUp(context: Context, isDue: Promise<boolean>): Promise<void> {
  await checkInBackground(context).catch((thrown: unknown) => noteFailed(context, 'check.failed', thrown));
  try {
    if (!(await isDue) || context.store.standing().kind === 'damaged') return;
    await makeBackup(context, 'daily');
  } catch (thrown) {
    // One that was stopped by a restoring is made good by the backup that a restoring makes itself.
    if (!(thrown instanceof Failure && thrown.code === 'cancelled')) await noteFailed(context, 'backup.failed', thrown);
  }
}

/**
 * What fails here must not keep the office from its records, and must not pass unseen either. Where not even the note can
 * be written (a full disk), the next change says so to the person who makes it.
 */
async function noteFailed(context: Context, action: 'check.failed' | 'backup.failed', thrown: unknown): Promise<void> {
  const noted = context.store.change(context.person.name, async (change) => {
    change.log({ action, subject: action === 'backup.failed' ? 'daily' : '', after: { detail: thrown instanceof Error ? thrown.message : String(thrown) } });
  });
  await noted.catch(() => undefined);
}
