import { crc32, createDeflateRaw } from 'node:zlib';
import { DEFLATED, directoryEntry, endOfDirectory, LOCAL_HEADER_SIZE, localHeader } from '../zip/records.ts';

/** Everything a package is made of, in the order in which it is to stand in the file. */
export type PackedPart = {
  readonly name: string;
  readonly compressed: readonly Uint8Array[];
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
};

/**
 * Compresses one part as its text is made. Deflating happens on the thread pool, so the caller's thread only makes
 * text; memory holds one piece of text and the compressed bytes.
 *
 * @param level deflate level 1–9
 */
export async function packPart(name: string, pieces: AsyncIterable<string> | Iterable<string>, level: number): Promise<PackedPart> {
  const deflate = createDeflateRaw({ level, memLevel: 9, chunkSize: 65_536 });
  const compressed: Uint8Array[] = [];
  let compressedSize = 0;
  let size = 0;
  let crc = 0;
  deflate.on('data', (chunk: Uint8Array) => {
    compressed.push(chunk);
    compressedSize += chunk.byteLength;
  });
  const ended = new Promise<void>((resolve, reject) => {
    deflate.once('end', resolve);
    deflate.once('error', reject);
  });
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    crc = crc32(bytes, crc);
    size += bytes.byteLength;
    if (!deflate.write(bytes)) await new Promise<void>((resolve) => deflate.once('drain', () => resolve()));
  }
  deflate.end();
  await ended;
  return { name, compressed, compressedSize, size, crc };
}

/** Joins packed parts into one ZIP file. */
export function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const entry = { ...part, name, method: DEFLATED } as const;
    directory.push(directoryEntry(entry, offset, 'none'));
    pieces.push(localHeader(entry), name, ...part.compressed);
    offset += LOCAL_HEADER_SIZE + name.byteLength + part.compressedSize;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.byteLength, 0);
  const end = endOfDirectory(parts.length, offset, directorySize);
  const file = new Uint8Array(offset + directorySize + end.byteLength);
  let at = 0;
  for (const piece of [...pieces, ...directory, end]) {
    file.set(piece, at);
    at += piece.byteLength;
  }
  return file;
}
