import { open, rename, rm } from 'node:fs/promises';
import { requireFolderOf } from './given-paths.ts';

/** Writes a whole file or none: to a neighbour first, then renamed. Fails with `folder-not-found`; else throws the system's error. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  await requireFolderOf(path);
  const draft = `${path}.${process.pid}.tmp`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (thrown) {
    await file.close();
    await rm(draft, { force: true });
    throw thrown;
  }
  await file.close();
  await rename(draft, path);
}
