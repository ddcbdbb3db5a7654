import { dayOfStep } from './carried.ts';
import type { Conclusion } from '../../core/meeting/types.ts';
import type { TaskFields } from '../../core/task/types.ts';
import type { StoredMeeting } from '../../store/repositories/meetings.ts';
import { readTask, readThread } from '../../store/repositories/tasks.ts';
import type { Change } from '../../store/store.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { addTask, binTask, editTask, restoreTask } from '../tasks/write.ts';

/** The parts of a conclusion that its task takes over; the rest of the task is its own. */
const SHARED = ['text', 'owner', 'cooperating', 'dueOn'] as const satisfies readonly (keyof Conclusion & keyof TaskFields)[];

/**
 * Makes the tasks of a meeting follow its conclusions: new ones are added, those left out go into the bin, and of the
 * others only what the minutes changed since `before` is changed, so that what was agreed in between stays.
 *
 * @param before the conclusions of the version before, none at the first
 * @param reason why the minutes were opened again, for the threads
 */
export async function writeConclusions(context: Context, change: Change, meeting: StoredMeeting, before: readonly Conclusion[], reason: string): Promise<void> {
  for (const conclusion of meeting.content.conclusions) await writeConclusion(context, change, meeting, conclusion, before.find((one) => one.id === conclusion.id) ?? null, reason);
  for (const { id } of before) {
    if (meeting.content.conclusions.some((conclusion) => conclusion.id === id)) continue;
    if ((await readTask(change.db, id))?.removedAt === null) await binTask(context, change, { id, revision: null });
  }
}

async function writeConclusion(context: Context, change: Change, meeting: StoredMeeting, conclusion: Conclusion, before: Conclusion | null, reason: string): Promise<void> {
  const { id, text, owner, cooperating, dueOn } = conclusion;
  const task = await readTask(change.db, id);
  if (task === null) {
    const fields: TaskFields = { heading: '', text, detail: '', owner, cooperating, startsOn: null, dueOn, recurrence: null };
    await addTask(context, change, { id, kind: 'conclusion', planId: null, fields, meetingId: meeting.id, happenedOn: dayOfStep(meeting, todayOf(context)) });
    return;
  }
  if ((await readThread(change.db, task.key))[0]?.meetingId !== meeting.id) throw failure('conflict');
  if (task.removedAt !== null) await restoreTask(context, change, id);
  const changed = SHARED.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(conclusion[name]) && JSON.stringify(task[name]) !== JSON.stringify(conclusion[name]));
  if (changed.length === 0) return;
  const { heading, detail, startsOn, recurrence } = task;
  const kept: TaskFields = { heading, text: task.text, detail, owner: task.owner, cooperating: task.cooperating, startsOn, dueOn: task.dueOn, recurrence };
  const fields: TaskFields = { ...kept, ...Object.fromEntries(changed.map((name) => [name, conclusion[name]])) };
  await editTask(context, change, { id, revision: null, fields, reason, meetingId: meeting.id });
}
