import Database from 'better-sqlite3-multiple-ciphers';

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
 * What SQLite finds wrong in a data file: an empty list when it is sound. `full` also compares every index with its table.
 */
export function soundness(connection: Connection, depth: 'quick' | 'full'): readonly string[] {
  const rows = connection.pragma(depth === 'quick' ? 'quick_check(20)' : 'integrity_check(20)') as readonly Record<string, unknown>[];
  const messages = rows.map((row) => String(Object.values(row)[0]));
  return messages.length === 1 && messages[0] === 'ok' ? [] : messages;
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
