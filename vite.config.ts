import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window: one page with relative addresses, so that it runs from a custom protocol and from the loopback host alike. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react()],
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
