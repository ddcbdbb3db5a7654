import { EventEmitter } from 'node:events';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Handlers } from '../../electron/contract/handlers.ts';
import { openServices, type OpenServicesOptions } from '../../electron/services/open.ts';
import { connectToRead } from '../../electron/store/database/connect.ts';
import { layoutOf } from '../../electron/store/folder/layout.ts';
import { putSeal } from '../../electron/store/folder/closing-seal.ts';
import { openDataFolder } from '../../electron/store/open.ts';
import { forkSide, type SpawnSide } from '../../electron/store/side/spawn.ts';
import { call, OCTOBER, openOffice, sheet, useOffice } from './support/office.ts';

useOffice();

const FILE = sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']]);

type Window = { readonly handlers: Handlers; close(): Promise<void> };

/** Opens the folder as a window does, on the same day. */
async function openWindow(folder: string, more: Partial<OpenServicesOptions> = {}): Promise<Window> {
  const opened = await openServices({ dataFolder: folder, create: false, host: 'browser', userName: 'Mai', language: 'vi', now: () => new Date('2020-11-02T08:00:00Z'), ...more });
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  onTestFinished(() => opened.close());
  return opened;
}

const condition = ({ handlers }: Window) => handlers.safety.condition(undefined, call);
const settled = (window: Window, state: string) => expect.poll(async () => (await condition(window)).state, { timeout: 20_000 }).toBe(state);

/** A closed office with a backup of the day, sealed. */
async function closedOffice(): Promise<{ readonly folder: string; readonly backup: string }> {
  const office = await openOffice();
  await office.receive([FILE]);
  const { name } = await office.handlers.safety.backup(undefined, call);
  await office.close();
  return { folder: office.folder, backup: name };
}

/** Damages a table of the data file with size and time put back. */
async function damage(folder: string, table = 'meeting'): Promise<void> {
  const path = join(folder, 'so-thu-ky.db');
  const connection = connectToRead(path);
  const page = Number(connection.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
  const size = Number(connection.pragma('page_size', { simple: true }));
  connection.close();
  const before = await stat(path);
  const bytes = await readFile(path);
  bytes.fill(0xa5, (page - 1) * size, page * size);
  await writeFile(path, bytes);
  await utimes(path, before.atime, before.mtime);
  // Times put back are not as fine as they were: the disk that this stands for does not touch them at all.
  await putSeal(layoutOf(folder), '2020-11-02T07:00:00Z');
}

describe('a window over a sealed data file', () => {
  it('opens before the check is done, which then passes and is what the next seal tells', async () => {
    const { folder } = await closedOffice();
    const window = await openWindow(folder);
    expect(await condition(window)).toEqual({ state: 'checking' });
    await settled(window, 'checked');
    await window.close();
    const again = await openDataFolder(folder, { now: () => new Date('2020-11-03T07:59:00Z') });
    expect(again.ok && again.store.standing()).toEqual({ kind: 'sealed', at: '2020-11-02T08:00:00.000Z' });
    if (again.ok) await again.store.close();
  });

  it('is not disturbed by what is written during the check', async () => {
    const { folder } = await closedOffice();
    const window = await openWindow(folder);
    for (let value = 1; (await condition(window)).state === 'checking'; value += 1) {
      await window.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value } }], note: null }, call);
      await nextTurn();
    }
    expect(await condition(window)).toEqual({ state: 'checked' });
  });

  it('that is closed before the check is done leaves no seal', async () => {
    const { folder } = await closedOffice();
    let killed = false;
    const endless: SpawnSide = () => {
      const events = new EventEmitter();
      return { onEnd: (take) => void events.once('end', take), kill: () => { killed = true; events.emit('end', ''); } };
    };
    const window = await openWindow(folder, { spawnSide: endless });
    await window.close();
    expect(killed).toBe(true);
    expect(await readdir(folder)).not.toContain('so-thu-ky.db-seal');
  });

  it('whose check comes to no end goes on, and says so in the log', async () => {
    const { folder } = await closedOffice();
    const window = await openWindow(folder, { spawnSide: () => ({ onEnd: (take) => { take('out of memory'); }, kill: () => undefined }) });
    await settled(window, 'unchecked');
    await expect.poll(async () => (await window.handlers.log.list({ limit: 1, before: null, action: 'check.failed' }, call)).length).toBe(1);
    await window.close();
    expect(await readdir(folder)).not.toContain('so-thu-ky.db-seal');
  });
});

describe('damage that the seal cannot see', () => {
  it('is found by the check, stops all writing, and is told with the newest good backup', async () => {
    const { folder, backup } = await closedOffice();
    await damage(folder);
    const damaged = await readFile(join(folder, 'so-thu-ky.db'));
    const window = await openWindow(folder);
    await settled(window, 'damaged');
    const failure = { code: 'damaged-data-file', params: { folder, file: 'so-thu-ky.db', backup, backupAt: expect.stringMatching(/^2020-11-02T/) as unknown } };
    expect(await condition(window)).toEqual({ state: 'damaged', failure });
    await expect(window.handlers.app.setUserName({ userName: 'Lan' }, call)).rejects.toMatchObject(failure);
    await window.close();
    expect(await readFile(join(folder, 'so-thu-ky.db'))).toEqual(damaged);
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, ...failure });
  });

  it('is met at once where the opening reads', async () => {
    const { folder, backup } = await closedOffice();
    await damage(folder, 'report');
    const damaged = await readFile(join(folder, 'so-thu-ky.db'));
    const opened = await openServices({ dataFolder: folder, create: false, host: 'browser', userName: 'Mai', language: 'vi' });
    expect(opened).toMatchObject({ ok: false, code: 'damaged-data-file', params: { backup } });
    expect(await readFile(join(folder, 'so-thu-ky.db'))).toEqual(damaged);
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, code: 'damaged-data-file' });
  });

  it('is mended from the window by that backup; the damaged file stays beside it', async () => {
    const { folder, backup } = await closedOffice();
    await damage(folder);
    const damaged = await readFile(join(folder, 'so-thu-ky.db'));
    const window = await openWindow(folder);
    await settled(window, 'damaged');
    expect(await window.handlers.safety.restore({ name: backup }, call)).toMatchObject({ restored: { name: backup }, undo: null });
    expect(await condition(window)).toEqual({ state: 'checked' });
    await window.handlers.app.setUserName({ userName: 'Lan' }, call);
    expect((await window.handlers.safety.check(undefined, call)).problems).toEqual([]);
    const kept = (await readdir(folder)).find((name) => /^so-thu-ky\.db\.damaged-[^/]*Z$/.test(name)) ?? '';
    expect(await readFile(join(folder, kept))).toEqual(damaged);
  });

  it('gets no backup of the day, which would one day push out a good one', async () => {
    const { folder, backup } = await closedOffice();
    await damage(folder);
    const window = await openWindow(folder, { now: () => new Date('2020-11-05T01:00:00Z') });
    await settled(window, 'damaged');
    await window.close();
    expect(await readdir(join(folder, 'backups'))).toEqual([backup]);
  });
});

describe('a backup made by the window', () => {
  it('is written by a process of its own, and says why it failed', async () => {
    const { folder } = await closedOffice();
    const tasks: string[] = [];
    const window = await openWindow(folder, { spawnSide: (task) => { tasks.push(task.kind); return forkSide(task); } });
    await settled(window, 'checked');
    await window.handlers.safety.backup(undefined, call);
    expect(tasks).toEqual(['check', 'backup']);
    const [detail] = await window.handlers.imports.list({}, call);
    const sha256 = detail?.sha256 ?? '';
    await writeFile(join(folder, 'files', sha256.slice(0, 2), sha256), 'x');
    await expect(window.handlers.safety.backup(undefined, call)).rejects.toMatchObject({ code: 'kept-file-damaged', params: { sha256 } });
  });
});

/** Side processes of a kind that begin only when they are let, so that the window is seen at work meanwhile. */
function heldSides(): { readonly spawn: SpawnSide; hold(kind: string): { readonly asked: Promise<void>; readonly let: () => void } } {
  const held = new Map<string, { readonly tell: () => void; readonly begin: Promise<void> }>();
  return {
    hold: (kind) => {
      let go = (): void => undefined;
      let tell = (): void => undefined;
      const begin = new Promise<void>((resolve) => { go = resolve; });
      const asked = new Promise<void>((resolve) => { tell = resolve; });
      held.set(kind, { tell, begin });
      return { asked, let: () => { held.delete(kind); go(); } };
    },
    spawn: (task) => {
      const wait = held.get(task.kind);
      if (wait === undefined) return forkSide(task);
      wait.tell();
      return { onEnd: (take) => void wait.begin.then(() => { forkSide(task).onEnd(take); }), kill: () => undefined };
    },
  };
}

describe('a window that is asked for long work', () => {
  it('goes on answering and storing while everything is checked, and then tells what was found', async () => {
    const { folder } = await closedOffice();
    const sides = heldSides();
    const window = await openWindow(folder, { spawnSide: sides.spawn });
    await settled(window, 'checked');
    const inspection = sides.hold('inspect');
    const checking = window.handlers.safety.check(undefined, call);
    await inspection.asked;
    expect((await window.handlers.figures.grid(OCTOBER, call)).cells.length).toBeGreaterThan(0);
    await window.handlers.app.setUserName({ userName: 'Lan' }, call);
    const [detail] = await window.handlers.imports.list({}, call);
    const sha256 = detail?.sha256 ?? '';
    await writeFile(join(folder, 'files', sha256.slice(0, 2), sha256), 'x');
    inspection.let();
    expect(await checking).toMatchObject({ ok: false, problems: [{ code: 'kept-file-damaged', params: { sha256 } }] });
  });

  it('goes on answering while a backup is restored, and from the undoing backup on takes no change that would be lost', async () => {
    const { folder, backup } = await closedOffice();
    const sides = heldSides();
    const window = await openWindow(folder, { spawnSide: sides.spawn });
    await settled(window, 'checked');
    const grid = () => window.handlers.figures.grid(OCTOBER, call);
    const set = (value: number) => window.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value } }], note: null }, call);
    const [preparing, undoing] = [sides.hold('prepare-restore'), sides.hold('backup')];
    const restoring = window.handlers.safety.restore({ name: backup }, call);
    await preparing.asked;
    await set(77);
    await expect(window.handlers.safety.restore({ name: backup }, call)).rejects.toMatchObject({ code: 'restore-under-way' });
    preparing.let();
    await undoing.asked;
    expect((await grid()).cells).toContainEqual(expect.objectContaining({ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 77 } }));
    await expect(set(78)).rejects.toMatchObject({ code: 'restore-under-way' });
    undoing.let();
    const { undo } = await restoring;
    expect((await grid()).cells).toContainEqual(expect.objectContaining({ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 12 } }));
    await window.handlers.safety.restore({ name: undo?.name ?? '' }, call);
    expect((await grid()).cells).toContainEqual(expect.objectContaining({ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 77 } }));
  });
});
