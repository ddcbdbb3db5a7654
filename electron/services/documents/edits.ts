import { withOneSigner } from '../../core/document/one-signer.ts';
import type { DocumentFields, DocumentText } from '../../core/document/record.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import type { StoredDocument } from '../../store/repositories/documents.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { requireResponsible } from '../records/responsible.ts';
import type { NewDocument } from './blank.ts';
import { requireNoSecrets } from './secrecy.ts';

/** What a person changes of a document. Left out is left as it is. */
export type DocumentEdit = {
  readonly fields?: { readonly [Field in keyof DocumentFields]?: DocumentFields[Field] | undefined } | undefined;
  readonly numberText?: string | undefined;
  readonly text?: DocumentText | null | undefined;
  readonly dossierId?: string | null | undefined;
  readonly retention?: string | null | undefined;
};

/** The document as it is to become; the name of a type is kept only where the type does not say it, and the signer is one person. */
export function edited<Document extends NewDocument>(before: Document, edit: DocumentEdit): Document {
  const given = Object.fromEntries(Object.entries(edit.fields ?? {}).filter(([, value]) => value !== undefined)) as Partial<DocumentFields>;
  const fields = { ...before, ...given };
  return withOneSigner(before, {
    ...fields,
    typeName: fields.type === 'other' ? fields.typeName : null,
    number: edit.numberText === undefined ? before.number : { ...before.number, text: edit.numberText.trim() },
    text: edit.text === undefined ? before.text : edit.text,
    dossierId: edit.dossierId === undefined ? before.dossierId : edit.dossierId,
    retention: edit.retention === undefined ? before.retention : edit.retention,
  });
}

/** What no document may be. Fails with `bad-arguments`, `validity-invalid`, `unknown-responsible` or a refusal of secrets. */
export async function requireSound(context: Context, db: ReadableDatabase, before: StoredDocument | null, after: NewDocument): Promise<void> {
  if (after.type === 'other' && (after.typeName ?? '').trim() === '') throw failure('bad-arguments', { detail: 'typeName' });
  // An own number comes from its series when the document is issued, never by typing.
  if (after.direction !== 'incoming' && after.stage === 'draft' && after.number.text !== '') throw failure('bad-arguments', { detail: 'numberText' });
  if (after.direction === 'incoming' && (after.text !== null || after.origin !== null)) throw failure('bad-arguments', { detail: 'text' });
  if (after.validFrom !== null && after.validTo !== null && after.validTo < after.validFrom) throw failure('validity-invalid', { from: after.validFrom, to: after.validTo });
  if (after.handler !== null && JSON.stringify(after.handler) !== JSON.stringify(before?.handler ?? null)) await requireResponsible(context, db, [after.handler]);
  await requireNoSecrets(db, before, after);
}
