import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectAlone } from '../../electron/store/database/connect.ts';
import { keepBackup } from '../../electron/store/backup/write.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { openDataFolder } from '../../electron/store/open.ts';
import { note, openStore, temporaryFolder, writtenFolder } from './support/folder.ts';

const dataFile = (folder: string): string => join(folder, 'so-thu-ky.db');

describe('a data folder opens', () => {
  it('an empty folder becomes one and is found again', async () => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    await note(store, 'kept');
    await store.close();
    const again = await openStore(folder);
    expect(await again.inspect((connection) => connection.prepare('SELECT subject FROM event_log').pluck().all())).toEqual(['kept']);
    expect((await readdir(folder)).sort()).toEqual(expect.arrayContaining(['backups', 'files', 'lock', 'so-thu-ky.db']));
  });

  it('a folder that is not there is made only when asked', async () => {
    const folder = join(await temporaryFolder(), 'năm 2020', 'dữ liệu');
    expect(await openDataFolder(folder)).toEqual({ ok: false, code: 'folder-not-found', params: { folder } });
    await expect(stat(folder)).rejects.toThrow('ENOENT');
    await openStore(folder, { create: true });
    expect((await stat(dataFile(folder))).isFile()).toBe(true);
  });

  it('a folder cannot be made below a file', async () => {
    const file = join(await temporaryFolder(), 'tệp.txt');
    await writeFile(file, 'x');
    expect(await openDataFolder(join(file, 'dữ liệu'), { create: true })).toMatchObject({ ok: false, code: 'folder-not-found' });
    expect(await openDataFolder(file)).toMatchObject({ ok: false, code: 'not-a-data-folder' });
  });

  it('what systems leave in every folder, and a start that was cut short, do not make it a foreign one', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'desktop.ini'), '');
    await writeFile(join(folder, 'so-thu-ky.db.next'), 'half made');
    await openStore(folder);
    expect(await readdir(folder)).not.toContain('so-thu-ky.db.next');
  });
});

describe('what a killed process was writing', () => {
  it('is gone after the next opening, and what was whole stays', async () => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    const { sha256 } = await store.files.keep(new TextEncoder().encode('whole'));
    await store.close();
    await writeFile(`${store.files.pathOf(sha256)}.part`, 'half');
    await writeFile(join(folder, 'backups', 'so-thu-ky_2020-10-26_01-02-03.004_daily.saoluu.part'), 'half');
    const again = await openStore(folder);
    expect((await readdir(folder, { recursive: true })).filter((name) => name.includes('.part'))).toEqual([]);
    expect(new TextDecoder().decode(await again.files.read(sha256))).toBe('whole');
  });
});

describe('a folder that is not ours is left alone', () => {
  it('a folder of other files', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'Báo cáo.docx'), 'other');
    expect(await openDataFolder(folder)).toEqual({ ok: false, code: 'not-a-data-folder', params: { folder } });
    expect(await readdir(folder)).toEqual(['Báo cáo.docx']);
  });

  it('a database of another program', async () => {
    const folder = await temporaryFolder();
    const other = connectAlone(dataFile(folder));
    other.exec('CREATE TABLE mine (a)');
    other.close();
    const before = await readFile(dataFile(folder));
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, code: 'not-a-data-folder' });
    expect(await readFile(dataFile(folder))).toEqual(before);
    expect(await readdir(folder)).toEqual(['so-thu-ky.db']);
  });
});

describe('a data file of a newer version', () => {
  it('is refused with both versions and not changed', async () => {
    const folder = await writtenFolder();
    const connection = connectAlone(dataFile(folder));
    connection.pragma('user_version = 99');
    connection.pragma('journal_mode = DELETE');
    connection.close();
    const before = await readFile(dataFile(folder));
    expect(await openDataFolder(folder)).toEqual({ ok: false, code: 'newer-data-file', params: { folder, version: 99, supported: migrations.length } });
    expect(await readFile(dataFile(folder))).toEqual(before);
  });
});

describe('a damaged data file', () => {
  const damages: readonly (readonly [string, (path: string) => Promise<void>])[] = [
    ['emptied', (path) => truncate(path, 0)],
    ['cut off in its header', (path) => truncate(path, 60)],
    ['cut off in the middle', async (path) => truncate(path, Math.floor((await stat(path)).size / 2 / 4096) * 4096)],
    ['overwritten at its start', (path) => overwrite(path, 0, 200)],
    ['overwritten in its schema', (path) => overwrite(path, 110, 1500)],
    ['overwritten in the middle', (path) => overwrite(path, 8192, 60_000)],
    ['replaced by text', (path) => writeFile(path, 'không phải cơ sở dữ liệu '.repeat(1000))],
  ];

  it.each(damages)('%s: is refused, kept as it is, and the newest good backup is named', async (_, damage) => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    await note(store, 'before the backup');
    const made = await keepBackup(store.layout.backupsFolder, new Date('2020-10-26T01:02:03.004Z'), 'manual', store.files, (copy) => store.snapshot(copy));
    await store.close();
    // A later backup that has itself gone bad is passed over.
    await writeFile(join(folder, 'backups', 'so-thu-ky_2020-10-27_01-02-03.004_manual.saoluu'), 'bad');
    await damage(dataFile(folder));
    const before = await readFile(dataFile(folder));

    expect(await openDataFolder(folder)).toEqual({
      ok: false,
      code: 'damaged-data-file',
      params: { folder, file: 'so-thu-ky.db', backup: made.name, backupAt: '2020-10-26T01:02:03.004Z' },
    });
    expect(await readFile(dataFile(folder))).toEqual(before);
  });

  it('that is gone is not replaced by a blank one while its backups or files are there', async () => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    await store.files.keep(new TextEncoder().encode('received'));
    await store.close();
    await rm(dataFile(folder));
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, code: 'damaged-data-file', params: { backup: '' } });
    expect(await readdir(folder)).not.toContain('so-thu-ky.db');
  });
});

describe('a folder that cannot be written', () => {
  it('is refused without a trace', async () => {
    const folder = await writtenFolder();
    const before = (await readdir(folder)).sort();
    await chmod(folder, 0o555);
    onTestFinished(() => chmod(folder, 0o755));
    expect(await openDataFolder(folder)).toEqual({ ok: false, code: 'folder-read-only', params: { folder } });
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  it('is refused when only the data file is marked so', async () => {
    const folder = await writtenFolder();
    await chmod(dataFile(folder), 0o444);
    onTestFinished(() => chmod(dataFile(folder), 0o644));
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, code: 'folder-read-only' });
  });

  it('an empty one is not made into a data folder', async () => {
    const folder = join(await temporaryFolder(), 'trống');
    await mkdir(folder);
    await chmod(folder, 0o555);
    onTestFinished(() => chmod(folder, 0o755));
    expect(await openDataFolder(folder, { create: true })).toMatchObject({ ok: false, code: 'folder-read-only' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a second instance', () => {
  it('is refused while the first has the folder, and welcome afterwards', async () => {
    const folder = await temporaryFolder();
    const first = await openStore(folder);
    expect(await openDataFolder(folder)).toEqual({ ok: false, code: 'second-instance', params: { folder } });
    await first.close();
    await openStore(folder);
  });

  it('may read beside the first', async () => {
    const folder = await temporaryFolder();
    const first = await openStore(folder);
    await note(first, 'seen by both');
    const reader = await openStore(folder, { readOnly: true });
    expect(await reader.inspect((connection) => connection.prepare('SELECT subject FROM event_log').pluck().all())).toEqual(['seen by both']);
    await expect(note(reader, 'refused')).rejects.toMatchObject({ code: 'folder-read-only' });
  });

  it('of another process is refused too, and a killed process leaves no lock', async () => {
    const folder = await temporaryFolder();
    const holder = spawn(process.execPath, [fileURLToPath(new URL('support/hold-folder.ts', import.meta.url)), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, code: 'second-instance' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const store = await openStore(folder);
    expect(await store.inspect((connection) => connection.prepare('SELECT subject FROM event_log').pluck().all())).toEqual(['written by the other process']);
  });
});

describe('a network share', () => {
  it('is refused before anything is written there', async () => {
    const folder = await temporaryFolder();
    const place = { platform: 'win32' as const, realPath: '\\\\server\\share\\data', fileSystemType: null, mounts: null };
    expect(await openDataFolder(folder, { placeOf: () => place })).toEqual({ ok: false, code: 'network-share', params: { folder } });
    expect(await readdir(folder)).toEqual([]);
  });
});

async function overwrite(path: string, from: number, length: number): Promise<void> {
  const bytes = await readFile(path);
  bytes.fill(0xa5, from, Math.min(bytes.length, from + length));
  await writeFile(path, bytes);
}
