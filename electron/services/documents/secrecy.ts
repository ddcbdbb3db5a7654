import type { ReadableDatabase } from '../../store/database/access.ts';
import { findVersion } from '../../store/repositories/document-versions.ts';
import { everHadAttachments, type StoredDocument } from '../../store/repositories/documents.ts';
import { failure } from '../failure.ts';
import { requireUnmarked } from '../secrecy.ts';
import type { NewDocument } from './blank.ts';
import type { VersionContent } from './paper.ts';

/**
 * What DESIGN §7 and the law on state secrets ask: a marked record is a stub, and nothing is taken away silently to make
 * it one. Fails with `classified-content`, `classified-subject`, or `classified` for a paper that bears a mark itself.
 *
 * @param before null for a new document
 */
export async function requireNoSecrets(db: ReadableDatabase, before: StoredDocument | null, after: NewDocument): Promise<void> {
  if (after.secrecy === null) {
    requireUnmarked(after);
    return;
  }
  if (after.text !== null || after.origin !== null || before?.text != null) throw failure('classified-content', { what: 'text' });
  if (before !== null && (await everHadAttachments(db, before.id))) throw failure('classified-content', { what: 'files' });
  const most = after.secrecy === 'tuyet-mat';
  if (most && after.subject.trim() !== '') throw failure('classified-subject');
  if (before !== null && (await keepsContent(db, before, most))) throw failure('classified-content', { what: 'versions' });
}

/** Whether what is stored of a document says more than a stub may: a version's text or, for the highest mark, its subject. */
async function keepsContent(db: ReadableDatabase, document: StoredDocument, subjectToo: boolean): Promise<boolean> {
  if (subjectToo && document.subject.trim() !== '') return true;
  for (let version = 1; version <= document.version; version += 1) {
    const content = (await findVersion(db, document.key, version))?.content as VersionContent | undefined;
    if (content === undefined) continue;
    if (content.paper !== null || content.text !== null || content.attachments.length > 0) return true;
    if (subjectToo && content.fields.subject.trim() !== '') return true;
  }
  return false;
}
