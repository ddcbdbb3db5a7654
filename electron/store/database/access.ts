import { Kysely, SqliteDialect } from 'kysely';
import type { Connection } from './connect.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './schema.ts';

/** What a reading path holds: it has no way to write. */
export type ReadableDatabase = Pick<Kysely<Tables>, 'selectFrom'>;

/** What a change holds. */
export type WritableDatabase = ReadableDatabase & Pick<Kysely<Tables>, 'insertInto' | 'updateTable' | 'deleteFrom'>;

/** Typed queries over one connection, which they take turns on; each is run to its end at once, so its statement can serve again. */
export function queriesOver(connection: Connection): Kysely<Tables> {
  const database = { prepare: (sql: string) => prepared<readonly unknown[]>(connection, sql), close: () => connection.close() };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
