import type { Plan, PlanContent, Target } from '../../core/plan/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

export type StoredPlan = Plan & {
  readonly key: number;
  /** The paper of the plan in the register of documents, null while none was made. */
  readonly documentId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly removedAt: string | null;
};

/** The key of a plan outside the bin, null when there is none. */
export async function readPlanKey(db: ReadableDatabase, id: string): Promise<number | null> {
  const row = await db.selectFrom('plan').select('plan_key').where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
  return row?.plan_key ?? null;
}

/** One plan, in the bin or not; null when there is none. */
export async function readPlan(db: ReadableDatabase, id: string): Promise<StoredPlan | null> {
  const row = await plansOf(db).where('plan.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

/** Plans, the newest year first; those in the bin instead where asked. */
export async function readPlans(db: ReadableDatabase, asked: { readonly year?: number | undefined; readonly removed?: boolean | undefined }): Promise<readonly StoredPlan[]> {
  let query = plansOf(db).where('plan.removed_at', asked.removed === true ? 'is not' : 'is', null);
  if (asked.year !== undefined) query = query.where('plan.year', '=', asked.year);
  return (await query.orderBy('plan.year', 'desc').orderBy('plan.plan_key', 'desc').execute()).map(toStored);
}

export async function insertPlan(db: WritableDatabase, plan: Omit<Plan, 'revision'>, at: string): Promise<void> {
  await db.insertInto('plan').values({ id: plan.id, document_key: null, ...columnsOf(plan), revision: 1, created_at: at, updated_at: at, removed_at: null }).execute();
}

/** Writes a plan's next revision, with its paper. */
export async function updatePlan(db: WritableDatabase, plan: StoredPlan, at: string): Promise<void> {
  const document = plan.documentId === null ? null : await db.selectFrom('document').select('document_key').where('id', '=', plan.documentId).executeTakeFirstOrThrow();
  await db
    .updateTable('plan')
    .set({ ...columnsOf(plan), document_key: document?.document_key ?? null, revision: plan.revision + 1, updated_at: at })
    .where('plan_key', '=', plan.key)
    .execute();
}

export async function setPlanRemoved(db: WritableDatabase, key: number, at: string | null): Promise<void> {
  await db.updateTable('plan').set(({ eb }) => ({ removed_at: at, revision: eb('revision', '+', 1) })).where('plan_key', '=', key).execute();
}

/** How many tasks of each plan stand how; a series counts once, without its occurrences. */
export async function countTasks(db: ReadableDatabase): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.plan_key', 'task.plan_key')
    .select(({ fn }) => ['plan.id', 'task.state', fn.countAll<number>().as('tasks')])
    .where('task.removed_at', 'is', null)
    .where('task.recurs_from_key', 'is', null)
    .groupBy(['plan.id', 'task.state'])
    .execute();
  const counts = new Map<string, Record<string, number>>();
  for (const row of rows) counts.set(row.id, { ...counts.get(row.id), [row.state]: row.tasks });
  return counts;
}

export async function countTargets(db: ReadableDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('target').innerJoin('plan', 'plan.plan_key', 'target.plan_key').select(({ fn }) => ['plan.id', fn.countAll<number>().as('targets')]).groupBy('plan.id').execute();
  return new Map(rows.map((row) => [row.id, row.targets]));
}

/** A plan's paper as the register of documents has it; null without one, and for one in the bin. */
export async function readPlanPaper(db: ReadableDatabase, documentId: string | null): Promise<{ readonly id: string; readonly numberText: string; readonly draft: boolean } | null> {
  if (documentId === null) return null;
  const row = await db.selectFrom('document').select(['id', 'number_text', 'stage']).where('id', '=', documentId).where('removed_at', 'is', null).executeTakeFirst();
  return row === undefined ? null : { id: row.id, numberText: row.number_text, draft: row.stage === 'draft' };
}

/** Gives tasks of a plan their places and headings, in this order from 1 on. */
export async function placeTasks(db: WritableDatabase, planKey: number, order: readonly { readonly id: string; readonly heading: string }[]): Promise<void> {
  for (const [index, { id, heading }] of order.entries()) await db.updateTable('task').set({ position: index + 1, heading }).where('plan_key', '=', planKey).where('id', '=', id).execute();
}

export async function readTargets(db: ReadableDatabase, planKey: number): Promise<readonly Target[]> {
  const rows = await db.selectFrom('target').selectAll().where('plan_key', '=', planKey).orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    form: row.form_code,
    indicator: row.indicator_code,
    unit: row.unit_id,
    value: row.value,
    atMost: row.at_most === 1,
    window: { from: row.window_from, to: row.window_to },
    note: row.note,
  }));
}

/** Puts a plan's targets in place of those that stood there. */
export async function replaceTargets(db: WritableDatabase, planKey: number, targets: readonly Target[]): Promise<void> {
  await db.deleteFrom('target').where('plan_key', '=', planKey).execute();
  for (const target of targets) {
    await db
      .insertInto('target')
      .values({
        id: target.id,
        plan_key: planKey,
        position: target.position,
        form_code: target.form,
        indicator_code: target.indicator,
        unit_id: target.unit,
        value: target.value,
        at_most: target.atMost ? 1 : 0,
        window_from: target.window.from,
        window_to: target.window.to,
        note: target.note,
      })
      .execute();
  }
}

/** Reports on record by kind, form and period, the newest last: what shows that a recurring report was made. */
export async function reportsOnRecord(db: ReadableDatabase): Promise<readonly { readonly id: string; readonly kind: string; readonly form: string; readonly period: string; readonly status: string }[]> {
  return db.selectFrom('report').select(['id', 'kind', 'form_code as form', 'period', 'status']).orderBy('report_key').execute();
}

function columnsOf(plan: Omit<Plan, 'id' | 'revision'>) {
  return { title: plan.title, year: plan.year, starts_on: plan.startsOn, ends_on: plan.endsOn, content_json: JSON.stringify(plan.content) };
}

function plansOf(db: ReadableDatabase) {
  return db
    .selectFrom('plan')
    .leftJoin('document', 'document.document_key', 'plan.document_key')
    .select(['plan.plan_key', 'plan.id', 'document.id as document_id', 'plan.title', 'plan.year', 'plan.starts_on', 'plan.ends_on', 'plan.content_json', 'plan.revision', 'plan.created_at', 'plan.updated_at', 'plan.removed_at']);
}

type Row = {
  readonly plan_key: number;
  readonly id: string;
  readonly document_id: string | null;
  readonly title: string;
  readonly year: number;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly content_json: string;
  readonly revision: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly removed_at: string | null;
};

function toStored(row: Row): StoredPlan {
  return {
    key: row.plan_key,
    id: row.id,
    documentId: row.document_id,
    title: row.title,
    year: row.year,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    content: JSON.parse(row.content_json) as PlanContent,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}
