import { strToU8, zipSync, type Zippable } from 'fflate';
import type { DossierItem } from '../../contract/dossiers.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { sha256Of } from '../../store/kept-files.ts';
import { versionsOf } from '../../store/repositories/document-versions.ts';
import { attachmentsOf } from '../../store/repositories/attachments.ts';
import { findReport, readReportFiles } from '../../store/repositories/reports.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { requireDocument } from '../documents/state.ts';
import { contentsFile } from './export.ts';
import { dossierState } from './state.ts';

type KeptName = { readonly name: string; readonly sha256: string };

/** The first moment that an archive can name, so that equal content is equal bytes. */
const ARCHIVE_TIME = new Date(1980, 0, 1);
const INDEX = 'Muc luc van ban.xlsx';
const SUMS = 'SHA256SUMS.txt';

/**
 * A dossier as a folder in an archive: one folder a record with the papers of all its versions and the files that lie with
 * it, the list of contents as a workbook, and the SHA-256 of every file as `sha256sum -c` reads it. A record with a
 * secrecy mark has no files and is left out.
 */
export async function exportFolder(context: Context, id: string): Promise<File> {
  const { state, committee, folders, own } = await context.store.read(async (db) => {
    const found = await dossierState(context, db, id);
    const all: { readonly folder: string; readonly files: readonly KeptName[] }[] = [];
    for (const [index, item] of found.items.entries()) all.push({ folder: folderName(index, item), files: await filesOf(db, item) });
    return { state: found, committee: (await requireCatalogue(context.catalogues, db)).catalogue.committee, folders: all, own: await attachmentsOf(db, { kind: 'dossier', id }, false) };
  });
  const archive: Record<string, Uint8Array> = {};
  for (const { folder, files } of [...folders, { folder: '', files: own }]) {
    const taken = new Set<string>(folder === '' ? [INDEX.toLowerCase(), SUMS.toLowerCase()] : []);
    for (const { name, sha256 } of files) archive[`${folder === '' ? '' : `${folder}/`}${freeName(name, taken)}`] = await context.store.files.read(sha256);
  }
  archive[INDEX] = new Uint8Array(await (await contentsFile(context, committee, state, 'xlsx')).arrayBuffer());
  archive[SUMS] = strToU8(Object.keys(archive).sort().map((path) => `${sha256Of(archive[path] ?? new Uint8Array())}  ${path}\n`).join(''));
  const name = safeFileName(`${state.dossier.symbol} ${state.dossier.title}`.trim());
  const parts: Zippable = Object.fromEntries(Object.entries(archive).map(([path, bytes]) => [`${name}/${path}`, [bytes, { level: 1, mtime: ARCHIVE_TIME }] as const]));
  return new File([new Uint8Array(zipSync(parts))], `${name}.zip`, { type: 'application/zip' });
}

/** `01 Hướng dẫn 04-HD_BTGTU`: numbered as in the list of contents. */
function folderName(index: number, item: DossierItem): string {
  return safeFileName(`${String(index + 1).padStart(2, '0')} ${[item.number, item.title].filter((part) => part !== '').join(' ')}`, 60).replace(/[. ]+$/u, '');
}

async function filesOf(db: ReadableDatabase, { record }: DossierItem): Promise<readonly KeptName[]> {
  const attached = await attachmentsOf(db, record, false);
  if (record.kind === 'document') {
    const versions = await versionsOf(db, (await requireDocument(db, record.id)).key);
    return [...versions.flatMap(({ file }) => (file === null ? [] : [file])), ...attached];
  }
  if (record.kind !== 'report') return attached;
  const report = await findReport(db, record.id);
  return [...(report === null ? [] : await readReportFiles(db, report.key)), ...attached];
}

/** A second file of one name gets a number; Windows knows no case. */
function freeName(wanted: string, taken: Set<string>): string {
  const name = safeFileName(wanted);
  const [, stem = name, ending = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,8})?$/u.exec(name) ?? [];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
