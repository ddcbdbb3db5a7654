import type { TaskFields } from '../../core/task/types.ts';
import type { Context } from '../context.ts';
import { addTask } from '../tasks/write.ts';
import { requirePlan } from './state.ts';

/** Adds tasks behind those the plan has, all or none; each thread begins with where its task was read. */
export async function addTasks(context: Context, input: { readonly id: string; readonly tasks: readonly { readonly fields: TaskFields; readonly source: string }[] }): Promise<{ readonly added: readonly string[] }> {
  return context.store.change(context.person.name, async (change) => {
    const plan = await requirePlan(change.db, input.id);
    const added: string[] = [];
    for (const { fields, source } of input.tasks) added.push(await addTask(context, change, { kind: 'task', planId: plan.id, fields, words: source }));
    change.log({ action: 'plan.add-tasks', subject: plan.id, after: { plan: plan.title, tasks: added.length } });
    return { added };
  });
}
