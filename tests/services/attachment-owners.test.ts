import { describe, expect, it } from 'vitest';
import type { RecordRef } from '../../electron/core/record/types.ts';
import { docxOfLines, fileOf } from '../builders/attachment/files.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

async function attach(office: Office, owner: RecordRef & { readonly kind: 'task' | 'report' | 'dossier' }, text: string): Promise<string> {
  const [added] = await office.handlers.attachments.add({ owner, files: [fileOf(`${text}.docx`, docxOfLines(text))] }, call);
  if (added?.outcome !== 'added') throw new Error(JSON.stringify(added));
  return added.attachment.id;
}

const TASK = { heading: '', text: 'Rà soát trang thông tin', detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null };

async function officeWithPlan() {
  const office = await openOffice();
  const plan = await office.handlers.plans.create({ title: 'Kế hoạch năm 2020', year: 2020, startsOn: null, endsOn: null }, call);
  const task = await office.handlers.tasks.create({ plan: plan.id, fields: TASK }, call);
  return { office, plan, task };
}

describe('files with tasks, reports and dossiers', () => {
  it('are found by their text, and the hit leads to where they lie', async () => {
    const { office, plan, task } = await officeWithPlan();
    const report = await office.handlers.reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
    const { dossier } = await office.handlers.dossiers.create({ fields: { year: 2020, title: 'Hội nghị tổng kết' } }, call);
    const files = [
      await attach(office, { kind: 'task', id: task.id }, 'Biên bản rà soát đường liên xã'),
      await attach(office, { kind: 'report', id: report.id }, 'Bảng kê tin bài đường làng'),
      await attach(office, { kind: 'dossier', id: dossier.id }, 'Bìa hồ sơ đường bộ'),
    ];
    const { hits } = await office.handlers.search.find({ query: 'duong' }, call);
    expect(new Map(hits.map((hit) => [hit.attachment?.id, [hit.record.id, hit.open]]))).toEqual(new Map([
      [files[0], [task.id, { kind: 'plan', id: plan.id }]],
      [files[1], [report.id, { kind: 'report', id: report.id }]],
      [files[2], [dossier.id, { kind: 'dossier', id: dossier.id }]],
    ]));
    await office.handlers.attachments.remove({ id: files[0] ?? '' }, call);
    expect((await office.handlers.search.find({ query: 'rà soát đường' }, call)).hits).toEqual([]);
  });

  it('are evidence while they are there', async () => {
    const { office, task } = await officeWithPlan();
    const attachment = await attach(office, { kind: 'task', id: task.id }, 'Ảnh chụp trang đã sửa');
    await office.handlers.attachments.remove({ id: attachment }, call);
    const close = () => office.handlers.tasks.close({ id: task.id, revision: 1, text: '', evidence: [{ kind: 'file', attachment }] }, call);
    await expect(close()).rejects.toMatchObject({ code: 'evidence-not-found' });
    await office.handlers.attachments.restore({ id: attachment }, call);
    expect((await close()).thread.at(-1)?.evidence).toEqual([{ evidence: { kind: 'file', attachment }, label: 'Ảnh chụp trang đã sửa.docx', found: true }]);
  });
});
