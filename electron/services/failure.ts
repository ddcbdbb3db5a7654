import type { ErrorCode } from '../core/words/errors.ts';
import type { FailureData } from '../contract/base.ts';

export type FailureParams = Readonly<Record<string, string | number>>;

/** A failure that a person can meet: a code with what its wording needs (`core/words`). Thrown by services, carried as a value. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly params: FailureParams;
  constructor(code: ErrorCode, params: FailureParams) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** A failure to throw. */
export function failure(code: ErrorCode, params: FailureParams): Failure {
  return new Failure(code, params);
}

/** The failure behind an error of the operating system (no space, no permission, no such file), null for anything else. */
export function failureOfSystemError(thrown: unknown): FailureData | null {
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  const file = 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : '';
  switch (thrown.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return { code: 'disk-full', params: { file } };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'folder-read-only', params: { folder: file } };
    case 'ENOENT':
      return { code: 'file-not-found', params: { file } };
    case 'EISDIR':
      return { code: 'not-a-file', params: { file } };
    case 'ENOTDIR':
      return { code: 'folder-not-found', params: { folder: file } };
    case 'EADDRINUSE':
      return { code: 'port-taken', params: {} };
    default:
      return null;
  }
}
