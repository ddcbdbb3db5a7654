/**
 * The records of a ZIP file (APPNOTE 4.3) as this product writes them: names in UTF-8, sizes in the heads, so that simple
 * readers need no descriptor behind an entry, and every entry of 1 January 1980, midnight, the earliest time there is, so
 * that equal content is equal bytes.
 */

/** What the records say of one entry; sizes and offset in bytes. */
export type EntryFacts = {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly method: typeof STORED | typeof DEFLATED;
};

export const STORED = 0;
export const DEFLATED = 8;
export const LOCAL_HEADER_SIZE = 30;
/** The most that four bytes and that two bytes count; beyond, ZIP64 counts with eight (4.3.14–15, 4.5.3). */
export const MOST_32 = 0xffff_ffff;
export const MOST_16 = 0xffff;

const VERSION = 20;
const VERSION_OF_ZIP64 = 45;
const UTF8_NAMES = 0x0800;
const FIXED_DATE = 0x0021;
/** A file that its owner writes and all read, in the attributes of an entry made on Unix. */
const MADE_ON_UNIX = 0x0300;
const ORDINARY_FILE = 0o100644 * 0x1_0000;

export function localHeader(entry: EntryFacts): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_SIZE);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFacts(header, 6, entry);
  return header;
}

/**
 * Entry of the directory, with its name and, beyond four bytes, its large offset.
 *
 * @param origin `unix` where people unpack the file: Info-ZIP takes names of any other origin for a code page
 */
export function directoryEntry(entry: EntryFacts, offset: number, origin: 'none' | 'unix'): Buffer {
  const isFar = offset >= MOST_32;
  const version = isFar ? VERSION_OF_ZIP64 : VERSION;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(origin === 'unix' ? MADE_ON_UNIX | version : version, 4);
  head.writeUInt16LE(version, 6);
  writeFacts(head, 8, entry);
  head.writeUInt16LE(isFar ? 12 : 0, 30);
  head.writeUInt32LE(origin === 'unix' ? ORDINARY_FILE : 0, 38);
  head.writeUInt32LE(Math.min(offset, MOST_32), 42);
  return Buffer.concat([head, entry.name, isFar ? largeOffset(offset) : Buffer.alloc(0)]);
}

/** The end of the file: how many entries the directory has, where it stands and how long it is. */
export function endOfDirectory(count: number, directoryAt: number, directorySize: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, MOST_16), 8);
  end.writeUInt16LE(Math.min(count, MOST_16), 10);
  end.writeUInt32LE(Math.min(directorySize, MOST_32), 12);
  end.writeUInt32LE(Math.min(directoryAt, MOST_32), 16);
  return count < MOST_16 && directorySize < MOST_32 && directoryAt < MOST_32 ? end : Buffer.concat([largeEnd(count, directoryAt, directorySize), end]);
}

/** What a local header and a directory entry say alike, from the flags to the length of the name. */
function writeFacts(record: Buffer, at: number, { name, crc, compressedSize, size, method }: EntryFacts): void {
  record.writeUInt16LE(UTF8_NAMES, at);
  record.writeUInt16LE(method, at + 2);
  record.writeUInt16LE(FIXED_DATE, at + 6);
  record.writeUInt32LE(crc, at + 8);
  record.writeUInt32LE(compressedSize, at + 12);
  record.writeUInt32LE(size, at + 16);
  record.writeUInt16LE(name.byteLength, at + 20);
}

function largeOffset(offset: number): Buffer {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(0x0001, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(offset), 4);
  return field;
}

function largeEnd(count: number, directoryAt: number, directorySize: number): Buffer {
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(VERSION_OF_ZIP64, 12);
  large.writeUInt16LE(VERSION_OF_ZIP64, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(directorySize), 40);
  large.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryAt + directorySize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator]);
}
