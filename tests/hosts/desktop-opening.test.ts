import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCopies, isCopy } from '../../electron/hosts/desktop/copies.ts';
import { runDesktop } from '../../electron/hosts/desktop/desktop.ts';
import type { FromBackend } from '../../electron/hosts/desktop/messages.ts';
import { createRemoteOpener } from '../../electron/hosts/desktop/remote-opener.ts';
import { DEFAULT_SETTINGS } from '../../electron/hosts/desktop/settings.ts';
import { electronDouble } from '../builders/electron-double.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copies-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('copies for other programs', () => {
  it('bear the name of the file, are read-only, and one file has one copy', async () => {
    const temporary = await temporaryFolder();
    const copies = createCopies(temporary, 'linux');
    const path = await copies.write('Hướng dẫn 04.txt', bytes('nội dung'));
    expect([basename(path), await readFile(path, 'utf8'), (await stat(path)).mode & 0o777]).toEqual(['Hướng dẫn 04.txt', 'nội dung', 0o400]);
    expect(isCopy(temporary, path)).toBe(true);
    expect(await copies.write('Hướng dẫn 04.txt', bytes('nội dung'))).toBe(path);
    const other = await copies.write('Hướng dẫn 04.txt', bytes('nội dung khác'));
    expect([basename(other), other === path]).toEqual(['Hướng dẫn 04.txt', false]);
  });

  it('that somebody made writable and changed are left to their program, and a true one is made beside', async () => {
    const temporary = await temporaryFolder();
    const copies = createCopies(temporary, 'linux');
    const changed = await copies.write('a.txt', bytes('như khi nhận'));
    await chmod(changed, 0o600);
    await writeFile(changed, 'đã sửa');
    const path = await copies.write('a.txt', bytes('như khi nhận'));
    expect([path === changed, await readFile(path, 'utf8'), await readFile(changed, 'utf8'), isCopy(temporary, path)]).toEqual([false, 'như khi nhận', 'đã sửa', true]);
  });

  it('are gone at the end and at the next start, with nothing else in the temporary folder', async () => {
    const temporary = await temporaryFolder();
    await writeFile(join(temporary, 'của chương trình khác.txt'), 'x');
    await createCopies(temporary).write('a.txt', bytes('của lần bị ngắt'));
    const copies = createCopies(temporary);
    await copies.write('a.txt', bytes('x'));
    expect(await readdir(temporary)).toHaveLength(3);
    await copies.sweep();
    expect(await readdir(temporary)).toEqual(['của chương trình khác.txt']);
    expect(await readFile(await copies.write('a.txt', bytes('lại')), 'utf8')).toBe('lại');
  });

  it('are marked on Windows as come from outside, so that Office protects itself', async () => {
    const path = await createCopies(await temporaryFolder(), 'win32').write('a.docx', bytes('x'));
    // On other systems the mark is a file of this name, not a stream of the file.
    expect(await readFile(`${path}:Zone.Identifier`, 'utf8')).toBe('[ZoneTransfer]\r\nZoneId=3\r\n');
  });
});

describe('the services under Electron', () => {
  it('write the copy and ask main to open it; what main says comes back', async () => {
    const temporary = await temporaryFolder();
    const told: FromBackend[] = [];
    const { opener, handle } = createRemoteOpener(createCopies(temporary), (message) => told.push(message));
    const opened = opener.open({ name: 'a.pdf', bytes: bytes('%PDF-') });
    await expect.poll(() => told.length).toBe(1);
    const [asked] = told;
    if (asked?.kind !== 'open-copy') throw new Error('not asked');
    expect(await readFile(asked.path, 'utf8')).toBe('%PDF-');
    handle({ kind: 'copy-opened', id: asked.id, problem: '' });
    await opened;

    const again = opener.open({ name: 'a.pdf', bytes: bytes('%PDF-') });
    await expect.poll(() => told.length).toBe(2);
    handle({ kind: 'copy-opened', id: asked.id + 1, problem: 'no program' });
    await expect(again).rejects.toMatchObject({ code: 'opening-failed', params: { file: 'a.pdf', detail: 'no program' } });
    await opener.close();
    expect(await readdir(temporary)).toEqual([]);
  });

  it('say so when the copy cannot be written', async () => {
    const { opener } = createRemoteOpener(createCopies(join(await temporaryFolder(), 'gone')), () => undefined);
    await expect(opener.open({ name: 'a.pdf', bytes: bytes('x') })).rejects.toMatchObject({ code: 'opening-failed', params: { file: 'a.pdf', detail: 'ENOENT' } });
  });
});

describe('main', () => {
  async function started(openProblem = '') {
    const temporary = await temporaryFolder();
    const double = electronDouble({ temporary, openProblem });
    runDesktop(double.electron, {
      settings: { read: () => DEFAULT_SETTINGS, write: () => undefined }, defaultDataFolder: '/records', userName: 'Lan', windowFolder: temporary,
      preload: '/p', backendEntry: '/b', readerEntry: '/r', sideEntry: '/s',
    });
    double.backend.sent.length = 0;
    const ask = async (path: unknown): Promise<unknown> => {
      double.backend.emit('message', { kind: 'open-copy', id: 7, path });
      await expect.poll(() => double.backend.sent.length).toBe(1);
      return double.backend.sent.shift()?.[0];
    };
    return { ...double, temporary, ask, handed: () => double.recorded.filter(([name]) => name === 'shell.openPath') };
  }

  it('hands a copy to its program, and passes on what the system says', async () => {
    const { ask, handed, temporary } = await started();
    const path = await createCopies(temporary).write('a.pdf', bytes('x'));
    expect(await ask(path)).toEqual({ kind: 'copy-opened', id: 7, problem: '' });
    expect(handed()).toEqual([['shell.openPath', path]]);
    const failing = await started('Failed to open path');
    expect(await failing.ask(await createCopies(failing.temporary).write('a.pdf', bytes('x')))).toEqual({ kind: 'copy-opened', id: 7, problem: 'Failed to open path' });
  });

  it('opens nothing that is not such a copy', async () => {
    const { ask, handed, temporary } = await started();
    const copy = await createCopies(temporary).write('a.pdf', bytes('x'));
    const place = dirname(copy);
    for (const path of [join(temporary, 'a.pdf'), '/etc/passwd', `${place}/../../../a.pdf`, join(place, 'a.exe'), join(place, 'a.pdf.lnk'), join(place, 'a'), dirname(place), `${dirname(place)}/a.pdf`, 'https://example.org/a.pdf', undefined, 5, { path: copy }]) {
      expect(await ask(path), String(path)).toEqual({ kind: 'copy-opened', id: 7, problem: 'not a copy' });
    }
    expect(handed()).toEqual([]);
  });
});
