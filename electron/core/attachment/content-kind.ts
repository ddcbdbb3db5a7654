import { pictureTypeOf } from './media-type.ts';

/** What a file is by its bytes, as far as opening it depends on it. */
export type ContentKind = 'program' | 'pdf' | 'zip' | 'compound' | 'rtf' | 'picture' | 'rar' | '7z' | 'markup' | 'text' | 'binary';

const HEAD = 4_096;

/** Programs of Windows, Linux and macOS, and Windows shortcuts, which name a program. */
const PROGRAMS: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46], [0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe],
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
];

const MARKS: readonly (readonly [ContentKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]], ['zip', [0x50, 0x4b, 0x05, 0x06]], ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]], ['rar', [0x52, 0x61, 0x72, 0x21]], ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]], ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Tells a file by its first bytes; its name has no say. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  const head = bytes.subarray(0, HEAD);
  const starts = (mark: readonly number[]): boolean => mark.every((byte, at) => head[at] === byte);
  // A text may begin with these two letters; the head of a program has zeros.
  if (starts([0x4d, 0x5a]) && head.subarray(0, 512).includes(0)) return 'program';
  if (PROGRAMS.some(starts)) return 'program';
  if (pictureTypeOf(bytes) !== null) return 'picture';
  const marked = MARKS.find(([, mark]) => starts(mark));
  if (marked !== undefined) return marked[0];
  const text = latin1(head);
  // Readers of PDF look for its mark among the first 1024 bytes.
  if (text.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isUtf16 && head.includes(0)) return 'binary';
  return text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '').trimStart().startsWith('<') ? 'markup' : 'text';
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Names of the part that holds macros: in packages of Office since 2007, and (two bytes a letter) in its files before. */
const MACROS_OF_PACKAGE = [...'vbaProject.bin'].map((letter) => letter.charCodeAt(0));
const MACROS_OF_COMPOUND = [...'_VBA_PROJECT'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Whether an Office file brings macros, whatever its ending says. */
export function bringsMacros(bytes: Uint8Array, kind: ContentKind): boolean {
  if (kind === 'zip') return includes(bytes, MACROS_OF_PACKAGE);
  return kind === 'compound' && includes(bytes, MACROS_OF_COMPOUND);
}

function includes(bytes: Uint8Array, mark: readonly number[]): boolean {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (mark.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
