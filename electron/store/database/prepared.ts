import type { Statement } from 'better-sqlite3-multiple-ciphers';
import type { Connection } from './connect.ts';

/** Lists of any length make statements of any length; those of the app's own sentences are fewer than this. */
const MOST_KEPT = 300;

const known = new WeakMap<Connection, Map<string, unknown>>();

/** A statement of this connection, prepared once: preparing takes longer than most of them run. */
export function prepared<Parameters extends readonly unknown[], Row = unknown>(connection: Connection, sql: string): Statement<Parameters, Row> {
  const statements = known.get(connection) ?? new Map<string, unknown>();
  known.set(connection, statements);
  const found = statements.get(sql) as Statement<Parameters, Row> | undefined;
  if (found !== undefined) return found;
  const statement = connection.prepare<Parameters, Row>(sql);
  if (statements.size >= MOST_KEPT) statements.clear();
  statements.set(sql, statement);
  return statement;
}
