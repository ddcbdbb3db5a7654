const LONGEST_HEAD = 8 * 1024;

/** A web page in one file (MHTML), which Excel saves under any name. */
export const isMhtml = (head: string): boolean => /^MIME-Version:/im.test(head) && /Content-Type:\s*multipart\/related/i.test(head);

const decodeBody = (body: string, encoding: string): Buffer => {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(joined, 'latin1');
};

const headerOf = (head: string, name: string): string => {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
};

/** The HTML pages in it, in order, as bytes with the charset of each part's header (empty when it says none). */
export const htmlPagesOf = (bytes: Uint8Array): { readonly bytes: Uint8Array; readonly charset: string }[] => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundary = /boundary="?([^"\r\n;]{1,100})"?/i.exec(whole.slice(0, LONGEST_HEAD))?.[1];
  if (boundary === undefined) return [];
  const pages: { bytes: Uint8Array; charset: string }[] = [];
  for (const part of whole.split(`--${boundary}`).slice(1)) {
    const blank = /\r?\n\r?\n/.exec(part);
    if (blank === null) continue;
    const head = part.slice(0, blank.index).replace(/^\s+/, '');
    const type = headerOf(head, 'Content-Type');
    if (!/^text\/html/i.test(type)) continue;
    const body = part.slice(blank.index + blank[0].length);
    pages.push({
      bytes: decodeBody(body, headerOf(head, 'Content-Transfer-Encoding').toLowerCase()),
      charset: /charset="?([\w-]+)/i.exec(type)?.[1] ?? '',
    });
  }
  return pages;
};
