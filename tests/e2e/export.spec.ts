import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../builders/cli.ts';
import { readBack, sheetOf } from '../formats/xlsx/read-back.ts';
import { expect, test, type RunningHost } from './support/test.ts';

const SAMPLE_CATALOGUE = fileURLToPath(new URL('../../resources/sample/catalogue.json', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));

let host: RunningHost;

test.beforeAll(async ({ startHost }) => {
  host = await startHost(async (dataFolder) => {
    for (const words of [['catalogue', 'load', SAMPLE_CATALOGUE], ['import', '--form', 'BM01', '--period', '2020-10', `${SAMPLES}files/05-tong-hop-cum.xlsx`]]) {
      const run = await runCommand(['--data', dataFolder, ...words]);
      expect(run.code, run.err).not.toBe(1);
    }
  });
});
test.afterAll(async () => {
  await host.close();
});

/** Screens with a table, and what stands in the first header cell of its workbook. */
const SCREENS = [
  ['/figures', 'Đơn vị'], ['/analysis', 'Nhóm chỉ tiêu'], ['/board', 'Đơn vị'], ['/imports', 'Tệp'], ['/log', 'Số'],
  ['/catalogue/members', 'Họ và tên'], ['/catalogue/units', 'Tên đơn vị'], ['/catalogue/events', 'Ngày'], ['/catalogue/indicators', 'Mã'], ['/catalogue/forms', 'Mã biểu'], ['/catalogue/periods', 'Kỳ'],
] as const;

test('every table is exported to Excel by its button', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(host.url);
  await expect(page).not.toHaveURL(/token/);
  const found: [string, string, number][] = [];
  for (const [path] of SCREENS) {
    await page.goto(host.at(`#${path}?form=BM01&period=2020-10`));
    // Loaded anew, so that the button found is this screen's and not the last one's.
    await page.reload();
    const button = page.getByRole('button', { name: 'Xuất Excel' });
    await expect(button, path).toBeEnabled({ timeout: 15_000 });
    const file = await host.savedFile(page, () => button.click());
    expect(file.name).toMatch(/\.xlsx$/);
    const sheet = sheetOf(await readBack(new Uint8Array(await readFile(file.path))));
    const view = sheet.views[0];
    const header = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
    found.push([path, String(sheet.getRow(header).getCell(1).value), sheet.rowCount - header]);
  }
  expect(found.map(([path, header]) => [path, header])).toEqual(SCREENS.map((screen) => [...screen]));
  expect(found.filter(([, , rows]) => rows < 1).map(([path]) => path)).toEqual([]);
});
