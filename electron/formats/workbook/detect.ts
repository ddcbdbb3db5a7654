import { isMhtml } from './html/mhtml.ts';
import { isCompoundFile } from './xls/compound-file.ts';

/** What a file is by its first bytes. `other` says what else it is in `what`. */
export type FileKind =
  | { readonly kind: 'zip' | 'compound' | 'html' | 'xml2003' | 'flat-ods' | 'text' }
  | { readonly kind: 'old-excel' }
  | { readonly kind: 'other'; readonly what: string };

const HEAD = 4096;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'pdf'], ['{\\rtf', 'word'], ['\x89PNG', 'image'], ['\xff\xd8\xff', 'image'], ['GIF8', 'image'], ['BM', 'image-bmp'], ['II*\0', 'image'], ['MM\0*', 'image'],
  ['Rar!', 'archive'], ['7z\xbc\xaf', 'archive'], ['\x1f\x8b', 'archive'], ['BZh', 'archive'], ['\xfd7zXZ', 'archive'], ['MZ', 'program'], ['\x7fELF', 'program'],
];

/** Excel 2 to 4: a bare stream of records that begins with its `BOF` (0x0009, 0x0209, 0x0409). */
const isOldExcel = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4) && (bytes[2] === 4 || bytes[2] === 6) && bytes[3] === 0;

/** The beginning as text, of UTF-16 too, without mark and white space. */
const textHead = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD));
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || (head[0] === 60 && head[1] === 0) || (head[0] === 0 && head[1] === 60);
  const text = head.toString('latin1');
  return (isUtf16 ? text.replace(/\0/g, '').slice(2) : text.replace(/^\xef\xbb\xbf/, '')).trimStart();
};

const HTML_START = /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style|title|table|thead|tbody|tr|td|div|p|center|font|span|h[1-6]|b|br)\b/i;

const markupKind = (head: string): FileKind => {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head) && /<(?:\w+:)?Workbook\b/.test(head)) return { kind: 'xml2003' };
  if (/<office:document\b/.test(head)) return { kind: 'flat-ods' };
  if (/<(?:\w+:)?wordDocument\b|<pkg:package\b/.test(head)) return { kind: 'other', what: 'word' };
  if (HTML_START.test(head)) return { kind: 'html' };
  return head.startsWith('<?xml') ? { kind: 'other', what: 'xml' } : { kind: 'text' };
};

/** Tells a file by its content; its name has no say. */
export const detectKind = (bytes: Uint8Array): FileKind => {
  if (isCompoundFile(bytes)) return { kind: 'compound' };
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06') || start.startsWith('PK\x06\x06') || start.startsWith('PK00PK')) return { kind: 'zip' };
  if (isOldExcel(bytes)) return { kind: 'old-excel' };
  const signature = SIGNATURES.find(([mark, what]) => start.startsWith(mark) && (what !== 'image-bmp' || bytes[5] === 0 || bytes[9] === 0));
  if (signature !== undefined && !(signature[1] === 'program' && signature[0] === 'MZ' && !bytes.subarray(0, 512).includes(0))) {
    return { kind: 'other', what: signature[1].replace('-bmp', '') };
  }
  const head = textHead(bytes);
  if (isMhtml(head)) return { kind: 'html' };
  return head.startsWith('<') ? markupKind(head) : { kind: 'text' };
};
