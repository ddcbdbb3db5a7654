import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Opener } from '../../services/attachments/opener.ts';

/** Where files that are shown outside the window stand. */
export const SHOWN_PATH = '/opened/';

/** Addresses kept: a reload still works for the last ones, and the memory they take is bounded. */
const MOST_FILES = 20;
const MOST_BYTES = 256 * 1024 * 1024;

type Shown = { readonly name: string; readonly bytes: Uint8Array; readonly type: string };

/** Files shown in tabs of their own, at addresses that nobody can guess and that end with the host. */
export type ShownFiles = {
  readonly opener: Extract<Opener, { kind: 'tab' }>;
  /** @param path of the request, as asked */
  find(path: string): Shown | null;
};

export function createShownFiles(): ShownFiles {
  const files = new Map<string, Shown>();
  const forgetOldest = (): void => {
    const size = (): number => [...files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
    while (files.size > 1 && (files.size > MOST_FILES || size() > MOST_BYTES)) files.delete(files.keys().next().value ?? '');
  };
  return {
    opener: {
      kind: 'tab',
      show: (file) => {
        const key = randomBytes(32).toString('base64url');
        files.set(key, file);
        forgetOldest();
        return `${SHOWN_PATH}${key}/${encodeURIComponent(file.name)}`;
      },
      close: () => {
        files.clear();
        return Promise.resolve();
      },
    },
    find: (path) => files.get(path.slice(SHOWN_PATH.length).split('/')[0] ?? '') ?? null,
  };
}

/**
 * Nothing in a shown file may run, load or reach the window: its page has no origin. The viewer that a browser has for PDF
 * shows one all the same (tried with Chromium 156).
 */
const POLICY = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** Sends a shown file, as what it was found to be and nothing else; 404 for an address that is none. */
export function sendShown(response: ServerResponse, file: Shown | null, withBody: boolean): void {
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not-found');
    return;
  }
  const ascii = file.name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, '_');
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes.length,
    'content-security-policy': POLICY,
    'content-disposition': `inline; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
  });
  response.end(withBody ? file.bytes : undefined);
}
