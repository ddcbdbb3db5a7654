import { followUpLine, incomingLine, isFollowed, outgoingLine, type RegisterEntry } from '../../core/register/lines.ts';
import type { RegisterBook, RegisterLine } from '../../core/register/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { listDocuments } from '../../store/repositories/document-list.ts';
import { addresseesOf, type StoredDocumentLine } from '../../store/repositories/documents.ts';
import { todayOf, type Context } from '../context.ts';
import { sourcesOf } from '../documents/effects.ts';
import { spanOf } from '../documents/list.ts';
import { currentNames } from '../records/responsible.ts';

export type RegisterSpan = { readonly year?: number | undefined; readonly term?: string | undefined };

const AT_ONCE = 500;

/** The lines of a book in the order of its days and numbers. Drafts are in no book, and neither is what bears a secrecy mark. */
export async function bookLines(context: Context, db: ReadableDatabase, book: RegisterBook, asked: RegisterSpan): Promise<readonly RegisterLine[]> {
  const today = todayOf(context);
  const span = await spanOf(context, db, asked);
  const direction = book === 'follow-up' ? 'incoming' : book;
  const handlerName = await currentNames(context, db);
  const entries: RegisterEntry[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows, total } = await listDocuments(db, { direction, ...span }, { by: 'day', descending: false }, { offset, limit: AT_ONCE }, today);
    const addressees = direction === 'incoming' ? new Map<number, readonly string[]>() : await addresseesOf(db, rows.map((row) => row.key));
    for (const row of rows) {
      if (row.stage === 'draft' || row.secrecy !== null) continue;
      const answers = direction === 'incoming' ? await answersOf(db, row) : [];
      entries.push({ ...row, numberText: row.number.text, handler: row.handler === null ? '' : handlerName(row.handler), answers, addressees: addressees.get(row.key) ?? [] });
    }
    if (offset + AT_ONCE >= total) break;
  }
  if (book === 'follow-up') return entries.filter(isFollowed).map((entry) => followUpLine(entry, today));
  return entries.map(book === 'incoming' ? incomingLine : outgoingLine);
}

async function answersOf(db: ReadableDatabase, row: StoredDocumentLine): Promise<readonly string[]> {
  return (await sourcesOf(db, row.key)).filter(({ relation }) => relation.kind === 'answers').filter(({ document }) => document.secrecy === null).map(({ document }) => document.number.text).filter((text) => text !== '');
}
