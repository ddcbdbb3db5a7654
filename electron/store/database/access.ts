import { Kysely, SqliteDialect } from 'kysely';
import type { Connection } from './connect.ts';
import type { Tables } from './schema.ts';

/** What a reading path holds: it has no way to write. */
export type ReadableDatabase = Pick<Kysely<Tables>, 'selectFrom'>;

/** What a change holds. */
export type WritableDatabase = ReadableDatabase & Pick<Kysely<Tables>, 'insertInto' | 'updateTable' | 'deleteFrom'>;

/** Typed queries over one connection, which they take turns on. */
export function queriesOver(connection: Connection): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
}
