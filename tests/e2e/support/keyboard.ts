import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';

/** Presses of the Tab key after which a place counts as out of reach. */
const FAR = 120;

/** The app used without a mouse: everything is reached by Tab, arrows and shortcuts, or not at all. */
export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a screen, or does a thing, by the command palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const box = this.page.getByPlaceholder('Gõ tên việc cần làm…');
    await expect(box).toBeFocused();
    await this.page.keyboard.insertText(name);
    await expect(box).toHaveValue(name);
    const first = this.page.getByRole('dialog').locator('button[data-selected]');
    await expect(first).toContainText(name);
    await this.page.keyboard.press('Enter');
    await expect(box).toHaveCount(0);
  }

  /** Tabs on until the place holds the focus. */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < FAR; presses += 1) {
      if (await target.evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${target.toString()} is not reached by the Tab key`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  /** Puts a text into a field in place of what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Opens a tab, or one of a row of choices, with the arrows of its row. */
  async choose(choice: Locator, row: Locator): Promise<void> {
    await this.reach(row);
    const isChosen = (): Promise<boolean> => choice.evaluate((element) => (element instanceof HTMLInputElement ? element.checked : element.getAttribute('aria-selected') === 'true'));
    const next = (await row.getAttribute('aria-orientation')) === 'vertical' ? 'ArrowDown' : 'ArrowRight';
    for (let presses = 0; presses < 12 && !(await isChosen()); presses += 1) {
      await this.page.keyboard.press(next);
      if (!(await isChosen()) && (await choice.evaluate((element) => element === document.activeElement))) await this.page.keyboard.press('Enter');
    }
    expect(await isChosen()).toBe(true);
  }

  async tab(name: string | RegExp): Promise<void> {
    const tab = this.page.getByRole('tab', { name });
    await this.choose(tab, this.page.getByRole('tablist').filter({ has: tab }));
  }

  /** Writes into a box with suggestions, goes down to one of them, and takes it. */
  async pick(box: Locator, option: string | RegExp, written = ''): Promise<void> {
    await this.reach(box);
    if (written === '') await this.page.keyboard.press('ArrowDown');
    else {
      await this.page.keyboard.press('Control+a');
      await this.page.keyboard.insertText(written);
    }
    const wanted = this.page.getByRole('option', { name: option }).first();
    await expect(wanted).toBeVisible();
    const isMarked = (): Promise<boolean> => wanted.evaluate((element) => element.hasAttribute('data-combobox-selected'));
    for (let presses = 0; presses < 60 && !(await isMarked()); presses += 1) await this.page.keyboard.press('ArrowDown');
    expect(await isMarked()).toBe(true);
    await this.page.keyboard.press('Enter');
  }

  /** Presses a button that asks for files, and answers with these. */
  async give(button: Locator, ...files: Parameters<FileChooser['setFiles']>): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.press(button);
    await (await asked).setFiles(...files);
  }
}
