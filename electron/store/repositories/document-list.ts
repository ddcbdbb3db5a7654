import { sql, type Expression, type SqlBool } from 'kysely';
import type { DocumentDirection, DocumentStatus, RegisteredType } from '../../core/document/record.ts';
import type { Responsible } from '../../core/record/types.ts';
import { fold } from '../../core/text/fold.ts';
import type { ReadableDatabase } from '../database/access.ts';
import { documentsByKey, type StoredDocumentLine } from './documents.ts';

export type DocumentListFilter = {
  readonly direction?: DocumentDirection | undefined;
  readonly types?: readonly RegisteredType[] | undefined;
  readonly statuses?: readonly DocumentStatus[] | undefined;
  /** Days of the register, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
  readonly handler?: Responsible | undefined;
  readonly waiting?: boolean | undefined;
  readonly dueBy?: string | undefined;
  readonly dossierId?: string | null | undefined;
  readonly removed?: boolean | undefined;
};

export type DocumentListOrder = { readonly by: 'day' | 'number' | 'due' | 'updated'; readonly descending: boolean };

/**
 * A window of the register and the count of the whole. Filter, order and count are answered from one index (0002), so that
 * only the lines of the window are read, however many documents there are.
 *
 * @param today the day by which the status is told, ISO
 */
export async function listDocuments(
  db: ReadableDatabase,
  filter: DocumentListFilter,
  order: DocumentListOrder,
  window: { readonly offset: number; readonly limit: number },
  today: string,
): Promise<{ readonly total: number; readonly rows: readonly StoredDocumentLine[] }> {
  const conditions = [...conditionsOf(filter), ...statusConditions(filter, today), ...(await dossierCondition(db, filter.dossierId))];
  const whole = sql.join(conditions, sql` AND `);
  const from = db.selectFrom('document');
  const { total } = await from.select(sql<number>`count(*)`.as('total')).where(sql<SqlBool>`${whole}`).executeTakeFirstOrThrow();
  if (total === 0) return { total, rows: [] };
  const direction = order.descending ? sql`desc` : sql`asc`;
  const keys = await from
    .select('document_key')
    .where(sql<SqlBool>`${whole}`)
    .orderBy(sql`${ORDERS[order.by](direction)}`)
    .limit(window.limit)
    .offset(window.offset)
    .execute();
  return { total, rows: await documentsByKey(db, keys.map((row) => row.document_key)) };
}

/** Documents without a due day stand last, whichever way the others go. */
const ORDERS: Readonly<Record<DocumentListOrder['by'], (way: Expression<unknown>) => Expression<unknown>>> = {
  day: (way) => sql`register_day ${way}, register_order ${way}, document_key ${way}`,
  number: (way) => sql`register_order ${way}, register_day ${way}, document_key ${way}`,
  due: (way) => sql`due_on IS NULL, due_on ${way}, register_day ${way}, document_key ${way}`,
  updated: (way) => sql`updated_at ${way}, document_key ${way}`,
};

function conditionsOf(filter: DocumentListFilter): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [filter.removed === true ? sql<SqlBool>`removed_at IS NOT NULL` : sql<SqlBool>`removed_at IS NULL`];
  if (filter.direction !== undefined) conditions.push(sql<SqlBool>`direction = ${filter.direction}`);
  if (filter.types !== undefined && filter.types.length > 0) conditions.push(sql<SqlBool>`type IN (${sql.join(filter.types)})`);
  if (filter.from !== undefined) conditions.push(sql<SqlBool>`register_day >= ${filter.from}`);
  if (filter.to !== undefined) conditions.push(sql<SqlBool>`register_day <= ${filter.to}`);
  // What is typed without a space belongs together: `01-BC` is not the 01 and the BCĐ35 of `01-KH/BCĐ35`.
  for (const piece of (filter.text ?? '').split(/\s+/u).map(fold)) if (piece !== '') conditions.push(sql<SqlBool>`instr(folded, ${` ${piece}`}) > 0`);
  if (filter.handler !== undefined) {
    conditions.push(sql<SqlBool>`handler_kind = ${filter.handler.kind} AND handler_id = ${filter.handler.kind === 'other' ? filter.handler.name : filter.handler.id}`);
  }
  if (filter.waiting === true || filter.dueBy !== undefined) {
    conditions.push(sql<SqlBool>`direction = 'incoming' AND stage = 'issued' AND closed_on IS NULL AND withdrawn_on IS NULL AND (due_on IS NOT NULL OR handler_kind IS NOT NULL)`);
  }
  if (filter.dueBy !== undefined) conditions.push(sql<SqlBool>`due_on <= ${filter.dueBy}`);
  return conditions;
}

/** The rule of `core/document/validity` `statusOn` in SQL, for filters over the whole register. */
function statusConditions(filter: DocumentListFilter, today: string): Expression<SqlBool>[] {
  if (filter.statuses === undefined || filter.statuses.length === 0) return [];
  const status = sql`CASE
    WHEN stage = 'draft' THEN 'draft'
    WHEN withdrawn_on <= ${today} THEN 'withdrawn'
    WHEN replaced_on <= ${today} THEN 'replaced'
    WHEN valid_to < ${today} THEN 'expired'
    WHEN valid_from > ${today} THEN 'issued'
    WHEN amended_on <= ${today} THEN 'amended'
    WHEN valid_from IS NULL THEN 'issued'
    ELSE 'in-force' END`;
  return [sql<SqlBool>`${status} IN (${sql.join(filter.statuses)})`];
}

async function dossierCondition(db: ReadableDatabase, id: string | null | undefined): Promise<Expression<SqlBool>[]> {
  if (id === undefined) return [];
  if (id === null) return [sql<SqlBool>`dossier_key IS NULL`];
  const row = await db.selectFrom('dossier').select('dossier_key').where('id', '=', id).executeTakeFirst();
  return [sql<SqlBool>`dossier_key = ${row?.dossier_key ?? -1}`];
}
