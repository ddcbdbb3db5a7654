import type { Handlers } from '../../contract/handlers.ts';
import type { TaskState } from '../../contract/tasks.ts';
import type { TaskStep } from '../../core/task/thread.ts';
import { readPlanKey } from '../../store/repositories/plans.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { getTask, listTasks, taskState } from './look.ts';
import { addTask, binTask, editTask, restoreTask, stepTask } from './write.ts';

type Happening = { readonly id: string; readonly revision: number; readonly happenedOn?: string | undefined };

export function taskHandlers(context: Context): Handlers['tasks'] {
  const changed = (work: (change: Change) => Promise<string>): Promise<TaskState> =>
    context.store.change(context.person.name, async (change) => taskState(context, change.db, await work(change)));
  const step = ({ id, revision, happenedOn }: Happening, taken: TaskStep): Promise<TaskState> =>
    changed(async (change) => {
      await stepTask(context, change, { id, revision, happenedOn, step: taken });
      return id;
    });
  return {
    list: (asked) => listTasks(context, asked),
    get: ({ id }) => getTask(context, id),
    create: ({ plan, fields }) =>
      changed(async (change) => {
        if (plan !== null && (await readPlanKey(change.db, plan)) === null) throw failure('unknown-plan', { id: plan });
        return addTask(context, change, { kind: 'task', planId: plan, fields });
      }),
    update: (input) =>
      changed(async (change) => {
        await editTask(context, change, input);
        return input.id;
      }),
    progress: (input) => step(input, { kind: 'progress', text: input.text, progress: input.progress, state: input.state, evidence: input.evidence }),
    note: (input) => step(input, { kind: 'note', text: input.text }),
    close: (input) => step(input, { kind: 'closed', text: input.text, evidence: input.evidence }),
    reopen: (input) => step(input, { kind: 'reopened', text: input.text }),
    drop: (input) => step(input, { kind: 'dropped', text: input.text }),
    remove: (input) =>
      context.store.change(context.person.name, async (change) => {
        await binTask(context, change, input);
        return { id: input.id, removed: true };
      }),
    restore: ({ id }) =>
      changed(async (change) => {
        await restoreTask(context, change, id);
        return id;
      }),
  };
}
