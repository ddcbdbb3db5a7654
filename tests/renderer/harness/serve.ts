import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

/** Builds the harness pages into a folder of its own and serves it on a free port of this machine. */
export async function serveHarness(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-window-'));
  const common = { configFile: false as const, root: fileURLToPath(new URL('.', import.meta.url)), base: './', logLevel: 'error' as const };
  await build({
    ...common,
    plugins: [react()],
    css: { postcss: { plugins: [] } },
    build: { outDir: folder, emptyOutDir: true, minify: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false, rolldownOptions: { input: ['index.html', 'rich-editor.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))) } },
  });
  const server = await preview({ ...common, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the harness has no address');
  return {
    url: address,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
