import type { DossierItem, DossierState } from '../../../contract/dossiers.ts';
import type { Committee } from '../../../core/catalogue/types.ts';
import type { RecordRef } from '../../../core/record/types.ts';
import type { ReadableDatabase } from '../../../store/database/access.ts';
import { attachmentsOf } from '../../../store/repositories/attachments.ts';
import { versionsOf } from '../../../store/repositories/document-versions.ts';
import { documentsOfOrigin } from '../../../store/repositories/documents.ts';
import { findReport, readReportFiles } from '../../../store/repositories/reports.ts';
import { readTasks } from '../../../store/repositories/tasks.ts';
import { requireCatalogue } from '../../catalogue/current.ts';
import type { Context } from '../../context.ts';
import { requireDocument } from '../../documents/state.ts';
import { meetingFolderPapers } from '../../meetings/folder-papers.ts';
import { requireMeeting } from '../../meetings/material.ts';
import { planFolderPapers } from '../../plans/folder-papers.ts';
import { dossierState } from '../state.ts';

/** Bytes that were kept, or a paper that is written when its turn comes. */
export type FileSource = { readonly kind: 'kept'; readonly sha256: string } | { readonly kind: 'made'; readonly write: () => Promise<Uint8Array> };

/** `paper`: the record's own; `draft`: what it would be now, since no final one was kept; `attachment`: a file that lies with it. */
export type FileRole = 'paper' | 'draft' | 'attachment';

export type FolderFile = { readonly name: string; readonly role: FileRole; readonly pages: number | null; readonly source: FileSource };

/** A paper that a record has beside what the register keeps: made from the record, under the part that it may be registered as. */
export type FolderPaper = { readonly part: string | null; readonly name: string; readonly final: boolean; readonly write: () => Promise<Uint8Array> };

/** A record of the dossier with its files, in the order of the list of contents; the dossier's own files last, without a record. */
export type FolderRecord = { readonly item: DossierItem | null; readonly files: readonly FolderFile[] };

export type DossierFolder = { readonly state: DossierState; readonly committee: Committee; readonly records: readonly FolderRecord[] };

/**
 * Everything that belongs into a dossier's folder, as it stands at one moment: the papers of its records in all versions, and
 * the files that lie with them. A record with a secrecy mark has none and is left out.
 */
export function gatherFolder(context: Context, id: string): Promise<DossierFolder> {
  return context.store.read(async (db) => {
    const state = await dossierState(context, db, id);
    const here = new Set(state.items.filter(({ record }) => record.kind === 'document').map(({ record }) => record.id));
    const records: FolderRecord[] = [];
    for (const item of state.items) records.push({ item, files: await filesOf(context, db, item, here) });
    records.push({ item: null, files: await attached(db, { kind: 'dossier', id }) });
    return { state, committee: (await requireCatalogue(context.catalogues, db)).catalogue.committee, records };
  });
}

/** @param here documents that lie in the dossier themselves: their papers stand there, and not with the record they come from */
async function filesOf(context: Context, db: ReadableDatabase, { record, pages }: DossierItem, here: ReadonlySet<string>): Promise<readonly FolderFile[]> {
  const files = await attached(db, record);
  switch (record.kind) {
    case 'document':
      return [...(await versionFiles(db, record.id, pages)), ...files];
    case 'report': {
      const report = await findReport(db, record.id);
      return [...(report === null ? [] : (await readReportFiles(db, report.key)).map(({ name, sha256 }): FolderFile => kept(name, 'paper', null, sha256))), ...files];
    }
    case 'meeting':
      return [...(await papersFiles(db, record, await meetingFolderPapers(context, db, record.id), here)), ...files, ...(await taskFiles(db, await conclusionIds(db, record.id)))];
    case 'plan':
      return [...(await papersFiles(db, record, await planFolderPapers(context, db, record.id), here)), ...files, ...(await taskFiles(db, (await readTasks(db, { plan: record.id })).map((task) => task.id)))];
  }
}

/** Papers that were issued stand as they went out; the others are written as the record has them. */
async function papersFiles(db: ReadableDatabase, record: RecordRef, papers: readonly FolderPaper[], here: ReadonlySet<string>): Promise<readonly FolderFile[]> {
  const registered = (await documentsOfOrigin(db, record.kind, record.id)).filter(({ stage, secrecy }) => stage !== 'draft' && secrecy === null);
  const files: FolderFile[] = [];
  for (const document of registered) if (!here.has(document.id)) files.push(...(await versionFiles(db, document.id, document.pages)), ...(await attached(db, { kind: 'document', id: document.id })));
  const issued = new Set(registered.map(({ origin }) => origin?.part));
  for (const { part, name, final, write } of papers) if (part === null || !issued.has(part)) files.push({ name: final ? name : asDraft(name), role: final ? 'paper' : 'draft', pages: null, source: { kind: 'made', write } });
  return files;
}

function asDraft(name: string): string {
  return name.replace(/(?=\.[^.]*$)/u, ' (dự thảo)');
}

/** The paper of each version; the pages that the register counts are those of the last. */
async function versionFiles(db: ReadableDatabase, id: string, pages: number | null): Promise<readonly FolderFile[]> {
  const versions = (await versionsOf(db, (await requireDocument(db, id)).key)).flatMap(({ file }) => (file === null ? [] : [file]));
  return versions.map(({ name, sha256 }, index) => kept(name, 'paper', index === versions.length - 1 ? pages : null, sha256));
}

async function attached(db: ReadableDatabase, owner: RecordRef): Promise<readonly FolderFile[]> {
  return (await attachmentsOf(db, owner, false)).map(({ name, sha256, text }) => kept(name, 'attachment', text.pages, sha256));
}

/** Files that lie with the tasks of a plan, or with the conclusions of a meeting, which are tasks of the same ids. */
async function taskFiles(db: ReadableDatabase, ids: readonly string[]): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  for (const id of ids) files.push(...(await attached(db, { kind: 'task', id })));
  return files;
}

async function conclusionIds(db: ReadableDatabase, id: string): Promise<readonly string[]> {
  return (await requireMeeting(db, id)).content.conclusions.map((conclusion) => conclusion.id);
}

function kept(name: string, role: FileRole, pages: number | null, sha256: string): FolderFile {
  return { name, role, pages, source: { kind: 'kept', sha256 } };
}
