import { createHash } from 'node:crypto';
import type { FolderProgress } from '../../../contract/dossiers.ts';
import { CONTENTS_NAME, folderPaths, INDEX_NAME, SUMS_NAME } from '../../../core/dossier/folder-names.ts';
import type { Context } from '../../context.ts';
import { failure } from '../../failure.ts';
import { contentsFile } from '../export.ts';
import type { DossierFolder, FolderFile } from './gather.ts';
import { indexWorkbook, type WrittenFile } from './index-list.ts';
import type { FolderTarget, Pieces } from './targets.ts';

type Asked = { readonly folder: DossierFolder; readonly target: FolderTarget; /** Characters of the longest path inside. */ readonly room: number; readonly signal: AbortSignal | undefined };

export type FolderDone = { readonly files: number; readonly size: number | null };

/**
 * Writes a dossier file by file, with one piece of one of them in memory: its records' files, the list of contents as the
 * rules have it, the index of files, and their SHA-256 sums as `sha256sum -c` reads them. Gives up what was written when it
 * fails, is cancelled or is closed. Fails with `cancelled`, `kept-file-missing`, `kept-file-damaged`, `disk-full`.
 */
export async function* writeFolder(context: Context, { folder, target, room, signal }: Asked): AsyncGenerator<FolderProgress, FolderDone> {
  let finished = false;
  try {
    const sums: WrittenFile[] = [];
    const put = async (path: string, pieces: Pieces): Promise<WrittenFile> => {
      const written = await putSummed(target, path, pieces, signal);
      sums.push(written);
      return written;
    };
    const paths = folderPaths(folder.records.map(({ item, files }) => ({ name: item === null ? '' : [item.number, item.title].filter((part) => part !== '').join(' '), files: files.map(({ name }) => name) })), room);
    const all = folder.records.reduce((count, { files }) => count + files.length, 0);
    const written = new Map<FolderFile, WrittenFile>();
    for (const [at, { files }] of folder.records.entries()) {
      for (const [index, file] of files.entries()) {
        yield { kind: 'progress', done: written.size, all, file: file.name };
        written.set(file, await put(paths[at]?.[index] ?? '', file.source.kind === 'kept' ? context.store.files.pieces(file.source.sha256) : [await file.source.write()]));
      }
    }
    yield { kind: 'progress', done: all, all, file: INDEX_NAME };
    await put(CONTENTS_NAME, [new Uint8Array(await (await contentsFile(context, folder.committee, folder.state, 'xlsx')).arrayBuffer())]);
    await put(INDEX_NAME, [await indexWorkbook(folder, written)]);
    await target.put(SUMS_NAME, [Buffer.from(sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).sort(byPath).join(''), 'utf8')]);
    const size = await target.finish();
    finished = true;
    return { files: sums.length + 1, size };
  } finally {
    if (!finished) await target.giveUp();
  }
}

function byPath(left: string, right: string): number {
  return left.slice(64) < right.slice(64) ? -1 : 1;
}

async function putSummed(target: FolderTarget, path: string, pieces: Pieces, signal: AbortSignal | undefined): Promise<WrittenFile> {
  const sum = createHash('sha256');
  let size = 0;
  await target.put(path, (async function* () {
    for await (const piece of pieces) {
      if (signal?.aborted === true) throw failure('cancelled');
      sum.update(piece);
      size += piece.byteLength;
      yield piece;
    }
  })());
  return { path, size, sha256: sum.digest('hex') };
}
