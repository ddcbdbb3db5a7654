import { appendFile, copyFile, cp, readFile, rename, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepBackup } from '../../electron/store/backup/write.ts';
import { prepareRestore, putInPlace } from '../../electron/store/backup/restore.ts';
import { connectAlone, connectToWrite } from '../../electron/store/database/connect.ts';
import { holdingSeal, putSeal } from '../../electron/store/folder/closing-seal.ts';
import { layoutOf } from '../../electron/store/folder/layout.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { openDataFolder } from '../../electron/store/open.ts';
import { note, openStore, temporaryFolder, writtenFolder } from './support/folder.ts';

const dataFile = (folder: string): string => join(folder, 'so-thu-ky.db');
const sealOf = (folder: string): string => join(folder, 'so-thu-ky.db-seal');
const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

async function standingOf(folder: string, options: Parameters<typeof openStore>[1] = {}): Promise<string> {
  const store = await openStore(folder, options);
  const { kind } = store.standing();
  await store.close();
  return kind;
}

/** Changes bytes and puts size and time back, as a failing disk does. */
async function turnBytes(path: string, from: number, bytes: Buffer): Promise<void> {
  const before = await stat(path);
  const content = await readFile(path);
  bytes.copy(content, from);
  await writeFile(path, content);
  await utimes(path, before.atime, before.mtime);
}

describe('a data file closed in order', () => {
  it('is believed at the next opening, and at the one after', async () => {
    const folder = await writtenFolder();
    expect(await standingOf(folder)).toBe('sealed');
    expect(await standingOf(folder)).toBe('sealed');
  });

  it('is sealed with what the session wrote', async () => {
    const folder = await writtenFolder();
    const store = await openStore(folder);
    await note(store, 'written under a seal');
    await store.close();
    const again = await openStore(folder);
    expect(again.standing().kind).toBe('sealed');
    expect(await again.inspect((connection) => connection.prepare('SELECT subject FROM event_log ORDER BY seq').pluck().all())).toEqual(['first entry', 'written under a seal']);
  });

  it('bears no seal while it is open, so that a killed process leaves none', async () => {
    const folder = await writtenFolder();
    await openStore(folder);
    expect(await exists(sealOf(folder))).toBe(false);
  });

  it('is believed for reading too, and the seal stays', async () => {
    const folder = await writtenFolder();
    expect(await standingOf(folder, { readOnly: true })).toBe('sealed');
    expect(await standingOf(folder)).toBe('sealed');
  });

  it('is checked again when its last check is a day old, or lies ahead of the clock', async () => {
    const folder = await temporaryFolder();
    const at = (moment: string) => ({ now: () => new Date(moment) });
    expect(await standingOf(folder, at('2020-10-26T02:00:00Z'))).toBe('checked');
    expect(await standingOf(folder, at('2020-10-27T01:59:00Z'))).toBe('sealed');
    expect(await standingOf(folder, at('2020-10-20T02:00:00Z'))).toBe('checked');
    expect(await standingOf(folder, at('2020-10-27T02:01:00Z'))).toBe('checked');
    expect(await standingOf(folder, { ...at('2021-10-27T02:01:00Z'), sealAge: Infinity })).toBe('sealed');
  });
});

describe('a data file is checked first', () => {
  const changes: readonly (readonly [string, (folder: string) => Promise<void>])[] = [
    ['without a seal', (folder) => rename(sealOf(folder), join(folder, 'elsewhere'))],
    ['with a seal that cannot be read', (folder) => truncate(sealOf(folder), 40)],
    ['with a seal of another time to come', (folder) => writeFile(sealOf(folder), JSON.stringify({ format: 2 }))],
    ['touched later', (folder) => utimes(dataFile(folder), new Date(), new Date())],
    ['grown', (folder) => appendFile(dataFile(folder), Buffer.alloc(4096))],
    ['with other bytes in its header', (folder) => turnBytes(dataFile(folder), 40, Buffer.from([0, 0, 0, 99]))],
    ['with other bytes at its end', async (folder) => turnBytes(dataFile(folder), (await stat(dataFile(folder))).size - 8, Buffer.alloc(8, 7))],
    [
      'put there by a copy',
      async (folder) => {
        const before = await stat(dataFile(folder));
        await copyFile(dataFile(folder), `${dataFile(folder)}.copy`);
        await rename(`${dataFile(folder)}.copy`, dataFile(folder));
        await utimes(dataFile(folder), before.atime, before.mtime);
      },
    ],
    [
      'with changes in a write-ahead log beside it',
      async (folder) => {
        const beside = join(folder, 'beside.db');
        await copyFile(dataFile(folder), beside);
        const connection = connectToWrite(beside);
        connection.exec("INSERT INTO setting (name, value_json) VALUES ('x', '1')");
        await copyFile(`${beside}-wal`, `${dataFile(folder)}-wal`);
        connection.close();
      },
    ],
  ];

  it.each(changes)('%s', async (_, change) => {
    const folder = await writtenFolder();
    await change(folder);
    expect(await holdingSeal(layoutOf(folder))).toBeNull();
    const opened = await openDataFolder(folder);
    if (opened.ok) {
      expect(opened.store.standing().kind).toBe('checked');
      await opened.store.close();
    } else expect(opened.code).toBe('damaged-data-file');
  });

  it('in a copy of its folder', async () => {
    const folder = await writtenFolder();
    const other = join(await temporaryFolder(), 'bản chép');
    await cp(folder, other, { recursive: true, preserveTimestamps: true });
    expect(await standingOf(other)).toBe('checked');
  });

  it('when a migration is to be made, sealed or not', async () => {
    const folder = await writtenFolder();
    const layout = layoutOf(folder);
    const damaged = await readFile(dataFile(folder));
    damaged.fill(0xa5, 81_920, 131_072);
    await writeFile(dataFile(folder), damaged);
    await putSeal(layout, new Date().toISOString());
    const next = { version: migrations.length + 1, name: 'more', sql: 'CREATE TABLE more (a TEXT) STRICT;' };
    expect(await openDataFolder(folder, { migrations: [...migrations, next] })).toMatchObject({ ok: false, code: 'damaged-data-file' });
    expect(await readFile(dataFile(folder))).toEqual(damaged);
  });
});

describe('no seal is put', () => {
  it('on a file that is in doubt', async () => {
    const folder = await writtenFolder();
    const store = await openStore(folder);
    store.judge({ kind: 'in-doubt' });
    await store.close();
    expect(await standingOf(folder)).toBe('checked');
  });

  it('on one in which SQLite met damage', async () => {
    const folder = await writtenFolder();
    const store = await openStore(folder);
    const damage = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    await expect(store.inspect(() => { throw damage; })).rejects.toMatchObject({ code: 'damaged-data-file' });
    expect(store.standing().kind).toBe('in-doubt');
    await store.close();
    expect(await exists(sealOf(folder))).toBe(false);
  });

  it('on a damaged one, which takes no change and is closed as it is', async () => {
    const folder = await writtenFolder();
    const store = await openStore(folder);
    await note(store, 'in the log alone');
    const before = await readFile(dataFile(folder));
    const failure = { code: 'damaged-data-file', params: { folder } };
    store.judge({ kind: 'damaged', failure });
    await expect(note(store, 'too late')).rejects.toMatchObject(failure);
    await store.close();
    expect(await exists(sealOf(folder))).toBe(false);
    expect(await readFile(dataFile(folder))).toEqual(before);
    expect((await stat(`${dataFile(folder)}-wal`)).size).toBeGreaterThan(0);
  });
});

describe('a restored data file', () => {
  it('counts as checked, and is sealed anew', async () => {
    const folder = await writtenFolder();
    const store = await openStore(folder);
    const made = await keepBackup(store.layout.backupsFolder, new Date(), 'manual', store.files, (copy) => store.snapshot(copy));
    await prepareRestore(store.layout, made.path, migrations);
    await store.replace(() => putInPlace(store.layout));
    expect(store.standing().kind).toBe('checked');
    await store.close();
    expect(await standingOf(folder)).toBe('sealed');
  });

  it('that takes the place of a closed one breaks its seal', async () => {
    const folder = await writtenFolder();
    const layout = layoutOf(folder);
    await copyFile(layout.dataFile, layout.nextDataFile);
    const connection = connectAlone(layout.nextDataFile);
    connection.pragma('journal_mode = DELETE');
    connection.close();
    await putInPlace(layout);
    expect(await exists(sealOf(folder))).toBe(false);
  });
});
