import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { GuideScreen, ImportScreen, ReportScreen, ReviewScreen, Shell } from './support/screens.ts';
import { GridPage } from './grid-page.ts';
import { expect, test, type Page, type RunningHost } from './support/test.ts';

const FILES = fileURLToPath(new URL('../fixtures/samples/files/', import.meta.url));
const SCREENS = fileURLToPath(new URL('../../out/screens/', import.meta.url));
const RECEIVED = [
  '01-xa-bieu-doc.xlsx', '02-xa-khong-luy-ke.xlsx', '05-tong-hop-cum.xlsx', '08-tcvn3.xls', '09-vni.xlsx',
  '11-libreoffice.ods', '16-cong-thuc-chua-tinh.xlsx', '19-don-vi-la.xlsx', '23-gia-tri-khong-hop-le.xlsx', '26-hong.xlsx',
];

let host: RunningHost;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeAll(async ({ startHost }) => {
  await mkdir(SCREENS, { recursive: true });
  host = await startHost();
});
test.afterAll(async () => {
  await host.close();
});

/** A picture of the screen in light and in dark, for a person to look at. */
async function picture(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(SCREENS, `${name}-${scheme}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

test('from an empty register to the official report, in the window', async ({ page }) => {
  test.setTimeout(240_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const shell = new Shell(page);
  const guide = new GuideScreen(page);
  const imports = new ImportScreen(page);
  const review = new ReviewScreen(page);
  const report = new ReportScreen(page);

  await test.step('the guide of an empty register loads the sample catalogue', async () => {
    await shell.open(host.url);
    expect(page.url(), 'the token leaves the address').not.toContain('token');
    await guide.open();
    await picture(page, '1-guide');
    await guide.loadSampleCatalogue();
  });

  await test.step('ten workbooks are dropped on the window', async () => {
    await imports.atPeriod('BM01', '2020-10');
    await imports.drop(await Promise.all(RECEIVED.map(async (name) => ({ name, bytes: await readFile(join(FILES, name)) }))));
    await imports.expectAllRead(10);
    await imports.expectCount('Đã nhập', 5);
    await imports.expectCount('Cần xem lại', 4);
    await imports.expectCount('Từ chối', 1);
    await picture(page, '2-imports');
  });

  await test.step('a formula that was never computed gets its value', async () => {
    await imports.openFile('16-cong-thuc-chua-tinh.xlsx');
    await review.chooseDoubt('D10');
    await picture(page, '3-review');
    await review.answerValue('17');
    await review.apply(1);
    await review.accept();
    await review.expectStatus('Đã nhập');
  });

  await test.step('units that are not in the catalogue are left out', async () => {
    await imports.atPeriod('BM01', '2020-10');
    await imports.openFile('19-don-vi-la.xlsx');
    await review.chooseDoubt('B13');
    await review.leaveUnitOut();
    await review.chooseDoubt('B14');
    await review.leaveUnitOut();
    await review.apply(2);
    await review.accept();
    await review.expectStatus('Đã nhập');
  });

  await test.step('bad cells are corrected one by one', async () => {
    await imports.atPeriod('BM01', '2020-10');
    await imports.openFile('23-gia-tri-khong-hop-le.xlsx');
    for (const [cell, value] of [['D10', '5'], ['D11', '3'], ['D13', '20']] as const) {
      await review.chooseDoubt(cell);
      await review.answerValue(value);
    }
    await review.apply(3);
    await review.accept();
  });

  await test.step('the board says who has reported and who has not', async () => {
    await shell.goTo('Tiến độ gửi');
    await expect(shell.heading(/Tiến độ/)).toBeVisible();
    await expect(page.getByText('xã Đông Xuân').or(page.getByText(/Đồng Xuân/)).first()).toBeVisible();
    await picture(page, '4-board');
  });

  await test.step('a figure is traced to its cell, and one is typed', async () => {
    await shell.goTo('Số liệu');
    const grid = new GridPage(page);
    await expect(grid.grid).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: 'Thanh Hà' });
    await row.getByRole('gridcell').first().click();
    await page.getByRole('button', { name: 'Nguồn của số' }).click();
    await expect(page.getByText('02-xa-khong-luy-ke.xlsx').first()).toBeVisible();
    await picture(page, '5-figures');
  });

  await test.step('totals are compared with the period before', async () => {
    await shell.goTo(/Tổng hợp/);
    await expect(shell.heading(/Tổng hợp/)).toBeVisible();
    await picture(page, '6-analysis');
  });

  await test.step('the report is drafted, numbered, frozen and on disk', async () => {
    await shell.goTo('Báo cáo');
    await report.create();
    await report.takeNumber(1);
    await report.sign('31/10/2020');
    await report.expectSaved();
    await picture(page, '7-report');
    await report.preview();
    await picture(page, '8-preview');
    await report.freeze();
    await picture(page, '9-frozen');

    for (const [name, part, expected] of [[/\.docx/, 'word/document.xml', 'BÁO CÁO'], [/\.xlsx/, 'xl/workbook.xml', 'sheet']] as const) {
      const { path } = await host.savedFile(page, () => page.getByRole('button', { name }).first().click());
      const parts = unzipSync(new Uint8Array(await readFile(path)));
      expect(new TextDecoder().decode(parts[part])).toContain(expected);
    }
  });

  await test.step('everything done stands in the log, and the rest of the screens open', async () => {
    await shell.goTo('Nhật ký');
    await expect(page.getByText('Chốt báo cáo').first()).toBeVisible();
    await picture(page, '10-log');
    await shell.goTo('Danh mục');
    await expect(shell.heading(/Danh mục/)).toBeVisible();
    await picture(page, '11-catalogue');
    await shell.goTo('Cài đặt');
    await expect(shell.heading('Cài đặt')).toBeVisible();
    await picture(page, '12-settings');
    await shell.goTo('Tổng quan');
    await expect(page.getByText('Tiến độ gửi báo cáo')).toBeVisible();
    await picture(page, '13-overview');
  });

  expect(faults).toEqual([]);
});
