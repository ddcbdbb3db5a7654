import { crc32 } from 'node:zlib';

/** An archive that grows in an open file. Its entries stand as they are: papers and scans are compressed already. */
export type Archive = {
  /** Writes one entry as its bytes come. Paths have `/` between their parts. */
  add(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Writes the directory and gives the size of it all. */
  close(): Promise<number>;
};

/** The part of an open file that is needed. */
type OpenFile = { write(bytes: Uint8Array, from: number, length: number, position: number): Promise<{ readonly bytesWritten: number }> };

type Entry = { readonly name: Buffer; readonly crc: number; readonly size: number; readonly offset: number };

const UTF8_NAMES = 0x0800;
/** 1 January 1980, midnight: the earliest time an entry can bear. Every entry bears it, so that equal content is equal bytes. */
const FIXED_DATE = 0x0021;
const PLAIN = 20;
/** ZIP64: counted with eight bytes where four are too few (APPNOTE 4.3.14–15, 4.5.3). */
const LARGE = 45;
/** Told to come from Unix, since Info-ZIP takes names of any other origin for a code page, whatever the flag says: a file that its owner writes and all read. */
const MADE_ON_UNIX = 0x0300;
const ORDINARY_FILE = 0o100644 * 0x1_0000;
const MOST_32 = 0xffff_ffff;
const MOST_16 = 0xffff;

/**
 * Starts an archive at the beginning of an empty file open for writing. Sums and sizes are put into an entry's head after its
 * bytes, so that simple readers need no descriptor behind them. One entry is smaller than 4 GiB; the archive may be larger.
 */
export function startArchive(file: OpenFile): Archive {
  const entries: Entry[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let written = 0; written < bytes.byteLength; ) written += (await file.write(bytes, written, bytes.byteLength - written, offset + written)).bytesWritten;
    offset += bytes.byteLength;
  };
  return {
    add: async (path, pieces) => {
      const start = offset;
      const name = Buffer.from(path, 'utf8');
      await write(Buffer.concat([localHeader({ name, crc: 0, size: 0, offset: start }), name]));
      let [crc, size] = [0, 0];
      for await (const piece of pieces) {
        crc = crc32(piece, crc);
        size += piece.byteLength;
        await write(piece);
      }
      if (size >= MOST_32) throw new Error('an entry of 4 GiB or more');
      const entry: Entry = { name, crc, size, offset: start };
      await file.write(localHeader(entry), 0, 30, start);
      entries.push(entry);
    },
    close: async () => {
      const directoryAt = offset;
      for (const entry of entries) await write(Buffer.concat([directoryEntry(entry), entry.name, largeOffset(entry)]));
      await write(ending(entries.length, directoryAt, offset - directoryAt));
      return offset;
    },
  };
}

function localHeader({ name, crc, size }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(PLAIN, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt16LE(FIXED_DATE, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.byteLength, 26);
  return header;
}

function directoryEntry({ name, crc, size, offset }: Entry): Buffer {
  const isFar = offset >= MOST_32;
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(MADE_ON_UNIX | (isFar ? LARGE : PLAIN), 4);
  entry.writeUInt16LE(isFar ? LARGE : PLAIN, 6);
  entry.writeUInt16LE(UTF8_NAMES, 8);
  entry.writeUInt16LE(FIXED_DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(size, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.byteLength, 28);
  entry.writeUInt16LE(isFar ? 12 : 0, 30);
  entry.writeUInt32LE(ORDINARY_FILE, 38);
  entry.writeUInt32LE(isFar ? MOST_32 : offset, 42);
  return entry;
}

function largeOffset({ offset }: Entry): Buffer {
  if (offset < MOST_32) return Buffer.alloc(0);
  const field = Buffer.alloc(12);
  field.writeUInt16LE(0x0001, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(offset), 4);
  return field;
}

function ending(count: number, directoryAt: number, directorySize: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, MOST_16), 8);
  end.writeUInt16LE(Math.min(count, MOST_16), 10);
  end.writeUInt32LE(Math.min(directorySize, MOST_32), 12);
  end.writeUInt32LE(Math.min(directoryAt, MOST_32), 16);
  if (count < MOST_16 && directorySize < MOST_32 && directoryAt < MOST_32) return end;
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(LARGE, 12);
  large.writeUInt16LE(LARGE, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(directorySize), 40);
  large.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryAt + directorySize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, end]);
}
