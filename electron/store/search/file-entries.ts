import type { RecordKind, RecordRef } from '../../core/record/types.ts';
import { prepared } from '../database/prepared.ts';
import { dropSearchEntry, putEntry, type IndexChange } from './index-writing.ts';

type OwnerLine = { readonly kind: RecordKind; readonly id: string; readonly type: string | null; readonly day: string | null };

type FileLine = { readonly id: string; readonly name: string; readonly note: string; readonly text: string; readonly known: 0 | 1 };

/**
 * Lets the texts of a record's files be found under the type and day of the record; a text that stands in the index under
 * them already is left as it is.
 */
export function putFileEntries(change: IndexChange, owner: OwnerLine): void {
  const files = prepared<unknown[], FileLine>(
    change.connection,
    `SELECT attachment.id, attachment.name, attachment.note, coalesce(file_text.text, '') AS text,
       search_entry.entry_key IS NOT NULL AND search_entry.type IS ? AND search_entry.day IS ? AND search_entry.title = attachment.name AS known
     FROM attachment
     LEFT JOIN file_text ON file_text.sha256 = attachment.sha256
     LEFT JOIN search_entry ON search_entry.kind = attachment.owner_kind AND search_entry.record_id = attachment.owner_id AND search_entry.part = attachment.id
     WHERE attachment.owner_kind = ? AND attachment.owner_id = ? AND attachment.removed_at IS NULL`,
  ).all(owner.type, owner.day, owner.kind, owner.id);
  for (const file of files) if (file.known === 0) putFile(change, owner, file);
}

/** Puts one file of a record into the index anew, or takes it out when it lies in the bin or its record is not to be found. */
export function indexFile(change: IndexChange, attachment: string): void {
  const row = prepared<[string], { readonly owner_kind: RecordKind; readonly owner_id: string; readonly removed_at: string | null; readonly type: string | null; readonly day: string | null; readonly indexed: 0 | 1 } & Omit<FileLine, 'known'>>(
    change.connection,
    `SELECT attachment.id, attachment.owner_kind, attachment.owner_id, attachment.removed_at, attachment.name, attachment.note, coalesce(file_text.text, '') AS text,
       search_entry.type, search_entry.day, search_entry.entry_key IS NOT NULL AS indexed
     FROM attachment
     LEFT JOIN file_text ON file_text.sha256 = attachment.sha256
     LEFT JOIN search_entry ON search_entry.kind = attachment.owner_kind AND search_entry.record_id = attachment.owner_id AND search_entry.part = ''
     WHERE attachment.id = ?`,
  ).get(attachment);
  if (row === undefined) return;
  const owner: RecordRef = { kind: row.owner_kind, id: row.owner_id };
  if (row.removed_at !== null || row.indexed === 0) dropSearchEntry(change, owner.kind, owner.id, attachment);
  else putFile(change, { ...owner, type: row.type, day: row.day }, row);
}

/** Files without a text are found by their name and note. */
function putFile(change: IndexChange, owner: OwnerLine, file: Omit<FileLine, 'known'>): void {
  const text = [file.note, file.text].filter((part) => part !== '').join('\n');
  putEntry(change, { kind: owner.kind, id: owner.id, part: file.id, type: owner.type, number: '', day: owner.day, title: file.name, text }, '');
}
