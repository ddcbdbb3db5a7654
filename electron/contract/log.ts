import { z } from 'zod';
import { answer, procedure } from './base.ts';

export type LogEntry = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** Such as `import.accept`, `figure.set`, `period.close`. */
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
};

export const log = {
  /** Newest first; `before` is the `seq` to go on from. */
  list: procedure.input(z.object({ limit: z.number().int().min(1).max(1000), before: z.number().int().nullable(), action: z.string().max(100).nullable() })).output(answer<readonly LogEntry[]>()),
  /** Walks the hash chain. */
  verify: procedure.output(answer<{ readonly ok: boolean; readonly entries: number; readonly brokenAt: number | null }>()),
};
