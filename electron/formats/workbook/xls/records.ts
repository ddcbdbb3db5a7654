import { damaged } from '../outcome.ts';

/** Record types of BIFF5 and BIFF8 (MS-XLS 2.3) that are looked at. */
export const RECORD = {
  formula: 0x0006, endOfFile: 0x000a, externalSheets: 0x0017, definedName: 0x0018, date1904: 0x0022, externalName: 0x0023, filePass: 0x002f, font: 0x0031, continued: 0x003c, codePage: 0x0042, columnInfo: 0x007d,
  boundSheet: 0x0085, multipleRk: 0x00bd, richString: 0x00d6, formatting: 0x00e0, mergedCells: 0x00e5, sharedStrings: 0x00fc, labelShared: 0x00fd, supplyingBook: 0x01ae,
  number: 0x0203, label: 0x0204, booleanOrError: 0x0205, string: 0x0207, row: 0x0208, array: 0x0221, rk: 0x027e, format: 0x041e, sharedFormula: 0x04bc, beginOfFile: 0x0809,
} as const;

export type BiffRecord = {
  readonly type: number;
  /** The data of the record and of the `CONTINUE` records behind it; text that is cut between two starts anew in the second. */
  readonly pieces: readonly Uint8Array[];
};

/** Walks the records from `start` to the `EOF` that ends the substream, embedded substreams (charts) left out. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = start;
  let depth = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) throw damaged('record cut off');
    const pieces = [stream.subarray(at + 4, at + 4 + length)];
    at += 4 + length;
    while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continued) {
      const more = view.getUint16(at + 2, true);
      if (at + 4 + more > stream.length) throw damaged('record cut off');
      pieces.push(stream.subarray(at + 4, at + 4 + more));
      at += 4 + more;
    }
    if (type === RECORD.beginOfFile) depth += 1;
    if (depth <= 1) yield { type, pieces };
    if (type === RECORD.endOfFile) {
      depth -= 1;
      if (depth <= 0) return;
    }
  }
  throw damaged('records without an end');
}

/** Reads numbers and text out of a record, over the seams between its pieces. */
export class RecordReader {
  readonly #pieces: readonly Uint8Array[];
  #piece = 0;
  #at = 0;

  constructor(record: BiffRecord) {
    this.#pieces = record.pieces;
  }

  get left(): number {
    let left = -this.#at;
    for (let index = this.#piece; index < this.#pieces.length; index += 1) left += this.#pieces[index]?.length ?? 0;
    return left;
  }

  u8(): number {
    let piece = this.#pieces[this.#piece];
    while (piece !== undefined && this.#at >= piece.length) {
      this.#piece += 1;
      this.#at = 0;
      piece = this.#pieces[this.#piece];
    }
    const byte = piece?.[this.#at];
    if (byte === undefined) throw damaged('record too short');
    this.#at += 1;
    return byte;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  f64(): number {
    const bytes = new DataView(new ArrayBuffer(8));
    for (let index = 0; index < 8; index += 1) bytes.setUint8(index, this.u8());
    return bytes.getFloat64(0, true);
  }

  skip(count: number): void {
    for (let step = 0; step < count; step += 1) this.u8();
  }

  bytes(count: number): Uint8Array {
    if (count > this.left) throw damaged('record too short');
    const data = new Uint8Array(count);
    for (let index = 0; index < count; index += 1) data[index] = this.u8();
    return data;
  }

  /**
   * `count` characters of BIFF8 text, one or two bytes each as `flags` says. Where the text crosses into a `CONTINUE`
   * record, that one begins with flags of its own (MS-XLS 2.5.293).
   */
  characters(count: number, flags: number): string {
    if (count > this.left) throw damaged('record too short');
    let wide = (flags & 1) !== 0;
    let text = '';
    for (let index = 0; index < count; index += 1) {
      const atSeam = this.#piece < this.#pieces.length - 1 && this.#at >= (this.#pieces[this.#piece]?.length ?? 0);
      if (atSeam) wide = (this.u8() & 1) !== 0;
      text += String.fromCharCode(wide ? this.u16() : this.u8());
    }
    return text;
  }
}
