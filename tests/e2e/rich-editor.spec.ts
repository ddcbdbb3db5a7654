import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { RichText } from '../../electron/core/rich-text/types.ts';
import { serveHarness } from '../renderer/harness/serve.ts';

let harness: Awaited<ReturnType<typeof serveHarness>>;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeAll(async () => { harness = await serveHarness(); });
test.afterAll(async () => { await harness.close(); });

const SAMPLE: RichText = [
  { kind: 'heading', level: 1, runs: [{ text: 'Đánh giá công tác năm 2019' }] },
  { kind: 'paragraph', runs: [{ text: 'Năm 2019, ' }, { text: 'hai trang thông tin', bold: true }, { text: ' đã đăng 142 tin, bài; nhiều bài được ' }, { text: 'chia sẻ rộng rãi', italic: true }, { text: '.' }] },
  { kind: 'heading', level: 2, runs: [{ text: 'Hạn chế' }] },
  { kind: 'list', ordered: true, items: [
    { runs: [{ text: 'Còn xã gửi báo cáo chậm:' }], children: [{ kind: 'list', ordered: true, items: ['Đồng Xuân', 'Vũ Yển', 'Hanh Cù', 'Đại An', 'Thái Ninh'].map((text) => ({ runs: [{ text }] })) }] },
    { runs: [{ text: 'Chưa có chuyên mục riêng.' }], children: [{ kind: 'list', ordered: false, items: [{ runs: [{ text: 'trên cổng thông tin' }] }] }] },
  ] },
  { kind: 'table', header: 1, rows: [
    [{ paragraphs: [[{ text: 'TT' }]] }, { paragraphs: [[{ text: 'Nhiệm vụ' }]] }, { paragraphs: [[{ text: 'Thời hạn' }]] }],
    [{ paragraphs: [[{ text: '1' }]] }, { paragraphs: [[{ text: 'Đổi tên trang thành “Hương chè Thanh Ba”' }]] }, { paragraphs: [[{ text: '28/02/2020' }]] }],
  ] },
  { kind: 'paragraph', align: 'center', runs: [{ text: 'Hội nghị kết thúc hồi 11 giờ.' }] },
];

class Editor {
  readonly page: Page;
  readonly text: Locator;
  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: 'Diễn biến hội nghị' });
  }
  async open(value: RichText = [], query = ''): Promise<void> {
    await this.page.goto(`${harness.url}rich-editor.html?${query}`);
    await expect(this.text).toBeVisible();
    await this.page.evaluate((rich) => { globalThis.show(rich); }, value);
  }
  value(): Promise<RichText> {
    return this.page.evaluate(() => globalThis.richText);
  }
  /** Expects the text to become this. */
  async holds(value: unknown): Promise<void> {
    await expect.poll(() => this.value()).toEqual(value);
  }
  /** Presses keys as fast as UniKey sends them. */
  async type(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  /** Presses keys as a person does: between two of them the browser has told the editor where the caret is now. */
  async move(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.type(key);
      await this.settled();
    }
  }
  /** Puts in a text at once, as an input method does, and waits until the editor has taken it. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    await this.settled();
  }
  /** The browser tells of a moved caret in a task of its own, after the frame. */
  private async settled(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); }));
  }
  async paste(kind: 'text/html' | 'text/plain', content: string, times = 1): Promise<void> {
    await this.text.evaluate((element, [type, data, count]) => {
      const clipboard = new DataTransfer();
      clipboard.setData(type, data.repeat(count));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    }, [kind, content, times] as const);
  }
}

const line = (text: string): RichText[number] => ({ kind: 'paragraph', runs: text === '' ? [] : [{ text }] });

test('what UniKey sends stands in the text: letters, Backspaces and their replacements', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.text.click();
  await editor.type('k', 'h', 'o', 'o', 'Backspace', 'Backspace');
  await page.keyboard.insertText('ô');
  await editor.type('n', 'g');
  await editor.holds([line('không')]);
  // At the beginning of a line as well, where signs would become lists in other editors.
  await editor.type('Enter', '-', 'Space', '1', '.', 'Space', 'a', 'a', 'Backspace', 'Backspace');
  await page.keyboard.insertText('â');
  await editor.holds([line('không'), line('- 1. â')]);
});

test('a text can be written, marked and laid out by keys alone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.text.focus();
  await editor.write('Kết luận');
  await editor.move('Control+Alt+1', 'End');
  await editor.move('Enter');
  await editor.write('Giao ');
  await editor.move('Control+b');
  await editor.write('Đài Truyền thanh');
  await editor.move('Control+b', 'Shift+Enter');
  await editor.write('chủ trì');
  await editor.move('Enter', 'Control+Shift+l');
  await editor.write('một');
  await editor.move('Enter', 'Tab');
  await editor.write('trong');
  await editor.move('Enter', 'Enter', 'Enter', 'Control+e');
  await editor.write('Hết');
  const written: RichText = [
    { kind: 'heading', level: 1, runs: [{ text: 'Kết luận' }] },
    { kind: 'paragraph', runs: [{ text: 'Giao ' }, { text: 'Đài Truyền thanh', bold: true }, { text: '\nchủ trì' }] },
    { kind: 'list', ordered: false, items: [{ runs: [{ text: 'một' }], children: [{ kind: 'list', ordered: false, items: [{ runs: [{ text: 'trong' }] }] }] }] },
    { kind: 'paragraph', align: 'center', runs: [{ text: 'Hết' }] },
  ];
  await editor.holds(written);
  await editor.move('Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => editor.value()).not.toEqual(written);
  await editor.move('Control+y', 'Control+y', 'Control+y');
  await editor.holds(written);
});

test('tables are made and filled by keys; Tab goes on, Escape and Tab leaves', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.text.focus();
  await editor.move('Alt+F10', 'End', 'Enter');
  await page.getByLabel('Số hàng').fill('2');
  await page.getByLabel('Số cột').fill('2');
  await page.getByRole('button', { name: 'Chèn bảng' }).press('Enter');
  await editor.write('A');
  for (const text of ['B', 'c', 'd', 'e']) {
    await editor.move('Tab');
    await editor.write(text);
  }
  const cell = (text: string): unknown => ({ paragraphs: [text === '' ? [] : [{ text }]] });
  await editor.holds([{ kind: 'table', header: 1, rows: [[cell('A'), cell('B')], [cell('c'), cell('d')], [cell('e'), cell('')]] }, line('')]);
  await editor.move('Escape', 'Tab');
  await expect(page.getByRole('button', { name: 'Sau khung soạn thảo' })).toBeFocused();
  await editor.move('Shift+Tab', 'Escape', 'Shift+Tab');
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Bảng' })).toBeFocused();
});

test('text of Word comes in clean, and flows into the line it is pasted into', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open([line('Trước sau')]);
  await editor.text.click();
  await editor.move('Control+Home', 'Control+ArrowRight', 'ArrowRight');
  await editor.paste('text/html', "<html><head><style>p.MsoNormal{font-size:14pt}</style></head><body><p class=MsoNormal style='color:red'>một <b>hai</b><o:p></o:p></p></body></html>");
  await editor.holds([{ kind: 'paragraph', runs: [{ text: 'Trước một ' }, { text: 'hai', bold: true }, { text: 'sau' }] }]);
  await editor.move('Control+End');
  await editor.move('Enter');
  await editor.paste('text/html', '<h1>Mục</h1><ul><li>x</li></ul><table><tr><td>1</td></tr></table><p>cuối</p>');
  await expect.poll(async () => (await editor.value()).slice(1).map((block) => block.kind)).toEqual(['heading', 'list', 'table', 'paragraph']);
  await editor.move('Control+z');
  await editor.paste('text/plain', 'dòng một\r\ndòng hai');
  await expect.poll(async () => (await editor.value()).slice(1)).toEqual([line('dòng một'), line('dòng hai')]);
});

test('an endless paste is refused with a word, and the text stays as it is', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open([line('Có sẵn')]);
  await editor.text.click();
  await editor.paste('text/html', '<p>chữ chữ chữ chữ</p>', 1_500_000);
  await expect(page.getByRole('alert')).toContainText('500.000 ký tự');
  await editor.holds([line('Có sẵn')]);
  await page.getByRole('alert').getByRole('button').click();
  await editor.paste('text/plain', 'chữ\n', 300_000);
  await expect(page.getByRole('alert')).toContainText('chưa được đưa vào');
  await editor.text.click();
  await editor.move('Control+End');
  await editor.move('x');
  await editor.holds([line('Có sẵnx')]);
});

test('the longest text that is taken is shown, and can be typed in', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.text.click();
  const paragraphs = Array.from({ length: 4_500 }, (_, index) => `Đoạn ${String(index)}: ${'nội dung của văn bản dài '.repeat(4)}`);
  const began = Date.now();
  await editor.paste('text/plain', paragraphs.join('\n'));
  await expect.poll(async () => (await editor.value()).length).toBe(4_500);
  const pasted = Date.now() - began;
  const slowest = await page.evaluate(async () => {
    const times: number[] = [];
    for (const letter of 'abcdefghij') {
      const start = performance.now();
      document.execCommand('insertText', false, letter);
      await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); });
      times.push(performance.now() - start);
    }
    return times.sort((left, right) => left - right)[5] ?? 0;
  });
  test.info().annotations.push({ type: 'measured', description: `4,500 paragraphs pasted and shown in ${String(pasted)} ms; a letter takes ${slowest.toFixed(0)} ms at the median` });
  expect(pasted).toBeLessThan(15_000);
  expect(slowest).toBeLessThan(1_000);
});

test('what is read only can be read and copied, not changed', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open(SAMPLE, 'readOnly');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(editor.text).toHaveAttribute('aria-readonly', 'true');
  await editor.text.click();
  await editor.move('x', 'Control+b', 'Backspace');
  await editor.holds(SAMPLE);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the editor has no accessibility violation (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const editor = new Editor(page);
    await editor.open(SAMPLE);
    await editor.text.click();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`editor-${colorScheme}.png`) });
  });
