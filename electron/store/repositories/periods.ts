import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

/** What the register holds about one period of a form, apart from the form's own rules. */
export type StoredPeriod = {
  readonly key: number;
  readonly form: string;
  readonly label: string;
  readonly state: 'open' | 'closed';
  readonly closedAt: string | null;
  /** Set by a person; null follows the form's rule. */
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly dueOn: string | null;
};

/** The period of a form, null while nothing was ever said about it. */
export async function findPeriod(db: ReadableDatabase, form: string, label: string): Promise<StoredPeriod | null> {
  const found = await periodsOf(db).where('form.code', '=', form).where('period.label', '=', label).executeTakeFirst();
  return found === undefined ? null : toStored(found);
}

/** All periods of a form that the register knows. */
export async function listPeriods(db: ReadableDatabase, form: string): Promise<readonly StoredPeriod[]> {
  const rows = await periodsOf(db).where('form.code', '=', form).orderBy('period.label').execute();
  return rows.map(toStored);
}

/** The period's number in the store, which comes into being here. The form exists. */
export async function ensurePeriod(db: WritableDatabase, form: string, label: string): Promise<StoredPeriod> {
  const found = await findPeriod(db, form, label);
  if (found !== null) return found;
  const { form_key } = await db.selectFrom('form').select('form_key').where('code', '=', form).executeTakeFirstOrThrow();
  await db.insertInto('period').values({ form_key, label, state: 'open', closed_at: null, window_from: null, window_to: null, due_on: null }).execute();
  const made = await findPeriod(db, form, label);
  if (made === null) throw new Error(`the period ${label} of ${form} was not made`);
  return made;
}

export async function writePeriod(db: WritableDatabase, key: number, set: Pick<StoredPeriod, 'state' | 'closedAt' | 'window' | 'dueOn'>): Promise<void> {
  await db
    .updateTable('period')
    .set({ state: set.state, closed_at: set.closedAt, window_from: set.window?.from ?? null, window_to: set.window?.to ?? null, due_on: set.dueOn })
    .where('period_key', '=', key)
    .execute();
}

function periodsOf(db: ReadableDatabase) {
  return db
    .selectFrom('period')
    .innerJoin('form', 'form.form_key', 'period.form_key')
    .select(['period.period_key', 'form.code', 'period.label', 'period.state', 'period.closed_at', 'period.window_from', 'period.window_to', 'period.due_on']);
}

type Row = {
  readonly period_key: number;
  readonly code: string;
  readonly label: string;
  readonly state: string;
  readonly closed_at: string | null;
  readonly window_from: string | null;
  readonly window_to: string | null;
  readonly due_on: string | null;
};

function toStored(row: Row): StoredPeriod {
  return {
    key: row.period_key,
    form: row.code,
    label: row.label,
    state: row.state === 'closed' ? 'closed' : 'open',
    closedAt: row.closed_at,
    window: row.window_from === null || row.window_to === null ? null : { from: row.window_from, to: row.window_to },
    dueOn: row.due_on,
  };
}
