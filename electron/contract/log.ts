import { z } from 'zod';
import { answer, procedure } from './base.ts';

export type LogEntry = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** Such as `import.accept`, `figure.set`, `period.close`. */
  readonly action: string;
  readonly subject: string;
  /** What the subject is known by, as it stands now or as the entry has it: a file's name, a report's period, a title. */
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
};

export const log = {
  /** Newest first; `before` is the `seq` to go on from, `area` the part of the app, such as `document`. */
  list: procedure.input(z.object({ limit: z.number().int().min(1).max(1000), before: z.number().int().nullable(), action: z.string().max(100).nullable(), area: z.string().max(50).nullable().optional() })).output(answer<readonly LogEntry[]>()),
  /** Walks the hash chain. */
  verify: procedure.output(answer<{ readonly ok: boolean; readonly entries: number; readonly brokenAt: number | null }>()),
};
