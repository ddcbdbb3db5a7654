import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { electronDouble } from '../builders/electron-double.ts';

const stage = vi.hoisted(() => ({ electron: {} as Record<string, unknown> }));

vi.mock('electron', () => ({
  get app() { return stage.electron['app']; },
  get BrowserWindow() { return stage.electron['BrowserWindow']; },
  get MessageChannelMain() { return stage.electron['MessageChannelMain']; },
  get Menu() { return stage.electron['Menu']; },
  get dialog() { return stage.electron['dialog']; },
  get protocol() { return stage.electron['protocol']; },
  get session() { return stage.electron['session']; },
  get shell() { return stage.electron['shell']; },
  get utilityProcess() { return stage.electron['utilityProcess']; },
}));
vi.mock('electron-store', () => ({
  default: class {
    store: unknown;
    constructor(options: { readonly defaults: unknown }) {
      this.store = options.defaults;
    }
    set(): void {
      this.store = { ...(this.store as object) };
    }
  },
}));

/** Electron as it starts: ready only when it is told so, which is after the program's first module has run to its end. */
function electronThatStarts() {
  const double = electronDouble();
  let ready: () => void = () => undefined;
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const exit = new Promise<number>((resolve) => {
    Object.assign(double.app, { whenReady: () => whenReady, exit: resolve });
  });
  stage.electron = double.electron;
  return { ...double, ready, exit };
}

describe('the first module of the desktop program', () => {
  const argv = process.argv;
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    process.argv = argv;
    vi.restoreAllMocks();
  });

  it('runs to its end before Electron is ready, with the scheme declared, and opens the records then', async () => {
    const { recorded, schemes, backend, ready } = electronThatStarts();
    process.argv = ['electron', '.'];
    await import('../../electron/hosts/desktop/main.ts');
    expect(schemes()).not.toBeNull();
    expect(recorded).toEqual([]);
    ready();
    await expect.poll(() => backend.sent.length).toBe(1);
    expect(recorded.map(([name]) => name)).toContain('utilityProcess.fork');
  });

  it('runs a command the same way and ends with its code', async () => {
    const { ready, exit, schemes } = electronThatStarts();
    process.argv = ['So-Thu-ky.exe', 'cli', '--data', join('no', 'such', 'folder'), 'check'];
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await import('../../electron/hosts/desktop/main.ts');
    ready();
    expect(await exit).toBe(1);
    expect(schemes()).toBeNull();
  });

  it('ends with 1 when it cannot start, rather than standing there without a window', async () => {
    const { ready, exit, app } = electronThatStarts();
    process.argv = ['electron', '.'];
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    Object.assign(app, { requestSingleInstanceLock: () => { throw new Error('no lock'); } });
    await import('../../electron/hosts/desktop/main.ts');
    ready();
    expect(await exit).toBe(1);
    expect(String(said.mock.calls[0]?.[0])).toContain('no lock');
  });
});
