import type { ReadableDatabase } from '../database/access.ts';

/** The key of a plan outside the bin, null when there is none. */
export async function readPlanKey(db: ReadableDatabase, id: string): Promise<number | null> {
  const row = await db.selectFrom('plan').select('plan_key').where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
  return row?.plan_key ?? null;
}
