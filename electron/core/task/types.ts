import type { Evidence, Responsible } from '../record/types.ts';

/** A conclusion of a meeting and a task of a plan are one kind of thing: somebody is to do something by a day (DESIGN §5). */
export type TaskKind = 'task' | 'conclusion';

/** `open` and `doing` count as unfinished; `dropped` was given up and says why in its thread. */
export type TaskState = 'open' | 'doing' | 'done' | 'dropped';

export const TASK_STATES: readonly TaskState[] = ['open', 'doing', 'done', 'dropped'];

/**
 * A task that comes again and again is a series: its own due day is the first occurrence, the next ones follow every
 * `every` weeks, months, quarters or years, the last on or before `until` (null: until the series is closed).
 */
export type Recurrence = { readonly unit: 'week' | 'month' | 'quarter' | 'year'; readonly every: number; readonly until: string | null };

/** Something that happened to a task: it was raised at a meeting, moved on, was closed by evidence. Append-only. */
export type TaskEvent = {
  readonly at: string;
  readonly by: string;
  /** ISO day on which it happened, by the person who wrote it down. */
  readonly happenedOn: string;
  readonly kind: TaskEventKind;
  readonly text: string;
  /** The meeting it came up in. */
  readonly meetingId: string | null;
  /** Progress and state after it; null where it left them as they were. */
  readonly progress: number | null;
  readonly state: TaskState | null;
  readonly evidence: readonly Evidence[];
  /** What was changed, where it was the due day or the owner. */
  readonly change: TaskChange | null;
};

export type TaskEventKind = 'created' | 'raised' | 'progress' | 'note' | 'due-changed' | 'owner-changed' | 'closed' | 'reopened' | 'dropped';

export type TaskChange =
  | { readonly kind: 'due'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'owner'; readonly from: Responsible | null; readonly to: Responsible | null };

/** What a person writes about a task; the rest of it follows from its thread. */
export type TaskFields = {
  /** Heading of the plan it stands under; empty for a conclusion. */
  readonly heading: string;
  readonly text: string;
  readonly detail: string;
  readonly owner: Responsible | null;
  readonly cooperating: readonly Responsible[];
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly recurrence: Recurrence | null;
};

export type Task = TaskFields & {
  readonly id: string;
  readonly kind: TaskKind;
  readonly planId: string | null;
  readonly position: number;
  /** The series that this is one occurrence of, and the day on which the series has it due; null for any other task. */
  readonly seriesId: string | null;
  readonly occursOn: string | null;
  /** 0 to 100. */
  readonly progress: number;
  readonly state: TaskState;
  readonly closedOn: string | null;
  /** 0 for an occurrence of a series that nothing has happened to yet, and that is therefore not written down yet. */
  readonly revision: number;
};
