import { expect, type Locator, type Page } from '@playwright/test';

/** The screens of plans as a person uses them; what the tests look for stands here alone. */
export class PlanScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async create(title: string, year: string, from: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Lập kế hoạch…' }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Năm').fill(year);
    await dialog.getByLabel('Tên kế hoạch').fill(title);
    await dialog.getByLabel('Từ ngày').fill(from);
    await dialog.getByRole('button', { name: 'Lập kế hoạch' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await expect(this.page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
  }

  async readTable(name: string, lines: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Lấy từ Excel…' }).first().click();
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) });
    await expect(this.page.getByRole('region', { name: 'Các dòng đọc được' })).toBeVisible();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  row(text: string): Locator {
    return this.page.getByRole('row', { name: text });
  }

  card(text: string): Locator {
    return this.page.getByRole('group', { name: 'Bảng theo trạng thái' }).getByRole('button', { name: text });
  }

  column(state: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${state}, `) });
  }

  panel(): Locator {
    return this.page.getByRole('complementary');
  }

  async closeWith(words: string): Promise<void> {
    await this.dialog().getByLabel('Kết quả, bằng lời').fill(words);
    await this.dialog().getByRole('button', { name: 'Kết thúc việc' }).click();
    await expect(this.dialog()).toHaveCount(0);
  }
}
