import { createHash } from 'node:crypto';
import type { Connection } from './database/connect.ts';
import type { ReadableDatabase } from './database/access.ts';
import { isRedactedAs, redactions } from './log-redaction.ts';

/** What is written down about one change. `before` and `after` are plain data, null where there is none. */
export type NewLogEntry = { readonly action: string; readonly subject: string; readonly before?: unknown; readonly after?: unknown };

export type StoredLogEntry = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** An entry as it is stored, without its hash. */
export type LogRow = { readonly seq: number; readonly at: string; readonly by: string; readonly action: string; readonly subject: string; readonly before_json: string | null; readonly after_json: string | null };

export type StoredLogRow = LogRow & { readonly hash: string };

/** Each entry's hash takes in the hash before it, so that no entry can be changed, left out or put in between unseen. */
function hashOf(previous: string, row: LogRow): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, row.seq, row.at, row.by, row.action, row.subject, row.before_json, row.after_json]))
    .digest('hex');
}

function toJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** Appends entries inside the transaction that is open on this connection. */
export function createLogWriter(connection: Connection): (at: string, by: string, entry: NewLogEntry) => void {
  const newest = connection.prepare<[], { readonly seq: number; readonly hash: string }>('SELECT seq, hash FROM event_log ORDER BY seq DESC LIMIT 1');
  const insert = connection.prepare('INSERT INTO event_log (seq, at, by, action, subject, before_json, after_json, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  return (at, by, entry) => {
    const last = newest.get() ?? { seq: 0, hash: '' };
    const row: LogRow = { seq: last.seq + 1, at, by, action: entry.action, subject: entry.subject, before_json: toJson(entry.before), after_json: toJson(entry.after) };
    insert.run(row.seq, at, by, row.action, row.subject, row.before_json, row.after_json, hashOf(last.hash, row));
  };
}

/** `before` is the `seq` to go on from; `area` is what actions begin with, such as `document`. */
export type LogAsked = { readonly limit: number; readonly before: number | null; readonly action: string | null; readonly area?: string | null | undefined };

/** Entries newest first, at most `limit`, older than `before`, of one action or of an area's where asked. */
export async function listLog(db: ReadableDatabase, asked: LogAsked): Promise<readonly StoredLogEntry[]> {
  let query = db.selectFrom('event_log').selectAll().orderBy('seq', 'desc').limit(asked.limit);
  if (asked.before !== null) query = query.where('seq', '<', asked.before);
  if (asked.action !== null) query = query.where('action', '=', asked.action);
  // `/` is the sign behind the dot: an area's actions are a range.
  if (asked.area != null) query = query.where('action', '>=', `${asked.area}.`).where('action', '<', `${asked.area}/`);
  const rows = await query.execute();
  return rows.map((row) => ({ seq: row.seq, at: row.at, by: row.by, action: row.action, subject: row.subject, before: fromJson(row.before_json), after: fromJson(row.after_json) }));
}

function fromJson(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown);
}

export type ChainReading = { readonly ok: boolean; readonly entries: number; readonly brokenAt: number | null };

/**
 * Walks the whole chain. `brokenAt` is the first entry that is changed or missing; entries cut off at the end are found
 * by the count that SQLite keeps of the numbers it ever gave out. An entry that something was taken out of holds when a
 * later one says so (`log-redaction.ts`).
 */
export function verifyChain(connection: Connection): ChainReading {
  const redacted = redactions(connection);
  let previous = '';
  let entries = 0;
  for (const row of connection.prepare<[], StoredLogRow>('SELECT * FROM event_log ORDER BY seq').iterate()) {
    if (row.seq !== entries + 1) return { ok: false, entries, brokenAt: entries + 1 };
    if (hashOf(previous, row) !== row.hash && !isRedactedAs(redacted.get(row.seq), row)) return { ok: false, entries, brokenAt: row.seq };
    previous = row.hash;
    entries += 1;
  }
  const given = Number(connection.prepare("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'event_log'").pluck().get());
  return given === entries ? { ok: true, entries, brokenAt: null } : { ok: false, entries, brokenAt: entries + 1 };
}
