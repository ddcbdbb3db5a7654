import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client } from '../../electron/contract/contract.ts';
import { pdfOfLines } from '../builders/attachment/files.ts';
import { startHost, type RunningHost } from './support/host.ts';
import { MeetingScreen } from './support/meeting-screen.ts';
import { PlanScreen } from './support/plan-screens.ts';
import { ImportScreen, Shell } from './support/screens.ts';

let host: RunningHost;

/** The register of an office that has been at work for a year: the built-in sample data. */
test.beforeAll(async () => {
  host = await startHost();
  await mkdir('out/screens', { recursive: true });
  const { origin, hash } = new URL(host.url);
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  const { app } = createORPCClient<Client>(new RPCLink({ url: `${origin}/rpc`, headers: { 'x-so-thu-ky-token': token } }));
  await app.loadSample({ withFigures: true });
});
test.afterAll(async () => {
  await host.close();
});

/** A picture in both schemes, and no accessibility violation in either. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `out/screens/records-${name}-${colorScheme}.png` });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.flatMap((rule) => rule.nodes.map((node) => `${name} ${colorScheme}: ${rule.id}: ${node.target.join(' ')}`))).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function finds(page: Page, query: string, expected: RegExp): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  const box = page.getByRole('textbox', { name: 'Tìm trong sổ' });
  await expect(box).toBeFocused();
  await box.fill(query);
  await expect(page.getByRole('list', { name: 'Kết quả tìm kiếm' }).getByRole('listitem').filter({ hasText: expected }).first()).toBeVisible();
}

test('a guidance with its PDF is answered by a paper that replaces another, a conclusion is carried and closed, a target is fed, and all of it is found', async ({ page }) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const shell = new Shell(page);
  const dialog = page.getByRole('dialog');
  await shell.open(host.url);
  await expect(page.getByText('Đến hạn trong tuần')).toBeVisible();
  await look(page, 'overview');

  await test.step('the guidance comes in with its PDF', async () => {
    await shell.goTo('Văn bản');
    await page.getByText('Văn bản đến', { exact: true }).click();
    await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).first().click();
    await dialog.getByLabel('Số, ký hiệu').fill('11-HD/BTGTU');
    await dialog.getByLabel('Ngày ký').fill('02/03/2020');
    await dialog.getByLabel('Cơ quan ban hành').fill('Ban Tuyên giáo Tỉnh uỷ Phú Thọ');
    await dialog.getByLabel('Trích yếu').fill('về kiện toàn tổ cộng tác viên sau sắp xếp đơn vị hành chính');
    await dialog.getByRole('button', { name: 'Vào sổ', exact: true }).click();
    await expect(shell.heading('Hướng dẫn 11-HD/BTGTU')).toBeVisible();
    await page.getByRole('tab', { name: 'Tệp' }).click();
    const panel = page.getByRole('region', { name: 'Tệp đính kèm' });
    await panel.locator('input[type=file]').setInputFiles({ name: 'huong-dan-11.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOfLines('Noi dung kien toan', 'Thanh Ba')) });
    await expect(panel.getByRole('listitem')).toHaveCount(1);
    await look(page, 'guidance');
  });

  await test.step('it is answered by a numbered decision that replaces the one of 2019', async () => {
    await page.getByRole('button', { name: 'Soạn văn bản trả lời' }).click();
    await expect(shell.heading('Công văn')).toBeVisible();
    await page.getByRole('tab', { name: 'Thông tin' }).click();
    await page.getByLabel('Loại văn bản').first().click();
    await page.getByRole('option', { name: 'Quyết định' }).click();
    await page.getByLabel('Trích yếu', { exact: true }).fill('kiện toàn Tổ cộng tác viên của Ban Chỉ đạo 35');
    await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
    await page.getByRole('tab', { name: 'Liên quan' }).click();
    await page.getByRole('combobox', { name: 'Quan hệ' }).click();
    await page.getByRole('option', { name: 'thay thế' }).click();
    await page.getByRole('combobox', { name: 'Văn bản', exact: true }).fill('thanh lap to cong tac vien');
    await page.getByRole('option', { name: /02-QĐ\/BCĐ35/ }).click();
    await page.getByRole('button', { name: 'Thêm liên quan' }).click();
    await expect(page.getByRole('link', { name: /02-QĐ\/BCĐ35/ })).toBeVisible();
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await dialog.getByLabel('Ngày ký').fill('10/03/2020');
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await expect(shell.heading('Quyết định 03-QĐ/BCĐ35')).toBeVisible();
    await look(page, 'decision');
    await page.getByRole('link', { name: /02-QĐ\/BCĐ35/ }).click();
    await expect(page.getByText('Đã thay thế').first()).toBeVisible();
  });

  await test.step('the conclusion of the conference comes up at the next meeting and is closed by evidence', async () => {
    const meeting = new MeetingScreen(page);
    await meeting.openMeeting('Họp Ban Chỉ đạo 35 quý II năm 2020');
    await meeting.step('Kết luận');
    const card = page.getByRole('listitem').filter({ hasText: 'Kiện toàn Tổ cộng tác viên' });
    await card.getByRole('button', { name: 'Đóng', exact: true }).click();
    await dialog.getByLabel('Minh chứng bằng lời').fill('Quyết định số 03-QĐ/BCĐ35 kiện toàn Tổ cộng tác viên');
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(card.getByText('đã xong')).toBeVisible();
    await look(page, 'meeting');
    await meeting.finalise();
    await meeting.step('Văn bản');
    await meeting.expectPaper('Thông báo kết luận', 'THÔNG BÁO');
  });

  await test.step('the plan’s target follows the figures that come in', async () => {
    await shell.goTo('Kế hoạch');
    await page.getByRole('link', { name: 'Kế hoạch hoạt động của Ban Chỉ đạo 35 năm 2020' }).click();
    const plan = new PlanScreen(page);
    await plan.tab('Chỉ tiêu');
    const target = page.getByRole('listitem').filter({ hasText: 'Trang thông tin điện tử' });
    await expect(target).toContainText('Chưa có số liệu tháng 10/2020');
    const imports = new ImportScreen(page);
    await imports.atPeriod('BM01', '2020-10');
    await imports.drop([{ name: 'thang-10.csv', bytes: new TextEncoder().encode('\uFEFFĐơn vị;Tin, bài - Trang thông tin điện tử;Phóng sự - Trang thông tin điện tử;Pano, khẩu hiệu\r\nChí Tiên;1200;3;4\r\nXã Võ Lao;7;1;2\r\n') }]);
    await imports.expectAllRead(1);
    await shell.goTo('Kế hoạch');
    await page.getByRole('link', { name: 'Kế hoạch hoạt động của Ban Chỉ đạo 35 năm 2020' }).click();
    await plan.tab('Chỉ tiêu');
    await expect(target).toContainText('103,23 %');
    await look(page, 'plan');
  });

  await test.step('each of them is found without marks', async () => {
    await finds(page, '11 hd btgtu', /11-HD\/BTGTU/);
    await finds(page, 'noi dung kien toan', /huong-dan-11\.pdf/);
    await finds(page, 'kien toan to cong tac vien', /03-QĐ\/BCĐ35/);
    await finds(page, 'hop ban chi dao 35 quy ii', /quý II/);
    await finds(page, 'tap huan ky nang', /Tập huấn kỹ năng/);
    await finds(page, 'ke hoach hoat dong cua ban chi dao', /Kế hoạch hoạt động/);
    await look(page, 'search');
  });
  expect(faults).toEqual([]);
});
