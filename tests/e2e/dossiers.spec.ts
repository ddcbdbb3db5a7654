import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../builders/cli.ts';
import { Shell } from './support/screens.ts';
import { axe, expect, test, type RunningHost } from './support/test.ts';

const SAMPLE_CATALOGUE = fileURLToPath(new URL('../../resources/sample/catalogue.json', import.meta.url));

let host: RunningHost;

test.beforeAll(async ({ startHost }) => {
  host = await startHost(async (dataFolder) => {
    const run = await runCommand(['--data', dataFolder, 'catalogue', 'load', SAMPLE_CATALOGUE]);
    expect(run.code, run.err).toBe(0);
    const register = join(dataFolder, 'so-den.csv');
    await writeFile(register, '\uFEFFSố đến;Ngày đến;Tác giả;Số, ký hiệu;Ngày văn bản;Tên loại và trích yếu;Người nhận\r\n1;15/01/2020;Tỉnh uỷ;04-HD/TU;10/01/2020;Hướng dẫn công tác;Tổ thư ký\r\n2;22/01/2020;Tỉnh uỷ;05-HD/TU;20/01/2020;Hướng dẫn tuyên truyền;Tổ thư ký\r\n');
    const imported = await runCommand(['--data', dataFolder, 'document', 'import', register, '--direction', 'incoming']);
    expect(imported.code, imported.err).toBe(0);
    const added = await runCommand(['--data', dataFolder, 'dossier', 'add', '--year', String(new Date().getFullYear()), '--heading', 'Tổng hợp', '--title', 'Công văn trao đổi']);
    expect(added.code, added.err).toBe(0);
  });
});
test.afterAll(async () => {
  await host.close();
});

test('papers go into a dossier of the file plan, which is given out whole with its files', async ({ page }) => {
  test.setTimeout(180_000);
  const shell = new Shell(page);
  await shell.open(host.url);
  await shell.goTo('Hồ sơ');
  await page.getByRole('button', { name: 'Thêm hồ sơ' }).first().click();
  await page.getByLabel('Tiêu đề hồ sơ').fill('Hướng dẫn của cấp trên năm 2020');
  await page.getByLabel('Số, ký hiệu').fill('01.TH');
  await page.getByRole('combobox', { name: 'Đề mục lớn' }).fill('Tổng hợp');
  await page.getByRole('button', { name: 'Dùng gợi ý' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  // The plan's order is changed by keyboard alone, and the line that moved keeps the focus.
  const lines = page.getByRole('table', { name: 'Danh mục hồ sơ' }).getByRole('row');
  await expect(lines).toContainText(['Đề mục', 'Tổng hợp', 'Công văn trao đổi', 'Hướng dẫn của cấp trên năm 2020']);
  const line = page.getByRole('button', { name: 'Hướng dẫn của cấp trên năm 2020', exact: true });
  await line.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(lines).toContainText(['Đề mục', 'Tổng hợp', 'Hướng dẫn của cấp trên năm 2020', 'Công văn trao đổi']);
  await expect(line).toBeFocused();
  await page.getByLabel('Tìm văn bản, cuộc họp, báo cáo, kế hoạch để đưa vào').fill('tuyen truyen');
  await page.getByRole('button', { name: /Đưa vào hồ sơ: .*05-HD\/TU/ }).click();
  await expect(page.getByRole('heading', { name: 'Tài liệu trong hồ sơ (1)' })).toBeVisible();
  // What is typed is stored by itself; another dossier may be looked at at once.
  await page.getByLabel('Ghi chú').fill('tủ 2, ngăn 3');
  await page.getByRole('button', { name: 'Thêm hồ sơ' }).first().click();
  await page.getByLabel('Tiêu đề hồ sơ').fill('Hồ sơ thứ hai');
  await page.getByRole('button', { name: 'Hướng dẫn của cấp trên năm 2020', exact: true }).click();
  await expect(page.getByLabel('Ghi chú')).toHaveValue('tủ 2, ngăn 3');
  await page.getByRole('button', { name: 'Thêm hồ sơ' }).first().click();
  await expect(page.getByLabel('Tiêu đề hồ sơ')).toHaveValue('Hồ sơ thứ hai');
  await page.getByRole('button', { name: 'Hướng dẫn của cấp trên năm 2020', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tài liệu trong hồ sơ (1)' })).toBeVisible();
  if (process.env['LOOK'] !== undefined) await page.screenshot({ path: `${process.env['LOOK']}/dossier.png` });
  expect((await axe(page).withTags(['wcag2a', 'wcag2aa']).analyze()).violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} ${node.target.join(' ')}`))).toEqual([]);
  const folder = await host.savedFile(page, () => page.getByRole('button', { name: 'Cả hồ sơ (.zip)' }).click());
  expect(folder.name).toBe('01.TH Hướng dẫn của cấp trên năm 2020.zip');
});
