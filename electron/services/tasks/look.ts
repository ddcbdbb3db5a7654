import type { TaskFilterInput, TaskItem, TaskState, ThreadItem } from '../../contract/tasks.ts';
import type { TaskEvent } from '../../core/task/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { meetingTitles } from '../../store/repositories/record-labels.ts';
import { readTasks, readThread, readThreads, type StoredTask } from '../../store/repositories/tasks.ts';
import type { Context } from '../context.ts';
import { describeEvidence } from '../records/evidence.ts';
import { dueTasks, findTask, type ComputedTask } from './find.ts';

export async function listTasks(context: Context, asked: TaskFilterInput): Promise<readonly TaskItem[]> {
  return context.store.read((db) => taskItems(context, db, asked));
}

/** What is due when the filter says until when, else tasks as they are written down. */
export async function taskItems(context: Context, db: ReadableDatabase, asked: TaskFilterInput): Promise<readonly TaskItem[]> {
  const { dueTo, ...filter } = asked;
  const found = dueTo === undefined ? await readTasks(db, filter) : await dueTasks(context, db, { ...filter, dueTo });
  const threads = await readThreads(db, found.flatMap((task) => task.key ?? []));
  return found.map((task) => itemOf(task, task.key === null ? [] : (threads.get(task.key) ?? [])));
}

export async function getTask(context: Context, id: string): Promise<TaskState> {
  return context.store.read((db) => taskState(context, db, id));
}

export async function taskState(context: Context, db: ReadableDatabase, id: string): Promise<TaskState> {
  const found = await findTask(db, id);
  if (found.written === null) return { ...itemOf({ ...found.task, key: null, planTitle: found.series.planTitle, removedAt: null }, []), thread: [] };
  const thread = await readThread(db, found.written.key);
  const titles = await meetingTitles(db, [...new Set(thread.flatMap((event) => event.meetingId ?? []))]);
  const items: ThreadItem[] = [];
  for (const event of thread) {
    const evidence = await Promise.all(event.evidence.map((one) => describeEvidence(context, db, one)));
    items.push({ ...event, evidence, meetingTitle: event.meetingId === null ? null : (titles.get(event.meetingId) ?? null) });
  }
  return { ...itemOf(found.written, thread), thread: items };
}

function itemOf(task: StoredTask | ComputedTask, thread: readonly TaskEvent[]): TaskItem {
  return {
    id: task.id,
    kind: task.kind,
    planId: task.planId,
    planTitle: task.planTitle,
    heading: task.heading,
    position: task.position,
    text: task.text,
    detail: task.detail,
    owner: task.owner,
    cooperating: task.cooperating,
    startsOn: task.startsOn,
    dueOn: task.dueOn,
    recurrence: task.recurrence,
    seriesId: task.seriesId,
    occursOn: task.occursOn,
    progress: task.progress,
    state: task.state,
    closedOn: task.closedOn,
    revision: task.revision,
    lastWords: thread.findLast((event) => event.text !== '')?.text ?? '',
    evidenceCount: thread.reduce((count, event) => count + event.evidence.length, 0),
    removedAt: task.removedAt,
  };
}
