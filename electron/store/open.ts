import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { accessSync, constants, statSync } from 'node:fs';
import { connectAlone, connectToRead, soundness, userVersion } from './database/connect.ts';
import { copyDataFile } from './backup/copy.ts';
import { keepBackup } from './backup/write.ts';
import { putInPlace, removeNext } from './backup/restore.ts';
import { Failure, systemCode, systemFailure, type FailureValue } from './failure.ts';
import { renameDurably, syncFile, syncFolder } from './folder/durable.ts';
import { readHeader } from './folder/header.ts';
import { breakSeal, holdingSeal } from './folder/closing-seal.ts';
import { DATA_FILE, layoutOf, type FolderLayout } from './folder/layout.ts';
import { lockFolder, type FolderLock } from './folder/lock.ts';
import { isNetworkShare, placeOf, type Place } from './folder/network.ts';
import { createKeptFiles } from './kept-files.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { newestVersion, runMigrations } from './migrations/run.ts';
import { damageOf } from './side/run-task.ts';
import type { Standing } from './standing.ts';
import { createStore, type Store } from './store.ts';

export type OpenOptions = {
  /** Make the folder when it is not there. */
  readonly create?: boolean;
  /** Open for reading alone, beside another process that has the folder. */
  readonly readOnly?: boolean;
  /**
   * How long ago the whole file may have been checked, in milliseconds, for its seal to be believed; a day when not given.
   * Who lets the check follow in the background need not set a limit.
   */
  readonly sealAge?: number;
  readonly now?: () => Date;
  readonly migrations?: readonly Migration[];
  /** What is known of the folder's place; looked up when not given. */
  readonly placeOf?: (folder: string) => Place;
};

export type OpenOutcome = { readonly ok: true; readonly store: Store } | ({ readonly ok: false } & FailureValue);

/**
 * Opens a data folder. An empty folder becomes one; anything that is not sound is refused as it is, and nothing in it is
 * touched.
 *
 * Codes: `folder-not-found`, `folder-read-only`, `disk-full`, `disk-error`, `network-share`, `second-instance`,
 * `not-a-data-folder`, `newer-data-file` (`version`, `supported`), `damaged-data-file` (`file`, `backup` and `backupAt`
 * of the newest good backup, empty when there is none). All carry `folder`.
 */
export async function openDataFolder(path: string, options: OpenOptions = {}): Promise<OpenOutcome> {
  const layout = layoutOf(path);
  try {
    return { ok: true, store: await open(layout, options) };
  } catch (thrown) {
    const failure = systemFailure(thrown, path);
    if (failure === null) throw thrown;
    return failure.code === 'damaged-data-file' ? { ok: false, ...(await damageOf(layout)) } : { ok: false, code: failure.code, params: failure.params };
  }
}

async function open(layout: FolderLayout, options: OpenOptions): Promise<Store> {
  const steps = options.migrations ?? allMigrations;
  const now = options.now ?? (() => new Date());
  const readOnly = options.readOnly === true;
  await requireFolder(layout.folder, options.create === true && !readOnly);
  if (isNetworkShare((options.placeOf ?? placeOf)(layout.folder))) throw new Failure('network-share', { folder: layout.folder });
  if (!readOnly) requireWritable(layout);
  const isNew = await isEmptyFolder(layout);
  if (isNew && readOnly) throw new Failure('not-a-data-folder', { folder: layout.folder });
  if (!isNew) await requireOurHeader(layout, steps);

  const lock = readOnly ? null : takeLock(layout);
  try {
    const sealed = isNew ? null : await trustedSeal(layout, now(), options.sealAge ?? DAY);
    const standing = lock === null ? requireSound(layout, steps, now, sealed) : await makeReady(layout, steps, now, isNew, sealed);
    return createStore(layout, lock, now, standing);
  } catch (thrown) {
    lock?.release();
    throw thrown;
  }
}

const DAY = 86_400_000;

type Sealed = Extract<Standing, { kind: 'sealed' }>;

/** What the seal says of the data file, when it holds and was put there after a check that is not too old. */
async function trustedSeal(layout: FolderLayout, now: Date, sealAge: number): Promise<Sealed | null> {
  const seal = await holdingSeal(layout);
  if (seal === null) return null;
  const age = now.getTime() - Date.parse(seal.checkedAt);
  // A check that lies ahead was made by a clock that cannot be relied on.
  return age >= 0 && age <= sealAge ? { kind: 'sealed', at: seal.checkedAt } : null;
}

async function requireFolder(folder: string, create: boolean): Promise<void> {
  const found = await stat(folder).catch((thrown: unknown) => {
    const code = systemCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw thrown;
  });
  if (found !== null && !found.isDirectory()) throw new Failure('not-a-data-folder', { folder });
  if (found !== null) return;
  if (!create) throw new Failure('folder-not-found', { folder });
  await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
    const code = systemCode(thrown);
    throw code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST' ? new Failure('folder-not-found', { folder }) : thrown;
  });
}

/** A folder or data file marked as not to be written is respected, even where an administrator could write it all the same. */
function requireWritable(layout: FolderLayout): void {
  const refused = new Failure('folder-read-only', { folder: layout.folder });
  for (const path of [layout.folder, layout.dataFile]) {
    try {
      if (process.platform !== 'win32' && (statSync(path).mode & 0o222) === 0) throw refused;
      accessSync(path, constants.W_OK);
    } catch (thrown) {
      if (systemCode(thrown) !== 'ENOENT') throw thrown;
    }
  }
}

/** What may stand in a folder that is still empty: what systems put there, our own lock, and a start that was cut short. */
const NOTHING = /^(\.DS_Store|desktop\.ini|Thumbs\.db|lock|lock-journal|so-thu-ky\.db\.next(-journal|-wal|-shm)?)$/i;

async function isEmptyFolder(layout: FolderLayout): Promise<boolean> {
  const names = (await readdir(layout.folder)).filter((name) => !NOTHING.test(name));
  if (names.includes(DATA_FILE)) return false;
  const holds = async (folder: string): Promise<boolean> => (await readdir(folder).catch(() => [])).length > 0;
  const records = names.some((name) => name.startsWith(`${DATA_FILE}-`)) || (await holds(layout.filesFolder)) || (await holds(layout.backupsFolder));
  // Records without their data file: a blank one in its place would hide the loss.
  if (records) throw new Failure('damaged-data-file', { folder: layout.folder });
  if (names.every((name) => name === 'files' || name === 'backups')) return true;
  throw new Failure('not-a-data-folder', { folder: layout.folder });
}

async function requireOurHeader(layout: FolderLayout, steps: readonly Migration[]): Promise<void> {
  const header = await readHeader(layout.dataFile);
  if (header.kind === 'damaged') throw new Failure('damaged-data-file', { folder: layout.folder });
  if (header.kind === 'foreign') throw new Failure('not-a-data-folder', { folder: layout.folder });
  requireKnownVersion(header.version, layout, steps);
}

function requireKnownVersion(version: number, layout: FolderLayout, steps: readonly Migration[]): void {
  const supported = newestVersion(steps);
  if (version > supported) throw new Failure('newer-data-file', { folder: layout.folder, version, supported });
}

function takeLock(layout: FolderLayout): FolderLock {
  const lock = lockFolder(layout.lockFile);
  if (lock === null) throw new Failure('second-instance', { folder: layout.folder });
  return lock;
}

async function makeReady(layout: FolderLayout, steps: readonly Migration[], now: () => Date, isNew: boolean, sealed: Sealed | null): Promise<Standing> {
  await removeNext(layout);
  await removeUnfinished(layout);
  let standing: Standing = { kind: 'checked', at: now().toISOString() };
  if (isNew) {
    await makeDataFile(layout, steps);
  } else {
    standing = requireSound(layout, steps, now, sealed);
    if (versionOf(layout) < newestVersion(steps)) {
      // A copy is made of it and takes its place: what is copied must be sound to the last page.
      standing = requireSound(layout, steps, now, null);
      await migrate(layout, steps, now);
    }
    await breakSeal(layout);
  }
  await mkdir(layout.filesFolder, { recursive: true });
  await mkdir(layout.backupsFolder, { recursive: true });
  await syncFolder(layout.folder);
  return standing;
}

/** What a killed process was writing: files and backups get their name only when they are whole, and packets last as long as the process. */
async function removeUnfinished(layout: FolderLayout): Promise<void> {
  await rm(layout.packetsFolder, { recursive: true, force: true });
  for (const folder of [layout.backupsFolder, layout.filesFolder]) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names) if (/\.part(-journal|-wal|-shm)?$/.test(name)) await rm(join(folder, name), { force: true });
  }
}

/** Checks the data file through a connection that cannot write; one that is still under its seal only by its version. */
function requireSound(layout: FolderLayout, steps: readonly Migration[], now: () => Date, sealed: Sealed | null): Standing {
  const connection = connectToRead(layout.dataFile);
  try {
    if (sealed === null && soundness(connection, 'quick').length > 0) throw new Failure('damaged-data-file', { folder: layout.folder });
    requireKnownVersion(userVersion(connection), layout, steps);
    return sealed ?? { kind: 'checked', at: now().toISOString() };
  } finally {
    connection.close();
  }
}

function versionOf(layout: FolderLayout): number {
  const connection = connectToRead(layout.dataFile);
  try {
    return userVersion(connection);
  } finally {
    connection.close();
  }
}

/** A new data file is made whole beside its place: a start cut short leaves no half-made one. */
async function makeDataFile(layout: FolderLayout, steps: readonly Migration[]): Promise<void> {
  try {
    changeNext(layout, steps);
    await syncFile(layout.nextDataFile);
    await renameDurably(layout.nextDataFile, layout.dataFile);
  } catch (thrown) {
    await removeNext(layout);
    throw thrown;
  }
}

/** Migrates a copy, after a backup, and puts the copy in place when it has proved itself. */
async function migrate(layout: FolderLayout, steps: readonly Migration[], now: () => Date): Promise<void> {
  const files = createKeptFiles(layout.filesFolder, layout.folder);
  await keepBackup(layout.backupsFolder, now(), 'migration', files, (copy) => Promise.resolve(copyDataFile(layout.dataFile, copy)));
  try {
    copyDataFile(layout.dataFile, layout.nextDataFile);
    changeNext(layout, steps);
    await syncFile(layout.nextDataFile);
    await foldLog(layout);
    await putInPlace(layout);
  } catch (thrown) {
    await removeNext(layout);
    throw thrown;
  }
}

function changeNext(layout: FolderLayout, steps: readonly Migration[]): void {
  const connection = connectAlone(layout.nextDataFile);
  try {
    runMigrations(connection, steps);
  } finally {
    connection.close();
  }
}

/** Closing the last connection folds the write-ahead log of the old data file into it and removes it. */
async function foldLog(layout: FolderLayout): Promise<void> {
  const log = await stat(`${layout.dataFile}-wal`).catch(() => null);
  if (log === null) return;
  const connection = connectAlone(layout.dataFile);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  await rm(`${layout.dataFile}-shm`, { force: true });
}
