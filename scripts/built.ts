import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of. */
const SOURCES = ['electron', 'renderer', 'resources', 'scripts/build.mjs', 'package.json', 'package-lock.json', 'postcss.config.cjs', 'tsconfig.base.json', 'vite.config.ts'];

/**
 * Which sources there are, of which size and when they were written, as one word. A pull changes it, and so does a file
 * that is gone. Contents are not read: that takes ten times as long, at every start.
 */
export function sourcesStamp(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort().map((name) => join(path, name)) : [path];
    for (const file of files) {
      const found = statSync(file);
      if (found.isFile()) hash.update(`${file.slice(root.length)} ${found.size} ${Math.floor(found.mtimeMs)}\n`);
    }
  }
  return hash.digest('hex');
}

/** Notes at the end of a build what it was made of; a build that was broken off leaves none. */
export function keepStamp(root: string, stamp: string): void {
  writeFileSync(stampFile(root), stamp);
}

/** Whether there is something to build before the app can start: for the first time, again because sources changed, or not. */
export function buildNeeded(root: string): 'first' | 'again' | null {
  if (!existsSync(join(root, 'dist', 'renderer', 'index.html'))) return 'first';
  const file = stampFile(root);
  return existsSync(file) && readFileSync(file, 'utf8') === sourcesStamp(root) ? null : 'again';
}

function stampFile(root: string): string {
  return join(root, 'dist', 'built-from');
}
