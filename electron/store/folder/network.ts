import { realpathSync, statfsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * File systems behind a network, by the number that Linux gives them (`statfs(2)`): NFS, SMB, CIFS, SMB2, NCP, AFS, Coda,
 * Ceph. SQLite's locks and its shared memory are not dependable there (sqlite.org/wal.html, point 2).
 */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x564c, 0x5346414f, 0x73757245, 0x00c36400]);

/** Names of the same in `/proc/mounts`, for those that share a number, such as everything under FUSE. */
const NETWORK_NAMES = /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|ceph|9p|davfs|fuse\.(sshfs|davfs2?|rclone|s3fs|gvfsd-fuse|smbnetfs|curlftpfs))$/;

/** What is known of the place where a folder stands. */
export type Place = {
  readonly platform: NodeJS.Platform;
  /** The folder with its links and mapped drives followed. */
  readonly realPath: string;
  /** Type of its file system by `statfs`, null where there is none. */
  readonly fileSystemType: number | null;
  /** The text of `/proc/mounts`, null where there is none. */
  readonly mounts: string | null;
};

/** True when the folder stands on a network share: a UNC path (mapped drives resolve to one), NFS, SMB and their like. */
export function isNetworkShare(place: Place): boolean {
  if (place.platform === 'win32') return isUncPath(place.realPath);
  if (place.fileSystemType !== null && NETWORK_TYPES.has(place.fileSystemType)) return true;
  const name = place.mounts === null ? null : fileSystemName(place.mounts, place.realPath);
  return name !== null && NETWORK_NAMES.test(name);
}

function isUncPath(path: string): boolean {
  const plain = path.replaceAll('/', '\\');
  if (/^\\\\\?\\UNC\\/i.test(plain)) return true;
  return plain.startsWith('\\\\') && !/^\\\\[?.]\\/.test(plain);
}

/** The file system's name of the mount that holds the path: the longest mount point that begins it, the last of equals. */
function fileSystemName(mounts: string, path: string): string | null {
  let best: { readonly length: number; readonly name: string } | null = null;
  for (const line of mounts.split('\n')) {
    const [, point, name] = line.split(' ');
    if (point === undefined || name === undefined) continue;
    const plain = point.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
    const holds = plain === '/' || path === plain || path.startsWith(`${plain}/`);
    if (holds && (best === null || plain.length >= best.length)) best = { length: plain.length, name };
  }
  return best?.name ?? null;
}

/** Looks at the place of an existing folder. */
export function placeOf(folder: string): Place {
  const realPath = orNull(() => realpathSync.native(folder)) ?? resolve(folder);
  return {
    platform: process.platform,
    realPath,
    fileSystemType: process.platform === 'linux' ? orNull(() => Number(statfsSync(realPath).type) >>> 0) : null,
    mounts: process.platform === 'linux' ? orNull(() => readFileSync('/proc/mounts', 'utf8')) : null,
  };
}

/** What cannot be asked of this system is not known, and no reason to refuse the folder. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
