import type { RecordKind, RecordRef } from '../../core/record/types.ts';
import type { ReadableDatabase } from '../database/access.ts';

/** What one record is called where another names it. */
export type RecordLabel = { readonly number: string; readonly title: string; readonly removed: boolean };

/** The label of a record, null when there is none of this kind with this id. A file is named by its attachment. */
export async function readRecordLabel(db: ReadableDatabase, { kind, id }: RecordRef): Promise<RecordLabel | null> {
  const row = await LABELS[kind](db, id);
  return row === undefined ? null : { number: row.number ?? '', title: row.title, removed: row.removed_at !== null };
}

/** What a classified record is called in lists. */
export const CLASSIFIED = 'Tài liệu mật';

type Labelled = { readonly number: string | null; readonly title: string; readonly removed_at: string | null } | undefined;

const LABELS: Readonly<Record<RecordKind, (db: ReadableDatabase, id: string) => Promise<Labelled>>> = {
  // What a classified record says goes into no list, table or file (DESIGN §7).
  document: async (db, id) => {
    const row = await db.selectFrom('document').select(['number_text as number', 'subject as title', 'secrecy', 'removed_at']).where('id', '=', id).executeTakeFirst();
    return row === undefined || row.secrecy === null ? row : { number: null, title: CLASSIFIED, removed_at: row.removed_at };
  },
  report: async (db, id) => {
    const row = await db.selectFrom('report').select(['printed_number as number', 'form_code', 'period']).where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : { number: row.number, title: `${row.form_code} ${row.period}`, removed_at: null };
  },
  plan: async (db, id) => numberless(await db.selectFrom('plan').select(['title', 'removed_at']).where('id', '=', id).executeTakeFirst()),
  task: async (db, id) => numberless(await db.selectFrom('task').select(['text as title', 'removed_at']).where('id', '=', id).executeTakeFirst()),
  meeting: async (db, id) => numberless(await db.selectFrom('meeting').select(['title', 'removed_at']).where('id', '=', id).executeTakeFirst()),
  dossier: (db, id) => db.selectFrom('dossier').select(['symbol as number', 'title', 'removed_at']).where('id', '=', id).executeTakeFirst(),
  file: async (db, id) => numberless(await db.selectFrom('attachment').select(['name as title', 'removed_at']).where('id', '=', id).executeTakeFirst()),
};

function numberless(row: { readonly title: string; readonly removed_at: string | null } | undefined): Labelled {
  return row === undefined ? undefined : { number: null, ...row };
}

/** Titles of these meetings by id. */
export async function meetingTitles(db: ReadableDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('meeting').select(['id', 'title']).where('id', 'in', [...ids]).execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** Title of the meeting at which each of these tasks was first raised, by task. */
export async function meetingsOfTasks(db: ReadableDatabase, taskIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('task_event')
    .innerJoin('task', 'task.task_key', 'task_event.task_key')
    .innerJoin('meeting', 'meeting.id', 'task_event.meeting_id')
    .select(['task.id', 'meeting.title'])
    .where('task.id', 'in', [...taskIds])
    .orderBy('task_event.position', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}
