import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, Menu, MessageChannelMain, protocol, session, shell, utilityProcess } from 'electron';
import Store from 'electron-store';
import { runCli } from '../cli/run.ts';
import { accountName, defaultDataFolder } from '../data-folder.ts';
import { directReaders } from './direct-readers.ts';
import { declareScheme, runDesktop } from './desktop.ts';
import { directSide } from './side.ts';
import { DEFAULT_SETTINGS, type PcSettings } from './settings.ts';

const electron = { app, BrowserWindow, MessageChannelMain, Menu, dialog, protocol, session, shell, utilityProcess };
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `So-Thu-ky.exe cli …` runs a command of the command line instead of opening a window. */
const commandAt = process.argv.indexOf('cli');

// Nothing here is awaited: Electron is ready only once this module has run to its end, so waiting for that in the module
// itself is waiting for ever (electron#40719).
if (commandAt > 0) {
  app.whenReady().then(() => runCommand(process.argv.slice(commandAt + 1))).catch(endWith);
} else {
  declareScheme(electron);
  app.whenReady().then(openApp).catch(endWith);
}

async function runCommand(words: readonly string[]): Promise<void> {
  const interrupted = new AbortController();
  process.on('SIGINT', () => {
    interrupted.abort();
  });
  const code = await runCli(words, {
    streams: { out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text) },
    environment: process.env,
    platform: process.platform,
    signal: interrupted.signal,
    windowFolder: built('../renderer/'),
    spawnReader: directReaders(electron, built('./reading-child.js')),
    spawnSide: directSide(electron, built('./side-child.js')),
  });
  app.exit(code);
}

function openApp(): void {
  const store = new Store<PcSettings>({ name: 'settings', defaults: DEFAULT_SETTINGS });
  runDesktop(electron, {
    settings: {
      read: () => store.store,
      write: (settings) => {
        store.set(settings);
      },
    },
    defaultDataFolder: defaultDataFolder(process.env, process.platform),
    userName: accountName(),
    windowFolder: built('../renderer/'),
    preload: built('../preload/preload.cjs'),
    backendEntry: built('./backend.js'),
    readerEntry: built('./reading-child.js'),
    sideEntry: built('./side-child.js'),
  });
}

/** A bug at the start: said, and the program ends instead of standing there without a window. */
function endWith(thrown: unknown): void {
  process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  app.exit(1);
}
