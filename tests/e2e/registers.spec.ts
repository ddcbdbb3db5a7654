import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../builders/cli.ts';
import { Shell } from './support/screens.ts';
import { axe, expect as briefly, test, type RunningHost } from './support/test.ts';

const SAMPLE_CATALOGUE = fileURLToPath(new URL('../../resources/sample/catalogue.json', import.meta.url));

/** The file is read by a process that has to start first, and again after answers. */
const expect = briefly.configure({ timeout: 45_000 });

let host: RunningHost;

test.beforeAll(async ({ startHost }) => {
  host = await startHost(async (dataFolder) => {
    const run = await runCommand(['--data', dataFolder, 'catalogue', 'load', SAMPLE_CATALOGUE]);
    expect(run.code, run.err).toBe(0);
  });
});
test.afterAll(async () => {
  await host.close();
});

/** A register of 300 arrivals: a day that is no day, an arrival number that is there twice, a column under a head nobody knows. */
function olderRegister(): string {
  const lines = Array.from({ length: 300 }, (_, index) => [
    index === 120 ? '120' : String(index + 1), index === 1 ? 'ngày hai mươi' : '15/01/2020', 'Tỉnh uỷ', `${index + 1}-HD/TU`, '10/01/2020', `Hướng dẫn công tác số ${index + 1}`, index === 4 ? 'hai bản' : '1', 'Chánh Văn phòng',
  ]);
  return `\uFEFF${[['Số đến', 'Ngày đến', 'Tác giả', 'Số, ký hiệu', 'Ngày văn bản', 'Tên loại và trích yếu', 'Số lượng', 'Bút phê'], ...lines].map((line) => line.join(';')).join('\r\n')}\r\n`;
}

test('an older register is reviewed beside its own sheet by keyboard, taken, and given out again', async ({ page }) => {
  test.setTimeout(180_000);
  const look = async (name: string): Promise<void> => {
    if (process.env['LOOK'] !== undefined) await page.screenshot({ path: `${process.env['LOOK']}/${name}.png` });
  };
  const violations = async (): Promise<readonly string[]> => (await axe(page).withTags(['wcag2a', 'wcag2aa']).analyze()).violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} ${node.target.join(' ')}`));
  await new Shell(page).open(host.url);
  await page.goto(host.at('#/documents?direction=incoming'));
  const file = join(host.dataFolder, 'so-den.csv');
  await writeFile(file, olderRegister());
  await page.getByRole('button', { name: 'Việc khác' }).first().click();
  await page.getByRole('menuitem', { name: 'Nhập sổ cũ' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Còn 3 chỗ phải xem')).toBeVisible();
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('gridcell', { name: /^Số đến, Số đến$/ })).toBeVisible();

  // The first doubt, at its cell in the sheet: put right and on to the next with Enter alone.
  await page.keyboard.press('F8');
  const day = grid.getByRole('gridcell', { name: /^ngày hai mươi, Ngày đến, có nghi vấn/ });
  await expect(day).toHaveAttribute('aria-selected', 'true');
  await look('register-review');
  expect(await violations()).toEqual([]);
  await grid.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Sửa ô B3')).toBeFocused();
  await page.keyboard.type('22/01/2020');
  await page.keyboard.press('Enter');
  // The double is told with the row it clashes with, far down the sheet.
  await expect(page.getByLabel('Sửa ô A122')).toBeFocused();
  await expect(page.getByText('Còn 2 chỗ phải xem')).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: /^120, Số đến, có nghi vấn/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('group', { name: 'Ô đang chọn' })).toContainText('Dòng 121: công tác số 120');
  await page.keyboard.type('121');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Sửa ô G6')).toBeFocused();
  await expect(page.getByText('Còn 1 chỗ phải xem')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Không còn chỗ nào phải xem').first()).toBeVisible();

  // What a column holds is said at any of its cells; the answers given so far stay.
  await grid.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('combobox', { name: 'Cột “Bút phê” là' }).click();
  await page.getByRole('option', { name: 'Ghi chú' }).click();
  await expect(page.getByRole('gridcell', { name: 'Chánh Văn phòng, Ghi chú' }).first()).toBeVisible();
  await look('register-columns');
  await page.getByRole('button', { name: 'Nhận 300 văn bản' }).click();
  await expect(page.getByText('Đã nhận 300 văn bản từ so-den.csv')).toBeVisible();
  await expect(page.getByText('300-HD/TU', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Việc khác' }).first().click();
  await page.getByRole('menuitem', { name: 'Xuất sổ đăng ký' }).click();
  await page.getByRole('combobox', { name: 'Phạm vi' }).click();
  await page.getByRole('option', { name: 'Toàn bộ' }).click();
  const book = await host.savedFile(page, () => page.getByRole('button', { name: 'Xuất', exact: true }).click());
  expect(book.name).toBe('Sổ đăng ký văn bản đến.xlsx');
});
