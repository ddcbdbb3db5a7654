import { firstEffects, type ValidityEffect } from '../../core/document/validity.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { relationsOf, type StoredRelation } from '../../store/repositories/document-relations.ts';
import { documentsByKey, findDocument, updateDocument, type StoredDocument, type StoredDocumentLine } from '../../store/repositories/documents.ts';
import type { Change } from '../../store/store.ts';
import { writeOf } from './blank.ts';

/** Whether an answer closes what it answers: when it comes about, not each time a note is written on it, so that what was reopened stays so. */
export type EffectScope = 'validity' | 'closing too';

/** Lets a document's relations have their effect on the others: their amendment, replacement, or closing by its answer. */
export async function refreshEffects(change: Change, document: Pick<StoredDocument, 'key'>, scope: EffectScope): Promise<void> {
  for (const relation of await relationsOf(change.db, document.key)) if (relation.fromKey === document.key) await refreshTarget(change, relation.toKey, scope);
}

/**
 * What others make of one document by now: an issued one amends, replaces or answers it from its effective day, unless it
 * was withdrawn by then. Its revision stays: nothing that a person types is touched.
 */
export async function refreshTarget(change: Change, key: number, scope: EffectScope): Promise<void> {
  const [line] = await documentsByKey(change.db, [key]);
  const before = line === undefined ? null : await findDocument(change.db, line.id);
  if (before === null) return;
  const sources = await sourcesOf(change.db, key);
  const after: StoredDocument = { ...before, ...firstEffects(effectsOf(sources)), closing: scope === 'validity' ? before.closing : closingOf(before, sources) };
  const told = ({ amendedOn, replacedOn, closing }: StoredDocument) => ({ amendedOn, replacedOn, closing });
  if (JSON.stringify(told(after)) === JSON.stringify(told(before))) return;
  await updateDocument(change.db, key, await writeOf(change.db, after));
  change.log({ action: after.closing !== null && before.closing === null ? 'document.answered' : 'document.effects', subject: after.id, before: told(before), after: told(after) });
}

export type EffectSource = { readonly relation: StoredRelation; readonly document: StoredDocumentLine };

/** The issued documents that relate to one, with their relation. */
export async function sourcesOf(db: ReadableDatabase, key: number): Promise<readonly EffectSource[]> {
  const relations = (await relationsOf(db, key)).filter((relation) => relation.toKey === key);
  const documents = new Map((await documentsByKey(db, [...new Set(relations.map((relation) => relation.fromKey))])).map((document) => [document.key, document]));
  return relations.flatMap((relation) => {
    const document = documents.get(relation.fromKey);
    return document === undefined || document.stage !== 'issued' ? [] : [{ relation, document }];
  });
}

/** Amendments and replacements with their first day; one that was withdrawn before it is none. */
export function effectsOf(sources: readonly EffectSource[]): readonly ValidityEffect[] {
  return sources.flatMap(({ relation, document }): readonly ValidityEffect[] => {
    if (relation.kind !== 'amends' && relation.kind !== 'replaces') return [];
    const from = relation.effectiveOn ?? document.validFrom ?? document.signedOn ?? document.arrivedOn;
    if (from === null || (document.withdrawnOn !== null && document.withdrawnOn <= from)) return [];
    return [{ kind: relation.kind, from, by: document.id }];
  });
}

function closingOf(document: StoredDocument, sources: readonly EffectSource[]): StoredDocument['closing'] {
  if (document.direction !== 'incoming' || document.closing?.by === 'person') return document.closing;
  const days = sources
    .filter(({ relation, document: answer }) => relation.kind === 'answers' && answer.withdrawnOn === null)
    .map(({ document: answer }) => answer.signedOn ?? answer.updatedAt.slice(0, 10))
    .sort();
  return days[0] === undefined ? null : { on: days[0], by: 'answer', note: '' };
}
