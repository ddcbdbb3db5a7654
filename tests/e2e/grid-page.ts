import { expect, type Locator, type Page } from '@playwright/test';

/** The figures screen as a person uses it; what it looks for stands here alone. */
export class GridPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly input: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid');
    this.input = page.getByRole('grid').locator('input');
  }

  async open(url: string, query = '', period = '2020-10'): Promise<void> {
    await this.page.goto(`${url}?${query}#/figures?form=BM01&period=${period}`);
    await expect(this.grid).toBeVisible();
  }

  cell(row: number, col: number): Locator {
    return this.page.locator(`[data-row="${row}"][data-col="${col}"]`);
  }

  async choose(row: number, col: number): Promise<void> {
    await this.cell(row, col).click();
    await this.expectActive(row, col);
  }

  async expectActive(row: number, col: number): Promise<void> {
    await expect(this.cell(row, col).locator('input')).toBeFocused();
  }

  async expectText(row: number, col: number, text: string): Promise<void> {
    await expect(this.cell(row, col).locator('span')).toHaveText(text);
  }

  async text(row: number, col: number): Promise<string> {
    return (await this.cell(row, col).locator('span').textContent()) ?? '';
  }

  /** As another program would: the text is on the clipboard, and the person presses the keys. */
  async pasteText(text: string): Promise<void> {
    await this.page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await this.page.keyboard.press('Control+v');
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator('[data-save="saved"]')).toHaveText('Đã lưu');
  }

  /** Selected cells among those drawn. */
  selected(): Locator {
    return this.grid.locator('[role="gridcell"][data-selected]');
  }
}
