import type { Evidence, Responsible } from '../../core/record/types.ts';
import type { Recurrence, Task, TaskChange, TaskEvent, TaskEventKind, TaskFields, TaskKind, TaskState } from '../../core/task/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

export type StoredTask = Task & {
  readonly key: number;
  readonly planTitle: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly removedAt: string | null;
};

export type NewTask = TaskFields & {
  readonly id: string;
  readonly kind: TaskKind;
  readonly planId: string | null;
  readonly position: number;
  readonly seriesId: string | null;
  readonly occursOn: string | null;
};

export type TaskFilter = {
  /** One plan's tasks; null for those of no plan. */
  readonly plan?: string | null | undefined;
  readonly kind?: TaskKind | undefined;
  readonly states?: readonly TaskState[] | undefined;
  readonly owner?: Responsible | undefined;
  /** Due days, both included; tasks without a day are left out as soon as either is given. */
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  /** Tasks whose thread names this meeting. */
  readonly meeting?: string | undefined;
  /** `all`: single tasks, series and occurrences; `single`: without the series themselves; `series`: nothing else. */
  readonly series?: 'all' | 'single' | 'series' | undefined;
  readonly removed?: boolean | undefined;
};

/** Tasks that meet every part of the filter, in the order of their plan. */
export async function readTasks(db: ReadableDatabase, filter: TaskFilter): Promise<readonly StoredTask[]> {
  let query = tasksOf(db).where('task.removed_at', filter.removed === true ? 'is not' : 'is', null);
  if (filter.removed !== true) query = query.where('plan.removed_at', 'is', null);
  if (filter.plan === null) query = query.where('task.plan_key', 'is', null);
  else if (filter.plan !== undefined) query = query.where('plan.id', '=', filter.plan);
  if (filter.kind !== undefined) query = query.where('task.kind', '=', filter.kind);
  if (filter.states !== undefined) query = query.where('task.state', 'in', [...filter.states]);
  if (filter.owner !== undefined) query = query.where('task.owner_kind', '=', filter.owner.kind).where('task.owner_id', '=', nameOf(filter.owner));
  if (filter.dueFrom !== undefined) query = query.where('task.due_on', '>=', filter.dueFrom);
  if (filter.dueTo !== undefined) query = query.where('task.due_on', '<=', filter.dueTo);
  if (filter.series === 'single') query = query.where('task.recurrence_json', 'is', null);
  if (filter.series === 'series') query = query.where('task.recurrence_json', 'is not', null);
  const { meeting } = filter;
  if (meeting !== undefined)
    query = query.where(({ exists, selectFrom }) => exists(selectFrom('task_event').select('task_event.position').whereRef('task_event.task_key', '=', 'task.task_key').where('task_event.meeting_id', '=', meeting)));
  const rows = await query.orderBy('task.plan_key').orderBy('task.position').orderBy('task.task_key').execute();
  return rows.map(toStored);
}

/** Tasks and conclusions that are not finished: what a meeting of the same kind takes up again, what is due. */
export function openTasks(db: ReadableDatabase, filter: Omit<TaskFilter, 'states'>): Promise<readonly StoredTask[]> {
  return readTasks(db, { ...filter, states: ['open', 'doing'] });
}

/** One task, in the bin or not; null when there is none. */
export async function readTask(db: ReadableDatabase, id: string): Promise<StoredTask | null> {
  const row = await tasksOf(db).where('task.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

/** The occurrence of a series that is written down for this day. */
export async function readOccurrence(db: ReadableDatabase, seriesId: string, day: string): Promise<StoredTask | null> {
  const row = await tasksOf(db).where('series.id', '=', seriesId).where('task.recurs_on', '=', day).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

/** Days for which occurrences of these series are written down, those in the bin included: an occurrence thrown away does not come back. */
export async function writtenOccurrences(db: ReadableDatabase, seriesKeys: readonly number[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const written = new Map<string, Set<string>>();
  if (seriesKeys.length === 0) return written;
  const rows = await db
    .selectFrom('task')
    .innerJoin('task as series', 'series.task_key', 'task.recurs_from_key')
    .select(['series.id', 'task.recurs_on'])
    .where('task.recurs_from_key', 'in', [...seriesKeys])
    .execute();
  for (const row of rows) {
    const days = written.get(row.id) ?? new Set<string>();
    written.set(row.id, days);
    if (row.recurs_on !== null) days.add(row.recurs_on);
  }
  return written;
}

/** The position behind the last task of a plan, or behind all tasks that stand in none. */
export async function nextPosition(db: ReadableDatabase, planId: string | null): Promise<number> {
  const rows = db.selectFrom('task').leftJoin('plan', 'plan.plan_key', 'task.plan_key').select(({ fn }) => fn.max<number | null>('task.position').as('last'));
  const found = await (planId === null ? rows.where('task.plan_key', 'is', null) : rows.where('plan.id', '=', planId)).executeTakeFirst();
  return (found?.last ?? 0) + 1;
}

/** Writes a new task with the first event of its thread, and gives its key. */
export async function insertTask(db: WritableDatabase, task: NewTask, first: Pick<TaskEvent, 'at' | 'by' | 'happenedOn' | 'meetingId' | 'text'>): Promise<number> {
  const { task_key } = await db
    .insertInto('task')
    .values({
      id: task.id,
      kind: task.kind,
      plan_key: await keyOf(db, 'plan', task.planId),
      position: task.position,
      ...columnsOf(task),
      recurs_from_key: await keyOf(db, 'task', task.seriesId),
      recurs_on: task.occursOn,
      progress: 0,
      state: 'open',
      closed_on: null,
      revision: 1,
      created_at: first.at,
      updated_at: first.at,
      removed_at: null,
    })
    .returning('task_key')
    .executeTakeFirstOrThrow();
  await appendTaskEvent(db, task_key, { ...first, kind: 'created', progress: null, state: null, evidence: [], change: null });
  return task_key;
}

/** Writes how a task is and stands now, as its next revision. */
export async function updateTask(db: WritableDatabase, task: StoredTask, at: string): Promise<void> {
  await db
    .updateTable('task')
    .set({ ...columnsOf(task), position: task.position, progress: task.progress, state: task.state, closed_on: task.closedOn, revision: task.revision + 1, updated_at: at })
    .where('task_key', '=', task.key)
    .execute();
}

export async function appendTaskEvent(db: WritableDatabase, taskKey: number, event: TaskEvent): Promise<void> {
  const { last } = await db.selectFrom('task_event').select(({ fn }) => fn.max<number | null>('position').as('last')).where('task_key', '=', taskKey).executeTakeFirstOrThrow();
  await db
    .insertInto('task_event')
    .values({
      task_key: taskKey,
      position: (last ?? 0) + 1,
      at: event.at,
      by: event.by,
      happened_on: event.happenedOn,
      kind: event.kind,
      text: event.text,
      meeting_id: event.meetingId,
      progress: event.progress,
      state: event.state,
      evidence_json: JSON.stringify(event.evidence),
      change_json: event.change === null ? null : JSON.stringify(event.change),
    })
    .execute();
}

/** What happened to a task, in order. */
export async function readThread(db: ReadableDatabase, taskKey: number): Promise<readonly TaskEvent[]> {
  return (await readThreads(db, [taskKey])).get(taskKey) ?? [];
}

export async function readThreads(db: ReadableDatabase, taskKeys: readonly number[]): Promise<ReadonlyMap<number, readonly TaskEvent[]>> {
  const threads = new Map<number, TaskEvent[]>();
  // SQLite takes 32,766 values in one statement.
  for (let start = 0; start < taskKeys.length; start += 10_000) {
    const rows = await db.selectFrom('task_event').selectAll().where('task_key', 'in', taskKeys.slice(start, start + 10_000)).orderBy('task_key').orderBy('position').execute();
    for (const row of rows) {
      const thread = threads.get(row.task_key) ?? [];
      threads.set(row.task_key, thread);
      thread.push({
        at: row.at,
        by: row.by,
        happenedOn: row.happened_on,
        kind: row.kind as TaskEventKind,
        text: row.text,
        meetingId: row.meeting_id,
        progress: row.progress,
        state: row.state as TaskState | null,
        evidence: JSON.parse(row.evidence_json) as readonly Evidence[],
        change: row.change_json === null ? null : (JSON.parse(row.change_json) as TaskChange),
      });
    }
  }
  return threads;
}

/** Puts a task into the bin; with a series go its occurrences. `at` null takes them out again, those that went in with it. */
export async function setTaskRemoved(db: WritableDatabase, task: StoredTask, at: string | null): Promise<void> {
  const change = db.updateTable('task').set(({ eb }) => ({ removed_at: at, revision: eb('revision', '+', 1) }));
  const went = at === null ? change.where('removed_at', '=', task.removedAt) : change.where('removed_at', 'is', null);
  await went.where(({ or, eb }) => or([eb('task_key', '=', task.key), eb('recurs_from_key', '=', task.key)])).execute();
}

async function keyOf(db: ReadableDatabase, table: 'plan' | 'task', id: string | null): Promise<number | null> {
  if (id === null) return null;
  if (table === 'plan') return (await db.selectFrom('plan').select('plan_key').where('id', '=', id).executeTakeFirstOrThrow()).plan_key;
  return (await db.selectFrom('task').select('task_key').where('id', '=', id).executeTakeFirstOrThrow()).task_key;
}

function columnsOf(fields: TaskFields) {
  return {
    heading: fields.heading,
    text: fields.text,
    detail: fields.detail,
    owner_kind: fields.owner?.kind ?? null,
    owner_id: fields.owner === null ? null : nameOf(fields.owner),
    cooperating_json: JSON.stringify(fields.cooperating),
    starts_on: fields.startsOn,
    due_on: fields.dueOn,
    recurrence_json: fields.recurrence === null ? null : JSON.stringify(fields.recurrence),
  };
}

/** Somebody outside the catalogue is known by name alone. */
function nameOf(responsible: Responsible): string {
  return responsible.kind === 'other' ? responsible.name : responsible.id;
}

function tasksOf(db: ReadableDatabase) {
  return db
    .selectFrom('task')
    .leftJoin('plan', 'plan.plan_key', 'task.plan_key')
    .leftJoin('task as series', 'series.task_key', 'task.recurs_from_key')
    .select([
      'task.task_key', 'task.id', 'task.kind', 'plan.id as plan_id', 'plan.title as plan_title', 'task.heading', 'task.position', 'task.text', 'task.detail',
      'task.owner_kind', 'task.owner_id', 'task.cooperating_json', 'task.starts_on', 'task.due_on', 'task.recurrence_json', 'series.id as series_id', 'task.recurs_on',
      'task.progress', 'task.state', 'task.closed_on', 'task.revision', 'task.created_at', 'task.updated_at', 'task.removed_at',
    ]);
}

type Row = {
  readonly task_key: number;
  readonly id: string;
  readonly kind: string;
  readonly plan_id: string | null;
  readonly plan_title: string | null;
  readonly heading: string;
  readonly position: number;
  readonly text: string;
  readonly detail: string;
  readonly owner_kind: string | null;
  readonly owner_id: string | null;
  readonly cooperating_json: string;
  readonly starts_on: string | null;
  readonly due_on: string | null;
  readonly recurrence_json: string | null;
  readonly series_id: string | null;
  readonly recurs_on: string | null;
  readonly progress: number;
  readonly state: string;
  readonly closed_on: string | null;
  readonly revision: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly removed_at: string | null;
};

function toStored(row: Row): StoredTask {
  return {
    key: row.task_key,
    id: row.id,
    kind: row.kind as TaskKind,
    planId: row.plan_id,
    planTitle: row.plan_title,
    heading: row.heading,
    position: row.position,
    text: row.text,
    detail: row.detail,
    owner: row.owner_kind === null || row.owner_id === null ? null : toResponsible(row.owner_kind, row.owner_id),
    cooperating: JSON.parse(row.cooperating_json) as readonly Responsible[],
    startsOn: row.starts_on,
    dueOn: row.due_on,
    recurrence: row.recurrence_json === null ? null : (JSON.parse(row.recurrence_json) as Recurrence),
    seriesId: row.series_id,
    occursOn: row.recurs_on,
    progress: row.progress,
    state: row.state as TaskState,
    closedOn: row.closed_on,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}

function toResponsible(kind: string, id: string): Responsible {
  return kind === 'other' ? { kind, name: id } : { kind: kind as 'member' | 'unit' | 'body', id };
}
