const HASH_SIZE = 1024;

const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (hash * 31 + (bytes[at] as number)) | 0;
  return hash & (HASH_SIZE - 1);
};

/**
 * The element and attribute names a reader cares for, numbered from 1; every other name is 0. Names are compared as
 * bytes, so that no string is made for the thousands of tags of a sheet. With `qualified` the prefix belongs to the name
 * (OpenDocument, where `office:value` and `calcext:value` differ), otherwise only what follows the colon counts
 * (`<x:row>` is a `row`).
 */
export class Vocabulary {
  readonly qualified: boolean;
  /** Names of one letter, by their byte: nearly all that a sheet of Excel's is made of (`c`, `r`, `s`, `t`, `v`). */
  readonly #letters = new Int32Array(256);
  readonly #slots: number[][] = Array.from({ length: HASH_SIZE }, () => []);
  readonly #bytes: Uint8Array[] = [new Uint8Array(0)];

  constructor(kind: 'local' | 'qualified') {
    this.qualified = kind === 'qualified';
  }

  /** Adds a name and returns its number. */
  name(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const known = this.find(bytes, 0, bytes.length);
    if (known !== 0) return known;
    const id = this.#bytes.length;
    this.#bytes.push(bytes);
    if (bytes.length === 1) this.#letters[bytes[0] as number] = id;
    this.#slots[hashOf(bytes, 0, bytes.length)]?.push(id);
    return id;
  }

  find(bytes: Uint8Array, start: number, end: number): number {
    if (end - start === 1) return this.#letters[bytes[start] as number] as number;
    const slot = this.#slots[hashOf(bytes, start, end)] as number[];
    for (let index = 0; index < slot.length; index += 1) {
      const id = slot[index] as number;
      const name = this.#bytes[id] as Uint8Array;
      if (name.length !== end - start) continue;
      let same = 0;
      while (same < name.length && name[same] === bytes[start + same]) same += 1;
      if (same === name.length) return id;
    }
    return 0;
  }
}
