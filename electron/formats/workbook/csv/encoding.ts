import { decodeTcvn3, decodeViscii, decodeVni, detectEncoding } from '../../../core/text/legacy.ts';
import { isVietnameseSyllable } from '../../../core/text/syllable.ts';

export type DecodedFile = {
  readonly text: string;
  /** The bytes are no Unicode: one byte a character, whose table has to be judged by the text. */
  readonly singleByte: boolean;
};

const SAMPLE = 256 * 1024;

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark shows by its zero bytes: nearly every second one where the text is mostly Latin. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (length < 4) return null;
  const half = length / 2;
  if (odd > half * 0.3 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.02) return 'utf-16be';
  return null;
};

const decodeStrictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const shareOfSyllables = (text: string): number => {
  const words = (text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\0-\x7f]/.test(word));
  return words.length === 0 ? 0 : words.filter(isVietnameseSyllable).length / words.length;
};

const decodeLegacy = (text: string): string => {
  const { encoding } = detectEncoding(text);
  if (encoding === 'tcvn3') return decodeTcvn3(text, false);
  if (encoding === 'vni') return decodeVni(text);
  return encoding === 'viscii' ? decodeViscii(text) : text;
};

/** Text of one byte a character: Windows-1258 when that makes more Vietnamese words than any legacy table, else the bytes as they are. */
const decodeSingleBytes = (bytes: Uint8Array): DecodedFile => {
  const sample = bytes.subarray(0, SAMPLE);
  const latin = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString('latin1');
  const windows1258 = new TextDecoder('windows-1258').decode(sample);
  const isWindows1258 = shareOfSyllables(windows1258) > Math.max(0.5, shareOfSyllables(decodeLegacy(latin)));
  return isWindows1258
    ? { text: new TextDecoder('windows-1258').decode(bytes), singleByte: false }
    : { text: new TextDecoder('windows-1252').decode(bytes), singleByte: true };
};

/** The characters of a text file whose encoding nothing but its bytes tells. */
export const decodeTextFile = (bytes: Uint8Array): DecodedFile => {
  if (starts(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), singleByte: false };
  if (starts(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), singleByte: false };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), singleByte: false };
  const text = decodeStrictUtf8(bytes);
  return text === null ? decodeSingleBytes(bytes) : { text, singleByte: false };
};
