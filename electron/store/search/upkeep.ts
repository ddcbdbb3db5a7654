import type { RecordKind } from '../../core/record/types.ts';
import type { Connection } from '../database/connect.ts';
import { prepared } from '../database/prepared.ts';
import { dropKey } from './index-writing.ts';

/** Which records of each kind are to be found: those out of the bin and without a secrecy mark. */
const SEARCHED = {
  document: 'SELECT id FROM document WHERE removed_at IS NULL AND secrecy IS NULL',
  report: 'SELECT id FROM report',
  plan: 'SELECT id FROM plan WHERE removed_at IS NULL',
  task: 'SELECT id FROM task WHERE removed_at IS NULL',
  meeting: 'SELECT id FROM meeting WHERE removed_at IS NULL',
  dossier: 'SELECT id FROM dossier WHERE removed_at IS NULL',
} as const satisfies Partial<Record<RecordKind, string>>;

export type SearchedKind = keyof typeof SEARCHED;

/** Ids of all records of a kind that are to be found. */
export function searchedIds(connection: Connection, kind: SearchedKind): readonly string[] {
  return prepared<[], { readonly id: string }>(connection, SEARCHED[kind]).all().map((row) => row.id);
}

/** Ids of the records of a kind that should be in the index and are not. */
export function missingIds(connection: Connection, kind: SearchedKind): readonly string[] {
  return prepared<[string], { readonly id: string }>(connection, `${SEARCHED[kind]} EXCEPT SELECT record_id FROM search_entry WHERE kind = ? AND part = ''`).all(kind).map((row) => row.id);
}

/** Entries whose record, or whose file, is not to be found any more. */
function extraKeys(connection: Connection, kind: SearchedKind): readonly number[] {
  const records = prepared<[string], { readonly key: number }>(connection, `SELECT entry_key AS key FROM search_entry WHERE kind = ? AND record_id NOT IN (${SEARCHED[kind]})`).all(kind);
  const files = prepared<[string], { readonly key: number }>(connection, "SELECT entry_key AS key FROM search_entry WHERE kind = ? AND part <> '' AND part NOT IN (SELECT id FROM attachment WHERE removed_at IS NULL)").all(kind);
  return [...records, ...files].map((row) => row.key);
}

/** Takes out of the index what is not to be found any more. */
export function dropExtra(connection: Connection, kind: SearchedKind): void {
  for (const key of extraKeys(connection, kind)) dropKey(connection, key);
}

const KINDS = Object.keys(SEARCHED) as readonly SearchedKind[];

/** In how many places index and records disagree: records and files that are missing, entries too many, entries without their words. */
export function disagreements(connection: Connection): number {
  const count = (sql: string): number => prepared<[], { readonly count: number }>(connection, `SELECT count(*) AS count FROM (${sql})`).get()?.count ?? 0;
  const records = KINDS.reduce((sum, kind) => sum + missingIds(connection, kind).length + extraKeys(connection, kind).length, 0);
  const files = count(`SELECT attachment.id FROM attachment
    JOIN search_entry AS record ON record.kind = attachment.owner_kind AND record.record_id = attachment.owner_id AND record.part = ''
    LEFT JOIN search_entry AS file ON file.kind = attachment.owner_kind AND file.record_id = attachment.owner_id AND file.part = attachment.id
    WHERE attachment.removed_at IS NULL AND file.entry_key IS NULL`);
  const words = ['search_title', 'search_text'].reduce((sum, table) =>
    sum + count(`SELECT entry_key FROM search_entry EXCEPT SELECT id FROM ${table}_docsize`) + count(`SELECT id FROM ${table}_docsize EXCEPT SELECT entry_key FROM search_entry`), 0);
  return records + files + words;
}

/** Words without an entry, left by a file that was damaged: nothing else would ever take them out. */
export function dropLooseWords(connection: Connection): void {
  for (const table of ['search_title', 'search_text']) {
    const loose = prepared<[], { readonly id: number }>(connection, `SELECT id FROM ${table}_docsize EXCEPT SELECT entry_key FROM search_entry`).all();
    for (const { id } of loose) prepared(connection, `DELETE FROM ${table} WHERE rowid = ?`).run(id);
  }
}

/** Brings the index into fewer pieces, a little at a time; false when there is nothing left to do. */
export function mergeWords(connection: Connection, first: boolean): boolean {
  const total = prepared<[], { readonly count: number }>(connection, 'SELECT total_changes() AS count');
  const before = total.get()?.count ?? 0;
  const pages = first ? -PAGES_AT_ONCE : PAGES_AT_ONCE;
  for (const table of ['search_title', 'search_text']) connection.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(pages);
  // Each command counts as one change by itself.
  return (total.get()?.count ?? 0) - before > 2;
}

const PAGES_AT_ONCE = 200;
