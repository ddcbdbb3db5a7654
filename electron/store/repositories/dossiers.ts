import type { Dossier, DossierFields } from '../../core/dossier/types.ts';
import type { RecordKind, RecordRef } from '../../core/record/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';
import type { Tables } from '../database/schema.ts';

/** `order`: the records in it as a person arranged them; empty for by day. */
export type StoredDossier = Dossier & { readonly key: number; readonly order: readonly RecordRef[] };

/** Kinds of record that lie in a dossier beside documents. */
export type DossierItemKind = Extract<RecordKind, 'meeting' | 'report' | 'plan'>;

/** The dossiers of a year's file plan in its order, or of every year; the bin instead with `removed`. */
export async function listDossiers(db: ReadableDatabase, asked: { readonly year?: number | undefined; readonly removed?: boolean | undefined }): Promise<readonly StoredDossier[]> {
  let query = db.selectFrom('dossier').selectAll().where('removed_at', asked.removed === true ? 'is not' : 'is', null);
  if (asked.year !== undefined) query = query.where('year', '=', asked.year);
  return (await query.orderBy('year').orderBy('position').orderBy('dossier_key').execute()).map(toDossier);
}

/** What every dossier out of the bin is called, the newest year first. */
export async function dossierNames(db: ReadableDatabase): Promise<readonly Pick<Dossier, 'id' | 'year' | 'symbol' | 'title'>[]> {
  return db.selectFrom('dossier').select(['id', 'year', 'symbol', 'title']).where('removed_at', 'is', null).orderBy('year', 'desc').orderBy('position').orderBy('dossier_key').execute();
}

/** One dossier, in the bin or not; null when there is none. */
export async function findDossier(db: ReadableDatabase, id: string): Promise<StoredDossier | null> {
  const row = await db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toDossier(row);
}

/** Years that have a file plan, the newest first. */
export async function dossierYears(db: ReadableDatabase): Promise<readonly number[]> {
  return (await db.selectFrom('dossier').select('year').distinct().where('removed_at', 'is', null).orderBy('year', 'desc').execute()).map((row) => row.year);
}

/** The place behind all dossiers of a year. */
export async function nextPosition(db: ReadableDatabase, year: number): Promise<number> {
  const row = await db.selectFrom('dossier').select((select) => select.fn.max('position').as('last')).where('year', '=', year).executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function insertDossier(db: WritableDatabase, dossier: Dossier): Promise<void> {
  await db.insertInto('dossier').values({ id: dossier.id, position: dossier.position, revision: dossier.revision, removed_at: dossier.removedAt, ...columns(dossier) }).execute();
}

/** Writes the dossier's next revision. */
export async function updateDossier(db: WritableDatabase, dossier: StoredDossier): Promise<void> {
  await db.updateTable('dossier').set({ position: dossier.position, revision: dossier.revision + 1, removed_at: dossier.removedAt, ...columns(dossier) }).where('dossier_key', '=', dossier.key).execute();
}

/** Gives the dossiers of a plan their places, from 1 on. */
export async function placeDossiers(db: WritableDatabase, keys: readonly number[]): Promise<void> {
  for (const [index, key] of keys.entries()) await db.updateTable('dossier').set({ position: index + 1 }).where('dossier_key', '=', key).where('position', '!=', index + 1).execute();
}

/** Keeps the order of the records in a dossier; none for by day. */
export async function putOrder(db: WritableDatabase, key: number, order: readonly RecordRef[]): Promise<void> {
  await db.updateTable('dossier').set({ arranged_json: JSON.stringify(order) }).where('dossier_key', '=', key).execute();
}

/** How many documents and other records lie in each dossier, by id; what is in the bin is not counted. */
export async function countItems(db: ReadableDatabase): Promise<ReadonlyMap<string, { readonly documents: number; readonly others: number }>> {
  const documents = await db
    .selectFrom('document')
    .innerJoin('dossier', 'dossier.dossier_key', 'document.dossier_key')
    .select((select) => ['dossier.id', select.fn.countAll<number>().as('count')])
    .where('document.removed_at', 'is', null)
    .groupBy('dossier.id')
    .execute();
  const others = await db.selectFrom('dossier_item').innerJoin('dossier', 'dossier.dossier_key', 'dossier_item.dossier_key').select((select) => ['dossier.id', select.fn.countAll<number>().as('count')]).groupBy('dossier.id').execute();
  const counts = new Map(documents.map((row) => [row.id, { documents: row.count, others: 0 }]));
  for (const row of others) counts.set(row.id, { documents: counts.get(row.id)?.documents ?? 0, others: row.count });
  return counts;
}

/** Documents that lie in a dossier, by the order of their days; those in the bin left out. */
export async function documentIdsOf(db: ReadableDatabase, key: number): Promise<readonly string[]> {
  return (await db.selectFrom('document').select('id').where('dossier_key', '=', key).where('removed_at', 'is', null).orderBy('register_day').orderBy('register_order').orderBy('document_key').execute()).map((row) => row.id);
}

export type DossierOther = { readonly record: RecordRef & { readonly kind: DossierItemKind }; readonly number: string; readonly title: string; readonly day: string | null };

/** Meetings, reports and plans that lie in a dossier. */
export async function othersOf(db: ReadableDatabase, key: number): Promise<readonly DossierOther[]> {
  const items = await db.selectFrom('dossier_item').select(['record_kind', 'record_id']).where('dossier_key', '=', key).orderBy('position').execute();
  const found: DossierOther[] = [];
  for (const item of items) {
    const kind = item.record_kind as DossierItemKind;
    const label = await OTHERS[kind](db, item.record_id);
    if (label !== undefined) found.push({ record: { kind, id: item.record_id }, ...label });
  }
  return found;
}

type OtherLabel = Omit<DossierOther, 'record'> | undefined;

const OTHERS: Readonly<Record<DossierItemKind, (db: ReadableDatabase, id: string) => Promise<OtherLabel>>> = {
  meeting: async (db, id) => {
    const row = await db.selectFrom('meeting').select(['title', 'starts_at']).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
    return row === undefined ? undefined : { number: '', title: row.title, day: row.starts_at.slice(0, 10) };
  },
  report: async (db, id) => {
    const row = await db.selectFrom('report').select(['printed_number', 'draft_json']).where('id', '=', id).executeTakeFirst();
    if (row === undefined) return undefined;
    const { head } = (JSON.parse(row.draft_json) as { readonly draft: { readonly head: { readonly subject: string; readonly date: string | null } } }).draft;
    return { number: (row.printed_number ?? '').replace(/^Số:?\s*/u, ''), title: head.subject, day: head.date };
  },
  plan: async (db, id) => {
    const row = await db.selectFrom('plan').select(['title', 'starts_on', 'year']).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
    return row === undefined ? undefined : { number: '', title: row.title, day: row.starts_on ?? `${row.year}-01-01` };
  },
};

/** Whether there is such a record, out of the bin. */
export async function itemExists(db: ReadableDatabase, { kind, id }: RecordRef & { readonly kind: DossierItemKind }): Promise<boolean> {
  return (await OTHERS[kind](db, id)) !== undefined;
}

/** The dossier that a meeting, a report or a plan lies in; null for none. */
export async function dossierOfItem(db: ReadableDatabase, record: RecordRef): Promise<{ readonly id: string } | null> {
  return (await db.selectFrom('dossier_item').innerJoin('dossier', 'dossier.dossier_key', 'dossier_item.dossier_key').select('dossier.id').where('record_kind', '=', record.kind).where('record_id', '=', record.id).executeTakeFirst()) ?? null;
}

/** Puts a record behind the others of a dossier, out of the one it lay in. */
export async function putItem(db: WritableDatabase, key: number, record: RecordRef): Promise<void> {
  await dropItem(db, record);
  const last = await db.selectFrom('dossier_item').select((select) => select.fn.max('position').as('last')).where('dossier_key', '=', key).executeTakeFirst();
  await db.insertInto('dossier_item').values({ dossier_key: key, record_kind: record.kind, record_id: record.id, position: (last?.last ?? 0) + 1 }).execute();
}

export async function dropItem(db: WritableDatabase, record: RecordRef): Promise<void> {
  await db.deleteFrom('dossier_item').where('record_kind', '=', record.kind).where('record_id', '=', record.id).execute();
}

function columns(fields: DossierFields) {
  return {
    year: fields.year,
    heading: fields.heading,
    sub_heading: fields.subHeading,
    symbol: fields.symbol,
    title: fields.title,
    creator: fields.creator,
    retention: fields.retention,
    retention_checked: fields.retentionChecked ? 1 : 0,
    opened_on: fields.openedOn,
    closed_on: fields.closedOn,
    handed_over_on: fields.handedOverOn,
    note: fields.note,
  };
}

type Row = Omit<{ [Column in keyof Tables['dossier']]: Tables['dossier'][Column] }, 'dossier_key' | 'arranged_json'> & { readonly dossier_key: number; readonly arranged_json: string };

function toDossier(row: Row): StoredDossier {
  return {
    key: row.dossier_key,
    order: JSON.parse(row.arranged_json) as readonly RecordRef[],
    id: row.id,
    year: row.year,
    heading: row.heading,
    subHeading: row.sub_heading,
    symbol: row.symbol,
    title: row.title,
    creator: row.creator,
    retention: row.retention,
    retentionChecked: row.retention_checked === 1,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    handedOverOn: row.handed_over_on,
    note: row.note,
    position: row.position,
    revision: row.revision,
    removedAt: row.removed_at,
  };
}
