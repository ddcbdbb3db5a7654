import { danglingRows, rowCounts, soundness, userVersion, type Connection } from '../database/connect.ts';
import { APPLICATION_ID } from '../folder/layout.ts';
import type { Migration } from './migration.ts';

/** The version that a data file has after all these steps. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Takes the steps that this database has not taken yet, all in one transaction, and looks at the result before keeping
 * it: no row lost from a table that stays, none pointing at nothing, the file sound. Throws when it is not so; the
 * database is then as it was. To be run on a copy.
 */
export function runMigrations(connection: Connection, migrations: readonly Migration[]): void {
  const from = userVersion(connection);
  const before = rowCounts(connection);
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const migration of migrations) {
      if (migration.version > from) connection.exec(migration.sql);
    }
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${newestVersion(migrations)}`);
    requireIntact(connection, before);
    connection.exec('COMMIT');
  } catch (thrown) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw thrown;
  }
}

function requireIntact(connection: Connection, before: ReadonlyMap<string, number>): void {
  const after = rowCounts(connection);
  for (const [table, count] of before) {
    const now = after.get(table);
    if (now !== undefined && now < count) throw new Error(`migration lost rows of ${table}: ${count} before, ${now} after`);
  }
  const problems = [...danglingRows(connection), ...soundness(connection, 'quick')];
  if (problems.length > 0) throw new Error(`migration left the file unsound: ${problems.join('; ')}`);
}
