import { damaged } from '../outcome.ts';

/** A compound file (MS-CFB): the container of `.xls`, old `.doc`, and of encrypted `.xlsx`. */
export type CompoundFile = {
  /** Names of the streams and storages right under the root. */
  readonly names: readonly string[];
  /** A stream right under the root, null when there is none of this name. Names do not differ by case. */
  read(name: string): Uint8Array | null;
};

type Entry = { readonly name: string; readonly type: number; readonly left: number; readonly right: number; readonly child: number; readonly start: number; readonly size: number };

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const HEADER_FAT_SECTORS = 109;
const ENTRY_SIZE = 128;
const NO_ENTRY = 0xffffffff;
const LAST_REGULAR_SECTOR = 0xfffffffa;
const TYPE_STREAM = 2;
const TYPE_ROOT = 5;
const MINI_SECTOR = 64;

export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** The chain of sectors from `start`. A chain can be no longer than its table: a longer one runs in a circle. */
const chain = (table: Uint32Array, start: number): number[] => {
  const sectors: number[] = [];
  for (let sector = start; sector < LAST_REGULAR_SECTOR; sector = table[sector] ?? NO_ENTRY) {
    if (sector >= table.length || sectors.length > table.length) throw damaged('compound file chain');
    sectors.push(sector);
  }
  return sectors;
};

const readEntry = (view: DataView, at: number): Entry => {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = '';
  for (let index = 0; index + 2 < length; index += 2) name += String.fromCharCode(view.getUint16(at + index, true));
  return {
    name,
    type: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
};

/** The entries right under the root: a tree of siblings, walked once each however it is tied. */
const rootEntries = (entries: readonly Entry[]): Entry[] => {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? NO_ENTRY];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
};

/** Opens a compound file. Throws `Refused` when its tables lead nowhere or in circles. */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile => {
  if (bytes.length < HEADER_SIZE) throw damaged('compound file too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged('compound file sector size');
  const sectorSize = 2 ** shift;
  const sectorCount = Math.floor((bytes.length - 1) / sectorSize);
  const miniCutoff = view.getUint32(56, true);

  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw damaged('compound file sector');
    return bytes.subarray(start, start + sectorSize);
  };
  const numbers = (index: number): number[] => {
    const data = sector(index);
    const dataView = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: data.length >>> 2 }, (_, at) => dataView.getUint32(at * 4, true));
  };

  const fatSectors = (): number[] => {
    const sectors: number[] = [];
    const add = (index: number): void => { if (index < LAST_REGULAR_SECTOR) sectors.push(index); };
    for (let index = 0; index < HEADER_FAT_SECTORS; index += 1) add(view.getUint32(76 + index * 4, true));
    let next = view.getUint32(68, true);
    for (let step = 0; next < LAST_REGULAR_SECTOR; step += 1) {
      if (step > sectorCount) throw damaged('compound file chain');
      const list = numbers(next);
      for (const index of list.slice(0, -1)) add(index);
      next = list.at(-1) ?? NO_ENTRY;
    }
    if (sectors.length > sectorCount) throw damaged('compound file tables');
    return sectors;
  };

  const fat = Uint32Array.from(fatSectors().flatMap(numbers).slice(0, sectorCount));
  const join = (sectors: readonly number[], size: number): Uint8Array => {
    const data = Buffer.concat(sectors.map(sector));
    return data.subarray(0, Math.min(size, data.length));
  };
  const directory = join(chain(fat, view.getUint32(48, true)), Number.MAX_SAFE_INTEGER);
  const directoryView = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, index) => readEntry(directoryView, index * ENTRY_SIZE));
  const root = entries[0];
  if (root?.type !== TYPE_ROOT) throw damaged('compound file root');
  const children = rootEntries(entries);

  const readMini = (entry: Entry): Uint8Array => {
    const miniFat = Uint32Array.from(chain(fat, view.getUint32(60, true)).flatMap(numbers));
    const container = join(chain(fat, root.start), root.size);
    const pieces = chain(miniFat, entry.start).map((index) => container.subarray(index * MINI_SECTOR, (index + 1) * MINI_SECTOR));
    return Buffer.concat(pieces).subarray(0, entry.size);
  };

  return {
    names: children.map((entry) => entry.name),
    read: (name) => {
      const entry = children.find((candidate) => candidate.type === TYPE_STREAM && candidate.name.toLowerCase() === name.toLowerCase());
      if (entry === undefined) return null;
      const data = entry.size < miniCutoff ? readMini(entry) : join(chain(fat, entry.start), entry.size);
      if (data.length < entry.size) throw damaged('compound file stream cut off');
      return data;
    },
  };
};
