import { updateDocument, type StoredDocument } from '../../store/repositories/documents.ts';
import type { Change } from '../../store/store.ts';
import { writeOf } from './blank.ts';
import { indexDocument } from './search-entry.ts';

/** What the log does not repeat: it says when by itself. */
const UNLOGGED: ReadonlySet<string> = new Set(['key', 'revision', 'updatedAt']);

/** Writes the next revision of a document, with its entry in search and in the event log. */
export async function saveDocument(change: Change, before: StoredDocument, after: StoredDocument, action: string, more: Readonly<Record<string, unknown>> = {}): Promise<StoredDocument> {
  const saved = { ...after, revision: before.revision + 1, updatedAt: change.at };
  await updateDocument(change.db, before.key, await writeOf(change.db, saved));
  indexDocument(change, saved);
  const differing = differingKeys(before, saved);
  change.log({ action, subject: saved.id, before: part(before, differing), after: { ...part(saved, differing), ...more } });
  return saved;
}

/** Which parts of a document an edit changed. */
export function differingKeys<Document extends object>(before: Document, after: Document): readonly (keyof Document & string)[] {
  return (Object.keys(after) as (keyof Document & string)[]).filter((key) => !UNLOGGED.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

function part<Document extends object>(document: Document, keys: readonly (keyof Document & string)[]): Partial<Document> {
  return Object.fromEntries(keys.map((key) => [key, document[key]])) as Partial<Document>;
}
