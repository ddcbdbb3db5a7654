import type { FolderProgress } from '../contract/dossiers.ts';
import type { Context } from './context.ts';
import { writeDossierArchive, writeDossierFolder } from './dossiers/folder/on-disk.ts';
import type { FolderDone } from './dossiers/folder/write.ts';

type Asked = { readonly id: string; readonly path: string; readonly signal: AbortSignal | undefined };

/** What may be asked by who works on this PC's files anyway: paths never cross the contract. */
export type DiskServices = {
  writeDossierFolder(asked: Asked): AsyncGenerator<FolderProgress, FolderDone>;
  writeDossierArchive(asked: Asked): AsyncGenerator<FolderProgress, FolderDone>;
};

export function createDiskServices(context: Context): DiskServices {
  return { writeDossierFolder: (asked) => writeDossierFolder(context, asked), writeDossierArchive: (asked) => writeDossierArchive(context, asked) };
}
