import type { RecordKind, RecordRef } from '../record/types.ts';

/**
 * What is known of a file's text. `pending`: not looked at yet; `no-text`: a picture or a scan; `not-supported`: a kind of
 * file that is not read here; `failed`: damaged, protected or too large to be read, as the code says.
 */
export type FileTextState = 'pending' | 'extracted' | 'no-text' | 'not-supported' | 'failed';

/** A part of a file's text as it is shown: a paragraph, a heading, or a table of plain texts. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly level: 0 | 1 | 2 | 3 }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A sheet as it is shown: texts by row, from the first row and column on. */
export type SheetPreview = { readonly name: string; readonly hidden: boolean; readonly rows: readonly (readonly string[])[]; readonly rowCount: number };

/** Where the same bytes lie as well. */
export type AttachmentPlace = { readonly record: RecordRef; readonly number: string; readonly title: string; readonly name: string };

/** Records that files can lie with. */
export const OWNER_KINDS = ['document', 'report', 'plan', 'task', 'meeting', 'dossier'] as const satisfies readonly RecordKind[];
