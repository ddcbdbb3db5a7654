import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip written by hand; what is not said is as it should be. */
export type RawEntry = {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** What the headers say, true or not. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** Sizes in a zip64 extra field, and 0xffffffff in their places. */
  readonly zip64?: boolean;
  /** Sizes and checksum behind the data instead of before it, as streaming writers do. */
  readonly descriptor?: boolean;
};

const u16 = (value: number): Buffer => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(value & 0xffff); return bytes; };
const u32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value >>> 0); return bytes; };
const u64 = (value: number): Buffer => { const bytes = Buffer.alloc(8); bytes.writeBigUInt64LE(BigInt(value)); return bytes; };

export type RawZipOptions = { readonly prefix?: Uint8Array; readonly comment?: string; readonly claimedCount?: number; readonly zip64End?: boolean };

/** Writes a zip byte by byte, so that its headers can lie. */
export const rawZip = (entries: readonly RawEntry[], options: RawZipOptions = {}): Uint8Array => {
  const prefix = Buffer.from(options.prefix ?? []);
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : Buffer.from(entry.data);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const crc = entry.claimedCrc ?? crc32(data);
    const size = entry.claimedSize ?? data.length;
    const name = Buffer.from(entry.name, 'utf8');
    const flags = (entry.flags ?? 0) | 0x800 | (entry.descriptor === true ? 8 : 0);
    const inHeader = (value: number): Buffer => u32(entry.descriptor === true ? 0 : value);
    const local = Buffer.concat([u32(0x04034b50), u16(20), u16(flags), u16(method), u32(0), inHeader(crc), inHeader(packed.length), inHeader(size), u16(name.length), u16(0), name, packed,
      ...(entry.descriptor === true ? [u32(0x08074b50), u32(crc), u32(packed.length), u32(size)] : [])]);
    const wide = entry.zip64 === true;
    const extra = wide ? Buffer.concat([u16(1), u16(24), u64(size), u64(packed.length), u64(offset)]) : Buffer.alloc(0);
    central.push(Buffer.concat([u32(0x02014b50), u16(20), u16(20), u16(flags), u16(method), u32(0), u32(crc), u32(wide ? 0xffffffff : packed.length), u32(wide ? 0xffffffff : size),
      u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(0), u32(wide ? 0xffffffff : offset), name, extra]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = options.claimedCount ?? entries.length;
  const end64 = options.zip64End === true
    ? Buffer.concat([u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count), u64(directory.length), u64(offset),
      u32(0x07064b50), u32(0), u64(prefix.length + offset + directory.length), u32(1)])
    : Buffer.alloc(0);
  const wide = options.zip64End === true;
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), u16(wide ? 0xffff : count), u16(wide ? 0xffff : count), u32(wide ? 0xffffffff : directory.length), u32(wide ? 0xffffffff : offset), u16(comment.length), comment]);
  return Buffer.concat([prefix, ...locals, directory, end64, end]);
};
