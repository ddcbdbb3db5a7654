import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { serveHarness } from '../renderer/harness/serve.ts';

let harness: Awaited<ReturnType<typeof serveHarness>>;

test.beforeAll(async () => {
  harness = await serveHarness();
});
test.afterAll(async () => {
  await harness.close();
});

const SCREENS = ['/', '/figures', '/analysis', '/board', '/imports', '/reports', '/catalogue/committee', '/catalogue/members', '/catalogue/bodies', '/catalogue/assignments', '/catalogue/channels', '/catalogue/units', '/catalogue/events', '/catalogue/indicators', '/catalogue/forms', '/catalogue/periods', '/log', '/settings', '/guide', '/nowhere'];

async function open(page: Page, path: string, query = ''): Promise<void> {
  await page.goto(`${harness.url}?${query}#${path}?form=BM01&period=2020-10`);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByText('Đang tải…')).toHaveCount(0);
}

/** What axe finds against WCAG 2.2 A and AA, with the element it is about. In the dark only the colours are different. */
async function violations(page: Page): Promise<readonly string[]> {
  const isDark = (await page.locator('html').getAttribute('data-mantine-color-scheme')) === 'dark';
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (isDark ? builder.withRules(['color-contrast']) : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}

test.describe('in the light scheme', () => {
  test.use({ colorScheme: 'light' });
  for (const path of SCREENS)
    test(`${path} has no accessibility violation`, async ({ page }) => {
      await open(page, path);
      expect(await violations(page)).toEqual([]);
    });
});

test('in the dark scheme every screen keeps its contrast', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of SCREENS) {
    await open(page, path);
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
  }
});

test('empty screens have no accessibility violation', async ({ page }) => {
  for (const path of ['/', '/figures', '/board', '/catalogue/units', '/guide', '/imports', '/reports']) {
    await open(page, path, 'empty=1');
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`at work in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test('a figure being edited, with its source beside it, has no violation', async ({ page }) => {
      await open(page, '/figures');
      await page.keyboard.press('F4');
      await page.locator('[data-row="17"][data-col="0"]').click();
      await expect(page.getByText('Các lần ghi, mới nhất trước')).toBeVisible();
      await page.keyboard.insertText('abc');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      expect(await violations(page)).toEqual([]);
    });

    test('dialogs, menus and the palette have no violation', async ({ page }) => {
      await open(page, '/figures');
      await page.getByRole('button', { name: 'Việc khác' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('menuitem', { name: 'Sửa khoảng ngày, hạn gửi' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByPlaceholder('Gõ tên việc cần làm…')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('editors of the catalogue have no violation', async ({ page }) => {
      await open(page, '/catalogue/units');
      await page.getByRole('row', { name: /Hanh Cù/ }).click();
      await expect(page.getByRole('complementary')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ghi một thay đổi…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await open(page, '/catalogue/forms');
      await page.getByRole('row', { name: /BM01/ }).click();
      await expect(page.getByRole('complementary')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
