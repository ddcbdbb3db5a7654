import { mkdir } from 'node:fs/promises';
import { pdfOfLines } from '../builders/attachment/files.ts';
import { fillFolder } from './support/fill-folder.ts';
import { Keyboard } from './support/keyboard.ts';
import { Shell } from './support/screens.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

let host: RunningHost;

/** The register of an office that has been at work for a year: the built-in sample data. */
test.beforeAll(async ({ startHost }) => {
  host = await startHost((dataFolder) => fillFolder(dataFolder, ({ app }) => app.loadSample({ withFigures: true })));
  await mkdir('out/screens', { recursive: true });
});
test.afterAll(async () => {
  await host.close();
});

/** A picture in both schemes, and no accessibility violation in either. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `out/screens/records-${name}-${colorScheme}.png`, animations: 'disabled' });
    const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.flatMap((rule) => rule.nodes.map((node) => `${name} ${colorScheme}: ${rule.id}: ${node.target.join(' ')}`))).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function finds(page: Page, query: string, expected: RegExp): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  const box = page.getByRole('textbox', { name: 'Tìm trong sổ' });
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await expect(page.getByRole('list', { name: 'Kết quả tìm kiếm' }).getByRole('listitem').filter({ hasText: expected }).first()).toBeVisible();
}

test('by keyboard alone: a guidance with its PDF is answered by a paper that replaces another, a conference is held from its invitation to the notice, a conclusion is carried and closed by evidence, a target is fed, and all of it is found', async ({ page }) => {
  test.setTimeout(420_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const shell = new Shell(page);
  const keys = new Keyboard(page);
  const dialog = page.getByRole('dialog');
  const saved = page.getByText('Đã lưu', { exact: true });
  const button = (name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name, exact: true }).first();
  await shell.open(host.url);
  await expect(page.getByText('Đến hạn trong tuần')).toBeVisible();
  await look(page, 'overview');

  await test.step('the guidance comes in with its PDF', async () => {
    await keys.command('Văn bản');
    await keys.choose(page.getByRole('radio', { name: 'Văn bản đến' }), page.getByRole('radiogroup').filter({ hasText: 'Văn bản đến' }));
    await keys.press(button('Vào sổ văn bản đến'));
    await keys.write(dialog.getByLabel('Số, ký hiệu'), '11-HD/BTGTU');
    await keys.write(dialog.getByLabel('Ngày ký'), '02/03/2020');
    await keys.write(dialog.getByLabel('Cơ quan ban hành'), 'Ban Tuyên giáo Tỉnh uỷ Phú Thọ');
    await keys.write(dialog.getByLabel('Trích yếu'), 'về kiện toàn tổ cộng tác viên sau sắp xếp đơn vị hành chính');
    await keys.press(dialog.getByRole('button', { name: 'Vào sổ', exact: true }));
    await expect(shell.heading('Hướng dẫn 11-HD/BTGTU')).toBeVisible();
    await keys.tab('Tệp');
    const panel = page.getByRole('region', { name: 'Tệp đính kèm' });
    await keys.give(panel.getByRole('button', { name: 'Thêm tệp' }), { name: 'huong-dan-11.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOfLines('Noi dung kien toan', 'Thanh Ba')) });
    await expect(panel.getByRole('listitem')).toHaveCount(1);
    await look(page, 'guidance');
  });

  await test.step('it is answered by a numbered decision that replaces the one of 2019', async () => {
    await keys.press(button('Soạn văn bản trả lời'));
    await expect(shell.heading('Công văn')).toBeVisible();
    await keys.tab('Thông tin');
    await keys.pick(page.getByLabel('Loại văn bản').first(), 'Quyết định');
    await keys.write(page.getByLabel('Trích yếu', { exact: true }), 'kiện toàn Tổ cộng tác viên của Ban Chỉ đạo 35');
    await expect(saved).toBeVisible();
    await keys.tab('Liên quan');
    await keys.pick(page.getByRole('combobox', { name: 'Quan hệ' }), 'thay thế');
    await keys.pick(page.getByRole('combobox', { name: 'Văn bản', exact: true }), /02-QĐ\/BCĐ35/, 'thanh lap to cong tac vien');
    await keys.press(button('Thêm liên quan'));
    await expect(page.getByRole('link', { name: /02-QĐ\/BCĐ35/ })).toBeVisible();
    await keys.press(button('Ban hành'));
    await keys.write(dialog.getByLabel('Ngày ký'), '10/03/2020');
    await keys.press(dialog.getByRole('button', { name: 'Ban hành', exact: true }));
    await expect(shell.heading('Quyết định 03-QĐ/BCĐ35')).toBeVisible();
    await look(page, 'decision');
    await keys.press(page.getByRole('link', { name: /02-QĐ\/BCĐ35/ }));
    await expect(page.getByText('Đã thay thế').first()).toBeVisible();
  });

  const papersToRegister = async (part: string, title: string): Promise<void> => {
    const parts = page.getByRole('radiogroup', { name: 'Văn bản' });
    await keys.choose(parts.getByRole('radio', { name: part }), parts);
    await expect(page.getByText(title, { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    await keys.press(button('Đưa vào sổ văn bản'));
    await expect(page.getByRole('link', { name: 'Đã có trong sổ văn bản đi (dự thảo)' })).toBeVisible();
  };

  await test.step('a conference is called by an invitation and held', async () => {
    await keys.command('Cuộc họp');
    await expect(shell.heading('Cuộc họp')).toBeVisible();
    await keys.press(button('Ghi cuộc họp mới'));
    await keys.write(dialog.getByLabel('Tên cuộc họp'), 'Hội nghị sơ kết quý I năm 2020');
    await keys.write(dialog.getByLabel('Ngày họp'), '03/04/2020');
    await keys.write(dialog.getByLabel('Giờ', { exact: true }), '14h');
    await keys.write(dialog.getByLabel('Địa điểm'), 'Phòng họp số 1, Huyện uỷ Thanh Ba');
    await keys.press(dialog.getByRole('button', { name: 'Ghi và mở' }));
    await expect(shell.heading('Hội nghị sơ kết quý I năm 2020')).toBeVisible();
    await keys.tab(/Chương trình/);
    await keys.press(button('Thêm nội dung'));
    await page.keyboard.insertText('Kết quả quý I, nhiệm vụ quý II');
    await expect(saved).toBeVisible();
    await keys.tab(/Văn bản/);
    await papersToRegister('Giấy mời', 'GIẤY MỜI');
    await look(page, 'invitation');
    await keys.tab(/Điểm danh/);
    await keys.reach(page.getByRole('grid', { name: 'Điểm danh' }).getByRole('row').first());
    for (const key of ['v']) await page.keyboard.press(key);
    await page.keyboard.insertText('đi công tác tỉnh');
    await page.keyboard.press('Enter');
    await keys.press(button('Những người còn lại có mặt'));
    await expect(page.getByText(/Vắng 1 · Chưa điểm danh 0/)).toBeVisible();
    await keys.tab(/Diễn biến/);
    await keys.pick(page.getByRole('combobox', { name: 'Thêm ý kiến: Kết quả quý I, nhiệm vụ quý II' }), /^Đỗ Thị Mai/, 'Đỗ Thị Mai');
    await expect(page.getByRole('textbox', { name: 'Ý kiến của Đỗ Thị Mai' })).toBeFocused();
    await page.keyboard.insertText('Quý I có 19 đơn vị gửi số liệu; hai trang đăng 61 tin, bài.');
    await expect(saved).toBeVisible();
  });

  await test.step('a conclusion of the conference of February is raised again there, and a new one is put down', async () => {
    await keys.tab(/Kết luận/);
    const carried = page.getByRole('listitem').filter({ hasText: 'Kiện toàn Tổ cộng tác viên' });
    await keys.press(carried.getByRole('button', { name: 'Đưa ra lại' }));
    await keys.press(dialog.getByRole('button', { name: 'Ghi', exact: true }));
    await expect(dialog).toHaveCount(0);
    await keys.press(button('Thêm kết luận'));
    const card = page.getByRole('listitem', { name: /^Kết luận \d+$/ }).last();
    await keys.write(card.getByPlaceholder('Nội dung kết luận'), 'Mỗi xã cử một đầu mối gửi số liệu');
    await keys.pick(card.getByRole('combobox', { name: 'Chủ trì thực hiện' }), 'Các xã, thị trấn', 'Các xã, thị trấn');
    await keys.write(card.getByLabel('Thời hạn'), '30/04/2020');
    await page.keyboard.press('Tab');
    await expect(saved).toBeVisible();
    await look(page, 'conclusions');
    await keys.press(button('Đánh dấu đã họp'));
    await keys.press(button('Chốt biên bản…'));
    await keys.press(dialog.getByRole('button', { name: /^Chốt bản \d/ }));
    await expect(page.getByText(/Đã chốt biên bản, bản \d/).first()).toBeVisible({ timeout: 30_000 });
    await keys.tab(/Văn bản/);
    await papersToRegister('Biên bản', 'BIÊN BẢN');
    await papersToRegister('Thông báo kết luận', 'THÔNG BÁO');
    await look(page, 'notice');
    await keys.press(page.getByRole('link', { name: 'Đã có trong sổ văn bản đi (dự thảo)' }));
    await keys.press(button('Ban hành'));
    await keys.write(dialog.getByLabel('Ngày ký'), '04/04/2020');
    await keys.press(dialog.getByRole('button', { name: 'Ban hành', exact: true }));
    await expect(shell.heading('Thông báo 03-TB/BCĐ35')).toBeVisible();
  });

  await test.step('the conclusion comes up at the next meeting of the kind and is closed by the decision', async () => {
    await keys.command('Cuộc họp');
    await keys.press(page.getByRole('link', { name: 'Họp Ban Chỉ đạo 35 quý II năm 2020', exact: true }));
    await keys.tab(/Kết luận/);
    const card = page.getByRole('listitem').filter({ hasText: 'Kiện toàn Tổ cộng tác viên' });
    await keys.press(card.getByRole('button', { name: 'Đóng', exact: true }));
    await keys.write(dialog.getByLabel('Minh chứng bằng lời'), 'Quyết định số 03-QĐ/BCĐ35 kiện toàn Tổ cộng tác viên');
    await keys.press(dialog.getByRole('button', { name: 'Ghi', exact: true }));
    await expect(card.getByText('đã xong')).toBeVisible();
    await look(page, 'meeting');
  });

  await test.step('the plan’s target follows the figures that come in', async () => {
    const target = page.getByRole('listitem').filter({ hasText: 'Trang thông tin điện tử' });
    const openTargets = async (): Promise<void> => {
      await keys.command('Kế hoạch');
      await keys.press(page.getByRole('link', { name: 'Kế hoạch hoạt động của Ban Chỉ đạo 35 năm 2020' }));
      await keys.tab('Chỉ tiêu');
    };
    await openTargets();
    await expect(target).toContainText('Chưa có số liệu tháng 10/2020');
    await page.evaluate(() => { window.location.hash = '#/imports?form=BM01&period=2020-10'; });
    await expect(shell.heading('Nhập số liệu')).toBeVisible();
    await keys.give(button('Chọn tệp…'), { name: 'thang-10.csv', mimeType: 'text/csv', buffer: Buffer.from('\uFEFFĐơn vị;Tin, bài - Trang thông tin điện tử;Phóng sự - Trang thông tin điện tử;Pano, khẩu hiệu\r\nChí Tiên;1200;3;4\r\nXã Võ Lao;7;1;2\r\n') });
    await expect(page.getByText('Đã đọc xong 1 tệp').first()).toBeVisible({ timeout: 60_000 });
    await openTargets();
    await expect(target).toContainText('103,23 %');
    await look(page, 'plan');
  });

  await test.step('each of them is found without marks', async () => {
    await finds(page, '11 hd btgtu', /11-HD\/BTGTU/);
    await finds(page, 'noi dung kien toan', /huong-dan-11\.pdf/);
    await finds(page, 'kien toan to cong tac vien', /03-QĐ\/BCĐ35/);
    await finds(page, 'so ket quy i', /Hội nghị sơ kết/);
    await finds(page, 'cu mot dau moi', /Mỗi xã cử một đầu mối/);
    await finds(page, 'tap huan ky nang', /Tập huấn kỹ năng/);
    await finds(page, 'ke hoach hoat dong cua ban chi dao', /Kế hoạch hoạt động/);
    await look(page, 'search');
  });
  expect(faults).toEqual([]);
});
