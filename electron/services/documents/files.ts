import type { DocumentVersion } from '../../contract/documents.ts';
import { findVersion, versionsOf } from '../../store/repositories/document-versions.ts';
import { sha256Of } from '../../store/kept-files.ts';
import { type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { docxFile, paperFileName, paperOf, requireFile, writePaper, type VersionContent } from './paper.ts';
import { requireDocument } from './state.ts';

/** The DOCX as it stands, without storing anything; of an issued document the newest version's own bytes. */
export async function previewDocument(context: Context, id: string): Promise<File> {
  const document = await context.store.read((db) => requireDocument(db, id));
  if (document.stage === 'issued') return versionFile(context, { id });
  const paper = await context.store.read((db) => paperOf(context, db, document));
  if (paper === null) throw failure('no-paper');
  return docxFile(await writePaper(paper, document.updatedAt), paperFileName(document));
}

/** The very bytes of a version, the newest when none is named. Fails with `no-paper`, `no-version`. */
export async function versionFile(context: Context, asked: { readonly id: string; readonly version?: number | undefined }): Promise<File> {
  const versions = await context.store.read(async (db) => versionsOf(db, (await requireDocument(db, asked.id)).key));
  const found = asked.version === undefined ? versions.at(-1) : versions.find((each) => each.version === asked.version);
  if (found === undefined && asked.version !== undefined) throw failure('no-version', { version: asked.version });
  const file = requireFile(found);
  return docxFile(await context.store.files.read(file.sha256), file.name);
}

/** A version as it was laid down. */
export async function readVersion(context: Context, asked: { readonly id: string; readonly version: number }): Promise<DocumentVersion> {
  return context.store.read(async (db) => {
    const found = await findVersion(db, (await requireDocument(db, asked.id)).key, asked.version);
    if (found === null) throw failure('no-version', { version: asked.version });
    const { content, ...summary } = found;
    const { fields, numberText, text, attachments } = content as VersionContent;
    return { ...summary, fields, numberText, text, attachments };
  });
}

export type VerifiedVersion = { readonly version: number; readonly identical: boolean };

/** Writes each version's paper again from what was laid down, and compares it with the bytes that were kept. */
export async function verifyDocument(context: Context, id: string): Promise<{ readonly identical: boolean; readonly versions: readonly VerifiedVersion[] }> {
  const contents = await context.store.read(async (db) => {
    const document = await requireDocument(db, id);
    if (document.stage !== 'issued') throw failure('document-not-issued');
    const found = [];
    for (const { version } of await versionsOf(db, document.key)) found.push(await findVersion(db, document.key, version));
    return found.filter((version) => version !== null);
  });
  const versions: VerifiedVersion[] = [];
  for (const { version, file, content } of contents) {
    const { paper, madeAt } = content as VersionContent;
    // Reading compares the kept bytes with their sum; a report's paper is written again by the report.
    const kept = file === null ? null : sha256Of(await context.store.files.read(file.sha256));
    versions.push({ version, identical: paper === null || sha256Of(await writePaper(paper, madeAt)) === kept });
  }
  return { identical: versions.every((version) => version.identical), versions };
}
