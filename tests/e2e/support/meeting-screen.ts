import { expect, type Page } from '@playwright/test';
import { Shell } from './screens.ts';

/** Meetings as a person uses them. */
export class MeetingScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async openList(): Promise<void> {
    await new Shell(this.page).goTo('Cuộc họp');
    await expect(new Shell(this.page).heading('Cuộc họp')).toBeVisible();
  }

  async openMeeting(title: string): Promise<void> {
    await this.openList();
    await this.page.getByRole('link', { name: title, exact: true }).click();
    await expect(new Shell(this.page).heading(title)).toBeVisible();
  }

  async create(meeting: { readonly title: string; readonly day: string; readonly time: string; readonly place: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Ghi cuộc họp mới' }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Tên cuộc họp').fill(meeting.title);
    await dialog.getByLabel('Ngày họp').fill(meeting.day);
    await dialog.getByLabel('Giờ', { exact: true }).fill(meeting.time);
    await dialog.getByLabel('Địa điểm').fill(meeting.place);
    await dialog.getByRole('button', { name: 'Ghi và mở' }).click();
    await expect(new Shell(this.page).heading(meeting.title)).toBeVisible();
  }

  async step(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(name) }).click();
    await expect(this.page.getByRole('tab', { name: new RegExp(name) })).toHaveAttribute('aria-selected', 'true');
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Đã lưu', { exact: true })).toBeVisible();
  }

  async addGuest(name: string, office: string, organisation: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Mời thêm khách' });
    await form.getByLabel('Họ và tên').fill(name);
    await form.getByLabel('Chức vụ').fill(office);
    await form.getByLabel('Cơ quan, đơn vị').fill(organisation);
    await form.getByRole('button', { name: 'Thêm' }).click();
  }

  /** Chooses the speaker by keys; one then goes on typing in the editor of the new opinion. */
  async addOpinion(item: string, speaker: string): Promise<void> {
    const choice = this.page.getByRole('combobox', { name: `Thêm ý kiến: ${item}` });
    await choice.fill(speaker);
    await expect(this.page.getByRole('option', { name: new RegExp(`^${speaker}`) }).first()).toBeVisible();
    await choice.press('ArrowDown');
    await choice.press('Enter');
    await expect(this.page.getByRole('textbox', { name: `Ý kiến của ${speaker}` })).toBeFocused();
  }

  /** `owner` is typed, as somebody outside the catalogue. */
  async addConclusion(text: string, owner: string, due: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm kết luận' }).click();
    const card = this.page.getByRole('listitem', { name: /^Kết luận \d+$/ }).last();
    await card.getByPlaceholder('Nội dung kết luận').fill(text);
    await card.getByRole('combobox', { name: 'Chủ trì thực hiện' }).fill(owner);
    await this.page.getByRole('option', { name: owner }).last().click();
    await card.getByLabel('Thời hạn').fill(due);
  }

  async expectPaper(part: string, title: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Văn bản' }).getByText(part, { exact: true }).click();
    await expect(this.page.getByText(title, { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  }

  async finalise(): Promise<void> {
    await this.page.getByRole('button', { name: 'Chốt biên bản…' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: /^Chốt bản \d/ }).click();
    await expect(this.page.getByText(/Đã chốt biên bản, bản \d/).first()).toBeVisible({ timeout: 30_000 });
  }
}
