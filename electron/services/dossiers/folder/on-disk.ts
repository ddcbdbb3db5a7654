import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FolderProgress } from '../../../contract/dossiers.ts';
import { dossierFolderName, LEAST_ROOM, MOST_PATH, UNPACKED_IN } from '../../../core/dossier/folder-names.ts';
import type { Context } from '../../context.ts';
import { failure } from '../../failure.ts';
import { gatherFolder } from './gather.ts';
import { archiveTarget, folderTarget } from './targets.ts';
import { writeFolder, type FolderDone } from './write.ts';

type Asked = { readonly id: string; /** Where it is to stand. */ readonly path: string; readonly signal: AbortSignal | undefined };

/** Writes a dossier as a folder that is not there yet or is empty. Fails with `folder-not-empty`, `not-a-folder`, `path-too-long`. */
export async function* writeDossierFolder(context: Context, { id, path, signal }: Asked): AsyncGenerator<FolderProgress, FolderDone> {
  const place = resolve(path);
  const standing = await stat(place).catch(() => null);
  if (standing !== null && !standing.isDirectory()) throw failure('not-a-folder', { folder: place });
  if (standing !== null && (await readdir(place)).length > 0) throw failure('folder-not-empty', { folder: place });
  const room = MOST_PATH - place.length - 1;
  if (room < LEAST_ROOM) throw failure('path-too-long', { folder: place, allowed: MOST_PATH - LEAST_ROOM - 1 });
  return yield* writeFolder(context, { folder: await gatherFolder(context, id), target: folderTarget(place), room, signal });
}

/** Writes a dossier as an archive at a path. */
export async function* writeDossierArchive(context: Context, { id, path, signal }: Asked): AsyncGenerator<FolderProgress, FolderDone> {
  const folder = await gatherFolder(context, id);
  const name = dossierFolderName(folder.state.dossier);
  return yield* writeFolder(context, { folder, target: await archiveTarget(resolve(path), name), room: MOST_PATH - UNPACKED_IN - name.length - 1, signal });
}
