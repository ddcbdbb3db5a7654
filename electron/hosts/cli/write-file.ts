import { open, rename, rm } from 'node:fs/promises';

/** Writes a whole file or none: to a neighbour first, then renamed. Throws the system's error. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
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
