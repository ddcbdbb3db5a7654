import { defineConfig } from '@playwright/test';
import { findElectron } from './scripts/find-electron.mjs';
import type { HostOption } from './tests/e2e/support/test.ts';

const electron = findElectron();
/** Specs over a register in memory, of parts of the window alone, or of the tests themselves: the host makes no difference. */
const WITHOUT_HOST = ['a11y', 'grid', 'print', 'rich-editor', 'electron-stand-in'].map((name) => `**/${name}.spec.ts`);

/**
 * The browser is found by scripts/find-browser.mjs; as root Chromium needs --no-sandbox. Where Electron's binary is
 * (scripts/find-electron.mjs), the same specs drive the desktop app as well.
 */
export default defineConfig<HostOption>({
  testDir: 'tests/e2e',
  timeout: 120_000,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  outputDir: 'test-results',
  projects: [
    { name: 'browser' },
    ...(electron === null ? [] : [{ name: 'desktop', use: { electron }, testIgnore: WITHOUT_HOST, grepInvert: /@two-windows/ }]),
  ],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['SO_THU_KY_BROWSER'] ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
