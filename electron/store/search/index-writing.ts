import type { RecordKind } from '../../core/record/types.ts';
import { markedText } from '../../core/search/keys.ts';
import { fold } from '../../core/text/fold.ts';
import type { Connection } from '../database/connect.ts';
import { prepared } from '../database/prepared.ts';
import { keysOfDay } from './order.ts';
import { kindToken, SEPARATOR, typeToken, UNDATED } from './tokens.ts';

/** What search knows of one record, or of one part of it (an attachment's text). */
export type SearchEntry = {
  readonly kind: RecordKind;
  readonly id: string;
  /** Empty for the record itself; the attachment's id for a file's text. */
  readonly part: string;
  /** Type of document, kind of meeting: for the filter. */
  readonly type: string | null;
  readonly number: string;
  /** ISO day, for the filter and the order; a record without one is ordered by the day it was last written. */
  readonly day: string | null;
  readonly title: string;
  readonly text: string;
};

/** The open change: entries are written in the transaction of the record they follow. */
export type IndexChange = { readonly connection: Connection; readonly at: string };

/** Puts one entry in place of what stood there. `kept` is what is kept of the text with it: a file's text is kept with the file. */
export function putEntry(change: IndexChange, entry: SearchEntry, kept: string): void {
  const { connection } = change;
  dropSearchEntry(change, entry.kind, entry.id, entry.part);
  const key = freeKey(connection, entry.day ?? change.at.slice(0, 10));
  prepared(connection, 'INSERT INTO search_entry (entry_key, kind, record_id, part, type, number_text, day, title, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    key, entry.kind, entry.id, entry.part, entry.type, entry.number, entry.day, entry.title, kept,
  );
  writeWords(connection, key, entry);
}

/** Writes the words of an entry that has none. */
export function writeWords(connection: Connection, key: number, entry: Omit<SearchEntry, 'id' | 'part'>): void {
  const filters = [kindToken(entry.kind), ...(entry.type === null ? [] : [typeToken(entry.type)]), ...(entry.day === null ? [UNDATED] : [])].join(' ');
  const number = numberForms(entry.number);
  const plainTitle = fold(entry.title);
  const markedTitle = markedText(entry.title);
  prepared(connection, 'INSERT INTO search_title (rowid, number, words) VALUES (?, ?, ?)').run(key, `${filters} ${number}`, `${plainTitle} ${SEPARATOR} ${markedTitle}`);
  // What is looked for may stand half in the title and half in the text.
  const words = [filters, number, SEPARATOR, plainTitle, SEPARATOR, fold(entry.text), SEPARATOR, markedTitle, SEPARATOR, markedText(entry.text)].join(' ');
  prepared(connection, 'INSERT INTO search_text (rowid, words) VALUES (?, ?)').run(key, words);
}

/** A number as it may be looked for: `Số 05-KH/HU`, with and without its zero, with and without its marks. */
function numberForms(number: string): string {
  if (number === '') return '';
  const other = /^0\d/.test(number) ? number.replace(/^0+(?=\d)/, '') : /^\d(?!\d)/.test(number) ? `0${number}` : null;
  return [number, ...(other === null ? [] : [other])].map((form) => `${fold(`Số ${form}`)} ${SEPARATOR} ${markedText(`Số ${form}`)}`).join(` ${SEPARATOR} `);
}

/** Entries are numbered by day, so that the index gives the newest first without sorting. */
function freeKey(connection: Connection, day: string): number {
  const { first, last } = keysOfDay(day);
  const highest = prepared<[number, number], { readonly highest: number | null }>(connection, 'SELECT max(entry_key) AS highest FROM search_entry WHERE entry_key BETWEEN ? AND ?').get(first, last);
  return (highest?.highest ?? first) + 1;
}

/** Takes a record out of the search index; without `part`, with all its parts. */
export function dropSearchEntry({ connection }: { readonly connection: Connection }, kind: RecordKind, id: string, part?: string): void {
  const sql = `SELECT entry_key FROM search_entry WHERE kind = ? AND record_id = ?${part === undefined ? '' : ' AND part = ?'}`;
  for (const { entry_key: key } of prepared<string[], { readonly entry_key: number }>(connection, sql).all(...(part === undefined ? [kind, id] : [kind, id, part]))) dropKey(connection, key);
}

export function dropKey(connection: Connection, key: number): void {
  prepared(connection, 'DELETE FROM search_title WHERE rowid = ?').run(key);
  prepared(connection, 'DELETE FROM search_text WHERE rowid = ?').run(key);
  prepared(connection, 'DELETE FROM search_entry WHERE entry_key = ?').run(key);
}
