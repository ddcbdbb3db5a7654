import type { DocumentState } from '../../contract/documents.ts';
import type { SecrecyMark } from '../../core/document/record.ts';
import { redactLog, TAKEN_OUT } from '../../store/log-redaction.ts';
import { attachmentsOf, attachmentsWith, deleteFile } from '../../store/repositories/attachments.ts';
import { findVersion, replaceVersionContent } from '../../store/repositories/document-versions.ts';
import { updateDocument, type StoredDocument } from '../../store/repositories/documents.ts';
import { isKeptFile } from '../../store/repositories/imports.ts';
import { dropSearchEntry } from '../../store/search/entries.ts';
import type { Change } from '../../store/store.ts';
import { GIVEN_UP } from '../attachments/texts.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { writeOf } from './blank.ts';
import type { VersionContent } from './paper.ts';
import { indexDocument } from './search-entry.ts';
import { documentState, requireHeld } from './state.ts';

export type ClassifyInput = { readonly id: string; readonly revision: number; readonly secrecy: SecrecyMark };

/**
 * Marks a document that turns out to be classified, and takes away what a stub may not say (DESIGN §7): its text, its files
 * and their texts, the papers of its versions, for Tuyệt mật the subject, from the records, the search index, the kept files
 * and the event log. That it was done stays on record. Fails with `classified-content` for the paper of another record,
 * whose content stands there.
 */
export async function classifyDocument(context: Context, input: ClassifyInput): Promise<DocumentState> {
  const gone: string[] = [];
  const state = await context.store.change(context.person.name, async (change) => {
    const before = await requireHeld(change.db, input);
    if (before.origin !== null) throw failure('classified-content', { what: 'record' });
    // Freed pages are overwritten, so that what was taken away cannot be read out of the data file.
    change.connection.pragma('secure_delete = ON');
    const most = input.secrecy === 'tuyet-mat';
    const versions = await emptyVersions(change, before, most);
    const files = await takeFiles(change, before.id);
    for (const sha256 of new Set([...versions.files, ...files.sha256])) {
      await deleteFile(change.db, sha256);
      gone.push(sha256);
    }
    const after: StoredDocument = { ...before, secrecy: input.secrecy, text: null, subject: most ? '' : before.subject, revision: before.revision + 1, updatedAt: change.at };
    await updateDocument(change.db, before.key, await writeOf(change.db, after));
    indexDocument(change, after);
    change.log({ action: 'document.classify', subject: before.id, before: { secrecy: before.secrecy }, after: { secrecy: input.secrecy, text: before.text !== null, files: files.count, versions: versions.count } });
    forgetInLog(change, before.id, input.secrecy);
    return documentState(context, change.db, before.id);
  });
  for (const sha256 of gone) if (!(await context.store.read((db) => isKeptFile(db, sha256)))) await context.store.files.forget(sha256);
  return state;
}

/** Takes out of the log what a stub may not say: texts and the names of files, for the highest mark the subject too. */
export function forgetInLog(change: Change, id: string, secrecy: SecrecyMark): void {
  redactLog(change, id, (action, key) => {
    if (action.startsWith('attachment.')) return key === 'file' || key === 'note';
    return key === 'text' || (secrecy === 'tuyet-mat' && key === 'subject');
  });
}

async function emptyVersions(change: Change, document: StoredDocument, subjectToo: boolean): Promise<{ readonly count: number; readonly files: readonly string[] }> {
  const files: string[] = [];
  for (let version = 1; version <= document.version; version += 1) {
    const found = await findVersion(change.db, document.key, version);
    if (found === null) continue;
    const content = found.content as VersionContent;
    const fields = { ...content.fields, subject: subjectToo ? '' : content.fields.subject };
    await replaceVersionContent(change.db, document.key, version, { ...content, fields, text: null, paper: null, attachments: [] } satisfies VersionContent);
    if (found.file !== null) files.push(found.file.sha256);
  }
  return { count: document.version, files };
}

/** The files of a document, those in its bin too; the same bytes elsewhere are the same classified paper. */
async function takeFiles(change: Change, id: string): Promise<{ readonly count: number; readonly sha256: readonly string[] }> {
  const own = [...(await attachmentsOf(change.db, { kind: 'document', id }, false)), ...(await attachmentsOf(change.db, { kind: 'document', id }, true))];
  for (const { sha256 } of own) {
    for (const { owner, id: attachment } of await attachmentsWith(change.db, sha256)) {
      dropSearchEntry(change, owner.kind, owner.id, attachment);
      if (owner.id !== id) change.log({ action: GIVEN_UP, subject: owner.id, after: { file: TAKEN_OUT, sha256, code: 'secrecy-mark', mark: '' } });
    }
  }
  return { count: own.length, sha256: own.map(({ sha256 }) => sha256) };
}
