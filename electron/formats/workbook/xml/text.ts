import { damaged } from '../outcome.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A reference inside the rules of XML 1.0; anything else is left as it stands, as office programs do. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  });

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How the part is stored, by its byte order mark, its first `<`, or its declaration. */
const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 60 && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 60) return 'utf-16be';
  const declaration = asBuffer(bytes).toString('latin1', 0, 200);
  const found = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration);
  const label = found?.[1]?.toLowerCase() ?? 'utf-8';
  // A part that says UTF-16 and yet starts with single bytes was transcoded by someone who forgot the declaration.
  return label.startsWith('utf-16') || label === 'utf8' ? 'utf-8' : label;
};

/** The bytes of an XML part as UTF-8, whatever it was stored in. Throws `Refused` when the encoding is unknown. */
export const toUtf8 = (bytes: Uint8Array): Buffer => {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' || encoding === 'us-ascii') return asBuffer(bytes);
  try {
    return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
  } catch {
    throw damaged('xml encoding');
  }
};
