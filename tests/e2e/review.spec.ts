import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { GuideScreen, ImportScreen, ReviewScreen, Shell } from './support/screens.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

const FILES = fileURLToPath(new URL('../fixtures/samples/files/', import.meta.url));

let host: RunningHost;

test.beforeAll(async ({ startHost }) => {
  host = await startHost();
});
test.afterAll(async () => {
  await host.close();
});

/** A list of units as a district office exports it: one line a unit, Vietnamese numbers. */
function list(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${['Đơn vị;Tin, bài - Trang thông tin điện tử;Phóng sự - Trang thông tin điện tử;Pano, khẩu hiệu', ...lines].join('\r\n')}\r\n`);
}

async function take(page: Page, period: string, ...files: readonly (string | { readonly name: string; readonly bytes: Uint8Array })[]): Promise<void> {
  const imports = new ImportScreen(page);
  await imports.atPeriod('BM01', period);
  await imports.drop(await Promise.all(files.map(async (file) => (typeof file === 'string' ? { name: file, bytes: new Uint8Array(await readFile(join(FILES, file))) } : file))));
  await imports.expectAllRead(files.length);
}

/** The values pane: one row a value, found by unit and indicator. */
async function value(page: Page, unit: string, indicator: string): Promise<string> {
  await page.getByRole('tab', { name: /^Số liệu \(/ }).click();
  await page.getByPlaceholder('Tìm đơn vị hoặc chỉ tiêu').fill(unit);
  return (await page.getByRole('row').filter({ hasText: unit }).filter({ hasText: indicator }).first().innerText()).replace(/\s+/g, ' ');
}

test.describe.configure({ mode: 'serial' });

test('the sample catalogue is loaded', async ({ page }) => {
  await new Shell(page).open(host.url);
  const guide = new GuideScreen(page);
  await guide.open();
  await guide.loadSampleCatalogue();
});

test('of two rows of one unit a person keeps one, and only that one is stored', async ({ page }) => {
  const review = new ReviewScreen(page);
  await new Shell(page).open(host.url);
  await take(page, '2020-10', '20-trung-don-vi.xlsx');
  await new ImportScreen(page).openFile('20-trung-don-vi.xlsx');
  await review.chooseDoubt('B13');
  await page.getByRole('button', { name: 'Lấy ô B13, bỏ những chỗ kia' }).click();
  await expect(page.getByLabel('đã trả lời')).toHaveCount(2);
  await review.apply(1);
  expect(await value(page, 'Xã Đỗ Xuyên', 'Trang thông tin điện tử › Phóng sự')).toContain('40');
  await review.accept();
  await review.expectStatus('Đã nhập');
});

test('a title that names another month waits until a person says that the period is right', async ({ page }) => {
  const review = new ReviewScreen(page);
  await new Shell(page).open(host.url);
  await take(page, '2020-06', '21-sai-ky.xlsx');
  await new ImportScreen(page).openFile('21-sai-ky.xlsx');
  await review.chooseDoubt('A6');
  await page.getByRole('button', { name: 'Đúng là số liệu kỳ Tháng 6/2020' }).click();
  await review.apply(1);
  await expect(page.getByRole('tab', { name: 'Số liệu (10)' })).toBeVisible();
});

test('a file sent again opens as a difference, old beside new, and replaces only when it is taken', async ({ page }) => {
  const review = new ReviewScreen(page);
  await new Shell(page).open(host.url);
  await take(page, '2020-10', '01-xa-bieu-doc.xlsx');
  await take(page, '2020-10', '29-gui-lai-dinh-chinh.xlsx');
  await new ImportScreen(page).openFile('29-gui-lai-dinh-chinh.xlsx');
  await page.getByRole('tab', { name: 'Khác với sổ (2)' }).click();
  const row = page.getByRole('row', { name: 'Thị trấn Thanh Ba Trang thông tin điện tử › Tin, bài 1 4 D10' });
  await row.click();
  await expect(review.cell('D10')).toHaveAttribute('aria-selected', 'true');
  await review.accept();
  await review.expectStatus('Đã nhập');
});

test('a name that was settled and remembered is understood in the next file', async ({ page }) => {
  const review = new ReviewScreen(page);
  await new Shell(page).open(host.url);
  await take(page, '2020-08', { name: 'thang-8.csv', bytes: list('Chí Tiên;12;3;4', 'Cụm Bắc Sông;7;1;2') });
  await new ImportScreen(page).openFile('thang-8.csv');
  await review.chooseDoubt('A3');
  const choice = page.getByRole('combobox', { name: 'Đây là đơn vị nào?' });
  await choice.click();
  await choice.fill('yen hoac');
  await expect(page.getByText('Không tìm thấy.')).toBeVisible();
  await choice.fill('vo lao');
  await page.getByRole('option', { name: 'Xã Võ Lao' }).click();
  await review.apply(1);
  await review.accept();

  await take(page, '2020-09', { name: 'thang-9.csv', bytes: list('Chí Tiên;15;2;4', 'Cụm Bắc Sông;9;1;2') });
  await new ImportScreen(page).openFile('thang-9.csv');
  await review.expectStatus('Đã nhập');
  expect(await value(page, 'Xã Võ Lao', 'Trang thông tin điện tử › Tin, bài')).toContain('9');
});

test('answers are undone in words, survive leaving the screen, and places left unsettled are told before taking', async ({ page }) => {
  const review = new ReviewScreen(page);
  await new Shell(page).open(host.url);
  await take(page, '2020-10', '23-gia-tri-khong-hop-le.xlsx');
  const imports = new ImportScreen(page);
  await imports.openFile('23-gia-tri-khong-hop-le.xlsx');
  await review.chooseDoubt('D10');
  await review.answerValue('5');
  await review.chooseDoubt('D11');
  await review.answerValue('-');
  await expect(page.getByText('2 trả lời chờ áp dụng')).toBeVisible();
  await review.cell('D11').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Đã hoàn tác: ô D11 là 0')).toBeVisible();
  await page.getByRole('link', { name: 'Danh sách tệp' }).click();
  await imports.openFile('23-gia-tri-khong-hop-le.xlsx');
  await expect(page.getByText('1 trả lời chờ áp dụng')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy số liệu', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Còn chỗ chưa xử lý' })).toBeVisible();
  await page.getByRole('button', { name: 'Xử lý tiếp' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a file is withdrawn with its consequences said, and its figures no longer count', async ({ page }) => {
  const review = new ReviewScreen(page);
  await new Shell(page).open(host.url);
  await new ImportScreen(page).atPeriod('BM01', '2020-09');
  await new ImportScreen(page).openFile('thang-9.csv');
  await page.getByRole('button', { name: 'Việc khác' }).click();
  await page.getByRole('menuitem', { name: /Rút tệp/ }).click();
  await expect(page.getByRole('dialog')).toContainText('6 số liệu lấy từ tệp sẽ thôi tính');
  await page.getByRole('dialog').getByRole('button', { name: 'Rút tệp' }).click();
  await review.expectStatus('Đã rút');
});

test('the sheet is walked by keyboard and has no accessibility violation, with a doubt open and an answer waiting', async ({ page }) => {
  const review = new ReviewScreen(page);
  await new Shell(page).open(host.url);
  await take(page, '2020-10', '19-don-vi-la.xlsx');
  await new ImportScreen(page).openFile('19-don-vi-la.xlsx');
  await page.keyboard.press('F8');
  await expect(review.cell('B13')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('grid', { name: /Trang tính/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(review.cell('C12')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('status', { name: 'Ô đang chọn' })).toContainText('ô trống');
  await review.chooseDoubt('B13');
  await review.leaveUnitOut();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
  }
});

test('an import of many files is stopped on the way, other screens work meanwhile, and the rest is taken up again', async ({ page }) => {
  await new Shell(page).open(host.url);
  const imports = new ImportScreen(page);
  await imports.atPeriod('BM01', '2020-05');
  const files = Array.from({ length: 200 }, (_, index) => ({ name: `bang-${String(index)}.csv`, bytes: list(`Chí Tiên;${String(index)};3;4`) }));
  await imports.drop(files);
  // At once: two hundred small files are read in seconds.
  await page.getByRole('button', { name: 'Dừng' }).dispatchEvent('click');
  await expect(page.getByText(/Đã dừng\. Đọc xong \d+\/\d+ tệp/)).toBeVisible();
  const rest = page.getByRole('button', { name: /^Nhập tiếp \d+ tệp còn lại/ });
  await expect(rest).toBeVisible();
  await rest.click();
  await expect(page.getByText('Đang đọc tệp')).toBeVisible();
  await new Shell(page).goTo('Tiến độ gửi');
  await expect(new Shell(page).heading(/Tiến độ/)).toBeVisible();
  await new Shell(page).goTo('Nhập số liệu');
  await expect(page.getByText(/Đã đọc xong \d+ tệp/)).toBeVisible({ timeout: 60_000 });
  await imports.expectCount('Tất cả', files.length);
  await imports.expectCount('Trùng', 0);
});
