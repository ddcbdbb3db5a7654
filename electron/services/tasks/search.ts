import { readPlanKey } from '../../store/repositories/plans.ts';
import { readTask, readThread } from '../../store/repositories/tasks.ts';
import { dropSearchEntry, putSearchEntry } from '../../store/search/entries.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { currentNames } from '../records/responsible.ts';

/** Puts a task into the search index as it stands: its words, who is to do it, everything said in its thread. What lies in the bin, alone or with its plan, is not found. */
export async function indexTask(context: Context, change: Change, id: string): Promise<void> {
  const task = await readTask(change.db, id);
  const hidden = task === null || task.removedAt !== null || (task.planId !== null && (await readPlanKey(change.db, task.planId)) === null);
  if (hidden) {
    dropSearchEntry(change, 'task', id);
    return;
  }
  const names = await currentNames(context, change.db);
  const people = [...(task.owner === null ? [] : [task.owner]), ...task.cooperating].map(names);
  const thread = await readThread(change.db, task.key);
  const text = [task.heading, task.detail, ...people, ...thread.map((event) => event.text)].filter((part) => part !== '').join('\n');
  putSearchEntry(change, { kind: 'task', id, part: '', type: task.kind, number: '', day: task.dueOn, title: task.text, text });
}
