import { expect, test, type Page } from '@playwright/test';
import { serveHarness } from '../renderer/harness/serve.ts';

let harness: Awaited<ReturnType<typeof serveHarness>>;

test.beforeAll(async () => {
  harness = await serveHarness();
});
test.afterAll(async () => {
  await harness.close();
});

/** Screens whose table goes on paper, and how many rows of it are there at least. */
const SCREENS: readonly (readonly [path: string, rows: number])[] = [
  ['/figures', 19], ['/board', 19], ['/imports', 5], ['/catalogue/units', 19], ['/log', 1400],
];

/** Rows on paper: neither those that are only drawn on the screen nor headings. */
const rowsOnPaper = (page: Page) => page.locator('tbody tr, [role=rowgroup] [role=row]').filter({ visible: true });

for (const [path, rows] of SCREENS)
  test(`${path} is printed by Ctrl+P, its table and none of its tools`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        // As a browser does: the handlers first, then the page as they left it.
        window.dispatchEvent(new Event('beforeprint'));
        document.documentElement.dataset['printed'] = 'yes';
      };
    });
    await page.goto(`${harness.url}#${path}?form=BM01&period=2020-10`);
    await expect(page.locator('table, [role=table], [role=grid]').first()).toBeVisible();
    await page.keyboard.press('Control+p');
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    await page.emulateMedia({ media: 'print' });
    expect(await rowsOnPaper(page).count()).toBeGreaterThanOrEqual(rows);
    await expect(page.getByRole('link', { name: /Cài đặt|Biểu mẫu/ }).filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Xuất Excel|In bảng/ }).filter({ visible: true })).toHaveCount(0);
  });
