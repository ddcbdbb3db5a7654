import { describe, expect, it } from 'vitest';
import { Failure, systemFailure } from '../../electron/store/failure.ts';
import { failureOfSystemError } from '../../electron/services/failure.ts';

const failing = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('an error of the system is told as what it means', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['EACCES', 'folder-read-only'],
    ['EROFS', 'folder-read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
    ['SQLITE_CANTOPEN', 'folder-read-only'],
    ['SQLITE_CORRUPT', 'damaged-data-file'],
    ['SQLITE_NOTADB', 'damaged-data-file'],
    ['SQLITE_BUSY', 'second-instance'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['EIO', 'disk-error'],
  ])('%s is %s', (code, meaning) => {
    expect(systemFailure(failing(code), '/dữ liệu')).toMatchObject({ code: meaning, params: { folder: '/dữ liệu' } });
  });

  it('with the path it happened at, outside the data folder', () => {
    expect(failureOfSystemError(failing('ENOSPC', { path: '/ra/báo cáo.docx' }))).toMatchObject({ code: 'disk-full', params: { folder: '/ra/báo cáo.docx' } });
  });

  it('and a bug stays a bug', () => {
    expect(systemFailure(new TypeError('x'), '')).toBeNull();
    expect(systemFailure(failing('SQLITE_ERROR'), '')).toBeNull();
    expect(systemFailure('text', '')).toBeNull();
  });

  it('a failure of our own passes as it is', () => {
    const failure = new Failure('period-closed', { period: '2020-10' });
    expect(systemFailure(failure, '')).toBe(failure);
  });
});
