import { GuideScreen, ImportScreen, ReportScreen, ReviewScreen, Shell } from './support/screens.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

let host: RunningHost;

test.beforeAll(async ({ startHost }) => {
  host = await startHost();
});
test.afterAll(async () => {
  await host.close();
});
test.describe.configure({ mode: 'serial' });

/** A list of units as an office exports it: one line a unit. */
function list(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${['Đơn vị;Tin, bài - Trang thông tin điện tử;Phóng sự - Trang thông tin điện tử;Pano, khẩu hiệu', ...lines].join('\r\n')}\r\n`);
}

async function take(page: Page, period: string, name: string, bytes: Uint8Array): Promise<void> {
  const imports = new ImportScreen(page);
  await imports.atPeriod('BM01', period);
  await imports.drop([{ name, bytes }]);
  await imports.expectAllRead(1);
}

const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung báo cáo' });

async function openReport(page: Page): Promise<void> {
  await new Shell(page).open(host.url);
  await new Shell(page).goTo('Báo cáo');
  await page.getByRole('link', { name: 'Báo cáo tháng 10/2020' }).click();
  await expect(body(page)).toBeVisible();
}

test('a draft says what the figures say, and every figure opens down to its cell', async ({ page }) => {
  await new Shell(page).open(host.url);
  const guide = new GuideScreen(page);
  await guide.open();
  await guide.loadSampleCatalogue();
  await take(page, '2020-09', 'thang-9.csv', list('Chí Tiên;10;1;4', 'Xã Võ Lao;6;2;1'));
  await take(page, '2020-10', 'thang-10.csv', list('Chí Tiên;12;3;4', 'Xã Võ Lao;7;1;2'));
  await new Shell(page).goTo('Báo cáo');
  await new ReportScreen(page).create();
  await expect(body(page).getByText('Trong tháng có 19 tin, bài, tăng 3 tin, bài')).toBeVisible();
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await page.getByRole('button', { name: 'Phóng sự', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Cộng: 4');
  await page.getByRole('row', { name: /Chí Tiên/ }).getByRole('link', { name: 'thang-10.csv' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'thang-10.csv' })).toBeVisible();
  await expect(new ReviewScreen(page).cell('C2')).toHaveAttribute('aria-selected', 'true');
});

test('what a person writes is stored by itself, split and moved like text, and undone in words', async ({ page }) => {
  const report = new ReportScreen(page);
  await openReport(page);
  await body(page).getByText('Trong tháng có 19 tin, bài').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đề nghị cấp thêm kinh phí.');
  await report.expectSaved();
  await page.reload();
  await expect(body(page).getByText('Đề nghị cấp thêm kinh phí.')).toBeVisible();

  await page.getByRole('button', { name: 'Thêm mục' }).click();
  await page.keyboard.type('Biểu dương');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Xã Chí Tiên.');
  await expect(page.getByRole('navigation', { name: 'Dàn bài' }).getByText('Biểu dương')).toBeVisible();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  for (let presses = 0; presses < 12 && (await page.getByRole('navigation', { name: 'Dàn bài' }).getByText('Biểu dương').count()) > 0; presses += 1) await page.keyboard.press('Control+z');
  await expect(page.getByText('Đã hoàn tác: thêm mục').last()).toBeVisible();
  await report.expectSaved();
});

test('sentences follow the figures on request; one that a person wrote keeps its words and says that its figures changed', async ({ page }) => {
  const report = new ReportScreen(page);
  await openReport(page);
  // Before the first letter: Home would go to the beginning of a line, which wrapping may put anywhere in the sentence.
  await body(page).getByText('phóng sự').first().click({ position: { x: 2, y: 8 } });
  await page.keyboard.type('Đáng chú ý: ');
  await report.expectSaved();
  await take(page, '2020-10', 'bo-sung.csv', list('Xã Thanh Hà;5;6;1'));

  await new Shell(page).goTo('Báo cáo');
  await page.getByRole('link', { name: 'Báo cáo tháng 10/2020' }).click();
  await expect(page.getByText(/Số liệu đã đổi: \d+ câu/)).toBeVisible();
  await page.getByRole('button', { name: 'Cập nhật các câu ấy' }).click();
  await expect(body(page).getByText('Trong tháng có 24 tin, bài')).toBeVisible();
  await expect(body(page).getByText('Đáng chú ý: ')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy câu mới' }).click();
  await expect(body(page).getByText('Đáng chú ý: ')).toBeHidden();
  await expect(body(page).getByText('10 phóng sự')).toBeVisible();
  await report.expectSaved();
});

// The desktop app has one window; two are two tabs of a browser, or two PCs one day.
test('a draft changed in two windows is a conflict that a person decides', { tag: '@two-windows' }, async ({ page, context }) => {
  const report = new ReportScreen(page);
  await openReport(page);
  const other = await context.newPage();
  await openReport(other);
  await other.getByLabel('Địa danh').fill('Thanh Ba, Phú Thọ');
  await new ReportScreen(other).expectSaved();
  await page.getByLabel('Nơi lưu').fill('Lưu Văn phòng');
  await expect(page.getByText('Báo cáo này vừa được sửa ở cửa sổ khác.')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect(page.getByLabel('Địa danh')).toHaveValue('Thanh Ba, Phú Thọ');
  await page.getByLabel('Địa danh').fill('Thanh Ba');
  await report.expectSaved();
  await other.close();
});

test('freezing says what is missing, takes the number, and keeps what was sent beside what it is now', async ({ page }) => {
  const report = new ReportScreen(page);
  await openReport(page);
  await page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Chưa có ngày ký.');
  await expect(dialog).toContainText('16 đơn vị chưa gửi số liệu');
  await expect(dialog.getByRole('button', { name: 'Chốt báo cáo' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await report.sign('15/01/2005');
  await page.getByLabel('Họ tên').fill('Nguyễn Văn An');
  await report.expectSaved();
  await page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
  await expect(dialog).toContainText('Ngày ký 15/01/2005 không thuộc nhiệm kỳ nào');
  await page.keyboard.press('Escape');
  await report.sign('30/09/2026');
  await page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
  await expect(dialog).toContainText('Báo cáo đang trình bày theo Hướng dẫn 36, nhưng văn bản ký ngày 30/09/2026 phải theo Hướng dẫn 05.');
  await dialog.getByRole('button', { name: 'Dùng Hướng dẫn 05' }).click();
  await expect(dialog).not.toContainText('phải theo Hướng dẫn 05');
  await page.keyboard.press('Escape');
  await report.sign('31/10/2020');
  await page.getByRole('button', { name: 'Dùng Hướng dẫn 36' }).click();
  await report.expectSaved();
  await report.freeze();
  await page.getByRole('button', { name: 'Viết lại và so từng byte' }).click();
  await expect(page.getByText('Viết lại từ số liệu đã lưu: giống hệt từng byte.')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
  }

  await take(page, '2020-10', 'gui-them.csv', list('Xã Ninh Dân;10;0;0'));
  await new Shell(page).goTo('Báo cáo');
  await page.getByRole('link', { name: 'Báo cáo tháng 10/2020' }).click();
  await expect(page.getByText(/Tin, bài: đã gửi 24, nay 34, vì/)).toBeVisible();
});

test('a deleted draft comes back with its text', async ({ page }) => {
  await new Shell(page).open(host.url);
  await new ImportScreen(page).atPeriod('BM01', '2020-09');
  await new Shell(page).goTo('Báo cáo');
  await page.getByRole('button', { name: 'Lập báo cáo' }).first().click();
  await page.getByRole('button', { name: 'Lập và mở' }).click();
  await page.getByLabel('Trích yếu').fill('tình hình tháng 9, bản của tôi');
  await new ReportScreen(page).expectSaved();
  await new Shell(page).goTo('Báo cáo');
  await page.getByRole('button', { name: 'Xoá bản đang soạn: Báo cáo tháng 9/2020' }).click();
  await expect(page.getByText('Đã xoá Báo cáo tháng 9/2020')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Báo cáo tháng 9/2020' })).toBeHidden();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('tình hình tháng 9, bản của tôi')).toBeVisible();
});
