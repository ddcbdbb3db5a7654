import type { SearchAnswer, SearchHit } from '../../contract/search.ts';
import type { RecordKind, RecordRef } from '../../core/record/types.ts';
import { parseQuery, withOpenTone, type SearchQuery } from '../../core/search/query.ts';
import { markMatches, snippetOf } from '../../core/search/snippet.ts';
import type { Connection } from '../../store/database/connect.ts';
import { findEntries, parentOfTask, recordEntry, type EntryFilter, type FoundEntry } from '../../store/search/find.ts';
import type { Context } from '../context.ts';

export type Asked = {
  readonly query: string;
  readonly kinds?: readonly RecordKind[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly typing?: boolean | undefined;
};

const DEFAULT_LIMIT = 20;
/** Letters looked through for the pieces of one answer: a page of books must not hold up the typing. */
const MOST_LOOKED_THROUGH = 2_000_000;

/** Finds what is asked for, with the words found marked in the texts as they were written. */
export async function find(context: Context, asked: Asked): Promise<SearchAnswer> {
  const filter: EntryFilter = { kinds: asked.kinds ?? [], types: asked.types ?? [], from: asked.from ?? null, to: asked.to ?? null };
  const page = { offset: asked.offset ?? 0, limit: asked.limit ?? DEFAULT_LIMIT };
  const query = parseQuery(asked.query);
  return context.store.inspect((connection) => {
    const strict = answerOf(connection, query, filter, page, false);
    const open = asked.typing === true && strict.total === 0 ? withOpenTone(query) : null;
    return open === null ? strict : answerOf(connection, open, filter, page, true);
  });
}

function answerOf(connection: Connection, query: SearchQuery, filter: EntryFilter, page: { readonly offset: number; readonly limit: number }, loosened: boolean): SearchAnswer {
  const { total, more, entries } = findEntries(connection, query, filter, page);
  let left = MOST_LOOKED_THROUGH;
  const hits = entries.map((entry) => {
    const text = entry.text.slice(0, left);
    left -= text.length;
    return toHit(connection, { ...entry, text }, query);
  });
  return { total, more, loosened: loosened && total > 0, hits };
}

function toHit(connection: Connection, entry: FoundEntry, query: SearchQuery): SearchHit {
  const record: RecordRef = { kind: entry.kind, id: entry.id };
  const owner = entry.part === '' ? entry : (recordEntry(connection, record) ?? { ...entry, title: '', number: '' });
  return {
    record,
    attachment: entry.part === '' ? null : { id: entry.part, name: markMatches(entry.title, query) },
    open: entry.kind === 'task' ? (parentOfTask(connection, entry.id) ?? record) : record,
    type: entry.type,
    number: markMatches(owner.number, query),
    day: entry.day,
    title: markMatches(owner.title, query),
    snippet: snippetOf(entry.text, query),
  };
}
