import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import inspector from 'node:inspector';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './browser-host.ts';

/**
 * Stands in for Electron's binary where there is none, as the tests' driver sees it from outside: a Node process with an
 * inspector, which knows a module `electron`, and a Chromium with a debugging port, which shows the app on the data
 * folder of its environment. What is behind the window is the browser host.
 */
const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-stand-in-'));
const session = Object.assign(new EventEmitter(), {
  setPermissionCheckHandler: () => undefined,
  setPermissionRequestHandler: (decides: (contents: null, permission: string, decide: (granted: boolean) => void) => void) => {
    decides(null, 'clipboard-read', (granted) => {
      if (granted) chromium.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
    });
  },
});
provideElectron({ app: { quit: end }, dialog: {}, shell: {}, session: { defaultSession: session }, webContents: { fromDevToolsTargetId: () => null } });

const host = await serve(process.env);
const browser = spawn(process.env['SO_THU_KY_BROWSER'] ?? '/usr/bin/chromium', [
  ...process.argv.slice(2).filter((word) => word.startsWith('--') && !word.startsWith('--inspect')),
  '--headless=new',
  '--no-first-run',
  '--disable-background-networking',
  host.url,
], { stdio: ['ignore', 'ignore', 'pipe'] });
const chromium = await developerTools(await debuggingAddress());
handOutFiles();
inspector.open(0);

/** A file given out goes through Electron's session, which asks where it is to be saved. */
function handOutFiles(): void {
  chromium.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true });
  const items = new Map<string, EventEmitter>();
  let savePath = '';
  chromium.events.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }: { readonly guid: string; readonly suggestedFilename: string }) => {
    const item = Object.assign(new EventEmitter(), {
      getFilename: () => suggestedFilename,
      setSavePath: (path: string) => {
        savePath = path;
      },
    });
    items.set(guid, item);
    session.emit('will-download', {}, item);
  });
  chromium.events.on('Browser.downloadProgress', ({ guid, state }: { readonly guid: string; readonly state: string }) => {
    if (state === 'completed') void copyFile(join(folder, guid), savePath).then(() => items.get(guid)?.emit('done', {}, state));
  });
}

/** Answers `require('electron')` of whoever asks through the inspector. */
function provideElectron(electron: object): void {
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load.bind(loader);
  loader._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest));
}

/** Where Chromium listens, which it says as Electron does. */
function debuggingAddress(): Promise<string> {
  return new Promise((resolve, reject) => {
    browser.once('exit', () => { reject(new Error('the browser ended')); });
    browser.stderr.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(chunk.toString())?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

async function developerTools(address: string) {
  const socket = new WebSocket(address);
  const events = new EventEmitter();
  await new Promise((resolve) => { socket.addEventListener('open', resolve, { once: true }); });
  socket.addEventListener('message', ({ data }) => {
    const { method, params } = JSON.parse(String(data)) as { readonly method?: string; readonly params?: unknown };
    if (method !== undefined) events.emit(method, params);
  });
  let last = 0;
  return {
    events,
    send: (method: string, params: object): void => {
      socket.send(JSON.stringify({ id: (last += 1), method, params }));
    },
  };
}

async function end(): Promise<void> {
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  chromium.send('Browser.close', {});
  await gone;
  await host.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
