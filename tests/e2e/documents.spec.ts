import { mkdir } from 'node:fs/promises';
import { fillFolder } from './support/fill-folder.ts';
import { Shell } from './support/screens.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

let host: RunningHost;

test.beforeAll(async ({ startHost }) => {
  host = await startHost((dataFolder) => fillFolder(dataFolder, ({ app }) => app.loadSample({ withFigures: false })));
  await mkdir('out/screens', { recursive: true });
});
test.afterAll(async () => {
  await host.close();
});

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A picture in both schemes, and no accessibility violation in either. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `out/screens/documents-${name}-${colorScheme}.png` });
    const { violations } = await axe(page).withTags(WCAG).analyze();
    expect(violations.flatMap((rule) => rule.nodes.map((node) => `${name} ${colorScheme}: ${rule.id}: ${node.target.join(' ')}`))).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('an incoming guidance is registered, answered by a numbered paper, and closed by it', async ({ page }) => {
  const shell = new Shell(page);
  await shell.open(host.url);
  await shell.goTo('Văn bản');
  await expect(shell.heading('Văn bản')).toBeVisible();
  await look(page, 'empty');

  await page.getByText('Văn bản đến', { exact: true }).click();
  await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số, ký hiệu').fill('04-HD/BTGTU');
  // A day that no calendar has holds the whole form back, rather than being left out.
  await dialog.getByLabel('Ngày ký').fill('31/02/2020');
  await dialog.getByLabel('Cơ quan ban hành').fill('Ban Tuyên giáo Tỉnh uỷ');
  await dialog.getByLabel('Trích yếu').fill('về hoạt động của Ban Chỉ đạo 35 cấp huyện');
  await dialog.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await expect(dialog.getByText('Lịch không có ngày này.')).toBeVisible();
  await expect(dialog.getByLabel('Ngày ký')).toBeFocused();
  await dialog.getByLabel('Ngày ký').fill('10/01/2020');
  await dialog.getByLabel('Ngày đến').fill('15/01/2020');
  await dialog.getByLabel('Hạn xử lý').fill('30/01/2020');
  await expect(dialog.getByRole('combobox', { name: 'Loại văn bản' })).toHaveValue('Hướng dẫn');
  await look(page, 'register');
  await dialog.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await expect(shell.heading('Hướng dẫn 04-HD/BTGTU')).toBeVisible();
  await look(page, 'incoming');

  await page.getByRole('button', { name: 'Soạn văn bản trả lời' }).click();
  await expect(shell.heading('Công văn')).toBeVisible();
  await page.getByRole('tab', { name: 'Nội dung' }).click();
  await page.getByRole('textbox', { name: 'Nội dung văn bản' }).click();
  await page.keyboard.type('Ban Chỉ đạo 35 báo cáo đã kiện toàn tổ thư ký và tổ cộng tác viên.');
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await page.getByLabel('Trích yếu', { exact: true }).fill('về việc kiện toàn tổ thư ký giúp việc');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Nội dung' }).click();
  await look(page, 'writing');
  await page.getByRole('tab', { name: 'Xem trước' }).click();
  await expect(page.getByText('1 trang')).toBeVisible();
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await dialog.getByLabel('Ngày ký').fill('20/01/2020');
  await look(page, 'issue');
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await expect(shell.heading('Công văn 01-CV/BCĐ35')).toBeVisible();
  await page.getByRole('tab', { name: 'Các bản' }).click();
  await expect(page.getByText('Bản 1', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kiểm tra bản đã lưu' }).click();
  await expect(page.getByText('viết lại giống hệt từng byte')).toBeVisible();
  await look(page, 'issued');

  // The same paper a second time is told, with the one that stands.
  await page.getByRole('link', { name: 'Về sổ văn bản' }).click();
  await page.getByText('Văn bản đến', { exact: true }).click();
  await expect(page.getByText('Đã xử lý xong')).toBeVisible();
  await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).first().click();
  await dialog.getByLabel('Số, ký hiệu').fill('04-HD/BTGTU');
  await dialog.getByLabel('Ngày ký').fill('10/01/2020');
  await dialog.getByLabel('Cơ quan ban hành').fill('Ban Tuyên giáo Tỉnh uỷ');
  await dialog.getByLabel('Trích yếu').fill('về hoạt động của Ban Chỉ đạo 35 cấp huyện');
  await dialog.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await expect(dialog.getByText('có vẻ đã vào sổ rồi')).toBeVisible();
  await dialog.getByRole('button', { name: 'Mở văn bản đã có' }).click();
  await expect(shell.heading('Hướng dẫn 04-HD/BTGTU')).toBeVisible();
});

test('a decision is replaced by a newer one, and both say so', async ({ page }) => {
  const shell = new Shell(page);
  await shell.open(host.url);
  for (const [subject, day] of [['thành lập Tổ cộng tác viên', '06/05/2019'], ['kiện toàn Tổ cộng tác viên', '02/03/2020']] as const) {
    await shell.goTo('Văn bản');
    await page.getByRole('button', { name: 'Soạn văn bản đi' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Loại văn bản').click();
    await page.getByRole('option', { name: 'Quyết định' }).click();
    await dialog.getByLabel('Trích yếu').fill(subject);
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await expect(shell.heading('Quyết định')).toBeVisible();
    if (subject.startsWith('kiện')) {
      await page.getByRole('tab', { name: 'Liên quan' }).click();
      await page.getByRole('combobox', { name: 'Quan hệ' }).click();
      await page.getByRole('option', { name: 'thay thế' }).click();
      await page.getByRole('combobox', { name: 'Văn bản', exact: true }).fill('thanh lap');
      await page.getByRole('option', { name: /thành lập Tổ cộng tác viên/ }).click();
      await page.getByRole('button', { name: 'Thêm liên quan' }).click();
      await expect(page.getByRole('link', { name: /thành lập Tổ cộng tác viên/ })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await dialog.getByLabel('Ngày ký').fill(day);
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await expect(page.getByText('Đã ban hành').first()).toBeVisible();
  }
  await page.getByRole('tab', { name: 'Liên quan' }).click();
  await page.getByRole('link', { name: /thành lập Tổ cộng tác viên/ }).click();
  await expect(shell.heading('Quyết định 01-QĐ/BCĐ35')).toBeVisible();
  await expect(page.getByText('Đã thay thế').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Hiệu lực' }).click();
  await page.getByLabel('Xem vào ngày').fill('01/01/2020');
  await expect(page.getByText('Vào ngày này: còn hiệu lực')).toBeVisible();
  await look(page, 'validity');
  await page.getByRole('link', { name: 'Về sổ văn bản' }).click();
  await page.getByRole('button', { name: 'Số đã cấp' }).click();
  await expect(page.getByText(/Quyết định · BCĐ35/)).toBeVisible();
  await look(page, 'numbers');
});

test('an office without forms for figures sets up its committee and keeps documents', async ({ page, startHost }) => {
  const office = await startHost();
  try {
    const shell = new Shell(page);
    await shell.open(office.url);
    await shell.goTo('Văn bản');
    await expect(page.getByText('Chưa có Ban Chỉ đạo', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Ghi Ban Chỉ đạo' }).click();
    await page.getByLabel('Tên ban chỉ đạo').fill('Ban Chỉ đạo chuyển đổi số xã Thanh Ba');
    await page.getByLabel('Cơ quan cấp trên').fill('Uỷ ban nhân dân xã Thanh Ba');
    await page.getByLabel('Nơi ban hành văn bản').fill('Thanh Ba');
    await page.getByLabel('Ký hiệu').fill('BCĐCĐS');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expect(page.getByText('Đã thêm Ban Chỉ đạo chuyển đổi số xã Thanh Ba')).toBeVisible();

    await shell.goTo('Văn bản');
    await page.getByText('Văn bản đến', { exact: true }).click();
    await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số, ký hiệu').fill('15/UBND-VX');
    await dialog.getByLabel('Cơ quan ban hành').fill('Uỷ ban nhân dân tỉnh');
    await dialog.getByLabel('Trích yếu').fill('tăng cường chuyển đổi số');
    await dialog.getByLabel('Số đến').fill('345');
    await dialog.getByLabel('Hạn xử lý').fill('30/12/2030');
    await dialog.getByRole('button', { name: 'Vào sổ', exact: true }).click();
    // Neither number nor subject says what it is: a person does.
    await expect(dialog.getByText('Chưa chọn loại văn bản.')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Loại văn bản' }).click();
    await page.getByRole('option', { name: 'Công văn' }).click();
    await dialog.getByRole('button', { name: 'Vào sổ', exact: true }).click();
    await expect(page.getByText('Đã vào sổ, số đến 345')).toBeVisible();

    await shell.goTo('Tổng quan');
    await expect(page.getByRole('link', { name: 'Công văn 15/UBND-VX: tăng cường chuyển đổi số' }).first()).toBeVisible();
    await expect(page.getByText('Chưa có biểu mẫu số liệu')).toBeVisible();
    await look(page, 'without-forms');
    await page.getByRole('link', { name: 'Công văn 15/UBND-VX: tăng cường chuyển đổi số' }).first().click();
    await page.getByRole('button', { name: 'Xử lý xong…' }).click();
    await dialog.getByLabel('Kết quả xử lý').fill('đã gọi điện báo cáo');
    await dialog.getByRole('button', { name: 'Xong', exact: true }).click();
    await expect(page.getByText(': đã gọi điện báo cáo')).toBeVisible();
  } finally {
    await office.close();
  }
});
