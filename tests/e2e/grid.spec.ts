import { expect, test } from '@playwright/test';
import { serveHarness } from '../renderer/harness/serve.ts';
import { GridPage } from './grid-page.ts';

let harness: Awaited<ReturnType<typeof serveHarness>>;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeAll(async () => {
  harness = await serveHarness();
});
test.afterAll(async () => {
  await harness.close();
});

test.describe('typing with UniKey', () => {
  test('a selected cell holds a focused input before the first key, and a, Backspace, â leave â in it', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(1, 1);
    await expect(grid.input).toHaveCount(1);
    await page.keyboard.press('a');
    await expect(grid.input).toHaveValue('a');
    await page.keyboard.press('Backspace');
    await expect(grid.input).toHaveValue('');
    await page.keyboard.insertText('â');
    await expect(grid.input).toHaveValue('â');
    await page.keyboard.press('Enter');
    await grid.expectText(1, 1, 'â');
    await expect(grid.cell(1, 1)).toHaveAttribute('aria-invalid', 'true');
  });

  test('keys that follow each other without a pause all arrive, replaced characters included', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(0, 0);
    // "khoong" as UniKey turns it into "không": each correction is Backspaces and new characters.
    for (const key of ['k', 'h', 'o']) await page.keyboard.press(key);
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('ô');
    for (const key of ['n', 'g']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await grid.expectText(0, 0, '0');
    await grid.expectActive(1, 0);
  });

  test('the input moves with the arrows before the next key can come', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(0, 0);
    await page.evaluate(async () => {
      for (const key of ['ArrowDown', 'ArrowRight']) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        // The end of the key's own task; the next key cannot come earlier.
        await Promise.resolve();
      }
    });
    await grid.expectActive(1, 1);
  });

  test('Backspace on a selected cell is let through and begins an empty text', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(0, 0);
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        if (event.key === 'Backspace') document.body.dataset['prevented'] = String(event.defaultPrevented);
      });
    });
    await page.keyboard.press('Backspace');
    await expect(page.locator('body')).toHaveAttribute('data-prevented', 'false');
    await page.keyboard.insertText('7');
    await page.keyboard.press('Enter');
    await grid.expectText(0, 0, '7');
  });

  test('an input method that composes may use Enter and the arrows for itself', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(0, 0);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'số', selectionStart: 2, selectionEnd: 2 });
    await page.evaluate(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
    });
    await grid.expectActive(0, 0);
    await session.send('Input.insertText', { text: 'số' });
    await expect(grid.input).toHaveValue('số');
  });
});

test.describe('Excel habits', () => {
  test('Enter goes down, Tab goes right, Shift goes back, F2 edits, Esc gives up', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(2, 2);
    const before = await grid.text(2, 2);
    await page.keyboard.press('Enter');
    await grid.expectActive(3, 2);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Tab');
    await grid.expectActive(2, 3);
    await page.keyboard.press('Shift+Tab');
    await grid.expectActive(2, 2);
    await page.keyboard.press('F2');
    await expect(grid.input).toHaveValue(before);
    await page.keyboard.insertText('9');
    await page.keyboard.press('Escape');
    await grid.expectText(2, 2, before);
    await page.keyboard.insertText('55');
    await page.keyboard.press('ArrowRight');
    await grid.expectText(2, 2, '55');
    await grid.expectActive(2, 3);
  });

  test('Delete empties the selection, Ctrl+Z brings it back and says so, Ctrl+Y does it again', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    const before = await grid.text(1, 0);
    await grid.choose(1, 0);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await grid.expectText(1, 0, '…');
    await grid.expectText(2, 0, '…');
    await page.keyboard.press('Control+z');
    await grid.expectText(1, 0, before);
    await expect(page.getByText('Đã hoàn tác: xoá 2 ô')).toBeVisible();
    await page.keyboard.press('Control+y');
    await grid.expectText(1, 0, '…');
    await page.keyboard.press('Control+z');
    await grid.expectSaved();
    await grid.expectText(1, 0, before);
  });

  test('Ctrl+A selects all, Home, End and Ctrl with an arrow jump, Shift extends', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(1, 1);
    await page.keyboard.press('End');
    await grid.expectActive(1, 9);
    await page.keyboard.press('Control+Home');
    await grid.expectActive(0, 0);
    await page.keyboard.press('Control+End');
    await grid.expectActive(18, 9);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+ArrowDown');
    await grid.expectActive(3, 0);
    await page.keyboard.press('Shift+Control+ArrowRight');
    await expect(grid.selected()).toHaveCount(10);
    await page.keyboard.press('Control+a');
    await expect(grid.cell(0, 0)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText(/Tổng: .* Số ô có số:/)).toBeVisible();
  });

  test('dragging with the mouse selects a block, a click on a name selects its row', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.cell(1, 1).hover();
    await page.mouse.down();
    await grid.cell(3, 2).hover();
    await page.mouse.up();
    await expect(grid.selected()).toHaveCount(6);
    await grid.expectActive(1, 1);
    await page.getByRole('rowheader', { name: 'Đại An' }).click();
    await expect(grid.selected()).toHaveCount(10);
  });

  test('Ctrl+C gives tab-separated text, Ctrl+X empties, Ctrl+D fills down', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    const [first, second] = [await grid.text(5, 0), await grid.text(5, 1)];
    await grid.choose(5, 0);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    expect(await grid.clipboard()).toBe(`${first}\t${second}`);
    await page.keyboard.press('Control+x');
    await grid.expectText(5, 0, '…');
    await grid.choose(4, 0);
    await page.keyboard.press('Control+v');
    await grid.expectText(4, 0, first);
    await grid.expectText(4, 1, second);
    await grid.choose(4, 0);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await grid.expectText(5, 0, first);
  });

  test('the menu of the right button does the same for the chosen cells', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    const [first, second] = [await grid.text(2, 0), await grid.text(3, 0)];
    await grid.choose(2, 0);
    await page.keyboard.press('Shift+ArrowDown');
    await grid.cell(3, 0).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Sao chép' }).click();
    await expect.poll(() => grid.clipboard()).toBe(`${first}\r\n${second}`);
    await grid.cell(6, 0).click({ button: 'right' });
    await expect(grid.cell(6, 0)).toHaveAttribute('data-active', 'true');
    await page.getByRole('menuitem', { name: 'Dán' }).click();
    await grid.expectText(6, 0, first);
    await grid.expectText(7, 0, second);
    await grid.cell(7, 0).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác: dán 2 ô')).toBeVisible();
    await grid.expectActive(6, 0);
  });

  test('Esc and Tab leave the grid, so that the keyboard is never caught in it', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(0, 0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(grid.input).not.toBeFocused();
  });
});

test.describe('a block from Excel', () => {
  const block = Array.from({ length: 200 }, (_, row) => Array.from({ length: 10 }, (_cell, col) => String(row * 10 + col + 1)).join('\t')).join('\r\n');

  test('200 × 10 cells are pasted as one step, saved at once and taken back by one Ctrl+Z', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url, 'units=200&indicators=40&blank=1');
    await grid.choose(0, 0);
    await grid.pasteText(`${block}\r\n`);
    await grid.expectText(0, 0, '1');
    await grid.expectText(0, 9, '10');
    await expect(page.locator('[data-total="CT01"]')).toHaveText('199.200');
    await grid.expectSaved();
    await expect(page.getByText('Đã dán 2.000 ô')).toBeVisible();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await grid.expectText(199, 0, '1.991');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Đã hoàn tác: dán 2.000 ô')).toBeVisible();
    await grid.expectText(199, 0, '');
    await grid.expectSaved();
  });

  test('what is no figure stays in its cell with the reason, and the rest is stored', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url, 'units=200&indicators=40&blank=1');
    await grid.choose(0, 0);
    await grid.pasteText('12\tabc\t1,234\r\n-5\t7,5\tx');
    await grid.expectText(0, 0, '12');
    for (const [row, col, text] of [[0, 1, 'abc'], [0, 2, '1,234'], [1, 0, '-5'], [1, 1, '7,5']] as const) {
      await grid.expectText(row, col, text);
      await expect(grid.cell(row, col)).toHaveAttribute('aria-invalid', 'true');
    }
    await grid.expectText(1, 2, 'x');
    await expect(page.getByRole('button', { name: '4 ô chưa hợp lệ' })).toBeVisible();
    await grid.expectSaved();
    await page.getByRole('button', { name: '4 ô chưa hợp lệ' }).click();
    await grid.expectActive(0, 1);
    await page.keyboard.insertText('30');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '3 ô chưa hợp lệ' })).toBeVisible();
    // Looking at another screen and coming back loses nothing.
    await page.getByRole('link', { name: 'Tiến độ gửi' }).click();
    await page.getByRole('link', { name: 'Số liệu', exact: true }).click();
    await grid.expectText(0, 2, '1,234');
  });

  test('cells that fall outside the table are said, not dropped in silence', async ({ page }) => {
    const grid = new GridPage(page);
    await grid.open(harness.url);
    await grid.choose(18, 9);
    await grid.pasteText('1\t2\r\n3\t4');
    await expect(page.getByText('3 ô của khối vừa dán nằm ngoài bảng')).toBeVisible();
    await grid.expectText(18, 9, '1');
  });
});

test('a closed period is for reading only', async ({ page }) => {
  const grid = new GridPage(page);
  await grid.open(harness.url, '', '2020-08');
  const before = await grid.text(0, 0);
  await grid.choose(0, 0);
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await grid.expectText(0, 0, before);
  await expect(page.getByText('Kỳ đã chốt, chỉ xem')).toBeVisible();
});
