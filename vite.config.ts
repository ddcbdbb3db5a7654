import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * What draws the pictures of scanners (fax, JBIG2, JPEG 2000) in PDF files. The content rules allow no WebAssembly, so that
 * these are the readers in plain script, loaded by name from beside the window when such a picture comes.
 */
const pdfPictures = (): Plugin => ({
  name: 'pdf-pictures',
  generateBundle() {
    for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']) {
      this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(fileURLToPath(import.meta.resolve(`pdfjs-dist/wasm/${name}`))) });
    }
  },
});

/** The window: one page with relative addresses, so that it runs from a custom protocol and from the loopback host alike. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react(), pdfPictures()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Electron 45 and the browsers of two years ago; the content rules allow no inline script, so no module polyfill.
    target: ['chrome120', 'edge120', 'firefox121'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // ECharts and the page preview are loaded by the screens that need them, never at start.
    chunkSizeWarningLimit: 900,
  },
});
