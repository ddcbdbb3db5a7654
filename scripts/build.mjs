// Builds what is shipped: the window by Vite, and main, backend, reading process and preload by esbuild.
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureNode } from './node-version.mjs';

ensureNode(import.meta.url);
const { build: buildWithEsbuild } = await import('esbuild');
const { build: buildWithVite } = await import('vite');

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const { keepStamp, sourcesStamp } = await import('./built.ts');
// Before anything is read: what changes meanwhile is built the next time.
const stamp = sourcesStamp(root);
await rm('dist', { recursive: true, force: true });

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  sourcemap: true,
  logLevel: 'warning',
  // The database's native module stays where its package put it; Electron is there already.
  external: ['electron', 'better-sqlite3-multiple-ciphers'],
};

await buildWithVite({ configFile: 'vite.config.ts', logLevel: 'warn' });
await buildWithEsbuild({
  ...shared,
  entryPoints: {
    main: 'electron/hosts/desktop/main.ts',
    backend: 'electron/hosts/desktop/backend-entry.ts',
    'reading-child': 'electron/formats/process/child.ts',
    'side-child': 'electron/store/side/child.ts',
  },
  outdir: 'dist/main',
  format: 'esm',
  // Some bundled packages still call require.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
await buildWithEsbuild({ ...shared, entryPoints: ['electron/hosts/desktop/preload.ts'], outfile: 'dist/preload/preload.cjs', format: 'cjs' });
await cp('resources', 'dist/resources', { recursive: true });
keepStamp(root, stamp);
