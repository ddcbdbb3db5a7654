import { randomUUID } from 'node:crypto';
import type { DocumentState } from '../../contract/documents.ts';
import type { DocumentDirection, DocumentRelationKind, RegisteredType } from '../../core/document/record.ts';
import { insertDocument, type StoredDocument } from '../../store/repositories/documents.ts';
import type { Change } from '../../store/store.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { blankDocument, writeOf } from './blank.ts';
import { edited, requireSound, type DocumentEdit } from './edits.ts';
import { issueStored, type IssueOptions } from './issue.ts';
import { changeWithFiles, type KeepFile } from './keep-files.ts';
import { fieldsOf } from './paper.ts';
import { relateStored } from './relations.ts';
import { indexDocument } from './search-entry.ts';
import { documentState } from './state.ts';

export type CreateInput = DocumentEdit & {
  readonly fields: DocumentEdit['fields'] & { readonly direction: DocumentDirection; readonly type: RegisteredType };
  readonly relations?: readonly { readonly to: string; readonly kind: DocumentRelationKind }[] | undefined;
  readonly issue?: IssueOptions | undefined;
};

/** Makes a draft; with `issue` it is issued, or registered, in the same change: whole or not at all. */
export async function createDocument(context: Context, input: CreateInput): Promise<DocumentState> {
  return changeWithFiles(context, async (change, keep) => {
    const document = await createInChange(context, change, keep, input);
    return documentState(context, change.db, document.id);
  });
}

/** The same as part of a greater change, such as the import of a register. */
export async function createInChange(context: Context, change: Change, keep: KeepFile, input: CreateInput): Promise<StoredDocument> {
  const { catalogue } = await requireCatalogue(context.catalogues, change.db);
  const { direction, type } = input.fields;
  const draft = edited(blankDocument(catalogue, { direction, type }, randomUUID(), change.at), input);
  await requireSound(context, change.db, null, draft);
  const key = await insertDocument(change.db, await writeOf(change.db, draft));
  const stored: StoredDocument = { ...draft, key };
  indexDocument(change, stored);
  change.log({ action: 'document.create', subject: stored.id, after: { ...fieldsOf(stored), numberText: stored.number.text, text: stored.text, dossierId: stored.dossierId, retention: stored.retention } });
  for (const relation of input.relations ?? []) await relateStored(change, { from: stored.id, ...relation });
  return input.issue === undefined ? stored : issueStored(context, change, keep, stored, input.issue);
}
