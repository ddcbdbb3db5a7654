import type { DocumentState, DocumentValidity } from '../../contract/documents.ts';
import type { DocumentRelationKind } from '../../core/document/record.ts';
import { validityTimeline } from '../../core/document/validity.ts';
import { deleteRelation, leadsTo, putRelation, relationsOf } from '../../store/repositories/document-relations.ts';
import type { Change } from '../../store/store.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { effectsOf, refreshTarget, sourcesOf } from './effects.ts';
import { citeOn, documentState, requireDocument, statusOf } from './state.ts';

export type RelationInput = { readonly from: string; readonly to: string; readonly kind: DocumentRelationKind; readonly effectiveOn?: string | null | undefined; readonly note?: string | undefined };

/** Lets one document be based on, guide, amend, replace, be annexed to or answer another. Fails with `relation-invalid`. */
export async function relateDocuments(context: Context, input: RelationInput): Promise<DocumentState> {
  return context.store.change(context.person.name, async (change) => {
    await relateStored(change, input);
    return documentState(context, change.db, input.from);
  });
}

export async function relateStored(change: Change, input: RelationInput): Promise<void> {
  const { db } = change;
  const from = await requireDocument(db, input.from);
  const to = await requireDocument(db, input.to);
  if (from.removedAt !== null || to.removedAt !== null) throw failure('document-removed');
  if (await leadsTo(db, input.kind, to.key, from.key)) throw failure('relation-invalid');
  if (input.kind === 'answers' && (to.direction !== 'incoming' || from.direction === 'incoming')) throw failure('document-not-incoming');
  const standing = (await relationsOf(db, from.key)).find((each) => each.fromKey === from.key && each.toKey === to.key && each.kind === input.kind);
  const relation = {
    fromKey: from.key,
    toKey: to.key,
    kind: input.kind,
    effectiveOn: input.effectiveOn === undefined ? (standing?.effectiveOn ?? null) : input.effectiveOn,
    note: input.note ?? standing?.note ?? '',
  };
  await putRelation(db, relation);
  const told = ({ effectiveOn, note }: { readonly effectiveOn: string | null; readonly note: string }) => ({ to: to.id, kind: input.kind, effectiveOn, note });
  change.log({ action: 'document.relate', subject: from.id, before: standing === undefined ? null : told(standing), after: told(relation) });
  await refreshTarget(change, to.key, input.kind === 'answers' ? 'closing too' : 'validity');
}

export async function unrelateDocuments(context: Context, input: RelationInput): Promise<DocumentState> {
  return context.store.change(context.person.name, async (change) => {
    const from = await requireDocument(change.db, input.from);
    const to = await requireDocument(change.db, input.to);
    const standing = (await relationsOf(change.db, from.key)).find((each) => each.fromKey === from.key && each.toKey === to.key && each.kind === input.kind);
    if (standing === undefined) throw failure('not-found');
    await deleteRelation(change.db, standing);
    change.log({ action: 'document.unrelate', subject: from.id, before: { to: to.id, kind: input.kind, effectiveOn: standing.effectiveOn, note: standing.note } });
    await refreshTarget(change, to.key, input.kind === 'answers' ? 'closing too' : 'validity');
    return documentState(context, change.db, from.id);
  });
}

/** What holds of a document on a day, and its whole timeline with the documents that make it. */
export async function documentValidity(context: Context, asked: { readonly id: string; readonly on?: string | undefined }): Promise<DocumentValidity> {
  return context.store.read(async (db) => {
    const document = await requireDocument(db, asked.id);
    const today = todayOf(context);
    const on = asked.on ?? today;
    const sources = await sourcesOf(db, document.key);
    const cites = new Map(sources.map((source) => [source.document.id, citeOn(source.document, today)]));
    // A paper of others without a day of signing is known from the day on which it came.
    const signedOn = document.stage === 'draft' ? null : (document.signedOn ?? document.arrivedOn);
    const timeline = validityTimeline({ ...document, signedOn, effects: effectsOf(sources) });
    const [first] = timeline;
    const status = first !== undefined && on < first.from ? null : statusOf(document, on);
    return { on, status, timeline: timeline.map((interval) => ({ ...interval, by: interval.by.flatMap((id) => cites.get(id) ?? []) })) };
  });
}
