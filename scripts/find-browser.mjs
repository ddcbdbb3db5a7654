// Finds the browser for the tests of the window: an installed Chrome, Edge or Chromium first, then Playwright's own, then
// Debian's package is installed where this may be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const INSTALLED = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe'), join(folder, 'Chromium/Application/chrome.exe')];
  }),
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
};

/** Path of a browser, or null with a line that says what to do. */
export async function findBrowser() {
  const named = process.env.SO_THU_KY_BROWSER;
  if (named !== undefined && existsSync(named)) return named;
  const installed = (INSTALLED[process.platform] ?? []).find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const playwright = await playwrightBrowser();
  if (playwright !== null) return playwright;
  return installDebianChromium();
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  console.error('Không thấy Chrome, Edge hay Chromium trên máy; đang thử tải bản của Playwright… / No Chrome, Edge or Chromium here; trying Playwright’s own…');
  if (existsSync('/usr/bin/apt-get')) return null;
  spawnSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' });
  return existsSync(path) ? path : null;
}

function installDebianChromium() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  const root = process.getuid?.() === 0;
  const sudo = root ? [] : ['sudo', '-n'];
  console.error('Đang cài Chromium của Debian để kiểm tra cửa sổ… / Installing Debian’s Chromium for the tests of the window…');
  for (const words of [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
    const [command, ...rest] = [...sudo, ...words];
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
}
