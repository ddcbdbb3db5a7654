import { readFile } from 'node:fs/promises';
import { findFile } from '../browser/static-files.ts';
import { CONTENT_SECURITY_POLICY } from '../browser/guard.ts';
import { WINDOW_ORIGIN } from './hardening.ts';

/** Answers a request of the custom protocol with one of the window's own files, or 404. */
export async function answerWindowRequest(root: string, url: string): Promise<Response> {
  if (!url.startsWith(`${WINDOW_ORIGIN}/`)) return new Response('not-found', { status: 404 });
  const file = await findFile(root, new URL(url).pathname);
  if (file === null) return new Response('not-found', { status: 404 });
  const headers = { 'content-type': file.type, 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff' };
  return new Response(new Uint8Array(await readFile(file.path)), { headers });
}
