import type { RecordKind } from '../../core/record/types.ts';
import { searchText } from '../../core/text/search-text.ts';
import type { Connection } from '../database/connect.ts';

/** What search knows of one record, or of one part of it (an attachment's text). */
export type SearchEntry = {
  readonly kind: RecordKind;
  readonly id: string;
  /** Empty for the record itself; the attachment's id for a file's text. */
  readonly part: string;
  /** Type of document, kind of meeting: for the filter. */
  readonly type: string | null;
  readonly number: string;
  /** ISO day, for the filter and the order. */
  readonly day: string | null;
  readonly title: string;
  readonly text: string;
};

type Change = { readonly connection: Connection };

/**
 * Puts a record into the search index in place of what stood there, in the change's own transaction. Number and title are
 * found alike. Never call it for a record with a secrecy mark.
 */
export function putSearchEntry({ connection }: Change, entry: SearchEntry): void {
  dropSearchEntry({ connection }, entry.kind, entry.id, entry.part);
  const { lastInsertRowid } = connection
    .prepare('INSERT INTO search_entry (kind, record_id, part, type, number_text, day, title) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(entry.kind, entry.id, entry.part, entry.type, entry.number, entry.day, entry.title);
  const title = searchText(`${entry.number} ${entry.title}`);
  const text = searchText(entry.text);
  connection
    .prepare('INSERT INTO search_text (rowid, plain_title, plain_text, marked_title, marked_text) VALUES (?, ?, ?, ?, ?)')
    .run(lastInsertRowid, title.plain, text.plain, title.marked, text.marked);
}

/** Takes a record out of the search index; without `part`, with all its parts. */
export function dropSearchEntry({ connection }: Change, kind: RecordKind, id: string, part?: string): void {
  const keys = connection
    .prepare<unknown[], number>(`SELECT entry_key FROM search_entry WHERE kind = ? AND record_id = ?${part === undefined ? '' : ' AND part = ?'}`)
    .pluck()
    .all(...(part === undefined ? [kind, id] : [kind, id, part]));
  for (const key of keys) {
    connection.prepare('DELETE FROM search_text WHERE rowid = ?').run(key);
    connection.prepare('DELETE FROM search_entry WHERE entry_key = ?').run(key);
  }
}
