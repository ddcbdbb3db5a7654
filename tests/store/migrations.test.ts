import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectToRead } from '../../electron/store/database/connect.ts';
import { listBackups } from '../../electron/store/backup/names.ts';
import { verifyBackup } from '../../electron/store/backup/verify.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import { openDataFolder } from '../../electron/store/open.ts';
import { note, openStore, temporaryFolder, writtenFolder } from './support/folder.ts';

const next = (sql: string): readonly Migration[] => [...migrations, { version: migrations.length + 1, name: 'next', sql }];

describe('the migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('make the shape that is on record; a changed shape needs a new migration, never an edited one', async () => {
    const store = await openStore(await temporaryFolder());
    const shape = await store.inspect((connection) =>
      connection.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY type DESC, name").pluck().all(),
    );
    await expect(`${shape.join(';\n\n')};\n`).toMatchFileSnapshot('./schema.snapshot.sql');
  });

  it('make only STRICT tables, and enforce foreign keys', async () => {
    const store = await openStore(await temporaryFolder());
    const tables = await store.inspect((connection) => connection.prepare<[], { name: string; strict: number }>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'").all());
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
    const dangling = store.change('thư ký', async (change) => {
      change.log({ action: 'test', subject: 'dangling' });
      change.connection.exec("INSERT INTO period (form_key, label, state) VALUES (77, '2020-10', 'open')");
    });
    await expect(dangling).rejects.toThrow('FOREIGN KEY');
  });
});

describe('an older data file', () => {
  it('is backed up, migrated with everything in it, and opened', async () => {
    const folder = await writtenFolder();
    const store = await openStore(folder, { migrations: next('CREATE TABLE later (later_key INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;'), now: () => new Date('2026-11-23T01:00:00Z') });
    expect(await store.inspect((connection) => [Number(connection.pragma('user_version', { simple: true })), connection.prepare('SELECT subject FROM event_log').pluck().get()])).toEqual([migrations.length + 1, 'first entry']);
    await note(store, 'after the migration');
    const backups = await listBackups(store.layout.backupsFolder);
    expect(backups.map((backup) => backup.kind)).toEqual(['migration']);
    expect(await verifyBackup(backups[0]?.path ?? '')).toMatchObject({ ok: true, manifest: { version: migrations.length, rows: { event_log: 1 } } });
  });

  it('with what was last written still in its write-ahead log loses none of it', async () => {
    const folder = await writtenFolder();
    const store = await openStore(folder);
    await note(store, 'in the log');
    // A copy of an open folder is what a killed process leaves behind.
    const left = await temporaryFolder();
    for (const suffix of ['', '-wal']) await copyFile(`${store.layout.dataFile}${suffix}`, join(left, `so-thu-ky.db${suffix}`));
    const migrated = await openStore(left, { migrations: next('ALTER TABLE report ADD COLUMN title TEXT;') });
    expect(await migrated.inspect((connection) => connection.prepare('SELECT subject FROM event_log ORDER BY seq').pluck().all())).toEqual(['first entry', 'in the log']);
  });

  const faults: readonly (readonly [string, string])[] = [
    ['is not SQL', 'CREATE TALBE x'],
    ['loses rows', 'DROP TRIGGER event_log_is_never_shortened; DELETE FROM event_log;'],
    ['leaves rows that point at nothing', "CREATE TABLE extra (form_key INTEGER REFERENCES form); PRAGMA defer_foreign_keys = ON; INSERT INTO extra VALUES (5);"],
  ];

  it.each(faults)('stays as it was when a migration %s', async (_, sql) => {
    const folder = await writtenFolder();
    const before = await readFile(join(folder, 'so-thu-ky.db'));
    await expect(openDataFolder(folder, { migrations: next(sql) })).rejects.toThrow();
    expect(await readFile(join(folder, 'so-thu-ky.db'))).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.includes('.next'))).toEqual([]);
    const store = await openStore(folder);
    expect(await store.inspect((connection) => connection.prepare('SELECT count(*) FROM event_log').pluck().get())).toBe(1);
  });

  it('is not migrated by a reader', async () => {
    const folder = await writtenFolder();
    await openStore(folder, { readOnly: true, migrations: next('CREATE TABLE later (name TEXT) STRICT;') });
    const connection = connectToRead(join(folder, 'so-thu-ky.db'));
    expect(connection.pragma('user_version', { simple: true })).toBe(migrations.length);
    connection.close();
  });
});
