import { EventEmitter } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { MessagePortMain, ParentPort } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../electron/contract/contract.ts';
import { runBackend } from '../../electron/hosts/desktop/backend.ts';
import { declareScheme, runDesktop } from '../../electron/hosts/desktop/desktop.ts';
import { hardenContents, isOwnAddress } from '../../electron/hosts/desktop/hardening.ts';
import { createRemoteReaders } from '../../electron/hosts/desktop/remote-readers.ts';
import { PORT_CHANNEL, READY_CHANNEL } from '../../electron/hosts/desktop/messages.ts';
import { createRemoteSides } from '../../electron/hosts/desktop/side.ts';
import { SERVICE_FLAGS } from '../../electron/hosts/service-flags.ts';
import { DEFAULT_SETTINGS, type PcSettings, type SettingsStore } from '../../electron/hosts/desktop/settings.ts';
import { electronDouble, FakeContents, FakeWindow } from '../builders/electron-double.ts';
import { handlersWith } from '../builders/handlers.ts';

function settings(initial: Partial<PcSettings> = {}): SettingsStore & { readonly kept: () => PcSettings } {
  let kept: PcSettings = { ...DEFAULT_SETTINGS, ...initial };
  return {
    read: () => kept,
    write: (change) => {
      kept = { ...kept, ...change };
    },
    kept: () => kept,
  };
}

async function started(options: Parameters<typeof electronDouble>[0] = {}, store = settings()) {
  const double = electronDouble(options);
  const windowFolder = await mkdtemp(join(tmpdir(), 'window-'));
  await writeFile(join(windowFolder, 'index.html'), '<title>Sổ Thư ký</title>');
  runDesktop(double.electron, {
    settings: store,
    defaultDataFolder: '/records',
    userName: 'Lan',
    windowFolder,
    preload: '/built/preload.cjs',
    backendEntry: '/built/backend.js',
    readerEntry: '/built/reading-child.js',
    sideEntry: '/built/side-child.js',
  });
  return { ...double, store };
}

function onlyWindow(): FakeWindow {
  const [window] = FakeWindow.opened;
  if (window === undefined || FakeWindow.opened.length !== 1) throw new Error(`expected one window, got ${FakeWindow.opened.length}`);
  return window;
}

describe('the desktop host', () => {
  it('declares its scheme as a secure origin before Electron is ready', () => {
    const double = electronDouble();
    declareScheme(double.electron);
    expect(double.schemes()).toEqual([{ scheme: 'so-thu-ky', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });

  it('runs the services in a process of their own and opens the window only when the records are open', async () => {
    const { backend, recorded } = await started();
    expect(recorded).toContainEqual(['utilityProcess.fork', '/built/backend.js', [], expect.objectContaining({ serviceName: 'so-thu-ky-services', execArgv: SERVICE_FLAGS })]);
    expect(backend.sent).toEqual([[{ kind: 'open', dataFolder: '/records', userName: 'Lan', language: 'vi', temporary: '/temporary' }]]);
    expect(FakeWindow.opened).toHaveLength(0);
    backend.emit('message', { kind: 'opened' });
    expect(onlyWindow().loaded).toEqual(['so-thu-ky://app/index.html']);
  });

  it('opens the folder of last time', async () => {
    const { backend } = await started({}, settings({ dataFolder: '/last', language: 'en' }));
    expect(backend.sent[0]).toEqual([{ kind: 'open', dataFolder: '/last', userName: 'Lan', language: 'en', temporary: '/temporary' }]);
  });

  it('gives the window no Node, a sandbox and an isolated context', async () => {
    const { backend } = await started();
    backend.emit('message', { kind: 'opened' });
    expect(onlyWindow().options['webPreferences']).toMatchObject({
      preload: '/built/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('hands a port to its own page and to nobody else', async () => {
    const { backend } = await started();
    backend.emit('message', { kind: 'opened' });
    const { webContents } = onlyWindow();
    backend.sent.length = 0;
    webContents.ipc.emit(READY_CHANNEL, { senderFrame: null });
    webContents.ipc.emit(READY_CHANNEL, { senderFrame: { url: 'https://evil.example/' } });
    expect(webContents.posted).toEqual([]);
    webContents.ipc.emit(READY_CHANNEL, { senderFrame: webContents.mainFrame });
    expect(backend.sent).toEqual([[{ kind: 'connect' }, [{ name: 'port1' }]]]);
    expect(webContents.posted).toEqual([[PORT_CHANNEL, null, [{ name: 'port2' }]]]);
  });

  it('denies navigation, new windows, embedded pages, permissions and everything remote', async () => {
    const { app, sessionHandlers } = await started();
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.openHandler?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });
    const prevented: string[] = [];
    const event = (name: string) => ({ preventDefault: () => prevented.push(name) });
    contents.emit('will-navigate', event('navigate'), 'https://example.org');
    contents.emit('will-redirect', event('redirect'));
    contents.emit('will-attach-webview', event('webview'));
    expect(prevented).toEqual(['navigate', 'redirect', 'webview']);

    const request = sessionHandlers['permissionRequest'] as unknown as (contents: null, permission: string, decide: (granted: boolean) => void) => void;
    const granted: Record<string, boolean> = {};
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write'])
      request(null, permission, (decision) => (granted[permission] = decision));
    expect(granted).toEqual({ media: false, geolocation: false, notifications: false, 'clipboard-read': false, 'clipboard-sanitized-write': true });

    const before = sessionHandlers['beforeRequest'] as unknown as (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;
    const cancelled = (url: string): boolean => {
      let cancel = false;
      before({ url }, (answer) => (cancel = answer.cancel));
      return cancel;
    };
    expect(cancelled('https://example.org/pixel.png')).toBe(true);
    expect(cancelled('file:///C:/Users/lan/secret.txt')).toBe(true);
    expect(cancelled('so-thu-ky://app.evil.example/index.html')).toBe(true);
    expect(cancelled('so-thu-ky://app/assets/index.js')).toBe(false);
  });

  it('serves only its own files, with the content policy', async () => {
    const { answer } = await started();
    const page = await answer('so-thu-ky://app/index.html');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Sổ Thư ký');
    expect((await answer('so-thu-ky://app/../../etc/passwd')).status).toBe(404);
    expect((await answer('so-thu-ky://elsewhere/index.html')).status).toBe(404);
  });

  it('says why a folder cannot be opened and tries the one chosen instead', async () => {
    const { backend, recorded, store } = await started({ dialogResponse: 0, chosenFolder: '/other' });
    backend.emit('message', { kind: 'refused', failure: { code: 'second-instance', params: { folder: '/records' } } });
    await expect.poll(() => backend.sent.length).toBe(2);
    expect(backend.sent[1]).toEqual([{ kind: 'open', dataFolder: '/other', userName: 'Lan', language: 'vi', temporary: '/temporary' }]);
    expect(recorded.find(([name]) => name === 'dialog.showMessageBox')?.[1]).toMatchObject({ message: 'Không mở được thư mục dữ liệu.' });
    expect(store.kept().dataFolder).toBe('/other');
    expect(FakeWindow.opened).toHaveLength(0);
  });

  it('closes the records in order before it quits', async () => {
    const { app, backend, recorded } = await started();
    backend.emit('message', { kind: 'opened' });
    backend.sent.length = 0;
    let prevented = false;
    app.emit('before-quit', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
    expect(backend.sent).toEqual([[{ kind: 'close' }]]);
    expect(recorded).not.toContainEqual(['app.quit']);
    backend.emit('exit', 0);
    expect(recorded).toContainEqual(['app.quit']);
    prevented = false;
    app.emit('before-quit', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(false);
  });

  it('says so when the services end by themselves', async () => {
    const { backend, recorded } = await started();
    backend.emit('message', { kind: 'opened' });
    backend.emit('exit', 134);
    expect(recorded.map(([name]) => name)).toContain('dialog.showErrorBox');
  });

  it('shows the window that is there when started a second time', async () => {
    const { app, backend } = await started();
    backend.emit('message', { kind: 'opened' });
    app.emit('second-instance');
    expect(onlyWindow().restored).toBe(1);
    expect(onlyWindow().focused).toBe(1);
    const second = await started({ firstInstance: false });
    expect(second.recorded).toEqual([['app.quit']]);
  });

  it.each([[0, false], [1, true]] as const)('asks before unsaved words are lost (answer %i)', async (dialogResponse, leaves) => {
    const { backend, recorded } = await started({ dialogResponse });
    backend.emit('message', { kind: 'opened' });
    let left = false;
    onlyWindow().webContents.emit('will-prevent-unload', { preventDefault: () => (left = true) });
    expect(recorded.at(-1)).toMatchObject(['dialog.showMessageBoxSync', { buttons: ['Ở lại', 'Rời đi'], defaultId: 0, cancelId: 0 }]);
    expect(left).toBe(leaves);
  });

  it('remembers where the window stood', async () => {
    const { backend, store } = await started();
    backend.emit('message', { kind: 'opened' });
    onlyWindow().emit('close');
    expect(store.kept().bounds).toEqual({ x: 1, y: 2, width: 1000, height: 700 });
  });
});

describe('reading processes under Electron', () => {
  const settings_ = { timeLimitMs: 9000, memoryLimitMb: 512 };

  it('are started by main with their limits, and reached by the backend over a port', async () => {
    const { backend, recorded, started: processes } = await started();
    backend.emit('message', { kind: 'opened' });
    backend.sent.length = 0;
    backend.emit('message', { kind: 'start-reader', id: 7, settings: settings_ });
    const fork = recorded.filter(([name]) => name === 'utilityProcess.fork').at(-1);
    expect(fork?.[1]).toBe('/built/reading-child.js');
    expect(fork?.[2]).toEqual([JSON.stringify(settings_)]);
    expect(fork?.[3]).toMatchObject({ execArgv: expect.arrayContaining([expect.stringMatching(/^--max-old-space-size=\d+$/)]) as unknown });
    const reader = processes[1];
    expect(reader?.sent).toEqual([[null, [{ name: 'port1' }]]]);
    expect(backend.sent).toEqual([[{ kind: 'reader-started', id: 7 }, [{ name: 'port2' }]]]);

    backend.emit('message', { kind: 'kill-reader', id: 7 });
    expect(reader?.killed).toBe(true);
    reader?.stderr.emit('data', Buffer.from('memory limit'));
    reader?.emit('exit', 9);
    expect(backend.sent.at(-1)).toEqual([{ kind: 'reader-ended', id: 7, lastWords: 'memory limit' }, []]);
  });

  it('end with the backend', async () => {
    const { backend, started: processes } = await started();
    backend.emit('message', { kind: 'start-reader', id: 1, settings: settings_ });
    backend.emit('exit', 0);
    expect(processes[1]?.killed).toBe(true);
  });

  it('keep what is sent before their port is there, and pass on replies and their end', () => {
    const told: unknown[] = [];
    const readers = createRemoteReaders((message) => told.push(message));
    const child = readers.spawn(settings_);
    const replies: unknown[] = [];
    const ends: string[] = [];
    child.onReply((reply) => replies.push(reply));
    child.onEnd((lastWords) => ends.push(lastWords));
    child.send({ type: 'forget', id: 1 });
    expect(told).toEqual([{ kind: 'start-reader', id: 1, settings: settings_ }]);

    const port = Object.assign(new EventEmitter(), { posted: [] as unknown[], postMessage: (message: unknown) => port.posted.push(message), start: () => undefined, close: () => undefined });
    readers.handle({ kind: 'reader-started', id: 1 }, [port as unknown as MessagePortMain]);
    child.send({ type: 'forget', id: 2 });
    expect(port.posted).toEqual([
      { type: 'forget', id: 1 },
      { type: 'forget', id: 2 },
    ]);
    port.emit('message', { data: { type: 'ready' } });
    expect(replies).toEqual([{ type: 'ready' }]);
    child.kill();
    expect(told.at(-1)).toEqual({ kind: 'kill-reader', id: 1 });
    readers.handle({ kind: 'reader-ended', id: 1, lastWords: 'time limit' }, []);
    expect(ends).toEqual(['time limit']);
  });
});

describe('side processes under Electron', () => {
  const task = { kind: 'check', folder: '/d' } as const;

  it('are started by main with their task, and what they say last is passed on when they are gone', async () => {
    const { backend, recorded, started: processes } = await started();
    backend.emit('message', { kind: 'opened' });
    backend.sent.length = 0;
    backend.emit('message', { kind: 'start-side', id: 3, task });
    const fork = recorded.filter(([name]) => name === 'utilityProcess.fork').at(-1);
    expect(fork?.slice(1, 3)).toEqual(['/built/side-child.js', [JSON.stringify(task)]]);
    const side = processes[1];
    side?.emit('exit', 0);
    expect(backend.sent).toEqual([]);
    side?.stderr.emit('data', Buffer.from('{"ok":true}\n'));
    side?.stderr.emit('end');
    expect(backend.sent).toEqual([[{ kind: 'side-ended', id: 3, lastWords: '{"ok":true}\n' }]]);
  });

  it('are ended when asked, and with the backend', async () => {
    const { backend, started: processes } = await started();
    backend.emit('message', { kind: 'start-side', id: 1, task });
    backend.emit('message', { kind: 'start-side', id: 2, task });
    backend.emit('message', { kind: 'kill-side', id: 1 });
    expect(processes.slice(1).map((process) => process.killed)).toEqual([true, false]);
    backend.emit('exit', 0);
    expect(processes[2]?.killed).toBe(true);
  });

  it('tell the backend of their end once', () => {
    const told: unknown[] = [];
    const sides = createRemoteSides((message) => told.push(message));
    const child = sides.spawn(task);
    const ends: string[] = [];
    child.onEnd((lastWords) => ends.push(lastWords));
    child.kill();
    expect(told).toEqual([{ kind: 'start-side', id: 1, task }, { kind: 'kill-side', id: 1 }]);
    sides.handle({ kind: 'side-ended', id: 1, lastWords: 'x' });
    sides.handle({ kind: 'side-ended', id: 1, lastWords: 'x' });
    expect(ends).toEqual(['x']);
  });
});

describe('addresses of the window', () => {
  it.each(['so-thu-ky://app/index.html', 'blob:so-thu-ky://app/1', 'data:image/png;base64,AA'])('%s is its own', (url) => {
    expect(isOwnAddress(url)).toBe(true);
  });
  it.each(['http://127.0.0.1/', 'ws://x', 'so-thu-ky://app', 'so-thu-ky://apple/'])('%s is not', (url) => {
    expect(isOwnAddress(url)).toBe(false);
  });
  it('lets its own page reload', () => {
    const contents = new FakeContents();
    hardenContents(contents as unknown as Parameters<typeof hardenContents>[0]);
    let prevented = false;
    contents.emit('will-navigate', { preventDefault: () => (prevented = true) }, 'so-thu-ky://app/index.html');
    expect(prevented).toBe(false);
  });
});

describe('the backend process', () => {
  const info = { version: '1', host: 'desktop', dataFolder: '/d', language: 'vi', userName: 'Lan', hasCatalogue: true, today: '2020-10-25' } as const;

  function parent() {
    const emitter = new EventEmitter();
    const sent: unknown[] = [];
    const port = Object.assign(emitter, { postMessage: (message: unknown) => sent.push(message) });
    return { port: port as unknown as ParentPort, sent, tell: (data: unknown, ports: unknown[] = []) => emitter.emit('message', { data, ports }) };
  }

  it('serves the contract over a message port and closes the records before it ends', async () => {
    const { port, sent, tell } = parent();
    const events: string[] = [];
    runBackend(
      port,
      () =>
        Promise.resolve({
          ok: true,
          handlers: handlersWith({ app: { info: () => Promise.resolve(info) } }),
          close: () => {
            events.push('closed');
            return Promise.resolve();
          },
        }),
      (thrown) => events.push(String(thrown)),
      () => events.push('exit'),
    );
    tell({ kind: 'open', dataFolder: '/d', userName: 'Lan', language: 'vi', temporary: join(tmpdir(), 'none') });
    await expect.poll(() => sent).toEqual([{ kind: 'opened' }]);

    const { port1, port2 } = new MessageChannel();
    // Electron's main-process port wraps messages as events, as this one does.
    const mainPort = {
      on: (name: string, run: (event: { data: unknown }) => void) =>
        port1.on(name, (data: unknown) => {
          run({ data });
        }),
      postMessage: (data: unknown) => {
        port1.postMessage(data);
      },
      start: () => {
        port1.start();
      },
    };
    tell({ kind: 'connect' }, [mainPort]);
    const client = createORPCClient<Client>(new RPCLink({ port: port2 }));
    port2.start();
    expect(await client.app.info()).toEqual(info);

    tell({ kind: 'close' });
    await expect.poll(() => events).toEqual(['closed', 'exit']);
    port1.close();
    port2.close();
  });

  it('passes on why the folder cannot be opened', async () => {
    const { port, sent, tell } = parent();
    runBackend(
      port,
      () => Promise.resolve({ ok: false, code: 'damaged-data-file', params: { folder: '/d' } }),
      () => undefined,
      () => undefined,
    );
    tell({ kind: 'open', dataFolder: '/d', userName: 'Lan', language: 'vi', temporary: join(tmpdir(), 'none') });
    await expect.poll(() => sent).toEqual([{ kind: 'refused', failure: { code: 'damaged-data-file', params: { folder: '/d' } } }]);
  });
});
