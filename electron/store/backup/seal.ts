import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';

/**
 * The last bytes of a backup: a mark, and the SHA-256 of all the bytes before. SQLite's own check finds broken pages and
 * not a turned digit in a figure; this finds both. SQLite reads as many pages as its header says and never sees it.
 */
const MARK = Buffer.from('STKSEAL1', 'latin1');
const SEAL_LENGTH = MARK.length + 32;

/** Seals a finished backup. */
export async function sealFile(path: string): Promise<void> {
  const digest = await digestOf(path, (await stat(path)).size);
  const handle = await open(path, 'a');
  try {
    await handle.write(Buffer.concat([MARK, digest]));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether a file bears a seal, and not one of its bytes has changed since. */
export async function sealHolds(path: string): Promise<'holds' | 'broken' | 'none'> {
  const { size } = await stat(path);
  if (size < SEAL_LENGTH) return 'none';
  const seal = Buffer.alloc(SEAL_LENGTH);
  const handle = await open(path, 'r');
  try {
    await handle.read(seal, 0, SEAL_LENGTH, size - SEAL_LENGTH);
  } finally {
    await handle.close();
  }
  if (!seal.subarray(0, MARK.length).equals(MARK)) return 'none';
  return (await digestOf(path, size - SEAL_LENGTH)).equals(seal.subarray(MARK.length)) ? 'holds' : 'broken';
}

/** Takes the seal off a copy that is to become a data file. */
export async function removeSeal(path: string): Promise<void> {
  await truncate(path, (await stat(path)).size - SEAL_LENGTH);
}

async function digestOf(path: string, length: number): Promise<Buffer> {
  const hash = createHash('sha256');
  if (length > 0) for await (const chunk of createReadStream(path, { end: length - 1 })) hash.update(chunk as Buffer);
  return hash.digest();
}
