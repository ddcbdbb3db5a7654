// `npm start`: the desktop app where Electron's binary is here, otherwise the same app in the browser, with a clear line.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { useCompileCache } from './compile-cache.mjs';
import { findElectron } from './find-electron.mjs';
import { ensureNode } from './node-version.mjs';

ensureNode(import.meta.url);
await useCompileCache();
const root = fileURLToPath(new URL('..', import.meta.url));
const arguments_ = process.argv.slice(2);

const { buildNeeded } = await import('./built.ts');
const needed = buildNeeded(root);
if (needed !== null) {
  console.error(
    needed === 'first'
      ? 'Đang dựng ứng dụng lần đầu (khoảng một phút)… / Building the app for the first time (about a minute)…'
      : 'Mã nguồn đã thay đổi từ lần dựng trước; đang dựng lại (khoảng một phút)… / The sources have changed since the last build; building again (about a minute)…',
  );
  await import('./build.mjs');
}

const electron = findElectron();
if (electron !== null && !arguments_.includes('--browser')) {
  const child = spawn(electron, [root, ...arguments_], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  if (electron === null)
    console.error(
      'Máy này chưa có Electron (gói npm "electron" tải nó từ GitHub ở lần chạy đầu), nên ứng dụng mở trong trình duyệt.\n' +
        'Electron is not on this machine (npm’s "electron" package fetches it from GitHub on first use), so the app opens in the browser.',
    );
  const { runCli } = await import('../electron/hosts/cli/run.ts');
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());
  process.exitCode = await runCli(['serve', ...arguments_.filter((word) => word !== '--browser')], {
    streams: { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) },
    environment: process.env,
    platform: process.platform,
    signal: interrupted.signal,
    windowFolder: join(root, 'dist', 'renderer'),
    openAddress: openInBrowser,
  });
}

/** Opens the address in the user's browser; without one (a server, a test) the printed address has to do. */
function openInBrowser(url) {
  if (process.env.CI !== undefined || process.env.SO_THU_KY_NO_BROWSER !== undefined) return;
  const [command, ...rest] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '""', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  spawn(command, rest, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
