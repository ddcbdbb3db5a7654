// `npm test`: every test. Unit and file tests by Vitest, then the window by Playwright in a real browser, which is found
// or installed and named, and in Electron as well where it is. The last line counts them all: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { findElectron } from './find-electron.mjs';
import { ensureNode } from './node-version.mjs';

ensureNode(import.meta.url);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const only = process.argv[2];
const scratch = await mkdtemp(join(tmpdir(), 'so-thu-ky-test-'));
let passed = 0;
let failed = 0;

if (only !== 'e2e') await runUnitTests();
if (only !== 'unit') await runWindowTests();
await rm(scratch, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function runUnitTests() {
  const file = join(scratch, 'vitest.json');
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { stdio: 'inherit' });
  const report = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
  passed += report?.numPassedTests ?? 0;
  failed += report?.numFailedTests ?? 0;
  // A run that ended badly with no failed test of its own (a file that does not load, a crash) is a failure all the same.
  if (run.status !== 0 && (report === null || report.numFailedTests === 0)) failed += 1;
}

async function runWindowTests() {
  const browser = await findBrowser();
  if (browser === null) {
    console.error('Không có trình duyệt để kiểm tra cửa sổ: hãy cài Chrome, Edge hoặc Chromium. / No browser for the tests of the window: install Chrome, Edge or Chromium.');
    failed += 1;
    return;
  }
  console.log(`Trình duyệt dùng để kiểm tra / Browser for the tests: ${browser}`);
  const electron = findElectron();
  console.log(
    electron === null
      ? 'Máy này không có Electron, nên cửa sổ chỉ được kiểm tra trong trình duyệt. / No Electron here: the window is tested in the browser alone.'
      : `Cửa sổ được kiểm tra cả trong Electron / The window is tested in Electron as well: ${electron}`,
  );
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) {
    failed += 1;
    return;
  }
  const file = join(scratch, 'playwright.json');
  const run = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    stdio: 'inherit',
    env: { ...process.env, SO_THU_KY_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  const report = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
  passed += report?.stats.expected ?? 0;
  failed += (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0);
  if (run.status !== 0 && (report === null || report.stats.unexpected === 0)) failed += 1;
}
