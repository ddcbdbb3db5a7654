import { EventEmitter } from 'node:events';
import type { ElectronApi } from '../../electron/hosts/desktop/electron-api.ts';

/** A call that the host made to Electron, such as `['app.quit']` or `['BrowserWindow', {…}]`. */
export type Recorded = readonly [string, ...unknown[]];

export class FakeContents extends EventEmitter {
  readonly ipc = new EventEmitter();
  readonly mainFrame = { url: 'so-thu-ky://app/index.html' };
  readonly posted: unknown[][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  postMessage(...given: unknown[]): void {
    this.posted.push(given);
  }
}

export class FakeWindow extends EventEmitter {
  static opened: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: Record<string, unknown>;
  readonly loaded: string[] = [];
  shown = false;
  maximised = false;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    FakeWindow.opened.push(this);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
  maximize(): void {
    this.maximised = true;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  isMinimized(): boolean {
    return true;
  }
  restored = 0;
  restore(): void {
    this.restored += 1;
  }
  focused = 0;
  focus(): void {
    this.focused += 1;
  }
  show(): void {
    this.shown = true;
  }
  getNormalBounds(): object {
    return { x: 1, y: 2, width: 1000, height: 700 };
  }
}

export class FakeProcess extends EventEmitter {
  readonly sent: unknown[][] = [];
  readonly stderr = new EventEmitter();
  killed = false;
  kill(): boolean {
    this.killed = true;
    return true;
  }
  postMessage(...given: unknown[]): void {
    this.sent.push(given);
  }
}

type Handler = (...given: never[]) => unknown;

/** Electron as the desktop host sees it, recording what is asked of it; no binary needed. */
export function electronDouble(options: { readonly firstInstance?: boolean; readonly dialogResponse?: number; readonly chosenFolder?: string; readonly temporary?: string; readonly openProblem?: string } = {}) {
  FakeWindow.opened = [];
  const recorded: Recorded[] = [];
  const backend = new FakeProcess();
  const started: FakeProcess[] = [];
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => options.firstInstance ?? true,
    quit: () => recorded.push(['app.quit']),
    getPath: (name: string) => (name === 'temp' ? (options.temporary ?? '/temporary') : ''),
  });
  const sessionHandlers: Record<string, Handler> = {};
  const remember = (name: string) => (handler: Handler) => {
    sessionHandlers[name] = handler;
  };
  const defaultSession = {
    setPermissionRequestHandler: remember('permissionRequest'),
    setPermissionCheckHandler: remember('permissionCheck'),
    setDevicePermissionHandler: remember('devicePermission'),
    webRequest: { onBeforeRequest: remember('beforeRequest') },
  };
  let protocolHandler: ((request: { url: string }) => Promise<Response>) | null = null;
  let schemes: unknown = null;
  const double = {
    app,
    BrowserWindow: FakeWindow,
    MessageChannelMain: class {
      readonly port1 = { name: 'port1' };
      readonly port2 = { name: 'port2' };
    },
    Menu: { setApplicationMenu: (menu: unknown) => recorded.push(['Menu.setApplicationMenu', menu]) },
    dialog: {
      showErrorBox: (title: string, text: string) => recorded.push(['dialog.showErrorBox', title, text]),
      showMessageBox: (box: unknown) => {
        recorded.push(['dialog.showMessageBox', box]);
        return Promise.resolve({ response: options.dialogResponse ?? 1 });
      },
      showMessageBoxSync: (_window: unknown, box: unknown) => {
        recorded.push(['dialog.showMessageBoxSync', box]);
        return options.dialogResponse ?? 0;
      },
      showOpenDialog: () => Promise.resolve({ filePaths: options.chosenFolder === undefined ? [] : [options.chosenFolder] }),
    },
    protocol: {
      registerSchemesAsPrivileged: (given: unknown) => {
        schemes = given;
      },
      handle: (_scheme: string, handler: (request: { url: string }) => Promise<Response>) => {
        protocolHandler = handler;
      },
    },
    session: { defaultSession },
    shell: {
      openPath: (path: string) => {
        recorded.push(['shell.openPath', path]);
        return Promise.resolve(options.openProblem ?? '');
      },
    },
    utilityProcess: {
      fork: (...given: unknown[]) => {
        recorded.push(['utilityProcess.fork', ...given]);
        const process = started.length === 0 ? backend : new FakeProcess();
        started.push(process);
        return process;
      },
    },
  };
  return {
    electron: double as unknown as ElectronApi,
    recorded,
    backend,
    /** Every process forked, the backend first. */
    started,
    app,
    sessionHandlers,
    schemes: () => schemes,
    answer: (url: string) => {
      if (protocolHandler === null) throw new Error('no protocol handler');
      return protocolHandler({ url });
    },
  };
}
