import { addDays } from '../../core/period/keys.ts';
import { daysOfSeries, occurrenceOf, parseOccurrenceId } from '../../core/task/recurrence.ts';
import type { Task } from '../../core/task/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { readTask, readTasks, writtenOccurrences, type StoredTask, type TaskFilter } from '../../store/repositories/tasks.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';

/** A task that is written down, or an occurrence of a series that is not yet. */
export type FoundTask = { readonly written: StoredTask } | { readonly written: null; readonly series: StoredTask; readonly task: Task };

/** A task, in the bin or not, or an occurrence by its id. Fails with `unknown-task`. */
export async function findTask(db: ReadableDatabase, id: string): Promise<FoundTask> {
  const written = await readTask(db, id);
  if (written !== null) return { written };
  const occurrence = parseOccurrenceId(id);
  const series = occurrence === null ? null : await readTask(db, occurrence.seriesId);
  if (occurrence === null || series === null || !daysOfSeries(series, { from: occurrence.day, to: occurrence.day }).includes(occurrence.day)) throw failure('unknown-task', { id });
  return { written: null, series, task: occurrenceOf(series, occurrence.day) };
}

/** Occurrences are computed this far ahead and no further. */
const DAYS_AHEAD = 3_660;

/**
 * What is due by the filter's last day: single tasks, and every occurrence of every series, written down or not, each
 * once. In the order of their days.
 */
export async function dueTasks(context: Context, db: ReadableDatabase, filter: TaskFilter & { readonly dueTo: string }): Promise<readonly (StoredTask | ComputedTask)[]> {
  const written = await readTasks(db, { ...filter, series: 'single' });
  const computed = await computedTasks(context, db, filter);
  return [...written, ...computed].sort((left, right) => compare(left.dueOn ?? '', right.dueOn ?? ''));
}

/** An occurrence that nothing has happened to yet, with what goes with a stored task. */
export type ComputedTask = Task & { readonly key: null; readonly planTitle: string | null; readonly removedAt: null };

async function computedTasks(context: Context, db: ReadableDatabase, filter: TaskFilter & { readonly dueTo: string }): Promise<readonly ComputedTask[]> {
  if (filter.removed === true || filter.meeting !== undefined || filter.states?.includes('open') === false) return [];
  const horizon = addDays(todayOf(context), DAYS_AHEAD);
  const range = { from: filter.dueFrom ?? '', to: filter.dueTo < horizon ? filter.dueTo : horizon };
  const series = await readTasks(db, { plan: filter.plan, kind: filter.kind, owner: filter.owner, series: 'series' });
  const written = await writtenOccurrences(db, series.map((one) => one.key));
  return series.flatMap((one) =>
    daysOfSeries(one, range)
      .filter((day) => written.get(one.id)?.has(day) !== true)
      .map((day) => ({ ...occurrenceOf(one, day), key: null, planTitle: one.planTitle, removedAt: null })),
  );
}

/** Days of a series up to `to` that nothing has happened to. */
export async function untouchedDays(db: ReadableDatabase, series: StoredTask, to: string): Promise<readonly string[]> {
  const written = (await writtenOccurrences(db, [series.key])).get(series.id);
  return daysOfSeries(series, { from: '', to }).filter((day) => written?.has(day) !== true);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
