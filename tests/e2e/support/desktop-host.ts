import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { Prepare, RunningHost, SavedFile } from './host.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export type DesktopHost = RunningHost & {
  /** The app's one window, which all tests of a file share. */
  readonly window: Page;
};

/**
 * Starts the built desktop app on a fresh data folder and settings of its own.
 *
 * It is reached through Node's inspector as well as through Chromium's, because only the main process can answer for
 * Electron's own dialogs. The fuse that turns the inspector off is of the packaged program, which
 * scripts/smoke-window.mjs looks at.
 *
 * @param binary Electron's own
 */
export async function startDesktopHost(binary: string, prepare: Prepare = () => Promise.resolve()): Promise<DesktopHost> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-e2e-'));
  const dataFolder = join(folder, 'data');
  await prepare(dataFolder);
  const app = await _electron.launch({
    executablePath: binary,
    args: [ROOT, `--user-data-dir=${join(folder, 'profile')}`],
    env: { ...environment(), SO_THU_KY_DATA: dataFolder },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const window = await app.firstWindow();
  // Its address stands once it is drawn, and no sooner.
  await expect(window.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await answerForThePerson(app);
  const at = (screen: string): string => window.url().replace(/#.*$/, '') + screen;
  let saved = 0;
  return {
    url: at(''),
    dataFolder,
    window,
    at,
    savedFile: (_page, action) => savedFile(app, join(folder, `saved-${(saved += 1)}`), action),
    openedFile: async (_page, action) => {
      await action();
      await expect.poll(() => openedPaths(app)).toHaveLength(1);
      const [path = ''] = await openedPaths(app, true);
      return basename(path);
    },
    close: async () => {
      await app.close();
      // Windows lets go of the files of an ended process a moment later.
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** What the tests allow a browser to do, and what a person would answer: yes, leave; and no word typed is worth staying for. */
function answerForThePerson(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog, session, shell }) => {
    const allowed = ['clipboard-read', 'clipboard-sanitized-write'];
    session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
      decide(allowed.includes(permission));
    });
    session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.includes(permission));
    dialog.showMessageBoxSync = () => 1;
    // No program of this PC is started for a test.
    (globalThis as unknown as Kept).soThuKyOpened = [];
    shell.openPath = (path) => {
      (globalThis as unknown as Kept).soThuKyOpened.push(path);
      return Promise.resolve('');
    };
  });
}

/** What the tests keep in the main process. */
type Kept = { soThuKySaved: Promise<string>; soThuKyOpened: string[] };

/** The copies that were handed to their programs since the last time they were forgotten. */
function openedPaths(app: ElectronApplication, forget = false): Promise<readonly string[]> {
  return app.evaluate((_electron, done) => {
    const kept = globalThis as unknown as Kept;
    const paths = kept.soThuKyOpened;
    if (done) kept.soThuKyOpened = [];
    return paths;
  }, forget);
}

/** Answers the save dialog of the next file with a path. */
async function savedFile(app: ElectronApplication, path: string, action: () => Promise<void>): Promise<SavedFile> {
  await app.evaluate(({ session }, savePath) => {
    (globalThis as unknown as Kept).soThuKySaved = new Promise((resolve, reject) => {
      session.defaultSession.once('will-download', (_event, item) => {
        item.setSavePath(savePath);
        item.once('done', (_done, state) => {
          if (state === 'completed') resolve(item.getFilename());
          else reject(new Error(`the file was not saved: ${state}`));
        });
      });
    });
  }, path);
  await action();
  return { name: await app.evaluate(() => (globalThis as unknown as Kept).soThuKySaved), path };
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
