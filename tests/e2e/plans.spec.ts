import { PlanScreen } from './support/plan-screens.ts';
import { GuideScreen, ImportScreen, Shell } from './support/screens.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

let host: RunningHost;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeAll(async ({ startHost }) => {
  host = await startHost();
});
test.afterAll(async () => {
  await host.close();
});
test.describe.configure({ mode: 'serial' });

const PLAN = 'Kế hoạch công tác năm 2020';

async function openPlan(page: Page): Promise<PlanScreen> {
  await new Shell(page).open(host.url);
  await new Shell(page).goTo('Kế hoạch');
  await page.getByRole('link', { name: PLAN }).click();
  await expect(page.getByRole('heading', { level: 1, name: PLAN })).toBeVisible();
  return new PlanScreen(page);
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

test('a plan is filled from a table; what is not clear is settled by a person before anything is stored', async ({ page }) => {
  await new Shell(page).open(host.url);
  await new GuideScreen(page).open();
  await new GuideScreen(page).loadSampleCatalogue();
  await new Shell(page).goTo('Kế hoạch');
  const plan = new PlanScreen(page);
  await plan.create(PLAN, '2020', '14/02/2020');
  await plan.readTable('phan cong.csv', [
    '"TT";"Nội dung nhiệm vụ";"Chủ trì";"Phối hợp";"Thời gian";"Kết quả"',
    '"I";"Công tác thông tin";"";"";"";""',
    '"1";"Đăng tin, bài trên trang";"Tổ cộng tác viên";"xã Đông Lĩnh";"15/03/2020";"60 tin"',
    '"2";"Biên soạn tài liệu hỏi đáp";"Lan";"";"Sau hội nghị";""',
    '"II";"Công tác khác";"";"";"";""',
    '"3";"Báo cáo tổng kết năm";"Đ/c Đỗ Thị Mai";"";"Quý IV/2020";"Báo cáo"',
  ]);
  await expect(plan.dialog()).toContainText('2 chỗ cần quyết định');
  await expect(plan.dialog().getByRole('button', { name: 'Thêm 3 nhiệm vụ' })).toBeDisabled();
  await plan.dialog().getByRole('button', { name: 'Phạm Thị Lan' }).click();
  await plan.dialog().getByLabel('Thời hạn, Dòng 4').fill('30/04/2020');
  await plan.dialog().getByRole('button', { name: 'Thêm 3 nhiệm vụ' }).click();
  await expect(page.getByText('Đã thêm 3 nhiệm vụ vào kế hoạch.')).toBeVisible();
  await expect(plan.row('Đăng tin, bài trên trang')).toContainText('15/03/2020');
  await expect(plan.row('Biên soạn tài liệu hỏi đáp')).toContainText('Phạm Thị Lan');
});

test('progress is written in the list, states are moved on the board by keys, and a task is closed by evidence', async ({ page }) => {
  const plan = await openPlan(page);
  const progress = page.getByLabel('Tiến độ của “Đăng tin, bài trên trang”, phần trăm');
  await progress.fill('60');
  await progress.press('Enter');
  await expect(plan.row('Đăng tin, bài trên trang')).toContainText('Đang làm');

  await plan.tab('Bảng');
  const card = plan.card('Biên soạn tài liệu hỏi đáp');
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(plan.column('Đang làm').getByRole('button', { name: 'Biên soạn tài liệu hỏi đáp' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(plan.dialog()).toContainText('Ít nhất một minh chứng');
  await expect(plan.dialog().getByRole('button', { name: 'Kết thúc việc' })).toBeDisabled();
  await plan.dialog().getByText('Tệp', { exact: true }).click();
  await plan.dialog().getByLabel('Thêm tệp từ máy…').setInputFiles({ name: 'bia tai lieu.txt', mimeType: 'text/plain', buffer: Buffer.from('Hỏi đáp về văn hoá ứng xử') });
  await expect(plan.dialog().getByRole('list', { name: 'Đã chọn' })).toContainText('bia tai lieu.txt');
  await plan.closeWith('Tài liệu đã in 500 bản');
  await expect(plan.column('Hoàn thành').getByRole('button', { name: 'Biên soạn tài liệu hỏi đáp' })).toBeVisible();

  await plan.card('Biên soạn tài liệu hỏi đáp').click();
  await expect(plan.panel()).toContainText('Tài liệu đã in 500 bản');
  await expect(plan.panel()).toContainText('phan cong.csv');
  await plan.panel().getByRole('list', { name: 'Minh chứng' }).getByRole('button', { name: 'bia tai lieu.txt' }).click();
  await expect(page.getByRole('dialog', { name: 'bia tai lieu.txt' })).toContainText('Hỏi đáp về văn hoá ứng xử');
  await page.keyboard.press('Escape');
  await expect(plan.panel().getByRole('region', { name: 'Tệp đính kèm' })).toContainText('bia tai lieu.txt');
});

test('a target is fed by imported figures, and says what is missing', async ({ page }) => {
  await new Shell(page).open(host.url);
  const imports = new ImportScreen(page);
  await imports.atPeriod('BM01', '2020-10');
  await imports.drop([{ name: 'thang-10.csv', bytes: new TextEncoder().encode('\uFEFFĐơn vị;Tin, bài - Trang thông tin điện tử;Phóng sự - Trang thông tin điện tử;Pano, khẩu hiệu\r\nChí Tiên;12;3;4\r\nXã Võ Lao;7;1;2\r\n') }]);
  await imports.expectAllRead(1);
  const plan = await openPlan(page);
  await plan.tab('Chỉ tiêu');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu…' }).click();
  await plan.dialog().getByLabel('Chỉ tiêu').first().click();
  await page.getByRole('option', { name: /^Phóng sự/ }).first().click();
  await plan.dialog().getByRole('textbox', { name: 'Mức', exact: true }).fill('8');
  await plan.dialog().getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  const target = page.getByRole('listitem').filter({ hasText: 'Phóng sự' });
  await expect(target).toContainText('từ 8 phóng sự trở lên');
  await expect(target).toContainText('50 %');
  await expect(target).toContainText('Chưa đạt');
  await expect(target).toContainText('Chưa có số liệu');
});

test('the plan’s paper is written, looked at, and put into the register of documents', async ({ page }) => {
  const plan = await openPlan(page);
  await plan.tab('Văn bản');
  await page.getByRole('textbox', { name: 'Mục đích, yêu cầu' }).click();
  await page.keyboard.type('Chủ động định hướng thông tin.');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await page.getByText('Xem trang in').click();
  await expect(page.getByText('KẾ HOẠCH', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Chủ động định hướng thông tin').first()).toBeVisible();
  await page.getByRole('button', { name: 'Đưa vào sổ văn bản' }).click();
  await expect(page.getByText('Dự thảo đang có trong sổ văn bản.')).toBeVisible();
  await page.getByRole('link', { name: 'Mở văn bản' }).click();
  await expect(page).toHaveURL(/#\/documents\//);
});

test('what is late stands by owner with a reminder to copy; the day of each task is in the calendar', async ({ page }) => {
  const plan = await openPlan(page);
  await plan.tab('Lịch');
  while ((await page.getByRole('heading', { level: 2, name: 'Tháng 3/2020' }).count()) === 0) await page.getByRole('button', { name: 'Tháng trước' }).click();
  await expect(page.getByRole('button', { name: 'Đăng tin, bài trên trang' })).toBeVisible();
  await new Shell(page).goTo('Kế hoạch');
  await page.getByRole('button', { name: 'Việc quá hạn' }).click();
  await page.getByRole('button', { name: /^Tổ cộng tác viên/ }).click();
  await page.getByRole('button', { name: 'Chép lời đôn đốc' }).click();
  await expect(page.getByText('Đã chép lời đôn đốc gửi Tổ cộng tác viên.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('1. Đăng tin, bài trên trang (theo Kế hoạch công tác năm 2020, thời hạn 15/03/2020');
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test('no screen of plans has an accessibility violation', async ({ page }) => {
      const plan = await openPlan(page);
      await plan.row('Đăng tin, bài trên trang').click();
      await expect(plan.panel()).toContainText('Diễn biến');
      expect(await violations(page)).toEqual([]);
      await plan.panel().getByRole('button', { name: 'Sửa nhiệm vụ' }).click();
      expect(await violations(page)).toEqual([]);
      for (const tab of ['Bảng', 'Lịch', 'Chỉ tiêu', 'Văn bản']) {
        await plan.tab(tab);
        expect({ tab, found: await violations(page) }).toEqual({ tab, found: [] });
      }
      await new Shell(page).goTo('Kế hoạch');
      await page.getByRole('button', { name: 'Việc quá hạn' }).click();
      await expect(page.getByText('Lời đôn đốc').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
