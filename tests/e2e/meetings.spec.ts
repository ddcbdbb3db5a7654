import { MeetingScreen } from './support/meeting-screen.ts';
import { GuideScreen, Shell } from './support/screens.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

let host: RunningHost;

test.beforeAll(async ({ startHost }) => {
  host = await startHost();
});
test.afterAll(async () => {
  await host.close();
});
test.describe.configure({ mode: 'serial' });

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
  }
}

test('a meeting is prepared from the catalogue, with members asked and a guest typed in', async ({ page }) => {
  await new Shell(page).open(host.url);
  const guide = new GuideScreen(page);
  await guide.open();
  await guide.loadSampleCatalogue();
  const meeting = new MeetingScreen(page);
  await meeting.openList();
  await expectAccessible(page);
  await meeting.create({ title: 'Hội nghị Ban Chỉ đạo quý IV', day: '20/11/2019', time: '8h', place: 'Hội trường Huyện uỷ' });
  await expect(page.getByRole('combobox', { name: 'Chủ trì' })).toHaveValue(/Nguyễn Minh Quang/);
  await meeting.addGuest('Hoàng Văn Em', 'Phó Trưởng ban', 'Ban Tuyên giáo Tỉnh uỷ');
  await expect(page.getByRole('list', { name: 'Người được mời' })).toContainText('Hoàng Văn Em');
  await page.getByLabel('Giờ kết thúc').fill('11h30');
  await meeting.expectSaved();
  await expectAccessible(page);
});

test('the agenda is written, the roll called by keys, opinions and conclusions put down', async ({ page }) => {
  const meeting = new MeetingScreen(page);
  await new Shell(page).open(host.url);
  await meeting.openMeeting('Hội nghị Ban Chỉ đạo quý IV');
  await meeting.step('Chương trình');
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  await page.keyboard.type('Báo cáo kết quả năm 2019');
  await meeting.expectSaved();

  await meeting.step('Điểm danh');
  const rows = page.getByRole('grid', { name: 'Điểm danh' }).getByRole('row');
  await rows.first().focus();
  await page.keyboard.press('c');
  await page.keyboard.press('Space');
  await page.keyboard.press('v');
  await page.keyboard.type('đi công tác');
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await expect(page.getByText('Có mặt 3 · Vắng 1 · Chưa điểm danh 3')).toBeVisible();
  await expect(rows.nth(2).getByLabel(/^Lý do vắng/)).toHaveValue('đi công tác');
  await page.getByRole('button', { name: 'Những người còn lại có mặt' }).click();
  await expect(page.getByText('Có mặt 6 · Vắng 1 · Chưa điểm danh 0')).toBeVisible();
  await expectAccessible(page);

  await meeting.step('Diễn biến');
  await meeting.addOpinion('Báo cáo kết quả năm 2019', 'Hoàng Văn Em');
  await page.keyboard.type('Đề nghị bổ sung số liệu 142 tin, bài.');
  await meeting.expectSaved();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByRole('list', { name: 'Ý kiến' })).toContainText('Đề nghị bổ sung số liệu 142 tin, bài.');

  await meeting.step('Kết luận');
  await meeting.addConclusion('Đổi tên trang “Hương Chè” thành “Hương chè Thanh Ba”', 'Tổ thư ký', '31/03/2020');
  await meeting.addConclusion('Mỗi xã cử một cộng tác viên', 'Các xã, thị trấn', '15/03/2020');
  await meeting.expectSaved();
  await expectAccessible(page);
});

test('its papers are seen as pages and put into the register; the minutes are made final', async ({ page }) => {
  const meeting = new MeetingScreen(page);
  await new Shell(page).open(host.url);
  await meeting.openMeeting('Hội nghị Ban Chỉ đạo quý IV');
  await meeting.step('Văn bản');
  for (const [part, title] of [['Giấy mời', 'GIẤY MỜI'], ['Danh sách đại biểu', 'DANH SÁCH ĐẠI BIỂU'], ['Thông báo kết luận', 'THÔNG BÁO'], ['Biên bản', 'BIÊN BẢN']] as const) await meeting.expectPaper(part, title);
  await expect(page.getByText('Đề nghị bổ sung số liệu 142 tin, bài.')).toBeVisible();
  await page.getByRole('button', { name: 'Đưa vào sổ văn bản' }).click();
  await expect(page.getByRole('link', { name: 'Đã có trong sổ văn bản đi (dự thảo)' })).toBeVisible();
  await expectAccessible(page);
  await meeting.finalise();
  await expect(page.locator('header').getByText('Đã chốt biên bản')).toBeVisible();
  await meeting.step('Kết luận');
  await expect(page.getByText('Nhiệm vụ: chưa làm, 0%')).toHaveCount(2);
  await expectAccessible(page);
});

test('open conclusions come up at the next meeting of the kind, move on there, and are closed by evidence', async ({ page }) => {
  const meeting = new MeetingScreen(page);
  await new Shell(page).open(host.url);
  await meeting.openList();
  await meeting.create({ title: 'Hội nghị Ban Chỉ đạo quý I', day: '14/02/2020', time: '14:00', place: 'Hội trường Huyện uỷ' });
  await meeting.step('Kết luận');
  const card = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await card('Đổi tên trang').getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Tiến độ (%)').fill('60');
  await page.getByLabel('Ghi tại cuộc họp này').fill('Đã gửi hồ sơ');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(card('Đổi tên trang').getByText('đang làm 60%')).toBeVisible();
  await card('Mỗi xã cử').getByRole('button', { name: 'Đóng', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Ghi', exact: true })).toBeDisabled();
  await page.getByLabel('Minh chứng bằng lời').fill('Danh sách 19 cộng tác viên');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(card('Mỗi xã cử').getByText('đã xong')).toBeVisible();
  await card('Mỗi xã cử').getByText(/Diễn biến \(\d\)/).click();
  await expect(card('Mỗi xã cử')).toContainText('Minh chứng: Danh sách 19 cộng tác viên');
  await meeting.step('Văn bản');
  await meeting.expectPaper('Biên bản', 'BIÊN BẢN');
  await expect(page.getByText(/đang thực hiện \(60%\)\. Đã gửi hồ sơ/)).toBeVisible();
});

test('final minutes are opened again for a reason only, and every version stays readable', async ({ page }) => {
  const meeting = new MeetingScreen(page);
  await new Shell(page).open(host.url);
  await meeting.openMeeting('Hội nghị Ban Chỉ đạo quý IV');
  await page.getByRole('button', { name: 'Mở lại biên bản…' }).click();
  await page.getByLabel('Lý do mở lại').fill('Ghi sót địa điểm');
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click();
  await expect(page.getByText('Bản chốt 1 được mở lại: Ghi sót địa điểm')).toBeVisible();
  await meeting.step('Chuẩn bị');
  await page.getByLabel('Địa điểm').fill('Nhà văn hoá huyện');
  await meeting.expectSaved();
  await meeting.finalise();
  await meeting.step('Văn bản');
  await meeting.expectPaper('Biên bản', 'BIÊN BẢN');
  await expect(page.getByText('Nhà văn hoá huyện').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Bản', exact: true }).selectOption({ index: 2 });
  await expect(page.getByText('Hội trường Huyện uỷ.').first()).toBeVisible();
});

// The desktop app has one window; two are two tabs of a browser, or two PCs one day.
test('a meeting changed in two windows is a conflict that a person decides', { tag: '@two-windows' }, async ({ page, context }) => {
  await new Shell(page).open(host.url);
  const meeting = new MeetingScreen(page);
  await meeting.openMeeting('Hội nghị Ban Chỉ đạo quý I');
  await meeting.step('Chuẩn bị');
  const other = await context.newPage();
  await new Shell(other).open(host.url);
  const second = new MeetingScreen(other);
  await second.openMeeting('Hội nghị Ban Chỉ đạo quý I');
  await second.step('Chuẩn bị');
  await other.getByLabel('Địa điểm').fill('Phòng họp số 2');
  await second.expectSaved();
  await page.getByLabel('Báo chí dự, đưa tin').fill('Đài huyện');
  await expect(page.getByText('Nội dung này vừa được sửa ở cửa sổ khác.')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect(page.getByLabel('Địa điểm')).toHaveValue('Phòng họp số 2');
  await other.close();
});

test('a meeting goes into the bin and comes back', async ({ page }) => {
  await new Shell(page).open(host.url);
  const meeting = new MeetingScreen(page);
  await meeting.openList();
  await page.getByRole('button', { name: 'Bỏ: Hội nghị Ban Chỉ đạo quý I', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Hội nghị Ban Chỉ đạo quý I', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('link', { name: 'Hội nghị Ban Chỉ đạo quý I', exact: true })).toBeVisible();
});
