import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

/** Settings that belong to the records, not to the PC. */
export type SettingName = 'catalogue-revision' | 'user-name' | 'language' | 'state-numbering' | 'register-layouts';

/** The value of a setting, null when it was never set. */
export async function readSetting(db: ReadableDatabase, name: SettingName): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value_json').where('name', '=', name).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value_json) as unknown);
}

export async function writeSetting(db: WritableDatabase, name: SettingName, value: unknown): Promise<void> {
  const value_json = JSON.stringify(value);
  await db.insertInto('setting').values({ name, value_json }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value_json })).execute();
}
