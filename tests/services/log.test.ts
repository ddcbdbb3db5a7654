import { describe, expect, it } from 'vitest';
import { documentsOf, held } from './support/documents.ts';
import { call, openOffice, sheet, useOffice, type Office } from './support/office.ts';

useOffice();

const page = (office: Office, more: object = {}) => office.handlers.log.list({ limit: 100, before: null, action: null, ...more }, call);

describe('the event log as it is shown', () => {
  it('calls each subject by what a person knows it by, without asking for all records', async () => {
    const office = await openOffice();
    await office.receive([sheet('an hoa.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    await office.handlers.reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
    await office.handlers.meetings.create({ kind: 'Hội nghị', title: 'Hội nghị tháng 10', startsAt: '2020-10-20T14:00', place: '' }, call);
    await documentsOf(office).issued({ subject: 'ban hành Quy chế' });
    const labels = Object.fromEntries((await page(office)).map((entry) => [entry.action, entry.label]));
    expect(labels).toMatchObject({ 'import.take': 'an hoa.csv', 'report.create': 'tháng 10 năm 2020', 'meeting.create': 'Hội nghị tháng 10', 'document.issue': '01-QĐ/BCĐ35 · ban hành Quy chế' });
  });

  it('says nothing of a document that is classified by now', async () => {
    const office = await openOffice();
    const state = await documentsOf(office).create({ direction: 'incoming', type: 'cong-van', issuer: 'Huyện uỷ', subject: 'về nhân sự' });
    await office.handlers.documents.classify({ ...held(state), secrecy: 'mat' }, call);
    expect((await page(office, { area: 'document' })).map((entry) => entry.label)).toEqual(['Tài liệu mật', 'Tài liệu mật']);
  });

  it('is read area by area, page by page, each page full', async () => {
    const office = await openOffice();
    for (let count = 0; count < 5; count += 1) await documentsOf(office).letter({ subject: `văn bản ${count}` });
    for (const userName of ['Lan', 'Mai', 'Hoa']) await office.handlers.app.setUserName({ userName }, call);
    const first = await page(office, { area: 'document', limit: 3 });
    const rest = await page(office, { area: 'document', limit: 3, before: first.at(-1)?.seq ?? null });
    expect([first.length, rest.length]).toEqual([3, 2]);
    expect(new Set([...first, ...rest].map((entry) => entry.action))).toEqual(new Set(['document.create']));
    expect(await page(office, { area: 'doc' })).toEqual([]);
  });
});
