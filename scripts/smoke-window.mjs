// Starts the packaged program, looks at its window (the first screen must be drawn), and closes it again.
// node scripts/smoke-window.mjs PATH_OF_PROGRAM [ARGUMENT…]
//
// The window is asked over Chromium's own remote debugging: Playwright starts Electron through Node's inspector, which a
// fuse of the packaged program turns off.
import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 60_000;

const [program, ...more] = process.argv.slice(2);
if (program === undefined) throw new Error('name the program to start');
const port = await freePort();
const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-smoke-'));
const app = spawn(program, [`--remote-debugging-port=${port}`, `--user-data-dir=${join(folder, 'profile')}`, ...more], {
  env: { ...process.env, SO_THU_KY_DATA: join(folder, 'data') },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const ended = new Promise((resolve) => app.once('exit', resolve));
try {
  const window = await until('no window came up', openWindow);
  const heading = await until('the window stayed empty', async () => nonEmpty(await window.value("document.querySelector('h1, h2')?.textContent ?? ''")));
  const title = await window.value('document.title');
  if (!title.includes('Sổ Thư ký')) throw new Error(`unexpected window: ${title}`);
  console.log(`window shown: ${title} · ${heading}`);
  window.close();
  await Promise.race([ended, later(PATIENCE).then(() => Promise.reject(new Error('the program did not end when its window was closed')))]);
} finally {
  app.kill();
}
process.exit(0);

/** The program's first window, by the protocol of Chromium's developer tools. */
async function openWindow() {
  const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const page = targets.find((target) => target.type === 'page');
  if (page === undefined) throw new Error('no page yet');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('no connection')), { once: true });
  });
  let last = 0;
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(data);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const send = (method, params = {}) => {
    last += 1;
    socket.send(JSON.stringify({ id: last, method, params }));
    return new Promise((resolve) => waiting.set(last, resolve));
  };
  return {
    value: async (expression) => (await send('Runtime.evaluate', { expression })).result.value,
    close: () => void send('Page.close'),
  };
}

function nonEmpty(text) {
  if (text.trim() === '') throw new Error('nothing there yet');
  return text.trim();
}

/** What `attempt` comes to, tried until it works, the program ends, or patience does. */
async function until(complaint, attempt) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (thrown) {
      if (app.exitCode !== null) throw new Error(`the program ended with ${app.exitCode}`, { cause: thrown });
      if (Date.now() > end) throw new Error(complaint, { cause: thrown });
      await later(250);
    }
  }
}

function later(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}
