import { open } from 'node:fs/promises';
import { APPLICATION_ID } from './layout.ts';

/** What the first hundred bytes of a data file say, read without SQLite so that a file that is not ours is never touched. */
export type HeaderReading =
  | { readonly kind: 'ours'; readonly version: number }
  /** A SQLite file of another program, or another kind of file of ours. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' };

const MAGIC = 'SQLite format 3\0';
const HEADER_LENGTH = 100;

/** Reads the header (sqlite.org/fileformat2.html §1.3). */
export async function readHeader(path: string): Promise<HeaderReading> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_LENGTH);
    const { bytesRead } = await handle.read(bytes, 0, HEADER_LENGTH, 0);
    if (bytesRead < HEADER_LENGTH || bytes.toString('latin1', 0, 16) !== MAGIC) return { kind: 'damaged' };
    if (bytes.readInt32BE(68) !== APPLICATION_ID) return { kind: 'foreign' };
    return { kind: 'ours', version: bytes.readUInt32BE(60) };
  } finally {
    await handle.close();
  }
}
