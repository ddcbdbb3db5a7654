import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Download, type Page } from '@playwright/test';
import type { Prepare, RunningHost } from './host.ts';

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/** Starts the app as `npm start` does where there is no Electron, on a fresh data folder and any free port. */
export async function startBrowserHost(prepare: Prepare = () => Promise.resolve()): Promise<RunningHost> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'so-thu-ky-e2e-'));
  await prepare(dataFolder);
  const { url, stop } = await serve({ ...process.env, SO_THU_KY_DATA: dataFolder });
  return {
    url,
    dataFolder,
    at: (screen) => new URL(screen, new URL('/', url)).href,
    savedFile: async (page, action) => {
      const download = page.waitForEvent('download');
      await action();
      const file = await download;
      return { name: file.suggestedFilename(), path: await file.path() };
    },
    openedFile: async (page, action) => {
      const opened = new Promise<Page | Download>((resolve) => {
        page.once('popup', resolve);
        page.once('download', resolve);
      });
      await action();
      const found = await opened;
      return 'suggestedFilename' in found ? found.suggestedFilename() : shownInTab(found);
    },
    close: async () => {
      await stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The tab stands at an address that nobody can guess, and knows nothing of the window. */
async function shownInTab(tab: Page): Promise<string> {
  await expect(tab).toHaveURL(/\/opened\/[\w-]{43}\/[^/]+$/);
  expect(await tab.evaluate<string>('window.origin')).toBe('null');
  const name = decodeURIComponent(tab.url().split('/').at(-1) ?? '');
  await tab.close();
  return name;
}

/** The browser host in a process of its own, and its address with the token in the fragment. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [START, '--browser', '--port', '0'], {
    env: { ...environment, SO_THU_KY_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => { resolve(); }));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: await addressOf(child), stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const look = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', (code) => {
      reject(new Error(`the app ended with ${String(code)}: ${said}`));
    });
  });
}
