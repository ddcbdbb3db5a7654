import { createHash } from 'node:crypto';
import { open, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { writeDurably } from './durable.ts';
import type { FolderLayout } from './layout.ts';

/**
 * What a data file looked like when it was closed in order after its last check passed (decision 12). While everything is
 * still as it says, the file is the one this app left, and can be opened at once. Sizes and times are too large for numbers.
 */
type ClosingSeal = {
  readonly format: 1;
  /** When the whole file was last found sound, ISO date-time. */
  readonly checkedAt: string;
  readonly size: string;
  readonly modified: string;
  /** The file's number in its file system: a copy has another. */
  readonly file: string;
  /** SHA-256 of the first and last bytes. */
  readonly edges: string;
};

/**
 * How much of each end is looked at. The beginning holds the header (change counter, pages, free pages, version) and the
 * schema; the end is what a full disk or a power cut leaves as zeros.
 */
const EDGE = 64 * 1024;
const LOGS = ['-wal', '-journal'] as const;

/** The seal of a data file that nothing has touched since, null when there is none or anything differs. */
export async function holdingSeal(layout: FolderLayout): Promise<{ readonly checkedAt: string } | null> {
  const seal = readSeal(await readFile(layout.sealFile, 'utf8').catch(() => ''));
  if (seal === null || (await hasLog(layout))) return null;
  const found = await looksOf(layout.dataFile);
  return found.size === seal.size && found.modified === seal.modified && found.file === seal.file && found.edges === seal.edges ? { checkedAt: seal.checkedAt } : null;
}

/**
 * Seals a data file that was just closed. Does nothing while changes still stand in a log beside it, which happens when a
 * reader of another process has it open.
 *
 * @param checkedAt when the whole file was last found sound
 */
export async function putSeal(layout: FolderLayout, checkedAt: string): Promise<void> {
  if (await hasLog(layout)) return;
  const seal: ClosingSeal = { format: 1, checkedAt, ...(await looksOf(layout.dataFile)) };
  await writeDurably(layout.sealFile, Buffer.from(JSON.stringify(seal)));
}

/** Breaks the seal before anything may write: a process that is killed leaves none. The caller syncs the folder. */
export async function breakSeal(layout: FolderLayout): Promise<void> {
  for (const suffix of ['', '.part']) await rm(`${layout.sealFile}${suffix}`, { force: true });
}

/** What cannot be read as a seal is none. */
function readSeal(text: string): ClosingSeal | null {
  try {
    const seal = JSON.parse(text) as ClosingSeal | null;
    return seal?.format === 1 && !Number.isNaN(Date.parse(seal.checkedAt)) ? seal : null;
  } catch {
    return null;
  }
}

async function hasLog(layout: FolderLayout): Promise<boolean> {
  for (const suffix of LOGS) {
    const found = await stat(`${layout.dataFile}${suffix}`).catch(() => null);
    if (found !== null && found.size > 0) return true;
  }
  return false;
}

async function looksOf(path: string): Promise<Pick<ClosingSeal, 'size' | 'modified' | 'file' | 'edges'>> {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeNs, ino } = await handle.stat({ bigint: true });
    return { size: String(size), modified: String(mtimeNs), file: String(ino), edges: await edgesOf(handle, Number(size)) };
  } finally {
    await handle.close();
  }
}

async function edgesOf(handle: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256');
  for (const from of [0, Math.max(0, size - EDGE)]) {
    const bytes = Buffer.alloc(EDGE);
    const { bytesRead } = await handle.read(bytes, 0, EDGE, from);
    hash.update(bytes.subarray(0, bytesRead));
  }
  return hash.digest('hex');
}
