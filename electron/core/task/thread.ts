import type { Evidence, Responsible } from '../record/types.ts';
import type { TaskChange, TaskEvent, TaskEventKind, TaskState } from './types.ts';

/** How a task stands. It always follows from the thread; the register keeps it beside the task to find it by. */
export type Standing = { readonly progress: number; readonly state: TaskState; readonly closedOn: string | null };

/** What a person writes into a thread. `due-changed` and `owner-changed` say what they change. */
export type TaskStep =
  | { readonly kind: 'raised' | 'note' | 'reopened' | 'dropped'; readonly text: string }
  | { readonly kind: 'progress'; readonly text: string; readonly progress: number | null; readonly state: 'open' | 'doing' | null; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'due-changed'; readonly text: string; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'owner-changed'; readonly text: string; readonly from: Responsible | null; readonly to: Responsible | null }
  | { readonly kind: 'closed'; readonly text: string; readonly evidence: readonly Evidence[] };

export type StepRefusal = 'task-closed' | 'task-not-closed' | 'task-reason-missing' | 'task-evidence-missing' | 'task-progress-invalid' | 'task-text-missing';

/** What a step says, as its event keeps it. */
export type StepEvent = Pick<TaskEvent, 'kind' | 'text' | 'progress' | 'state' | 'evidence' | 'change'>;

export type StepOutcome = { readonly ok: true; readonly event: StepEvent } | { readonly ok: false; readonly code: StepRefusal };

const AT_THE_START: Standing = { progress: 0, state: 'open', closedOn: null };

export function isUnfinished(state: TaskState): boolean {
  return state === 'open' || state === 'doing';
}

/** How a task stands after everything in its thread, in order. */
export function standingAfter(thread: readonly TaskEvent[]): Standing {
  return thread.reduce(
    (standing, event) => ({
      progress: event.progress ?? standing.progress,
      state: event.state ?? standing.state,
      closedOn: event.state === null ? standing.closedOn : isUnfinished(event.state) ? null : event.happenedOn,
    }),
    AT_THE_START,
  );
}

/**
 * Whether a step may be taken after a thread, and the event it makes. A task is closed by evidence only; giving it up,
 * taking it up again and moving its day need a reason; a closed task takes notes and nothing else until it is reopened.
 */
export function takeStep(thread: readonly TaskEvent[], step: TaskStep): StepOutcome {
  const standing = standingAfter(thread);
  const closed = !isUnfinished(standing.state);
  if (step.kind === 'reopened' && !closed) return refused('task-not-closed');
  if (closed && step.kind !== 'reopened' && step.kind !== 'note') return refused('task-closed');
  switch (step.kind) {
    case 'note':
      return isBlank(step.text) ? refused('task-text-missing') : taken(step.kind, step.text);
    case 'raised':
      return taken(step.kind, step.text);
    case 'progress':
      return progressed(standing, step);
    case 'due-changed':
      if (step.from !== null && isBlank(step.text)) return refused('task-reason-missing');
      return taken(step.kind, step.text, { change: { kind: 'due', from: step.from, to: step.to } });
    case 'owner-changed':
      return taken(step.kind, step.text, { change: { kind: 'owner', from: step.from, to: step.to } });
    case 'closed':
      return step.evidence.length === 0 ? refused('task-evidence-missing') : taken(step.kind, step.text, { progress: 100, state: 'done', evidence: step.evidence });
    case 'dropped':
      return isBlank(step.text) ? refused('task-reason-missing') : taken(step.kind, step.text, { state: 'dropped' });
    case 'reopened': {
      if (isBlank(step.text)) return refused('task-reason-missing');
      const before = standingAfter(thread.slice(0, thread.findLastIndex((event) => event.kind === 'closed' || event.kind === 'dropped')));
      return taken(step.kind, step.text, { progress: before.progress, state: before.state });
    }
  }
}

/** Work that has begun is being done: progress above zero takes an open task along. A full hundred does not close it. */
function progressed(standing: Standing, step: Extract<TaskStep, { readonly kind: 'progress' }>): StepOutcome {
  const { progress } = step;
  if (progress !== null && (!Number.isInteger(progress) || progress < 0 || progress > 100)) return refused('task-progress-invalid');
  const state = step.state ?? (standing.state === 'open' && (progress ?? 0) > 0 ? 'doing' : null);
  if (progress === null && state === null && isBlank(step.text) && step.evidence.length === 0) return refused('task-text-missing');
  return taken('progress', step.text, { progress, state, evidence: step.evidence });
}

function taken(
  kind: TaskEventKind,
  text: string,
  more: { readonly progress?: number | null; readonly state?: TaskState | null; readonly evidence?: readonly Evidence[]; readonly change?: TaskChange } = {},
): StepOutcome {
  return { ok: true, event: { kind, text: text.trim(), progress: more.progress ?? null, state: more.state ?? null, evidence: more.evidence ?? [], change: more.change ?? null } };
}

function refused(code: StepRefusal): StepOutcome {
  return { ok: false, code };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
