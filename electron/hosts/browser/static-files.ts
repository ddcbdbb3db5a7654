import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/**
 * The file that a path of the window names inside `root`, with its content type; null when there is none or the path
 * leads outside.
 */
export async function findFile(root: string, urlPath: string): Promise<{ readonly path: string; readonly type: string; readonly size: number } | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  if (!path.startsWith(normalize(root) + sep)) return null;
  const type = TYPES[extname(path).toLowerCase()];
  if (type === undefined) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? { path, type, size: found.size } : null;
}

/** Sends one of the window's files. */
export async function sendFile(response: ServerResponse, file: { readonly path: string; readonly type: string; readonly size: number }, withBody: boolean): Promise<void> {
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.size });
  if (!withBody) {
    response.end();
    return;
  }
  await pipeline(createReadStream(file.path), response);
}
