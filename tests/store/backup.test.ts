import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/store/backup/names.ts';
import { prepareRestore, putInPlace } from '../../electron/store/backup/restore.ts';
import { removeSeal, sealFile } from '../../electron/store/backup/seal.ts';
import { verifyBackup } from '../../electron/store/backup/verify.ts';
import { keepBackup, writeBackup } from '../../electron/store/backup/write.ts';
import { connectAlone } from '../../electron/store/database/connect.ts';
import { verifyChain } from '../../electron/store/event-log.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { openDataFolder } from '../../electron/store/open.ts';
import { recordKeptFile } from '../../electron/store/repositories/imports.ts';
import type { Store } from '../../electron/store/store.ts';
import { note, openStore, temporaryFolder } from './support/folder.ts';

async function keep(store: Store, text: string): Promise<string> {
  const kept = await store.files.keep(new TextEncoder().encode(text));
  await store.change('thư ký', async (change) => {
    await recordKeptFile(change.db, kept, change.at);
    change.log({ action: 'test.keep', subject: kept.sha256 });
  });
  return kept.sha256;
}

const backUp = (store: Store, at = new Date()) => keepBackup(store.layout.backupsFolder, at, 'manual', store.files, (copy) => store.snapshot(copy));
const restore = async (store: Store, path: string) => {
  await prepareRestore(store.layout, path, migrations);
  await store.replace(() => putInPlace(store.layout));
};
const subjects = (store: Store) => store.inspect((connection) => connection.prepare("SELECT subject FROM event_log WHERE action = 'test.note' ORDER BY seq").pluck().all());

describe('a backup', () => {
  it('is one file with the records and the kept files, and says what it holds', async () => {
    const store = await openStore(await temporaryFolder());
    const sha256 = await keep(store, 'tệp xã gửi');
    const made = await backUp(store, new Date('2020-10-26T01:02:03.004Z'));
    expect(made).toMatchObject({ name: 'so-thu-ky_2020-10-26_01-02-03.004_manual.saoluu', at: '2020-10-26T01:02:03.004Z', kind: 'manual' });
    expect(await verifyBackup(made.path)).toMatchObject({ ok: true, manifest: { version: migrations.length, files: 1, rows: { kept_file: 1, event_log: 1 } } });
    expect((await readdir(store.layout.backupsFolder)).length).toBe(1);
    expect(sha256).toHaveLength(64);
  });

  it('is made while the records are being changed', async () => {
    const store = await openStore(await temporaryFolder());
    const changes = Array.from({ length: 30 }, (_, index) => note(store, String(index)));
    const made = await backUp(store);
    await Promise.all(changes);
    expect((await verifyBackup(made.path)).ok).toBe(true);
  });

  it('of records whose kept file is gone fails, and the older ones stay', async () => {
    const store = await openStore(await temporaryFolder());
    const sha256 = await keep(store, 'a');
    const first = await backUp(store, new Date('2020-10-26T01:00:00Z'));
    await rm(store.files.pathOf(sha256));
    await expect(backUp(store)).rejects.toMatchObject({ code: 'kept-file-missing', params: { sha256 } });
    expect((await readdir(store.layout.backupsFolder)).filter((name) => !name.endsWith('.part'))).toEqual([first.name]);
  });

  it('does not take the place of an older one before it is whole', async () => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    const path = join(folder, 'ngoài.saoluu');
    await writeFile(path, 'an older backup');
    const failing = writeBackup(path, new Date(), store.files, async (copy) => {
      await writeFile(copy, 'half');
      throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(await readFile(path, 'utf8')).toBe('an older backup');
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('lets the oldest of its kind go and keeps the other kinds', async () => {
    const store = await openStore(await temporaryFolder());
    const daily = (day: number) => keepBackup(store.layout.backupsFolder, new Date(Date.UTC(2020, 9, day)), 'daily', store.files, (copy) => store.snapshot(copy));
    const manual = await backUp(store, new Date('2020-01-01T00:00:00Z'));
    for (let day = 1; day <= 16; day += 1) await daily(day);
    const left = await listBackups(store.layout.backupsFolder);
    expect(left.filter((backup) => backup.kind === 'daily').map((backup) => backup.at.slice(0, 10))).toEqual(Array.from({ length: 14 }, (_, index) => `2020-10-${String(16 - index).padStart(2, '0')}`));
    expect(left.at(-1)?.name).toBe(manual.name);
  });

  it('cannot be mistaken for a data file', async () => {
    const store = await openStore(await temporaryFolder());
    const made = await backUp(store);
    const folder = await temporaryFolder();
    await copyFile(made.path, join(folder, 'so-thu-ky.db'));
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, code: 'not-a-data-folder' });
  });
});

describe('restoring', () => {
  it('brings back the records and the kept files of then', async () => {
    const store = await openStore(await temporaryFolder());
    await note(store, 'before');
    const sha256 = await keep(store, 'tệp');
    const made = await backUp(store);
    await note(store, 'after');
    await rm(store.files.pathOf(sha256));
    await restore(store, made.path);
    expect(await subjects(store)).toEqual(['before']);
    expect(new TextDecoder().decode(await store.files.read(sha256))).toBe('tệp');
    await note(store, 'going on');
    expect((await store.inspect(verifyChain)).ok).toBe(true);
    await store.close();
    expect(await subjects(await openStore(store.layout.folder))).toEqual(['before', 'going on']);
  });

  it('makes a new folder of a backup alone', async () => {
    const store = await openStore(await temporaryFolder());
    const sha256 = await keep(store, 'tệp');
    const made = await backUp(store);
    const other = await openStore(await temporaryFolder());
    await restore(other, made.path);
    expect(new TextDecoder().decode(await other.files.read(sha256))).toBe('tệp');
  });

  const damages: readonly (readonly [string, (path: string) => Promise<void>])[] = [
    ['cut off', async (path) => writeFile(path, (await readFile(path)).subarray(0, 40_000))],
    ['with bytes turned', async (path) => {
      const bytes = await readFile(path);
      bytes.fill(7, 30_000, 30_500);
      await writeFile(path, bytes);
    }],
    ['with a single digit turned', async (path) => {
      const bytes = await readFile(path);
      bytes[bytes.length - 5_000] = 1 + (bytes[bytes.length - 5_000] ?? 0);
      await writeFile(path, bytes);
    }],
    ['with a kept file exchanged', (path) => reseal(path, "UPDATE backup_file SET content = x'00'")],
    ['with a kept file taken out', (path) => reseal(path, 'DELETE FROM backup_file')],
    ['with rows taken out', (path) => reseal(path, 'DELETE FROM kept_file')],
    ['that is no backup', (path) => writeFile(path, 'văn bản')],
    ['that is gone', (path) => rm(path)],
  ];

  it.each(damages)('a backup %s is refused and nothing is touched', async (_, damage) => {
    const store = await openStore(await temporaryFolder());
    await keep(store, 'tệp');
    const made = await backUp(store);
    await note(store, 'present');
    await damage(made.path);
    await expect(restore(store, made.path)).rejects.toMatchObject({ code: expect.stringMatching(/^(backup-not-sound|not-found)$/) as string });
    expect(await subjects(store)).toEqual(['present']);
    expect((await readdir(store.layout.folder)).filter((name) => name.includes('.next'))).toEqual([]);
  });

  it('a backup of a newer version is refused', async () => {
    const store = await openStore(await temporaryFolder());
    const made = await backUp(store);
    await reseal(made.path, `PRAGMA user_version = 7; UPDATE backup_manifest SET manifest_json = json_set(manifest_json, '$.version', 7)`);
    await expect(restore(store, made.path)).rejects.toMatchObject({ code: 'newer-data-file', params: { version: 7, supported: migrations.length } });
  });
});

/** Changes a backup as somebody would who knows how it is sealed. */
async function reseal(path: string, sql: string): Promise<void> {
  await removeSeal(path);
  const connection = connectAlone(path);
  connection.exec(sql);
  connection.close();
  await sealFile(path);
}
