import { decodeTextFile, type DecodedFile } from '../csv/encoding.ts';

/** The text of a page by its mark, its header, its own word, or its bytes, in this order. */
export const decodePage = (bytes: Uint8Array, charset: string): DecodedFile => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const hasMark = /^(\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.test(head);
  const said = charset || (/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? '');
  const automatic = decodeTextFile(bytes);
  // A page without a mark is what it says, unless it says one byte a character and its bytes are sound UTF-8 all the same.
  if (said === '' || hasMark || /^utf-?(8|16)/i.test(said)) return automatic;
  try {
    const isSingle = /^(windows-125[0-9]|iso-8859-|us-ascii|x-user-defined)/i.test(said);
    if (isSingle && !/1258/.test(said)) return automatic;
    return { text: new TextDecoder(said).decode(bytes), singleByte: false };
  } catch {
    return automatic;
  }
};
