import { randomUUID } from 'node:crypto';
import { addDays } from '../../core/period/keys.ts';
import { sameResponsible } from '../../core/record/responsible.ts';
import { nextDay, occurrenceId, occurrenceOf } from '../../core/task/recurrence.ts';
import { isUnfinished, standingAfter, takeStep, type TaskStep } from '../../core/task/thread.ts';
import type { Task, TaskFields, TaskKind } from '../../core/task/types.ts';
import { appendTaskEvent, insertTask, nextPosition, readTask, readThread, setTaskRemoved, updateTask, type StoredTask } from '../../store/repositories/tasks.ts';
import type { Change } from '../../store/store.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { requireEvidence } from '../records/evidence.ts';
import { requireResponsible } from '../records/responsible.ts';
import { findTask, untouchedDays } from './find.ts';
import { indexTask } from './search.ts';

/** Every write to a task goes through here, a meeting's conclusions too; each is part of a change that is under way. */

export type NewTaskInput = {
  /** For a conclusion, which had its id in the minutes before it became a task. */
  readonly id?: string;
  readonly kind: TaskKind;
  readonly planId: string | null;
  readonly fields: TaskFields;
  /** The meeting that it was concluded at, and its day. */
  readonly meetingId?: string | null;
  readonly happenedOn?: string;
  /** What its thread begins with, such as where it was read. */
  readonly words?: string;
};

/** Writes a new task or conclusion down at the end of its plan, and gives its id. */
export async function addTask(context: Context, change: Change, input: NewTaskInput): Promise<string> {
  const fields = await checkedFields(context, change, input.fields);
  const id = input.id ?? randomUUID();
  const position = await nextPosition(change.db, input.planId);
  const happenedOn = dayOf(context, input.happenedOn);
  await insertTask(change.db, { ...fields, id, kind: input.kind, planId: input.planId, position, seriesId: null, occursOn: null }, { at: change.at, by: change.by, happenedOn, meetingId: input.meetingId ?? null, text: input.words ?? '' });
  change.log({ action: 'task.create', subject: id, after: { task: fields.text, kind: input.kind, planId: input.planId, ...fields } });
  await indexTask(context, change, id);
  return id;
}

export type StepInput = {
  readonly id: string;
  /** The revision that the person saw; null where another record of the same change takes the step. */
  readonly revision: number | null;
  readonly step: TaskStep;
  readonly happenedOn?: string | undefined;
  readonly meetingId?: string | null;
};

/** Writes a step into a task's thread, and how the task stands after it. */
export async function stepTask(context: Context, change: Change, input: StepInput): Promise<void> {
  const task = await writtenTask(context, change, input.id, input.revision);
  if (task.recurrence !== null && input.step.kind === 'progress') throw failure('task-is-series');
  await requireEvidence(context, change.db, 'evidence' in input.step ? input.step.evidence : []);
  const standing = await append(context, change, task, input);
  await updateTask(change.db, { ...task, ...standing }, change.at);
  await indexTask(context, change, task.id);
}

async function append(context: Context, change: Change, task: StoredTask, input: Pick<StepInput, 'step' | 'happenedOn' | 'meetingId'>): Promise<Pick<Task, 'progress' | 'state' | 'closedOn'>> {
  const thread = await readThread(change.db, task.key);
  const taken = takeStep(thread, input.step);
  if (!taken.ok) throw failure(taken.code);
  const event = { ...taken.event, at: change.at, by: change.by, happenedOn: dayOf(context, input.happenedOn), meetingId: input.meetingId ?? null };
  await appendTaskEvent(change.db, task.key, event);
  change.log({ action: `task.${event.kind}`, subject: task.id, before: { progress: task.progress, state: task.state }, after: { task: task.text, ...taken.event, happenedOn: event.happenedOn, meeting: event.meetingId } });
  return standingAfter([...thread, event]);
}

export type EditInput = { readonly id: string; readonly revision: number | null; readonly fields: TaskFields; readonly reason: string; readonly meetingId?: string | null };

/**
 * Changes what a task says. A new owner and a new day are written into the thread with the reason. Where the rhythm of a
 * series changes, its occurrences before today that nobody has finished are written down first, so that none is lost, and
 * the new rhythm begins today at the earliest.
 */
export async function editTask(context: Context, change: Change, input: EditInput): Promise<void> {
  const task = await writtenTask(context, change, input.id, input.revision);
  if (!isUnfinished(task.state)) throw failure('task-closed');
  const asked = await checkedFields(context, change, input.fields);
  const fields = await keepRhythm(context, change, task, asked);
  const about = { meetingId: input.meetingId ?? null };
  if (fields.dueOn !== task.dueOn) await append(context, change, task, { step: { kind: 'due-changed', text: input.reason, from: task.dueOn, to: fields.dueOn }, ...about });
  if (!sameResponsible(fields.owner, task.owner)) await append(context, change, task, { step: { kind: 'owner-changed', text: input.reason, from: task.owner, to: fields.owner }, ...about });
  const after = changedFields(task, fields);
  if (Object.keys(after).length === 0) return;
  await updateTask(change.db, { ...task, ...fields }, change.at);
  change.log({ action: 'task.update', subject: task.id, before: changedFields({ ...task, ...fields }, task), after: { task: fields.text, ...after } });
  await indexTask(context, change, task.id);
}

async function keepRhythm(context: Context, change: Change, task: StoredTask, fields: TaskFields): Promise<TaskFields> {
  if (task.recurrence === null) {
    if (fields.recurrence !== null && (task.seriesId !== null || task.state !== 'open' || task.progress > 0)) throw failure('task-begun');
    return fields;
  }
  if (JSON.stringify(fields.recurrence) === JSON.stringify(task.recurrence) && fields.dueOn === task.dueOn) return fields;
  const today = todayOf(context);
  for (const day of await untouchedDays(change.db, task, addDays(today, -1))) await writeOccurrence(context, change, task, day);
  if (fields.recurrence === null || fields.dueOn === null || fields.dueOn >= today) return fields;
  const dueOn = nextDay(fields.dueOn, fields.recurrence, today);
  if (dueOn === null) return fields;
  return { ...fields, dueOn, startsOn: occurrenceOf({ ...task, ...fields }, dueOn).startsOn };
}

/** Puts a task into the bin, a series with its occurrences. */
export async function binTask(context: Context, change: Change, input: { readonly id: string; readonly revision: number | null }): Promise<void> {
  const task = await writtenTask(context, change, input.id, input.revision);
  await setTaskRemoved(change.db, task, change.at);
  change.log({ action: 'task.remove', subject: task.id, before: { task: task.text } });
  await indexTask(context, change, task.id);
}

export async function restoreTask(context: Context, change: Change, id: string): Promise<void> {
  const task = await readTask(change.db, id);
  if (task === null) throw failure('unknown-task', { id });
  if (task.removedAt === null) return;
  await setTaskRemoved(change.db, task, null);
  change.log({ action: 'task.restore', subject: task.id, after: { task: task.text } });
  await indexTask(context, change, task.id);
}

/** A task outside the bin at the revision its editor saw; an occurrence of a series is written down here. */
async function writtenTask(context: Context, change: Change, id: string, revision: number | null): Promise<StoredTask> {
  const found = await findTask(change.db, id);
  if (found.written === null) {
    if (found.series.removedAt !== null) throw failure('unknown-task', { id });
    return writeOccurrence(context, change, found.series, found.task.occursOn ?? '');
  }
  if (found.written.removedAt !== null) throw failure('unknown-task', { id });
  if (revision !== null && found.written.revision !== revision) throw failure('conflict');
  return found.written;
}

async function writeOccurrence(context: Context, change: Change, series: StoredTask, day: string): Promise<StoredTask> {
  const task = occurrenceOf(series, day);
  await insertTask(change.db, { ...task, id: occurrenceId(series.id, day) }, { at: change.at, by: change.by, happenedOn: todayOf(context), meetingId: null, text: '' });
  change.log({ action: 'task.create', subject: task.id, after: { task: series.text, series: series.id, dueOn: day } });
  const written = await readTask(change.db, task.id);
  if (written === null) throw new Error(`the occurrence ${task.id} was not written`);
  return written;
}

/** Fields as they may be stored: everyone named is in the catalogue, days are in order, a series has a day to begin on. */
async function checkedFields(context: Context, change: Change, given: TaskFields): Promise<TaskFields> {
  const fields = { ...given, heading: given.heading.trim().normalize('NFC'), text: given.text.trim().normalize('NFC'), detail: given.detail.trim().normalize('NFC') };
  if (fields.text === '') throw failure('task-text-missing');
  await requireResponsible(context, change.db, [...(fields.owner === null ? [] : [fields.owner]), ...fields.cooperating]);
  if (fields.startsOn !== null && fields.dueOn !== null && fields.startsOn > fields.dueOn) throw failure('task-days-invalid');
  if (fields.recurrence !== null && fields.dueOn === null) throw failure('task-series-without-day');
  return fields;
}

function changedFields(before: TaskFields, after: TaskFields): Partial<Record<keyof TaskFields, unknown>> {
  const names = ['heading', 'text', 'detail', 'owner', 'cooperating', 'startsOn', 'dueOn', 'recurrence'] as const;
  return Object.fromEntries(names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).map((name) => [name, after[name]]));
}

/** The day something happened: today, or an earlier day that the person names. */
function dayOf(context: Context, happenedOn: string | undefined): string {
  const today = todayOf(context);
  if (happenedOn !== undefined && happenedOn > today) throw failure('day-in-future', { day: happenedOn });
  return happenedOn ?? today;
}
