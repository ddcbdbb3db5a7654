import { describe, expect, it } from 'vitest';
import { isNetworkShare, type Place } from '../../electron/store/folder/network.ts';

const windows = (realPath: string): Place => ({ platform: 'win32', realPath, fileSystemType: null, mounts: null });
const linux = (realPath: string, fileSystemType: number | null, mounts: string): Place => ({ platform: 'linux', realPath, fileSystemType, mounts });

const MOUNTS = ['/dev/sda1 / ext4 rw 0 0', '//server/chung /mnt/chung cifs rw 0 0', 'server:/home /mnt/nh\\303\\240 nfs4 rw 0 0', 'sshfs#may /mnt/Ban\\040lam\\040viec fuse.sshfs rw 0 0', '/dev/sdb1 /mnt/chung/rieng ext4 rw 0 0'].join('\n');

describe('on Windows a data folder may not stand', () => {
  it.each(['\\\\server\\share', '\\\\server\\share\\dữ liệu', '//server/share', '\\\\?\\UNC\\server\\share\\x'])('at %s', (path) => {
    expect(isNetworkShare(windows(path))).toBe(true);
  });

  it.each(['C:\\Users\\thu ky\\AppData', '\\\\?\\C:\\dữ liệu', 'D:/chung'])('but may at %s', (path) => {
    expect(isNetworkShare(windows(path))).toBe(false);
  });
});

describe('on Linux a data folder may not stand', () => {
  it.each([0x6969, 0x517b, 0xff534d42, 0xfe534d42])('on a file system of type %i', (type) => {
    expect(isNetworkShare(linux('/x', type, ''))).toBe(true);
  });

  it.each(['/mnt/chung', '/mnt/chung/năm 2020', '/mnt/Ban lam viec/dữ liệu'])('at %s, whose mount is of a network', (path) => {
    expect(isNetworkShare(linux(path, 0xef53, MOUNTS))).toBe(true);
  });

  it.each(['/home/thu-ky', '/mnt/chunglai', '/mnt/chung/rieng/dữ liệu'])('but may at %s', (path) => {
    expect(isNetworkShare(linux(path, 0xef53, MOUNTS))).toBe(false);
  });
});
