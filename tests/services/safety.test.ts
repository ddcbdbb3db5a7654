import { appendFile, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openServices } from '../../electron/services/open.ts';
import { backUpTo, restoreFrom } from '../../electron/services/safety/files.ts';
import { connectAlone } from '../../electron/store/database/connect.ts';
import { call, OCTOBER, openOffice, sheet, temporaryFolder, useOffice, type Office } from './support/office.ts';

useOffice();

const FILE = sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']]);
const problems = async (office: Office) => (await office.handlers.safety.check(undefined, call)).problems.map((problem) => problem.code);

async function keptFile(office: Office): Promise<string> {
  const [detail] = await office.handlers.imports.list({}, call);
  const sha256 = detail?.sha256 ?? '';
  return join(office.folder, 'files', sha256.slice(0, 2), sha256);
}

describe('the check', () => {
  it('finds nothing in a sound office', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    expect(await office.handlers.safety.check(undefined, call)).toEqual({ ok: true, problems: [], notes: [] });
  });

  it('finds a kept file that was changed or is gone', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    await appendFile(await keptFile(office), 'x');
    expect(await problems(office)).toEqual(['kept-file-damaged']);
    await rm(await keptFile(office));
    expect(await problems(office)).toEqual(['kept-file-missing']);
  });

  it('tells of kept files that no record names, unless they may belong to work under way, and leaves them', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
    for (const name of [first, second]) {
      await mkdir(join(office.folder, 'files', name.slice(0, 2)), { recursive: true });
      await writeFile(join(office.folder, 'files', name.slice(0, 2), name), 'abc');
    }
    office.setClock('2020-11-05T08:00:00Z');
    await utimes(join(office.folder, 'files', 'aa', first), new Date('2020-11-05T06:00:00Z'), new Date('2020-11-05T06:00:00Z'));
    await utimes(join(office.folder, 'files', 'bb', second), new Date('2020-11-05T07:30:00Z'), new Date('2020-11-05T07:30:00Z'));
    expect(await office.handlers.safety.check(undefined, call)).toMatchObject({ ok: true, problems: [], notes: [{ code: 'kept-files-unnamed', params: { count: 1, bytes: 3 } }] });
    expect(await readdir(join(office.folder, 'files', 'aa'))).toContain(first);
  });

  it('finds a figure changed behind the register’s back', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    await office.close();
    const connection = connectAlone(join(office.folder, 'so-thu-ky.db'));
    connection.exec("UPDATE figure SET value = 99 WHERE state = 0; DROP TRIGGER event_log_is_never_changed; UPDATE event_log SET after_json = '{}' WHERE action = 'import.take'");
    connection.close();
    expect(await problems(await openOffice({ folder: office.folder }))).toEqual(['damaged-data-file', 'log-broken']);
  });
});

describe('backing up and restoring', () => {
  it('takes the office back to the moment of the backup, and back again', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    const backup = await office.handlers.safety.backup(undefined, call);
    await office.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 77 } }], note: null }, call);
    const { restored, undo } = await office.handlers.safety.restore({ name: backup.name }, call);
    expect(restored.name).toBe(backup.name);
    expect((await office.figures())['an-hoa|TIN']).toBe(12);
    await office.handlers.safety.restore({ name: undo?.name ?? '' }, call);
    expect((await office.figures())['an-hoa|TIN']).toBe(77);
    expect(await problems(office)).toEqual([]);
    expect((await office.handlers.log.list({ limit: 3, before: null, action: 'backup.restore' }, call))).toHaveLength(1);
  });

  it('a catalogue restored to another is the one that counts', async () => {
    const office = await openOffice();
    const backup = await office.handlers.safety.backup(undefined, call);
    const { catalogue, revision } = await office.handlers.catalogue.get(undefined, call);
    if (catalogue === null) throw new Error('no catalogue');
    await office.handlers.catalogue.save({ catalogue: { ...catalogue, committee: { ...catalogue.committee, name: 'Ban khác' } }, revision }, call);
    await office.handlers.safety.restore({ name: backup.name }, call);
    expect((await office.handlers.catalogue.get(undefined, call)).catalogue?.committee.name).toBe('Ban Chỉ đạo 35');
  });

  it('only a backup of this folder can be named', async () => {
    const office = await openOffice();
    for (const name of ['../so-thu-ky.db', 'không có', '']) await expect(office.handlers.safety.restore({ name }, call)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('work under way is finished before the records are exchanged', async () => {
    const office = await openOffice();
    const backup = await office.handlers.safety.backup(undefined, call);
    const edits = Array.from({ length: 20 }, (_, value) =>
      office.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: value + 1 } }], note: null }, call),
    );
    const restoring = office.handlers.safety.restore({ name: backup.name }, call);
    const after = restoring.then(() => office.figures());
    // What comes too late is refused, and never acknowledged and lost.
    for (const edit of await Promise.allSettled(edits)) if (edit.status === 'rejected') expect(edit.reason).toMatchObject({ code: 'restore-under-way' });
    await restoring;
    expect(await after).toEqual({});
    expect(await problems(office)).toEqual([]);
  });

  it('a window makes the day’s backup by itself when it opens', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    await office.close();
    const window = await openOffice({ folder: office.folder, host: 'browser', moment: '2020-11-05T01:00:00Z' });
    await window.close();
    expect(await readdir(join(office.folder, 'backups'))).toEqual([expect.stringMatching(/^so-thu-ky_2020-11-05_.*_daily\.saoluu$/)]);
    const again = await openOffice({ folder: office.folder, host: 'browser', moment: '2020-11-05T09:00:00Z' });
    await again.close();
    expect(await readdir(join(office.folder, 'backups'))).toHaveLength(1);
  });
});

describe('a backup to any place', () => {
  it('can be made while the office is open, and brought back anywhere', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    const path = join(await temporaryFolder(), 'mang về.saoluu');
    await backUpTo(office.folder, path);
    const folder = await temporaryFolder();
    expect(await restoreFrom(folder, path)).toMatch(/_restore\.saoluu$/);
    const other = await openOffice({ folder });
    expect((await other.figures())['an-hoa|TIN']).toBe(12);
    expect(await problems(other)).toEqual([]);
  });

  it('is refused where it cannot be written, or from a folder that is none', async () => {
    const office = await openOffice();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'tệp'), 'x');
    await expect(backUpTo(office.folder, join(folder, 'tệp', 'x.saoluu'))).rejects.toBeDefined();
    await expect(backUpTo(join(folder, 'không có'), join(folder, 'x.saoluu'))).rejects.toMatchObject({ code: 'folder-not-found' });
  });

  it('is not brought back over an office that is open elsewhere', async () => {
    const office = await openOffice();
    const path = join(await temporaryFolder(), 'x.saoluu');
    await backUpTo(office.folder, path);
    await expect(restoreFrom(office.folder, path)).rejects.toMatchObject({ code: 'second-instance' });
  });

  it('that is bad touches nothing', async () => {
    const office = await openOffice();
    await office.close();
    const path = join(await temporaryFolder(), 'x.saoluu');
    await writeFile(path, 'hỏng');
    const before = await readFile(join(office.folder, 'so-thu-ky.db'));
    await expect(restoreFrom(office.folder, path)).rejects.toMatchObject({ code: 'backup-not-sound' });
    await expect(restoreFrom(office.folder, `${path}2`)).rejects.toMatchObject({ code: 'file-not-found' });
    expect(await readFile(join(office.folder, 'so-thu-ky.db'))).toEqual(before);
  });

  it('takes the place of a damaged data file, which stays beside it', async () => {
    const office = await openOffice();
    await office.receive([FILE]);
    const path = join(await temporaryFolder(), 'x.saoluu');
    await backUpTo(office.folder, path);
    await office.close();
    const file = join(office.folder, 'so-thu-ky.db');
    await writeFile(file, 'hỏng');
    const kept = await restoreFrom(office.folder, path);
    expect(kept).toMatch(/^so-thu-ky\.db\.damaged-/);
    expect(await readFile(join(office.folder, kept), 'utf8')).toBe('hỏng');
    expect((await (await openOffice({ folder: office.folder })).figures())['an-hoa|TIN']).toBe(12);
  });
});

describe('who and how', () => {
  it('a name and a language given once are kept with the records', async () => {
    const office = await openOffice({ host: 'browser' });
    expect(await office.handlers.app.info(undefined, call)).toMatchObject({ userName: 'Đỗ Thị Mai', language: 'vi', host: 'browser', hasCatalogue: true, today: '2020-11-02', dataFolder: office.folder });
    await office.handlers.app.setUserName({ userName: 'Lê Hoà' }, call);
    await office.handlers.app.setLanguage({ language: 'en' }, call);
    await office.receive([FILE]);
    expect((await office.handlers.imports.list({}, call))[0]?.by).toBe('Lê Hoà');
    await office.close();
    const later = await openOffice({ folder: office.folder, host: 'browser' });
    expect(await later.handlers.app.info(undefined, call)).toMatchObject({ userName: 'Lê Hoà', language: 'en' });
  });

  it('what cannot be opened is said as a value', async () => {
    const folder = join(await temporaryFolder(), 'không có');
    expect(await openServices({ dataFolder: folder, create: false, host: 'cli', userName: 'x', language: 'vi' })).toEqual({ ok: false, code: 'folder-not-found', params: { folder } });
  });
});
