import { mkdtemp, open, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../electron/contract/contract.ts';
import { docxOf, docxOfLines, paragraphXml, pdfOfLines, pdfOfScan, PNG } from '../builders/attachment/files.ts';
import { OFFICE } from '../services/support/office-catalogue.ts';
import { fillFolder } from './support/fill-folder.ts';
import { Shell } from './support/screens.ts';
import { axe, expect, test, type Page, type RunningHost } from './support/test.ts';

let host: RunningHost;
let files: string;

/** A register with some documents, one of them with a file. */
async function fill({ catalogue, documents, attachments }: Client): Promise<void> {
  await catalogue.load({ catalogue: OFFICE });
  await documents.create({ fields: { direction: 'outgoing', type: 'ke-hoach', subject: 'Kế hoạch làm đường liên thôn', signedOn: '2020-09-01' }, issue: { number: { number: 15 } } });
  await documents.create({ fields: { direction: 'outgoing', type: 'thong-bao', subject: 'Thông báo chế độ dưỡng sức', signedOn: '2020-10-05' }, issue: { number: { number: 16 } } });
  const incoming = await documents.create({ fields: { direction: 'incoming', type: 'huong-dan', issuer: 'Ban Tuyên giáo', subject: 'Hướng dẫn tuyên truyền đại hội', signedOn: '2020-10-20', arrivedOn: '2020-10-22' }, numberText: '04-HD/BTGTU', issue: {} });
  await attachments.add({ owner: { kind: 'document', id: incoming.document.id }, files: [new File([new Uint8Array(docxOfLines('Phụ lục', 'Xứ đồng Gò Mái làm đường nội đồng trước vụ xuân'))], 'Phụ lục kèm theo.docx')] });
}

test.beforeAll(async ({ startHost }) => {
  files = await mkdtemp(join(tmpdir(), 'so-thu-ky-files-'));
  host = await startHost((dataFolder) => fillFolder(dataFolder, fill));
});
test.afterAll(async () => {
  await host.close();
  await rm(files, { recursive: true, force: true });
});
test.describe.configure({ mode: 'serial' });

const box = (page: Page) => page.getByRole('textbox', { name: 'Tìm trong sổ' });
const results = (page: Page) => page.getByRole('list', { name: 'Kết quả tìm kiếm' }).getByRole('listitem');

/** What the browser refused by the window's content rules. */
function refusals(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy|Refused to/i.test(message.text())) said.push(message.text()); });
  return said;
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}

test('everything is found while one types, without marks and with them, by keyboard alone', async ({ page }) => {
  const refused = refusals(page);
  await new Shell(page).open(host.url);
  await page.keyboard.press('Control+Shift+F');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('duong');
  await expect(results(page)).toHaveCount(3);
  await expect(results(page).first().locator('mark')).toHaveText('dưỡng');
  await page.screenshot({ path: 'test-results/search-light.png' });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('đường');
  await expect(results(page)).toHaveCount(2);
  await expect(results(page).nth(0)).toContainText('Kế hoạch làm đường liên thôn');
  await expect(results(page).nth(1)).toContainText('Phụ lục kèm theo.docx');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /04-HD\/BTGTU/ })).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Phụ lục kèm theo.docx' })).toContainText('Xứ đồng Gò Mái');
  expect(refused).toEqual([]);
});

test('a number, a kind and days narrow down, and the address keeps the search', async ({ page }) => {
  await new Shell(page).open(host.url);
  await page.getByRole('link', { name: 'Tìm trong sổ' }).click();
  await box(page).fill('15-KH/BCĐ35');
  await expect(results(page)).toHaveCount(1);
  await box(page).fill('duong ');
  await expect(results(page)).toHaveCount(3);
  await page.getByLabel('Từ ngày').fill('01/10/2020');
  await expect(results(page)).toHaveCount(2);
  await page.reload();
  await expect(results(page)).toHaveCount(2);
  await page.getByText('Cuộc họp', { exact: true }).last().click();
  await expect(page.getByText('Không tìm thấy gì.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(results(page)).toHaveCount(3);
});

test('files are dropped on a record, looked at, put into the bin and taken back; what is refused says why', async ({ page }) => {
  const refused = refusals(page);
  const paths = async (named: Readonly<Record<string, Uint8Array | string>>): Promise<string[]> =>
    Promise.all(Object.entries(named).map(async ([name, bytes]) => {
      await writeFile(join(files, name), bytes);
      return join(files, name);
    }));
  const huge = join(files, 'ban quet.pdf');
  const handle = await open(huge, 'w');
  await handle.truncate(300 * 1024 * 1024);
  await handle.close();

  await new Shell(page).open(host.url);
  await page.getByRole('link', { name: 'Tìm trong sổ' }).click();
  await box(page).fill('15-KH');
  await results(page).first().getByRole('link').click();
  await page.getByRole('tab', { name: 'Tệp' }).click();
  const panel = page.getByRole('region', { name: 'Tệp đính kèm' });
  const picker = panel.locator('input[type=file]');
  // While files are being added nothing more is taken.
  const adding = panel.getByRole('button', { name: 'Thêm tệp' });
  await picker.setInputFiles(await paths({ 'a.png': PNG, 'Trang.pdf': pdfOfLines('Thanh Ba', 'Phu Tho'), 'so lieu.csv': 'Tên;Số\nAn Hoà;5\nBình Lâm;7\n', 'quet.pdf': pdfOfScan(), 'hong.pdf': '%PDF-1.7\nnothing', 'bom.docx': docxOf({ body: '', parts: { 'word/document.xml': Buffer.alloc(40 * 1024 * 1024, 32) } }) }));
  await expect(panel.getByRole('listitem')).toHaveCount(6, { timeout: 60_000 });
  await expect(panel.getByText('không đọc được chữ (tệp hỏng)')).toBeVisible();
  await expect(panel.getByText('không đọc được chữ (nội dung quá lớn)')).toBeVisible();
  await expect(adding).toBeEnabled();
  await picker.setInputFiles([huge, ...(await paths({ 'mat.docx': docxOf({ body: paragraphXml('HUYỆN UỶ') + paragraphXml('MẬT') }), 'b.png': PNG }))]);
  await expect(page.getByText('mỗi tệp đính kèm được tối đa 100 MB')).toBeVisible();
  await expect(page.getByText('Tệp có dấu chỉ độ mật “MẬT”')).toBeVisible();
  await expect(page.getByText('b.png đã có ở đây với tên a.png')).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveCount(6);
  await page.screenshot({ path: 'test-results/attachments-light.png' });

  await panel.getByRole('button', { name: 'Xem trước: a.png' }).click();
  await expect(page.getByRole('img', { name: 'Ảnh a.png' })).toBeVisible();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Xem trước: so lieu.csv' }).click();
  await expect(page.getByRole('dialog').getByRole('cell', { name: 'Bình Lâm' })).toBeVisible();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Xem trước: Trang.pdf' }).click();
  await expect(page.getByRole('img', { name: 'Trang 1' })).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: 'test-results/preview-light.png' });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Xem trước: quet.pdf' }).click();
  const scan = page.getByRole('img', { name: 'Trang 1' });
  await expect(scan).toBeVisible({ timeout: 30_000 });
  expect(await scan.evaluate((canvas: HTMLCanvasElement) => [...(canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [])])).toEqual([0, 0, 0, 255]);
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Xem trước: hong.pdf' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');

  // Enter on its name opens a file outside the window; what became of it is said where it cannot be seen.
  await panel.getByRole('button', { name: 'a.png', exact: true }).focus();
  expect(await host.openedFile(page, () => page.keyboard.press('Enter'))).toBe('a.png');
  await panel.getByRole('button', { name: 'Việc khác với so lieu.csv' }).click();
  expect(await host.openedFile(page, () => page.getByRole('menuitem', { name: 'Mở' }).click())).toBe('so lieu.csv');
  await expect(page.getByText(/so lieu\.csv được lưu về máy|Đã mở bản chỉ đọc của so lieu\.csv/)).toBeVisible();

  // The menu of the other file is gone only when it has faded out.
  await expect(page.getByRole('menu')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Việc khác với a.png' }).click();
  await page.getByRole('menuitem', { name: 'Bỏ vào thùng' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(5);
  await panel.getByRole('button', { name: 'Thùng tệp bỏ (1)' }).click();
  await panel.getByRole('button', { name: 'Khôi phục: a.png' }).click();
  await panel.getByRole('button', { name: 'Về danh sách tệp' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(6);

  // Files that are gone, or others, between being chosen and being read: the first one is held on its way until they are.
  const chosen = await paths({ 'con day.txt': 'còn đây', 'bien mat.txt': 'x', 'ngan lai.txt': 'xxxx' });
  await page.route('**/rpc/attachments/add', async (route) => {
    await unlink(join(files, 'bien mat.txt'));
    await writeFile(join(files, 'ngan lai.txt'), 'x');
    await utimes(join(files, 'ngan lai.txt'), new Date('2021-01-01'), new Date('2021-01-01'));
    await route.continue();
  }, { times: 1 });
  await expect(adding).toBeEnabled();
  await picker.setInputFiles(chosen);
  await expect(panel.getByRole('alert')).toContainText('Không thấy tệp “bien mat.txt”', { timeout: 30_000 });
  await expect(panel.getByRole('alert')).toContainText('Không đọc được tệp “ngan lai.txt”');
  await expect(panel.getByRole('listitem')).toHaveCount(7);
  await expect(adding).toBeEnabled();
  await picker.setInputFiles(join(files, 'ngan lai.txt'));
  await expect(panel.getByRole('listitem')).toHaveCount(8);
  await expect(panel.getByRole('alert')).toHaveCount(0);
  expect(refused).toEqual([]);
});

test('both keep their contrast in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await new Shell(page).open(host.url);
  await page.keyboard.press('Control+Shift+F');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('duong');
  await expect(results(page)).toHaveCount(3);
  await page.screenshot({ path: 'test-results/search-dark.png' });
  expect(await violations(page)).toEqual([]);
  await results(page).filter({ hasText: 'Phụ lục' }).getByRole('link').click();
  await expect(page.getByRole('dialog')).toContainText('Gò Mái');
  await page.screenshot({ path: 'test-results/preview-dark.png' });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await violations(page)).toEqual([]);
});
