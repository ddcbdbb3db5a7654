import type { DocumentState } from '../../contract/documents.ts';
import { numbersOfHolder } from '../../store/repositories/series.ts';
import type { StoredDocument } from '../../store/repositories/documents.ts';
import type { Change } from '../../store/store.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { refreshEffects } from './effects.ts';
import { saveDocument } from './save.ts';
import { documentState, requireDocument, requireHeld } from './state.ts';

type Held = { readonly id: string; readonly revision: number };

/** Puts a draft into the bin. A document that has a number stays: `document-numbered`. */
export async function removeDocument(context: Context, id: string): Promise<{ readonly removed: true }> {
  return context.store.change(context.person.name, async (change) => {
    const document = await requireDocument(change.db, id);
    if (document.removedAt !== null) return { removed: true };
    const kept = await numbersOfHolder(change.db, { kind: 'document', id });
    if (document.stage === 'issued' || kept.length > 0) throw failure('document-numbered', { number: document.number.text });
    await saveDocument(change, document, { ...document, removedAt: change.at }, 'document.remove');
    return { removed: true };
  });
}

export async function restoreDocument(context: Context, id: string): Promise<DocumentState> {
  return context.store.change(context.person.name, async (change) => {
    const document = await requireDocument(change.db, id);
    if (document.removedAt !== null) await saveDocument(change, document, { ...document, removedAt: null }, 'document.restore');
    return documentState(context, change.db, id);
  });
}

/** Takes an issued document back; its number stays used and it stays on record. */
export function withdrawDocument(context: Context, input: Held & { readonly reason: string; readonly on?: string | undefined }): Promise<DocumentState> {
  return live(context, input, async (change, document) => {
    if (document.stage !== 'issued') throw failure('document-not-issued');
    if (document.withdrawnOn !== null) throw failure('document-withdrawn');
    const on = input.on ?? todayOf(context);
    requireNotBefore(on, document.signedOn);
    await saveDocument(change, document, { ...document, withdrawnOn: on, withdrawnBecause: input.reason }, 'document.withdraw');
  });
}

/** Undoes a withdrawal. */
export function reinstateDocument(context: Context, input: Held & { readonly reason: string }): Promise<DocumentState> {
  return live(context, input, async (change, document) => {
    if (document.withdrawnOn === null) throw failure('nothing-to-do');
    await saveDocument(change, document, { ...document, withdrawnOn: null, withdrawnBecause: '' }, 'document.reinstate', { reason: input.reason });
  });
}

/** Closes an incoming document without an answer, with a note that says why. */
export function closeDocument(context: Context, input: Held & { readonly note: string; readonly on?: string | undefined }): Promise<DocumentState> {
  return live(context, input, async (change, document) => {
    requireIncoming(document);
    if (document.closing !== null) throw failure('document-closed', { date: document.closing.on });
    const on = input.on ?? todayOf(context);
    requireNotBefore(on, document.arrivedOn);
    await saveDocument(change, document, { ...document, closing: { on, by: 'person', note: input.note } }, 'document.close');
  });
}

/** Lets a closed incoming document wait again, though it has an answer. */
export async function reopenDocument(context: Context, input: Held): Promise<DocumentState> {
  return context.store.change(context.person.name, async (change) => {
    const document = await requireHeld(change.db, input);
    requireIncoming(document);
    if (document.closing === null) throw failure('nothing-to-do');
    await saveDocument(change, document, { ...document, closing: null }, 'document.reopen');
    return documentState(context, change.db, input.id);
  });
}

/** Nothing is done with a document before it was signed, or came in. */
function requireNotBefore(on: string, first: string | null): void {
  if (first !== null && on < first) throw failure('day-before-document', { date: on, first });
}

function requireIncoming(document: StoredDocument): void {
  if (document.direction !== 'incoming') throw failure('document-not-incoming');
  if (document.stage !== 'issued') throw failure('document-not-issued');
}

async function live(context: Context, held: Held, act: (change: Change, document: StoredDocument) => Promise<void>): Promise<DocumentState> {
  return context.store.change(context.person.name, async (change) => {
    const document = await requireHeld(change.db, held);
    await act(change, document);
    await refreshEffects(change, document, 'closing too');
    return documentState(context, change.db, held.id);
  });
}
