// Starts the packaged program and looks at its window: the guide of an empty start must be there.
// node scripts/smoke-window.mjs PATH_OF_PROGRAM
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';

const executablePath = process.argv[2];
if (executablePath === undefined) throw new Error('name the program to start');
const app = await _electron.launch({ executablePath, env: { ...process.env, SO_THU_KY_DATA: await mkdtemp(join(tmpdir(), 'so-thu-ky-smoke-')) }, timeout: 60_000 });
const window = await app.firstWindow({ timeout: 60_000 });
await window.getByRole('heading').first().waitFor({ timeout: 60_000 });
const title = await window.title();
await app.close();
if (!title.includes('Sổ Thư ký')) throw new Error(`unexpected window: ${title}`);
console.log(`window shown: ${title}`);
