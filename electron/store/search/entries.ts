import { putFileEntries } from './file-entries.ts';
import { putEntry, type IndexChange, type SearchEntry } from './index-writing.ts';

export { dropSearchEntry, type IndexChange, type SearchEntry } from './index-writing.ts';

/**
 * Puts a record into the search index in place of what stood there, in the change's own transaction, and lets the files
 * that lie with it follow its type and day. Number and title are found alike. Never call it for a record with a secrecy
 * mark.
 */
export function putSearchEntry(change: IndexChange, entry: SearchEntry): void {
  putEntry(change, entry, entry.text);
  if (entry.part === '') putFileEntries(change, entry);
}
