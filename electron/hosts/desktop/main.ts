import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, Menu, MessageChannelMain, protocol, session, utilityProcess } from 'electron';
import Store from 'electron-store';
import { runCli } from '../cli/run.ts';
import { accountName, defaultDataFolder } from '../data-folder.ts';
import { directReaders } from './direct-readers.ts';
import { declareScheme, runDesktop } from './desktop.ts';
import { directSide } from './side.ts';
import { DEFAULT_SETTINGS, type PcSettings } from './settings.ts';

const electron = { app, BrowserWindow, MessageChannelMain, Menu, dialog, protocol, session, utilityProcess };
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `So-Thu-ky.exe cli …` runs a command of the command line instead of opening a window. */
const commandAt = process.argv.indexOf('cli');

if (commandAt > 0) {
  const interrupted = new AbortController();
  process.on('SIGINT', () => {
    interrupted.abort();
  });
  await app.whenReady();
  const code = await runCli(process.argv.slice(commandAt + 1), {
    streams: { out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text) },
    environment: process.env,
    platform: process.platform,
    signal: interrupted.signal,
    windowFolder: built('../renderer/'),
    spawnReader: directReaders(electron, built('./reading-child.js')),
    spawnSide: directSide(electron, built('./side-child.js')),
  });
  app.exit(code);
} else {
  declareScheme(electron);
  const store = new Store<PcSettings>({ name: 'settings', defaults: DEFAULT_SETTINGS });
  await app.whenReady();
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
