import Database from 'better-sqlite3-multiple-ciphers';
import { systemCode } from '../failure.ts';

export type Connection = Database;

/** How long one connection of this process waits for another. Other processes are kept out by the folder's lock. */
const BUSY_TIMEOUT = 5_000;
/** Pages kept in memory, in KiB: enough for a year of figures, small on a 4 GB PC. */
const CACHE_SIZE = -32_000;

/** The connection that writes: WAL, every commit on the disk before it is acknowledged, foreign keys enforced. */
export function connectToWrite(path: string): Connection {
  const connection = new Database(path, { timeout: BUSY_TIMEOUT });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('trusted_schema = OFF');
    connection.pragma(`cache_size = ${CACHE_SIZE}`);
    return connection;
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** A connection that cannot write, whatever is asked of it. */
export function connectToRead(path: string): Connection {
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma(`cache_size = ${CACHE_SIZE}`);
    return connection;
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** A connection to a file that nobody else has open, in SQLite's plain journal mode: for making and changing whole files. */
export function connectAlone(path: string, timeout = BUSY_TIMEOUT): Connection {
  return new Database(path, { timeout });
}

export function userVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * What SQLite finds wrong in a data file: an empty list when it is sound. `full` also compares every index with its table,
 * and the search index with itself. `quick` looks at the tables one by one: asked for all at once, SQLite also reads the
 * whole search index word by word (5.8 of 7.3 s over 100,000 documents), which is made again from the records when it is
 * damaged; the tables that it is kept in are looked at like all others.
 */
export function soundness(connection: Connection, depth: 'quick' | 'full'): readonly string[] {
  if (depth === 'full') return complaints(connection, 'integrity_check(20)');
  const tables = connection.prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name").pluck().all();
  return tables.flatMap((table) => complaints(connection, `quick_check("${table}")`)).slice(0, 20);
}

/** A search index whose settings are damaged makes the check itself fail, as an error in what was asked (3.53). */
function complaints(connection: Connection, check: string): readonly string[] {
  try {
    const rows = connection.pragma(check) as readonly Record<string, unknown>[];
    return rows.map((row) => String(Object.values(row)[0])).filter((message) => message !== 'ok');
  } catch (thrown) {
    if (systemCode(thrown) !== 'SQLITE_ERROR') throw thrown;
    return [String(thrown)];
  }
}

/** Rows that point at nothing, as `table → parent`. */
export function danglingRows(connection: Connection): readonly string[] {
  const rows = connection.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[];
  return [...new Set(rows.map((row) => `${row.table} → ${row.parent}`))];
}

/** Rows of every table of ours, without the inner tables of the search index: compared before and after a copy. */
export function rowCounts(connection: Connection): ReadonlyMap<string, number> {
  const tables = connection.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name").pluck().all() as readonly string[];
  return new Map(tables.map((table) => [table, Number(connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]));
}
