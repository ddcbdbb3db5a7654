import { isUnfinished } from './thread.ts';
import type { Task } from './types.ts';

type Dated = Pick<Task, 'dueOn' | 'state'>;

/** Past its day and still not finished. A task without a day is never late. */
export function isOverdue(task: Dated, today: string): boolean {
  return isUnfinished(task.state) && task.dueOn !== null && task.dueOn < today;
}

/** Whole days past the due day, 0 when in time. */
export function daysLate(task: Dated, today: string): number {
  if (!isOverdue(task, today) || task.dueOn === null) return 0;
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${task.dueOn}T00:00:00Z`)) / 86_400_000);
}

/** Unfinished and due within this many days, today included. */
export function isDueSoon(task: Dated, today: string, days: number): boolean {
  if (!isUnfinished(task.state) || task.dueOn === null || task.dueOn < today) return false;
  return Date.parse(`${task.dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`) <= days * 86_400_000;
}
