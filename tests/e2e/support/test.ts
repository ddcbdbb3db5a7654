import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type Page } from '@playwright/test';
import { startBrowserHost } from './browser-host.ts';
import { startDesktopHost, type DesktopHost } from './desktop-host.ts';
import type { StartHost } from './host.ts';

export { expect, type Locator, type Page } from '@playwright/test';
export type { RunningHost } from './host.ts';

/** Electron's binary in the project `desktop`, null in the project `browser`. */
export type HostOption = { readonly electron: string | null };

type WorkerFixtures = HostOption & {
  /** Starts the app in the project's host. One at a time: a file's tests share it. */
  readonly startHost: StartHost;
  /** The desktop app at work; null before it starts and in a browser. */
  readonly desktop: { host: DesktopHost | null };
};

/** What every spec that works against the app imports: `page` is a page of the browser, or the desktop app's window. */
export const test = base.extend<Record<never, never>, WorkerFixtures>({
  electron: [null, { option: true, scope: 'worker' }],
  desktop: [async ({}, use) => { await use({ host: null }); }, { scope: 'worker' }],
  startHost: [
    async ({ electron, desktop }, use) => {
      await use(async (prepare) => {
        if (electron === null) return startBrowserHost(prepare);
        desktop.host = await startDesktopHost(electron, prepare);
        return desktop.host;
      });
    },
    { scope: 'worker' },
  ],
  // The browser's page comes in any case; beside the desktop app it stays blank.
  page: async ({ page, desktop, colorScheme, viewport }, use) => {
    if (desktop.host === null) {
      await use(page);
      return;
    }
    const { window } = desktop.host;
    await makeFresh(window, colorScheme ?? 'light', viewport);
    await use(window);
    window.removeAllListeners();
  },
});

/** As a new page of a browser is: nothing of the test before is left but the records. */
async function makeFresh(window: Page, colorScheme: 'light' | 'dark' | 'no-preference', viewport: { width: number; height: number } | null): Promise<void> {
  await window.evaluate(() => { window.localStorage.clear(); });
  await window.emulateMedia({ colorScheme, reducedMotion: null, media: null });
  if (viewport !== null) await window.setViewportSize(viewport);
}

/**
 * Looks for accessibility violations. In legacy mode, as axe calls it, because the other one opens a page of its own,
 * which the desktop app denies; the difference is in frames of other origins, and the window has none.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}
