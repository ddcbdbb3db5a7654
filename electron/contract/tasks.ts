import { z } from 'zod';
import type { Evidence } from '../core/record/types.ts';
import type { Recurrence, Task, TaskEvent } from '../core/task/types.ts';
import { answer, idSchema, isoDateSchema, procedure } from './base.ts';
import { evidenceSchema, responsibleSchema } from './record.ts';

/** A task in a list. An occurrence of a series that nothing has happened to yet has revision 0 and an id like any other. */
export type TaskItem = Task & {
  /** Null for a task that stands in no plan. */
  readonly planTitle: string | null;
  /** What happened last, in words, empty when nothing was said. */
  readonly lastWords: string;
  readonly evidenceCount: number;
  readonly removedAt: string | null;
};

/** Evidence with the words to show for it; `found` is false when what it names is no longer there. */
export type EvidenceItem = { readonly evidence: Evidence; readonly label: string; readonly found: boolean };

export type ThreadItem = Omit<TaskEvent, 'evidence'> & {
  readonly evidence: readonly EvidenceItem[];
  /** Title of the meeting it came up in. */
  readonly meetingTitle: string | null;
};

export type TaskState = TaskItem & { readonly thread: readonly ThreadItem[] };

const recurrenceSchema = z.object({
  unit: z.enum(['week', 'month', 'quarter', 'year']),
  every: z.number().int().min(1).max(60),
  until: isoDateSchema.nullable(),
}) satisfies z.ZodType<Recurrence>;

export const taskFieldsSchema = z.object({
  heading: z.string().max(500),
  text: z.string().trim().min(1).max(4000),
  detail: z.string().max(20_000),
  owner: responsibleSchema.nullable(),
  cooperating: z.array(responsibleSchema).max(100).readonly(),
  startsOn: isoDateSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  recurrence: recurrenceSchema.nullable(),
});

const taskStateSchema = z.enum(['open', 'doing', 'done', 'dropped']);

/**
 * With `dueTo` the answer holds what is due: single tasks and each occurrence of a series in the range. Without it, the
 * answer holds tasks as they are written down, series among them.
 */
export const taskFilterSchema = z.object({
  plan: idSchema.nullable().optional(),
  kind: z.enum(['task', 'conclusion']).optional(),
  states: z.array(taskStateSchema).min(1).readonly().optional(),
  owner: responsibleSchema.optional(),
  dueFrom: isoDateSchema.optional(),
  dueTo: isoDateSchema.optional(),
  meeting: idSchema.optional(),
  /** Only what lies in the bin. */
  removed: z.boolean().optional(),
});

export type TaskFilterInput = z.infer<typeof taskFilterSchema>;

const happened = { id: idSchema, revision: z.number().int().min(0), happenedOn: isoDateSchema.optional(), text: z.string().max(4000) };

export const tasks = {
  list: procedure.input(taskFilterSchema).output(answer<readonly TaskItem[]>()),
  get: procedure.input(z.object({ id: idSchema })).output(answer<TaskState>()),
  create: procedure.input(z.object({ plan: idSchema.nullable(), fields: taskFieldsSchema })).output(answer<TaskState>()),
  /** Moving a due day that stood needs a reason. Refused with `conflict` when the task has moved on. */
  update: procedure.input(z.object({ id: idSchema, revision: z.number().int().min(0), fields: taskFieldsSchema, reason: z.string().max(4000) })).output(answer<TaskState>()),
  /** Progress in percent, a state between open and doing, or words and evidence on the way. */
  progress: procedure
    .input(z.object({ ...happened, progress: z.number().int().min(0).max(100).nullable(), state: z.enum(['open', 'doing']).nullable(), evidence: z.array(evidenceSchema).max(50).readonly() }))
    .output(answer<TaskState>()),
  note: procedure.input(z.object(happened)).output(answer<TaskState>()),
  close: procedure.input(z.object({ ...happened, evidence: z.array(evidenceSchema).max(50).readonly() })).output(answer<TaskState>()),
  reopen: procedure.input(z.object(happened)).output(answer<TaskState>()),
  drop: procedure.input(z.object(happened)).output(answer<TaskState>()),
  remove: procedure.input(z.object({ id: idSchema, revision: z.number().int().min(0) })).output(answer<{ readonly id: string; readonly removed: true }>()),
  restore: procedure.input(z.object({ id: idSchema })).output(answer<TaskState>()),
};
