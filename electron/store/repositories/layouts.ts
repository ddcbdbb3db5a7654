import type { RememberedLayout, Settlement } from '../../core/import/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

/** What persons settled before for the layouts of a form's workbooks. */
export async function readLayouts(db: ReadableDatabase, form: string): Promise<readonly RememberedLayout[]> {
  const rows = await db.selectFrom('layout').innerJoin('form', 'form.form_key', 'layout.form_key').select(['layout.signature', 'layout.settlements_json']).where('form.code', '=', form).execute();
  return rows.map((row) => ({ signature: row.signature, settlements: JSON.parse(row.settlements_json) as readonly Settlement[] }));
}

/** Remembers settlements for a layout in the place of what was remembered for it. */
export async function rememberLayout(db: WritableDatabase, form: string, layout: RememberedLayout, at: string): Promise<void> {
  const { form_key } = await db.selectFrom('form').select('form_key').where('code', '=', form).executeTakeFirstOrThrow();
  const set = { settlements_json: JSON.stringify(layout.settlements), updated_at: at };
  await db
    .insertInto('layout')
    .values({ form_key, signature: layout.signature, ...set })
    .onConflict((conflict) => conflict.columns(['form_key', 'signature']).doUpdateSet(set))
    .execute();
}
