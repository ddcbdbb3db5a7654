import { crc32 } from 'node:zlib';
import { directoryEntry, endOfDirectory, LOCAL_HEADER_SIZE, localHeader, MOST_32, STORED, type EntryFacts } from './records.ts';

/** An archive that grows in an open file. Its entries stand as they are: papers and scans are compressed already. */
export type Archive = {
  /** Writes one entry as its bytes come. Paths have `/` between their parts. */
  add(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Writes the directory and gives the size of it all. */
  close(): Promise<number>;
};

/** The part of an open file that is needed. */
type OpenFile = { write(bytes: Uint8Array, from: number, length: number, position: number): Promise<{ readonly bytesWritten: number }> };

/**
 * Starts an archive at the beginning of an empty file open for writing. Sums and sizes are put into an entry's head after its
 * bytes. One entry is smaller than 4 GiB; the archive may be larger.
 */
export function startArchive(file: OpenFile): Archive {
  const entries: { readonly entry: EntryFacts; readonly offset: number }[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let written = 0; written < bytes.byteLength; ) written += (await file.write(bytes, written, bytes.byteLength - written, offset + written)).bytesWritten;
    offset += bytes.byteLength;
  };
  return {
    add: async (path, pieces) => {
      const start = offset;
      const name = Buffer.from(path, 'utf8');
      await write(Buffer.concat([localHeader({ name, crc: 0, compressedSize: 0, size: 0, method: STORED }), name]));
      let [crc, size] = [0, 0];
      for await (const piece of pieces) {
        crc = crc32(piece, crc);
        size += piece.byteLength;
        await write(piece);
      }
      if (size >= MOST_32) throw new Error('an entry of 4 GiB or more');
      const entry: EntryFacts = { name, crc, compressedSize: size, size, method: STORED };
      await file.write(localHeader(entry), 0, LOCAL_HEADER_SIZE, start);
      entries.push({ entry, offset: start });
    },
    close: async () => {
      const directoryAt = offset;
      for (const { entry, offset: at } of entries) await write(directoryEntry(entry, at, 'unix'));
      await write(endOfDirectory(entries.length, directoryAt, offset - directoryAt));
      return offset;
    },
  };
}
