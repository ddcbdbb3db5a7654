import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../electron/store/open.ts';
import { documentsOf } from './support/documents.ts';
import { call, OFFICE, openOffice, sheet, temporaryFolder, useOffice, type Office } from './support/office.ts';

useOffice();

async function frozenReport(office: Office): Promise<string> {
  await office.receive([sheet('an hoa.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
  const created = await office.handlers.reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
  const signed = await office.handlers.reports.update({ id: created.id, revision: created.revision, draft: { ...created.draft, head: { ...created.draft.head, date: '2020-11-06' } } }, call);
  return (await office.handlers.reports.freeze({ id: created.id, revision: signed.revision }, call)).id;
}

describe('a frozen report', () => {
  it('stands in the register of outgoing documents with its number and its file, and answers what was asked', async () => {
    const office = await openOffice();
    const { incoming, list, get, relate, update } = documentsOf(office);
    const asked = await incoming({ dueOn: '2020-11-10' });
    const id = await frozenReport(office);
    const [row] = await list({ direction: 'outgoing' });
    expect(row).toMatchObject({ type: 'bao-cao', status: 'issued', number: { number: 1, text: '01-BC/BCĐ35' }, signedOn: '2020-11-06', issuer: 'Ban Chỉ đạo 35', signerName: 'Nguyễn Văn Bình', origin: { kind: 'report', id } });
    const state = await get(row?.id ?? '');
    await relate(state, 'answers', asked);
    expect((await get(asked.document.id)).document.closing).toMatchObject({ on: '2020-11-06', by: 'answer' });
    const file = await office.handlers.documents.file({ id: state.document.id }, call);
    const [docx] = (await office.handlers.reports.get({ id }, call)).files;
    expect([file.name, file.size]).toEqual([docx?.name, docx?.size]);
    expect((await office.handlers.documents.verify({ id: state.document.id }, call)).identical).toBe(true);
    expect((await update(state, { fields: { copies: 5, register: { copyHolder: 'Văn thư', passedOn: null, receivedBy: '' } } })).document.copies).toBe(5);
    await expect(update(await get(state.document.id), { fields: { subject: 'khác' }, reason: 'x' })).rejects.toMatchObject({ code: 'report-frozen' });
    const [series] = await office.handlers.documents.series({ kind: 'party' }, call);
    expect((await office.handlers.documents.seriesNumbers({ series: series?.key ?? '' }, call)).entries).toMatchObject([{ number: 1, holder: { kind: 'report', id }, document: { numberText: '01-BC/BCĐ35' } }]);
  });

  it('of before there was a register enters it once, on opening', async () => {
    const folder = await temporaryFolder();
    const office = await openOffice({ folder });
    await office.handlers.catalogue.load({ catalogue: OFFICE }, call);
    await frozenReport(office);
    await office.close();
    const opened = await openDataFolder(folder, { create: false });
    if (!opened.ok) throw new Error(opened.code);
    await opened.store.change('thử', async (change) => {
      await change.db.deleteFrom('document').execute();
      change.log({ action: 'test.forget', subject: 'documents' });
    });
    await opened.store.close();
    for (let opening = 0; opening < 2; opening += 1) {
      const again = await openOffice({ folder });
      expect((await documentsOf(again).list({})).map((row) => row.number.text)).toEqual(['01-BC/BCĐ35']);
      await again.close();
    }
  });
});

describe('the paper of a plan', () => {
  it('gets its number in the register, is frozen, and is written again as a version when the plan has changed', async () => {
    const office = await openOffice();
    const { plans, documents } = office.handlers;
    const { get, issue, update } = documentsOf(office);
    const plan = await plans.create({ title: 'Kế hoạch năm 2021', year: 2021, startsOn: null, endsOn: null }, call);
    const made = await plans.makeDocument({ id: plan.id, revision: plan.revision }, call);
    const draft = await get(made.document?.id ?? '');
    expect(draft).toMatchObject({ hasPaper: true, document: { type: 'ke-hoach', status: 'draft', origin: { kind: 'plan', id: plan.id, part: 'plan' } } });
    const again = await plans.makeDocument({ id: plan.id, revision: made.revision }, call);
    expect(again.document?.id).toBe(draft.document.id);
    const dated = await update(await get(draft.document.id), { fields: { signedOn: '2020-11-02' } });
    const issued = await issue(dated);
    expect(issued.document).toMatchObject({ status: 'in-force', number: { text: '01-KH/BCĐ35' }, version: 1 });
    expect((await documents.file({ id: issued.document.id }, call)).name).toBe('Kế hoạch 01-KH_BCĐ35.docx');
    await expect(plans.makeDocument({ id: plan.id, revision: again.revision }, call)).rejects.toMatchObject({ code: 'document-issued' });
    const second = await update(issued, { reason: 'bổ sung nhiệm vụ' });
    expect(second.versions.map((version) => [version.version, version.reason])).toEqual([[1, ''], [2, 'bổ sung nhiệm vụ']]);
    expect((await documents.verify({ id: issued.document.id }, call)).identical).toBe(true);
    await expect(documents.remove({ id: issued.document.id }, call)).rejects.toMatchObject({ code: 'document-numbered' });
  });
});
