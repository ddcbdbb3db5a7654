import { responsibleKey, type ResponsibleNames } from '../record/responsible.ts';
import type { Responsible } from '../record/types.ts';
import { isOverdue } from '../task/due.ts';
import type { Task } from '../task/types.ts';
import { compareVietnamese } from '../text/fold.ts';

/** What one member, unit, body or other party is late with; `owner` null gathers tasks that nobody was given. */
export type OverdueGroup<One> = { readonly owner: Responsible | null; readonly label: string; readonly tasks: readonly One[] };

const ORDER: Readonly<Record<Responsible['kind'], number>> = { member: 0, unit: 1, body: 2, other: 3 };

/**
 * Unfinished tasks that are past their day, gathered by owner: members first, then units, bodies, others, by name, and at
 * the end those of nobody. Within a group the longest overdue comes first. Each task stands in one group.
 */
export function overdueByOwner<One extends Pick<Task, 'owner' | 'dueOn' | 'state'>>(tasks: readonly One[], names: ResponsibleNames, today: string): readonly OverdueGroup<One>[] {
  const groups = new Map<string, One[]>();
  for (const task of tasks) {
    if (!isOverdue(task, today)) continue;
    const key = task.owner === null ? '' : responsibleKey(task.owner);
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()]
    .map((late) => {
      const owner = late[0]?.owner ?? null;
      return { owner, label: owner === null ? '' : names(owner), tasks: late.sort((left, right) => ((left.dueOn ?? '') < (right.dueOn ?? '') ? -1 : (left.dueOn ?? '') > (right.dueOn ?? '') ? 1 : 0)) };
    })
    .sort((left, right) => rank(left.owner) - rank(right.owner) || compareVietnamese(left.label, right.label));
}

function rank(owner: Responsible | null): number {
  return owner === null ? 9 : ORDER[owner.kind];
}
