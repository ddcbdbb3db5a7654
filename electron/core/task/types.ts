import type { Evidence, Responsible } from '../record/types.ts';

/** A conclusion of a meeting and a task of a plan are one kind of thing: somebody is to do something by a day (DESIGN §5). */
export type TaskKind = 'task' | 'conclusion';

/** `open` and `doing` count as unfinished; `dropped` was given up and says why in its thread. */
export type TaskState = 'open' | 'doing' | 'done' | 'dropped';

/** Makes its own due items: every `every` months (or weeks), due `dueDay` days after each begins, until `until`. */
export type Recurrence = { readonly unit: 'week' | 'month' | 'quarter' | 'year'; readonly every: number; readonly until: string | null };

/** Something that happened to a task: it was raised at a meeting, moved on, was closed by evidence. Append-only. */
export type TaskEvent = {
  readonly at: string;
  readonly by: string;
  /** ISO day on which it happened, by the person who wrote it down. */
  readonly happenedOn: string;
  readonly kind: 'created' | 'raised' | 'progress' | 'note' | 'due-changed' | 'owner-changed' | 'closed' | 'reopened' | 'dropped';
  readonly text: string;
  /** The meeting it came up in. */
  readonly meetingId: string | null;
  readonly progress: number | null;
  readonly state: TaskState | null;
  readonly evidence: readonly Evidence[];
};

export type Task = {
  readonly id: string;
  readonly kind: TaskKind;
  readonly planId: string | null;
  /** Heading of the plan it stands under; empty for a conclusion. */
  readonly heading: string;
  readonly position: number;
  readonly text: string;
  readonly detail: string;
  readonly owner: Responsible | null;
  readonly cooperating: readonly Responsible[];
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly recurrence: Recurrence | null;
  /** 0 to 100. */
  readonly progress: number;
  readonly state: TaskState;
  readonly closedOn: string | null;
  readonly revision: number;
};
