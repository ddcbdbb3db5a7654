import { createHash } from 'node:crypto';
import type { Connection } from './database/connect.ts';
import type { LogRow, StoredLogRow } from './event-log.ts';
import type { Change } from './store.ts';

/** The entry by which the log tells that something was taken out of earlier ones. */
export const REDACTION = 'log.redact';

/** Stands where something was taken out; it reads the same in every language. */
export const TAKEN_OUT = '█████';

/** What is told of one entry: the hash that it keeps in the chain, and the digest of what is left of it. */
type Redacted = { readonly seq: number; readonly hash: string; readonly left: string };

type Telling = { readonly entries: readonly Redacted[] };

/**
 * Takes values out of all entries about a subject, for content that must not stay on this PC (DESIGN §7). That it was done
 * is itself an entry, which comes first and without which SQLite refuses the rest: it names each entry with the hash that
 * the chain goes on from and the digest of what is left, so that nothing more can be changed unseen. Gives the number of
 * entries concerned.
 *
 * @param subject what the entries are about
 * @param isTaken whether the value under a key of an entry's `before` or `after` goes
 */
export function redactLog(change: Change, subject: string, isTaken: (action: string, key: string) => boolean): number {
  const rows = change.connection.prepare<[string, string], StoredLogRow>('SELECT * FROM event_log WHERE subject = ? AND action <> ? ORDER BY seq').all(subject, REDACTION);
  const redacted = rows.flatMap((row) => {
    const takes = (key: string): boolean => isTaken(row.action, key);
    const left: StoredLogRow = { ...row, before_json: without(row.before_json, takes), after_json: without(row.after_json, takes) };
    return left.before_json === row.before_json && left.after_json === row.after_json ? [] : [left];
  });
  if (redacted.length === 0) return 0;
  const telling: Telling = { entries: redacted.map((row) => ({ seq: row.seq, hash: row.hash, left: digestOf(row) })) };
  change.log({ action: REDACTION, subject, after: telling });
  const update = change.connection.prepare('UPDATE event_log SET before_json = ?, after_json = ? WHERE seq = ?');
  for (const row of redacted) update.run(row.before_json, row.after_json, row.seq);
  return redacted.length;
}

function without(json: string | null, takes: (key: string) => boolean): string | null {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return json;
  return JSON.stringify(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, takes(key) && says(part) ? TAKEN_OUT : part])));
}

function says(value: unknown): boolean {
  return value !== null && value !== '';
}

function digestOf(row: LogRow): string {
  return createHash('sha256').update(JSON.stringify([row.seq, row.at, row.by, row.action, row.subject, row.before_json, row.after_json])).digest('hex');
}

/** What the log tells of entries that something was taken out of, the latest telling of each. */
export function redactions(connection: Connection): ReadonlyMap<number, Redacted> {
  const told = connection.prepare<[string], string>('SELECT after_json FROM event_log WHERE action = ? ORDER BY seq').pluck().all(REDACTION);
  return new Map(told.flatMap((json) => entriesOf(json).map((entry) => [entry.seq, entry] as const)));
}

/** A telling that somebody has tampered with says nothing; its own hash gives it away. */
function entriesOf(json: string): readonly Redacted[] {
  try {
    return (JSON.parse(json) as Partial<Telling>).entries ?? [];
  } catch {
    return [];
  }
}

export function isRedactedAs(told: Redacted | undefined, row: StoredLogRow): boolean {
  return told !== undefined && told.hash === row.hash && told.left === digestOf(row);
}
