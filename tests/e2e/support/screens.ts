import { expect, type Locator, type Page } from '@playwright/test';

/** The screens of the main job as a person uses them; what the tests look for stands here alone. */

export class Shell {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await expect(this.page.getByRole('navigation')).toBeVisible();
  }

  async goTo(name: string | RegExp): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name }).first().click();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }
}

export class GuideScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Mở hướng dẫn thiết lập' }).click();
    await expect(this.page.getByText('Chào mừng đến với Sổ Thư ký')).toBeVisible();
  }

  async loadSampleCatalogue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Chỉ nạp danh mục mẫu' }).click();
    await expect(this.page.getByText('Đã nạp dữ liệu mẫu')).toBeVisible();
  }
}

export class ImportScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses the period in the address, as the picker does. */
  async atPeriod(form: string, period: string): Promise<void> {
    await this.page.evaluate(([code, key]) => {
      window.location.hash = `#/imports?form=${code ?? ''}&period=${key ?? ''}`;
    }, [form, period]);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Nhập số liệu' })).toBeVisible();
  }

  /** Drops files on the screen, as from the file manager. */
  async drop(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (given) => {
        const transfer = new DataTransfer();
        for (const file of given) transfer.items.add(new File([Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0))], file.name));
        return transfer;
      },
      files.map((file) => ({ name: file.name, base64: Buffer.from(file.bytes).toString('base64') })),
    );
    const target = this.page.getByText(/Kéo tệp hoặc thư mục/).first();
    await target.dispatchEvent('dragenter', { dataTransfer: data });
    await target.dispatchEvent('dragover', { dataTransfer: data });
    await target.dispatchEvent('drop', { dataTransfer: data });
  }

  async expectAllRead(count: number): Promise<void> {
    await expect(this.page.getByText(`Đã đọc xong ${count} tệp`).first()).toBeVisible({ timeout: 60_000 });
  }

  async expectCount(status: string, count: number): Promise<void> {
    await expect(this.page.getByRole('button', { name: `${status} ${count}`, exact: true })).toBeVisible();
  }

  async openFile(name: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
}

export class ReviewScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  cell(reference: string): Locator {
    return this.page.locator(`#cell-${reference}`);
  }

  async chooseDoubt(reference: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${reference}(?!\\d)`) }).first().click();
    await expect(this.cell(reference)).toHaveAttribute('aria-selected', 'true');
  }

  async answerValue(text: string): Promise<void> {
    const input = this.page.getByLabel('Giá trị đúng của ô').first();
    await input.fill(text);
    await input.press('Enter');
  }

  async leaveUnitOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Không lấy số liệu của tên này' }).click();
  }

  async apply(count: number): Promise<void> {
    await this.page.getByRole('button', { name: `Áp dụng ${count} trả lời` }).click();
    await expect(this.page.getByText('Đã đọc lại tệp').last()).toBeVisible();
    // The words of an earlier file may still stand: the answers are applied when none waits any more.
    await expect(this.page.getByText('Trả lời từng chỗ rồi áp dụng một lượt.')).toBeVisible();
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lấy số liệu', exact: true }).click();
    await expect(this.page.getByText(/Đã ghi \d+ số liệu của tệp này vào sổ/).last()).toBeVisible();
  }

  async expectStatus(status: string): Promise<void> {
    await expect(this.page.locator('header').getByText(status, { exact: true })).toBeVisible();
  }
}

export class ReportScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lập báo cáo' }).first().click();
    await this.page.getByRole('button', { name: 'Lập và mở' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /Báo cáo tháng 10/ })).toBeVisible();
  }

  async takeNumber(number: number): Promise<void> {
    await this.page.getByRole('button', { name: `Lấy số ${number}` }).click();
    await expect(this.page.getByLabel('Số', { exact: true })).toHaveValue(String(number));
  }

  async sign(day: string): Promise<void> {
    const input = this.page.getByLabel('Ngày ký');
    await input.fill((await input.getAttribute('type')) === 'date' ? day.split('/').reverse().join('-') : day);
    await input.press('Tab');
  }

  async preview(): Promise<void> {
    await this.page.getByText('Xem trang in').first().click();
    await expect(this.page.getByText('ĐẢNG CỘNG SẢN VIỆT NAM').first()).toBeVisible({ timeout: 30_000 });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Đã lưu', { exact: true }).first()).toBeVisible();
  }

  async freeze(): Promise<void> {
    await this.page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Chốt báo cáo' }).click();
    await expect(this.page.getByText(/Đã chốt báo cáo/).first()).toBeVisible({ timeout: 30_000 });
  }
}
