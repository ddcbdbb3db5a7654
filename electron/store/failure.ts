export type FailureParams = Readonly<Record<string, string | number>>;

/** An expected failure as a value: a code, and what its wording needs. Worded by `core/words` in the window and on the command line. */
export type FailureValue = { readonly code: string; readonly params: FailureParams };

/**
 * The same, on its way up through code that has already begun something: thrown inside a transaction it takes the
 * transaction back. Anything else that is thrown is a bug.
 */
export class Failure extends Error {
  readonly code: string;
  readonly params: FailureParams;

  constructor(code: string, params: FailureParams = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.params = params;
  }
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);
const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

/** The code that the file system or SQLite gave to an error, null when it has none. */
export function systemCode(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' ? thrown.code : null;
}

/**
 * What an error of the file system or of SQLite means to a person, null when it is a bug of ours.
 *
 * @param folder the data folder, for the wording
 */
export function systemFailure(thrown: unknown, folder: string): Failure | null {
  if (thrown instanceof Failure) return thrown;
  const code = systemCode(thrown);
  if (code === null) return null;
  // SQLite reports a full disk under the journal or the shared memory as one of its many I/O errors.
  if (DISK_FULL.has(code) || code === 'SQLITE_IOERR_SHMSIZE') return new Failure('disk-full', { folder });
  if (NOT_WRITABLE.has(code) || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') return new Failure('folder-read-only', { folder });
  if (DAMAGED.has(code) || code.startsWith('SQLITE_CORRUPT')) return new Failure('damaged-data-file', { folder, file: 'so-thu-ky.db', backup: '', backupAt: '' });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Failure('second-instance', { folder });
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return new Failure('disk-error', { folder, detail: code });
  return null;
}
