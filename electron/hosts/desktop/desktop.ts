import type { BrowserWindow, UtilityProcess } from 'electron';
import type { FailureData } from '../../contract/base.ts';
import { messageOf } from '../../core/words/messages.ts';
import { SERVICE_FLAGS } from '../service-flags.ts';
import type { ElectronApi } from './electron-api.ts';
import { hardenContents, hardenSession, webPreferences, WINDOW_SCHEME, WINDOW_URL } from './hardening.ts';
import { createReaders } from './readers.ts';
import { createSides, directSide } from './side.ts';
import { createOpening } from './opening.ts';
import { PORT_CHANNEL, READY_CHANNEL, type FromBackend, type ToBackend } from './messages.ts';
import type { SettingsStore } from './settings.ts';
import { answerWindowRequest } from './window-files.ts';
import { desktopWords } from './words.ts';

export type DesktopOptions = {
  readonly settings: SettingsStore;
  readonly defaultDataFolder: string;
  readonly userName: string;
  /** Built files: the window's folder, the preload script, the entries of the backend, of the reading and of the side process. */
  readonly windowFolder: string;
  readonly preload: string;
  readonly backendEntry: string;
  readonly readerEntry: string;
  readonly sideEntry: string;
};

/** Must run before Electron is ready: the window's scheme is a secure origin of its own. */
export function declareScheme(electron: Pick<ElectronApi, 'protocol'>): void {
  electron.protocol.registerSchemesAsPrivileged([{ scheme: WINDOW_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Runs the desktop app: one instance, one window, the services in a process of their own. Call once Electron is ready. */
export function runDesktop(electron: ElectronApi, options: DesktopOptions): void {
  if (!electron.app.requestSingleInstanceLock()) {
    electron.app.quit();
    return;
  }
  electron.Menu.setApplicationMenu(null);
  electron.protocol.handle(WINDOW_SCHEME, (request) => answerWindowRequest(options.windowFolder, request.url));
  hardenSession(electron.session.defaultSession);
  electron.app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents);
  });

  const backend = electron.utilityProcess.fork(options.backendEntry, [], { serviceName: 'so-thu-ky-services', stdio: 'inherit', execArgv: [...SERVICE_FLAGS] });
  const readers = createReaders(electron, options.readerEntry, backend);
  let window: BrowserWindow | null = null;
  let backendEnded = false;

  const settings = options.settings.read();
  const tell = (message: ToBackend): void => {
    backend.postMessage(message);
  };
  const sides = createSides(directSide(electron, options.sideEntry), (message) => {
    if (!backendEnded) tell(message);
  });
  const openCopy = createOpening(electron, tell);
  const openFolder = (dataFolder: string): void => {
    options.settings.write({ dataFolder });
    tell({ kind: 'open', dataFolder, userName: options.userName, language: settings.language, temporary: electron.app.getPath('temp') });
  };

  backend.on('message', (message: FromBackend) => {
    if (message.kind === 'opened') window = openWindow(electron, options, backend);
    else if (message.kind === 'start-reader' || message.kind === 'kill-reader') readers.handle(message);
    else if (message.kind === 'start-side' || message.kind === 'kill-side') sides.handle(message);
    else if (message.kind === 'open-copy') openCopy(message);
    else if (message.kind === 'refused') {
      void offerAnotherFolder(electron, message.failure, settings.language).then((folder) => {
        if (folder === null) electron.app.quit();
        else openFolder(folder);
      });
    }
  });
  backend.on('exit', (code) => {
    backendEnded = true;
    readers.killAll();
    sides.killAll();
    if (code !== 0) electron.dialog.showErrorBox('Sổ Thư ký', desktopWords(settings.language).backendEnded);
    electron.app.quit();
  });
  electron.app.on('second-instance', () => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  electron.app.on('window-all-closed', () => {
    tell({ kind: 'close' });
  });
  electron.app.on('before-quit', (event) => {
    // The data folder is closed in order first; the backend answers, and the app quits for good.
    if (backendEnded) return;
    event.preventDefault();
    tell({ kind: 'close' });
  });

  openFolder(settings.dataFolder ?? options.defaultDataFolder);
}

function openWindow(electron: ElectronApi, options: DesktopOptions, backend: UtilityProcess): BrowserWindow {
  const settings = options.settings.read();
  const window = new electron.BrowserWindow({
    ...(settings.bounds ?? { width: 1366, height: 768 }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Sổ Thư ký',
    autoHideMenuBar: true,
    webPreferences: webPreferences(options.preload),
  });
  window.once('ready-to-show', () => {
    if (settings.maximised) window.maximize();
    window.show();
  });
  window.on('close', () => {
    options.settings.write({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // A page that holds unsaved words keeps its window. Electron says nothing of it by itself: the person would close it in vain.
    if (wantsToLeave(electron, window, settings.language)) event.preventDefault();
  });
  window.webContents.ipc.on(READY_CHANNEL, (event) => {
    // Only our own page may be connected, and only its main frame.
    if (event.senderFrame === null || event.senderFrame !== window.webContents.mainFrame || !event.senderFrame.url.startsWith(WINDOW_URL)) return;
    const { port1, port2 } = new electron.MessageChannelMain();
    backend.postMessage({ kind: 'connect' } satisfies ToBackend, [port1]);
    window.webContents.postMessage(PORT_CHANNEL, null, [port2]);
  });
  void window.loadURL(WINDOW_URL);
  return window;
}

/** Asks whether what could not be saved yet may be lost. */
function wantsToLeave(electron: ElectronApi, window: BrowserWindow, language: 'vi' | 'en'): boolean {
  const words = desktopWords(language);
  const stay = 0;
  const chosen = electron.dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Sổ Thư ký',
    message: words.unsaved,
    buttons: [words.stay, words.leave],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  });
  return chosen !== stay;
}

/** Says why the data folder cannot be opened; gives the folder the user chose instead, or null to quit. */
async function offerAnotherFolder(electron: ElectronApi, failure: FailureData, language: 'vi' | 'en'): Promise<string | null> {
  const words = desktopWords(language);
  const { response } = await electron.dialog.showMessageBox({
    type: 'error',
    title: 'Sổ Thư ký',
    message: words.cannotOpen,
    detail: messageOf(failure.code, failure.params, language),
    buttons: [words.chooseFolder, words.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return null;
  const chosen = await electron.dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  return chosen.filePaths[0] ?? null;
}
