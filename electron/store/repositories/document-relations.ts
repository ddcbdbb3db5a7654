import type { DocumentRelationKind } from '../../core/document/record.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

export type StoredRelation = { readonly fromKey: number; readonly toKey: number; readonly kind: DocumentRelationKind; readonly effectiveOn: string | null; readonly note: string };

/** Relations that a document has (`from`) and that others have to it (`to`). */
export async function relationsOf(db: ReadableDatabase, key: number): Promise<readonly StoredRelation[]> {
  const rows = await db
    .selectFrom('document_relation')
    .selectAll()
    .where((where) => where.or([where('from_key', '=', key), where('to_key', '=', key)]))
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ fromKey: row.from_key, toKey: row.to_key, kind: row.kind as DocumentRelationKind, effectiveOn: row.effective_on, note: row.note }));
}

export async function putRelation(db: WritableDatabase, relation: StoredRelation): Promise<void> {
  const changing = { effective_on: relation.effectiveOn, note: relation.note };
  await db
    .insertInto('document_relation')
    .values({ from_key: relation.fromKey, to_key: relation.toKey, kind: relation.kind, ...changing })
    .onConflict((conflict) => conflict.columns(['from_key', 'to_key', 'kind']).doUpdateSet(changing))
    .execute();
}

export async function deleteRelation(db: WritableDatabase, relation: Pick<StoredRelation, 'fromKey' | 'toKey' | 'kind'>): Promise<void> {
  await db.deleteFrom('document_relation').where('from_key', '=', relation.fromKey).where('to_key', '=', relation.toKey).where('kind', '=', relation.kind).execute();
}

/** Whether one document leads to another by relations of one kind, over however many between. */
export async function leadsTo(db: ReadableDatabase, kind: DocumentRelationKind, from: number, to: number): Promise<boolean> {
  const seen = new Set<number>();
  let front = [from];
  while (front.length > 0) {
    if (front.includes(to)) return true;
    for (const key of front) seen.add(key);
    const rows = await db.selectFrom('document_relation').select('to_key').distinct().where('kind', '=', kind).where('from_key', 'in', front).execute();
    front = rows.map((row) => row.to_key).filter((key) => !seen.has(key));
  }
  return false;
}
