import type { FailureData } from '../../electron/contract/base.ts';

/** The failure a thrown value carries across from the services, or null for anything else (a lost connection, a bug). */
export function failureOf(thrown: unknown): FailureData | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown) || thrown.code !== 'FAILURE' || !('data' in thrown)) return null;
  const { data } = thrown;
  if (typeof data !== 'object' || data === null || !('code' in data) || !('params' in data)) return null;
  return data as FailureData;
}

/** True when the host did not know this window: opened without the one-time token, or from an earlier run. */
export function isUnknownWindow(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'status' in thrown && thrown.status === 403;
}

/** True when the services were never reached. */
export function isLostConnection(thrown: unknown): boolean {
  return thrown instanceof TypeError;
}
