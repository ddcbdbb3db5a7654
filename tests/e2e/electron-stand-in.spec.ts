import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A program that starts the stand-in on this Node, as `electron.exe` starts Electron. */
async function standIn(folder: string): Promise<string> {
  const words = [process.execPath, path('./support/electron-stand-in.ts')].map((word) => `"${word}"`).join(' ');
  const windows = process.platform === 'win32';
  const file = join(folder, windows ? 'electron.cmd' : 'electron');
  await writeFile(file, windows ? `@${words} %*\r\n` : `#!/bin/sh\nexec ${words} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

test('where an Electron is, the specs drive the desktop app: its own window, its files, its end', async () => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-e2e-'));
  const run = spawn(process.execPath, [path('../../node_modules/@playwright/test/cli.js'), 'test', 'dossiers.spec.ts', '--project=desktop', '--reporter=json', `--output=${join(folder, 'results')}`], {
    cwd: path('../../'),
    // Where `npm test` has its own report written, this run's must not go.
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: undefined, SO_THU_KY_ELECTRON: await standIn(folder) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  run.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => run.once('close', resolve));
  const { stats, errors } = JSON.parse(said) as { readonly stats: { readonly expected: number; readonly unexpected: number }; readonly errors: readonly unknown[] };
  expect({ unexpected: stats.unexpected, errors }, said).toEqual({ unexpected: 0, errors: [] });
  expect(stats.expected).toBeGreaterThan(0);
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});
