import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { TaskState as TaskDetail } from '../../../electron/contract/tasks.ts';
import type { Task, TaskFields } from '../../../electron/core/task/types.ts';
import type { Evidence } from '../../../electron/core/record/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { usePlanWords } from './words.ts';

type Named = Pick<Task, 'id' | 'revision' | 'text'>;

export type TaskChanges = {
  readonly create: (plan: string | null, fields: TaskFields) => Promise<TaskDetail | null>;
  readonly update: (task: Named, fields: TaskFields, reason: string) => Promise<boolean>;
  readonly progress: (task: Named, progress: number | null, state: 'open' | 'doing' | null, text?: string) => Promise<boolean>;
  readonly note: (task: Named, text: string) => Promise<boolean>;
  readonly close: (task: Named, given: { readonly evidence: readonly Evidence[]; readonly text: string; readonly happenedOn: string }) => Promise<boolean>;
  readonly drop: (task: Named, given: { readonly text: string; readonly happenedOn: string }) => Promise<boolean>;
  readonly reopen: (task: Named, given: { readonly text: string; readonly happenedOn: string }) => Promise<boolean>;
  readonly remove: (task: Named) => Promise<boolean>;
};

/** Everything that changes a task from the window. A failure is told by a toast; then the screens show what is stored. */
export function useTaskChanges(): TaskChanges {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const words = usePlanWords();
  return useMemo((): TaskChanges => {
    const refresh = async (): Promise<void> => {
      await Promise.all([queries.invalidateQueries({ queryKey: api.tasks.key() }), queries.invalidateQueries({ queryKey: api.plans.key() })]);
    };
    const attempt = async <Answer>(work: Promise<Answer>): Promise<Answer | null> => {
      try {
        return await work;
      } catch (thrown) {
        toasts.failed(thrown);
        return null;
      } finally {
        await refresh();
      }
    };
    const done = async (work: Promise<unknown>, told?: string): Promise<boolean> => {
      const answered = (await attempt(work)) !== null;
      if (answered && told !== undefined) toasts.done(told);
      return answered;
    };
    const at = ({ id, revision }: Named) => ({ id, revision });
    return {
      create: (plan, fields) => attempt(client.tasks.create({ plan, fields })),
      update: (task, fields, reason) => done(client.tasks.update({ ...at(task), fields, reason })),
      progress: (task, progress, state, text = '') => done(client.tasks.progress({ ...at(task), progress, state, text, evidence: [] })),
      note: (task, text) => done(client.tasks.note({ ...at(task), text })),
      close: (task, given) => done(client.tasks.close({ ...at(task), ...given }), words.finish.closed(task.text)),
      drop: (task, given) => done(client.tasks.drop({ ...at(task), ...given }), words.finish.dropped(task.text)),
      reopen: (task, given) => done(client.tasks.reopen({ ...at(task), ...given }), words.finish.reopened(task.text)),
      remove: async (task) => {
        const removed = await done(client.tasks.remove(at(task)));
        if (removed) toasts.undoable(words.tasks.removed(task.text), () => { void done(client.tasks.restore({ id: task.id }), words.tasks.restored(task.text)); });
        return removed;
      },
    };
  }, [client, api, queries, toasts, words]);
}
