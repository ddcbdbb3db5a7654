import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const TOKEN_HEADER = 'x-so-thu-ky-token';

/** Content rules of the window: nothing remote, no inline script, no framing (DESIGN §7). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  'cache-control': 'no-store',
};

export type Refusal = 'wrong-host' | 'wrong-origin' | 'wrong-token';

/**
 * Why a request is not from our own window, or null when it is. The Host check stops DNS rebinding, the Origin check
 * stops other pages of the same browser, the token stops other programs and users of the PC.
 *
 * @param needsToken false for the window's own files, which hold no records
 */
export function refusalOf(request: IncomingMessage, port: number, token: string, needsToken: boolean): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return 'wrong-host';
  const origin = request.headers.origin;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'wrong-origin';
  const site = request.headers['sec-fetch-site'];
  if (needsToken && site !== undefined && site !== 'same-origin') return 'wrong-origin';
  if (needsToken && !isToken(request.headers[TOKEN_HEADER], token)) return 'wrong-token';
  return null;
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const left = Buffer.from(given);
  const right = Buffer.from(token);
  return left.length === right.length && timingSafeEqual(left, right);
}
