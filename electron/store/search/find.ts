import type { RecordKind, RecordRef } from '../../core/record/types.ts';
import { TONE_SIGNS } from '../../core/search/keys.ts';
import type { SearchQuery, SearchTerm } from '../../core/search/query.ts';
import type { Connection } from '../database/connect.ts';
import { prepared } from '../database/prepared.ts';
import { keysOfDay } from './order.ts';
import { kindToken, typeToken, UNDATED } from './tokens.ts';

export type EntryFilter = {
  readonly kinds: readonly RecordKind[];
  readonly types: readonly string[];
  /** Days, both included; entries without a day are left out when one is given. */
  readonly from: string | null;
  readonly to: string | null;
};

export type FoundEntry = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly part: string;
  readonly type: string | null;
  readonly number: string;
  readonly day: string | null;
  readonly title: string;
  readonly text: string;
};

export type FoundEntries = {
  /** How many there are; with `more`, at least as many. */
  readonly total: number;
  readonly more: boolean;
  readonly entries: readonly FoundEntry[];
};

/** What is counted at most: whoever has more than this narrows down. */
export const MOST_COUNTED = 1_000;

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/**
 * Finds entries in this order: those that bear the number asked for, those with every word in number and title, all
 * others; in each the newest first. The index holds entries in the order of their days, so that each part is read only as
 * far as it is needed, however many there are, and nothing better or newer is ever left out.
 */
export function findEntries(connection: Connection, query: SearchQuery, filter: EntryFilter, page: { readonly offset: number; readonly limit: number }): FoundEntries {
  if (query.terms.length === 0) return { total: 0, more: false, entries: [] };
  const needed = Math.max(MOST_COUNTED, page.offset + page.limit) + 1;
  const keys = new Set<number>();
  const read = (table: 'search_title' | 'search_text', expression: string): void => {
    if (keys.size >= needed) return;
    const range = { first: keysOfDay(filter.from ?? FIRST_DAY).first, last: keysOfDay(filter.to ?? LAST_DAY).last };
    // Those of the parts before come again here: as many more are read.
    const rows = prepared<[string, number, number, number], { readonly rowid: number }>(connection, `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?`).all(
      withFilter(expression, filter), range.first, range.last, needed + keys.size,
    );
    for (const { rowid } of rows) keys.add(rowid);
  };
  const number = numberExpression(query);
  if (number !== null) read('search_title', number);
  read('search_title', termsExpression(query.terms, 1));
  read('search_text', termsExpression(query.terms, 2));
  const found = [...keys];
  const total = Math.min(found.length, needed - 1);
  return { total, more: found.length >= needed, entries: entriesOf(connection, found.slice(page.offset, page.offset + page.limit)) };
}

function entriesOf(connection: Connection, keys: readonly number[]): readonly FoundEntry[] {
  const read = prepared<[number], FoundEntry>(
    connection,
    `SELECT kind, record_id AS id, part, type, number_text AS number, day, title,
       CASE WHEN part = '' THEN text ELSE coalesce((SELECT file_text.text FROM attachment JOIN file_text ON file_text.sha256 = attachment.sha256 WHERE attachment.id = part), '') END AS text
     FROM search_entry WHERE entry_key = ?`,
  );
  return keys.flatMap((key) => read.get(key) ?? []);
}

/** Everything typed as one number and symbol, null when there is no digit in it. */
function numberExpression(query: SearchQuery): string | null {
  const words = query.terms.flatMap((term) => term.words);
  const marked = query.terms.some((term) => term.marked);
  const last = query.terms.at(-1);
  if (last === undefined || !/\d/.test(words.join('')) || (marked && query.terms.some((term) => !term.marked))) return null;
  return `{number} : ${termExpression({ ...last, words, marked }, 1)}`;
}

/** Terms as FTS5 takes them. @param shortest letters that a word under way must have for its continuations to be looked for: one letter begins half of all words */
export function termsExpression(terms: readonly SearchTerm[], shortest: number): string {
  return terms.map((term) => termExpression(term, shortest)).join(' AND ');
}

function termExpression(term: SearchTerm, shortest: number): string {
  const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;
  if (!term.prefix || term.letters < shortest) return phrase(term.words);
  if (!term.anyTone) return `${phrase(term.words)} *`;
  const [before, last] = [term.words.slice(0, -1), term.words.at(-1) ?? ''];
  return `(${TONE_SIGNS.map((sign) => `${phrase([...before, sign + last.slice(1)])} *`).join(' OR ')})`;
}

function withFilter(expression: string, filter: EntryFilter): string {
  const anyOf = (tokens: readonly string[]): string => ` AND (${tokens.map((token) => `"${token}"`).join(' OR ')})`;
  const kinds = filter.kinds.length === 0 ? '' : anyOf(filter.kinds.map(kindToken));
  const types = filter.types.length === 0 ? '' : anyOf(filter.types.map(typeToken));
  const dated = filter.from === null && filter.to === null ? '' : ` NOT "${UNDATED}"`;
  return `(${expression})${kinds}${types}${dated}`;
}

/** Number and title of a record, for a file found with it. */
export function recordEntry(connection: Connection, { kind, id }: RecordRef): { readonly number: string; readonly title: string } | null {
  return prepared<[string, string], { readonly number: string; readonly title: string }>(connection, "SELECT number_text AS number, title FROM search_entry WHERE kind = ? AND record_id = ? AND part = ''").get(kind, id) ?? null;
}

/** The plan a task stands in, else the meeting it came up in first; null for a task on its own. */
export function parentOfTask(connection: Connection, id: string): RecordRef | null {
  const row = prepared<[string], { readonly plan: string | null; readonly meeting: string | null }>(
    connection,
    `SELECT plan.id AS plan, (SELECT meeting_id FROM task_event WHERE task_event.task_key = task.task_key AND meeting_id IS NOT NULL ORDER BY position LIMIT 1) AS meeting
     FROM task LEFT JOIN plan ON plan.plan_key = task.plan_key WHERE task.id = ?`,
  ).get(id);
  if (row?.plan != null) return { kind: 'plan', id: row.plan };
  return row?.meeting == null ? null : { kind: 'meeting', id: row.meeting };
}
