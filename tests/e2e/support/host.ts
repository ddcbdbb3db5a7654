import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type RunningHost = {
  /** Address with the token in its fragment. */
  readonly url: string;
  readonly dataFolder: string;
  close(): Promise<void>;
};

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/**
 * Starts the app as `npm start` does where there is no Electron, on a fresh data folder and any free port.
 *
 * @param prepare puts into the folder what is to be there already
 */
export async function startHost(prepare: (dataFolder: string) => Promise<void> = () => Promise.resolve()): Promise<RunningHost> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'so-thu-ky-e2e-'));
  await prepare(dataFolder);
  const child = spawn(process.execPath, [START, '--browser', '--port', '0'], {
    env: { ...process.env, SO_THU_KY_DATA: dataFolder, SO_THU_KY_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    dataFolder,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
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
