import { crc32, createDeflateRaw } from 'node:zlib';

/** Everything a package is made of, in the order in which it is to stand in the file. */
export type PackedPart = {
  readonly name: string;
  readonly compressed: readonly Uint8Array[];
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
};

/** 1 January 1980, midnight: the earliest time a ZIP entry can bear. Every entry bears it, so equal content is equal bytes. */
const FIXED_DATE = 0x0021;
const FIXED_TIME = 0;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

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

function localHeader(part: PackedPart, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(FIXED_TIME, 10);
  header.writeUInt16LE(FIXED_DATE, 12);
  header.writeUInt32LE(part.crc, 14);
  header.writeUInt32LE(part.compressedSize, 18);
  header.writeUInt32LE(part.size, 22);
  header.writeUInt16LE(name.byteLength, 26);
  return header;
}

function directoryEntry(part: PackedPart, name: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(UTF8_NAMES, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(FIXED_TIME, 12);
  entry.writeUInt16LE(FIXED_DATE, 14);
  entry.writeUInt32LE(part.crc, 16);
  entry.writeUInt32LE(part.compressedSize, 20);
  entry.writeUInt32LE(part.size, 24);
  entry.writeUInt16LE(name.byteLength, 28);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

/** Joins packed parts into one ZIP file. Sizes stand in the local headers, so that simple readers can read it as well. */
export function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    directory.push(directoryEntry(part, name, offset), name);
    pieces.push(localHeader(part, name), name, ...part.compressed);
    offset += 30 + name.byteLength + part.compressedSize;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.byteLength, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  const file = new Uint8Array(offset + directorySize + end.byteLength);
  let at = 0;
  for (const piece of [...pieces, ...directory, end]) {
    file.set(piece, at);
    at += piece.byteLength;
  }
  return file;
}
