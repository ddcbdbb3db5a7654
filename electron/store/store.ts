import { copyDatabase } from './backup/copy.ts';
import { createKeptFiles, type KeptFiles } from './kept-files.ts';
import { connectToRead, connectToWrite, type Connection } from './database/connect.ts';
import { queriesOver, type ReadableDatabase, type WritableDatabase } from './database/access.ts';
import { createLogWriter, type NewLogEntry } from './event-log.ts';
import { Failure, systemFailure } from './failure.ts';
import { putSeal } from './folder/closing-seal.ts';
import type { FolderLayout } from './folder/layout.ts';
import type { FolderLock } from './folder/lock.ts';
import { keepStanding, type Standing } from './standing.ts';

/** One change under way: a transaction that also holds its entries in the event log. */
export type Change = {
  readonly db: WritableDatabase;
  /** The same connection without query building, for the thousands of rows of an import. */
  readonly connection: Connection;
  /** Moment and person of the change, as the event log has them. */
  readonly at: string;
  readonly by: string;
  log(entry: NewLogEntry): void;
};

/** An open data folder. */
export type Store = {
  readonly layout: FolderLayout;
  readonly readOnly: boolean;
  readonly files: KeptFiles;
  readonly now: () => Date;
  /** What is known of the data file: whether it was checked, and whether it may be written. */
  standing(): Standing;
  /** Says what a check of the data file came to. */
  judge(standing: Standing): void;
  /** Reads one state of the register, however many queries it takes. */
  read<T>(work: (db: ReadableDatabase) => Promise<T>): Promise<T>;
  /** Lets plain SQLite statements read the same way: pragmas, checks, walks over every row. */
  inspect<T>(work: (connection: Connection) => T): Promise<T>;
  /** Copies the data file as it is at this moment to a path where nothing stands yet. */
  snapshot(copy: string): Promise<void>;
  /** Makes one change, whole or not at all. A change that logs nothing must have changed nothing. */
  change<T>(by: string, work: (change: Change) => Promise<T>): Promise<T>;
  /**
   * Writes what follows from the records and can be made again from them: the search index. It is no change of a record and
   * has no entry of its own in the event log.
   */
  derive<T>(work: (change: Change) => Promise<T>): Promise<T>;
  /** Refuses every further change with `restore-under-way` once those under way are done; reading goes on. Gives what ends it. */
  holdChanges(): Promise<() => void>;
  /** Closes the data file, lets `work` put another that was checked in its place, and opens what stands there then. */
  replace(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

type Open = {
  readonly reader: Connection;
  readonly readQueries: ReturnType<typeof queriesOver>;
  readonly writer: Connection | null;
  readonly writeQueries: ReturnType<typeof queriesOver> | null;
  readonly writeLog: ReturnType<typeof createLogWriter> | null;
  readonly totalChanges: () => number;
};

function openConnections(dataFile: string, readOnly: boolean): Open {
  if (readOnly) {
    const reader = connectToRead(dataFile);
    return { reader, readQueries: queriesOver(reader), writer: null, writeQueries: null, writeLog: null, totalChanges: () => 0 };
  }
  // The writer comes first: it makes the shared memory that a reader needs.
  const writer = connectToWrite(dataFile);
  try {
    const reader = connectToRead(dataFile);
    const total = writer.prepare('SELECT total_changes()').pluck();
    return { reader, readQueries: queriesOver(reader), writer, writeQueries: queriesOver(writer), writeLog: createLogWriter(writer), totalChanges: () => Number(total.get()) };
  } catch (thrown) {
    writer.close();
    throw thrown;
  }
}

/** Closes, the write-ahead log folded into the data file; but a damaged one stays as it is, its log beside it. */
function closeConnections(open: Open, standing: Standing): void {
  if (standing.kind === 'damaged') {
    // The last connection to close would fold the log in, and this one cannot write.
    open.writer?.close();
    open.reader.close();
    return;
  }
  open.reader.close();
  if (open.writer !== null) {
    open.writer.pragma('wal_checkpoint(TRUNCATE)');
    open.writer.close();
  }
}

/**
 * The store over a data file that has been checked and migrated.
 *
 * @param lock the folder's lock, given back on closing; null for a read-only store
 * @param now the clock
 * @param first what is known of the data file
 */
export function createStore(layout: FolderLayout, lock: FolderLock | null, now: () => Date, first: Standing): Store {
  const readOnly = lock === null;
  const standing = keepStanding(first);
  let open: Open = openConnections(layout.dataFile, readOnly);
  let closed = false;
  // A replacement waits for work under way and holds back what comes after it.
  let gate: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<unknown>>();
  let held = false;

  const pass = async <T>(work: (open: Open) => Promise<T>): Promise<T> => {
    await gate;
    if (closed) throw new Error('the store is closed');
    const run = work(open);
    underWay.add(run);
    try {
      return await run;
    } catch (thrown) {
      standing.meet(thrown);
      throw systemFailure(thrown, layout.folder) ?? thrown;
    } finally {
      underWay.delete(run);
    }
  };

  const settle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  };

  const transaction = <T>(by: string, work: (change: Change, of: { readonly logged: () => number; readonly changed: () => boolean }) => Promise<T>): Promise<T> =>
    pass(({ writer, writeQueries, writeLog, totalChanges }) => {
      if (writer === null || writeQueries === null || writeLog === null) throw new Failure('folder-read-only', { folder: layout.folder });
      standing.requireWritable();
      if (held) throw new Failure('restore-under-way');
      return writeQueries.connection().execute((db) =>
        within(writer, 'BEGIN IMMEDIATE', () => {
          const at = now().toISOString();
          const changesBefore = totalChanges();
          let logged = 0;
          const log = (entry: NewLogEntry): void => {
            logged += 1;
            writeLog(at, by, entry);
          };
          return work({ db, connection: writer, at, by, log }, { logged: () => logged, changed: () => totalChanges() !== changesBefore });
        }),
      );
    });

  return {
    layout,
    readOnly,
    files: createKeptFiles(layout.filesFolder, layout.folder),
    now,
    standing: standing.now,
    judge: standing.set,
    read: (work) => pass(({ reader, readQueries }) => readQueries.connection().execute((db) => within(reader, 'BEGIN', () => work(db)))),
    inspect: (work) => pass(({ readQueries, reader }) => readQueries.connection().execute(() => within(reader, 'BEGIN', () => Promise.resolve(work(reader))))),
    snapshot: (copy) => pass(({ readQueries, reader }) => readQueries.connection().execute(() => Promise.resolve(copyDatabase(reader, copy)))),
    change: (by, work) =>
      transaction(by, async (change, { logged, changed }) => {
        const result = await work(change);
        if (logged() === 0 && changed()) throw new Error('a change without an entry in the event log');
        return result;
      }),
    derive: (work) =>
      transaction('', async (change, { logged }) => {
        const result = await work(change);
        if (logged() > 0) throw new Error('what follows from the records has no entry in the event log');
        return result;
      }),
    holdChanges: async () => {
      held = true;
      await Promise.allSettled(underWay);
      return () => { held = false; };
    },
    replace: async (work) => {
      await gate;
      const replacing = (async () => {
        await settle();
        closeConnections(open, standing.now());
        try {
          await work();
          standing.set({ kind: 'checked', at: now().toISOString() });
        } finally {
          open = openConnections(layout.dataFile, readOnly);
        }
      })();
      gate = replacing.catch(() => undefined);
      await replacing;
    },
    close: async () => {
      await gate;
      if (closed) return;
      closed = true;
      await settle();
      try {
        closeConnections(open, standing.now());
        if (lock !== null) await seal(layout, standing.now());
      } finally {
        lock?.release();
      }
    },
  };
}

/** Lets the next opening know that nothing has touched the file since. Where it cannot be written (a full disk), that opening checks first. */
async function seal(layout: FolderLayout, standing: Standing): Promise<void> {
  if (standing.kind === 'checked' || standing.kind === 'sealed') await putSeal(layout, standing.at).catch(() => undefined);
}

/** Runs work in a transaction. SQLite ends one by itself on a full disk, so rolling back asks first. */
async function within<T>(connection: Connection, begin: string, work: () => Promise<T>): Promise<T> {
  connection.exec(begin);
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (thrown) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw thrown;
  }
}
