import { describe, expect, it } from 'vitest';
import type { RichText } from '../../electron/core/rich-text/types.ts';
import { openDataFolder } from '../../electron/store/open.ts';
import { documentsOf, held, LETTER } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

/** What stands in the search index, by the document's id. */
async function indexed(office: Office): Promise<ReadonlyMap<string, string>> {
  await office.close();
  const opened = await openDataFolder(office.folder, { create: false });
  if (!opened.ok) throw new Error(opened.code);
  try {
    const rows = await opened.store.read((db) => db.selectFrom('search_entry').select(['record_id', 'number_text', 'title']).where('kind', '=', 'document').execute());
    return new Map(rows.map((row) => [row.record_id, `${row.number_text} ${row.title}`.trim()]));
  } finally {
    await opened.store.close();
  }
}

describe('relations', () => {
  it('stand on both documents, and end a regulation from their day', async () => {
    const office = await openOffice();
    const { issued, relate, get } = documentsOf(office);
    const old = await issued({ type: 'quy-che', subject: 'Quy chế làm việc', signedOn: '2019-03-01' });
    const amending = await issued({ type: 'quy-che', subject: 'sửa Quy chế', signedOn: '2019-10-01' });
    const replacing = await issued({ type: 'quy-che', subject: 'Quy chế mới', signedOn: '2020-10-01' });
    await relate(amending, 'amends', old);
    await relate(replacing, 'replaces', old, '2020-11-15');
    const state = await get(old.document.id);
    expect(state.relations.map(({ way, kind, document }) => [way, kind, document.id])).toEqual([['in', 'amends', amending.document.id], ['in', 'replaces', replacing.document.id]]);
    expect((await get(replacing.document.id)).relations).toMatchObject([{ way: 'out', kind: 'replaces', effectiveOn: '2020-11-15', document: { id: old.document.id } }]);
    expect(state.document.status).toBe('amended');
    const validity = (on: string) => office.handlers.documents.validity({ id: old.document.id, on }, call);
    expect((await Promise.all(['2019-02-28', '2019-03-01', '2019-09-30', '2019-10-01', '2020-11-14', '2020-11-15'].map(validity))).map((each) => each.status)).toEqual([null, 'in-force', 'in-force', 'amended', 'amended', 'replaced']);
    expect((await validity('2020-11-15')).timeline.map(({ from, to, status, by }) => [from, to, status, by.map((each) => each.subject)])).toEqual([
      ['2019-03-01', '2019-09-30', 'in-force', []],
      ['2019-10-01', '2020-11-14', 'amended', ['sửa Quy chế']],
      ['2020-11-15', null, 'replaced', ['Quy chế mới']],
    ]);
    office.setClock('2020-11-15T02:00:00Z');
    expect((await get(old.document.id)).document.status).toBe('replaced');
  });

  it('of a draft have no effect until it is issued, and none of one that is withdrawn before', async () => {
    const office = await openOffice();
    const { issued, letter, relate, get, issue, withdraw } = documentsOf(office);
    const old = await issued({ signedOn: '2019-03-01' });
    const draft = await letter({ type: 'quyet-dinh' });
    await relate(draft, 'replaces', old);
    expect((await get(old.document.id)).document.replacedOn).toBeNull();
    const replacing = await issue(await get(draft.document.id));
    expect((await get(old.document.id)).document.replacedOn).toBe('2020-11-02');
    await withdraw(replacing, '2020-11-02');
    expect((await get(old.document.id)).document.replacedOn).toBeNull();
    await office.handlers.documents.unrelate({ from: replacing.document.id, to: old.document.id, kind: 'replaces' }, call);
    expect((await get(old.document.id)).relations).toEqual([]);
    await expect(office.handlers.documents.unrelate({ from: replacing.document.id, to: old.document.id, kind: 'replaces' }, call)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never lead a document back to itself', async () => {
    const office = await openOffice();
    const { issued, relate, incoming } = documentsOf(office);
    const [first, second, third] = [await issued(), await issued({ subject: 'hai' }), await issued({ subject: 'ba' })];
    await relate(first, 'replaces', second);
    await relate(second, 'replaces', third);
    await expect(relate(third, 'replaces', first)).rejects.toMatchObject({ code: 'relation-invalid' });
    await expect(relate(first, 'based-on', first)).rejects.toMatchObject({ code: 'relation-invalid' });
    await relate(third, 'based-on', first);
    await expect(relate(first, 'answers', second)).rejects.toMatchObject({ code: 'document-not-incoming' });
    await relate(first, 'answers', await incoming());
  });
});

describe('a document with a secrecy mark', () => {
  it('is a stub without text, and without subject for Tuyệt mật', async () => {
    const office = await openOffice();
    const { create, incoming, list } = documentsOf(office);
    const stub = await incoming({ secrecy: 'mat', subject: 'về công tác nhân sự' }, '03-CV/HU');
    await incoming({ secrecy: 'tuyet-mat', subject: '' }, '04-CV/HU');
    await expect(incoming({ secrecy: 'tuyet-mat', subject: 'về nhân sự' }, '05-CV/HU')).rejects.toMatchObject({ code: 'classified-subject' });
    await expect(create({ direction: 'outgoing', type: 'cong-van', secrecy: 'mat', subject: 'x' }, { text: LETTER })).rejects.toMatchObject({ code: 'classified-content', params: { what: 'text' } });
    expect((await list({ text: 'nhân sự' })).map((row) => row.id)).toEqual([]);
    expect((await list({ text: '03-CV' })).map((row) => row.id)).toEqual([stub.document.id]);
    expect((await indexed(office)).size).toBe(0);
  });

  it('is not made of a record that says more: nothing is removed silently', async () => {
    const office = await openOffice();
    const { letter, issue, incoming, update, get } = documentsOf(office);
    const draft = await letter();
    await expect(update(draft, { fields: { secrecy: 'mat' } })).rejects.toMatchObject({ code: 'classified-content', params: { what: 'text' } });
    await expect(update(draft, { fields: { secrecy: 'mat' }, text: null })).rejects.toMatchObject({ code: 'classified-content', params: { what: 'text' } });
    const issued = await issue(draft);
    await expect(update(issued, { fields: { secrecy: 'toi-mat' }, reason: 'đóng dấu mật' })).rejects.toMatchObject({ code: 'classified-content' });
    const received = await incoming();
    expect((await update(received, { fields: { secrecy: 'mat' }, reason: 'đóng dấu mật' })).document.secrecy).toBe('mat');
    await expect(update(await get(received.document.id), { fields: { secrecy: 'tuyet-mat', subject: '' }, reason: 'x' })).rejects.toMatchObject({ code: 'classified-content', params: { what: 'versions' } });
    expect((await indexed(office)).has(received.document.id)).toBe(false);
  });

  it('cannot be written here without its mark: a text that bears one is refused', async () => {
    const office = await openOffice();
    const body: RichText = [{ kind: 'paragraph', runs: [{ text: 'TỐI MẬT' }] }, { kind: 'paragraph', runs: [{ text: 'Nội dung' }] }];
    await expect(documentsOf(office).create({ direction: 'outgoing', type: 'cong-van', subject: 'x' }, { text: { ...LETTER, body } })).rejects.toMatchObject({ code: 'classified' });
    await expect(documentsOf(office).create({ direction: 'outgoing', type: 'cong-van', subject: 'MẬT' })).rejects.toMatchObject({ code: 'classified' });
    expect((await documentsOf(office).create({ direction: 'outgoing', type: 'cong-van', subject: 'bảo vệ bí mật' })).document.subject).toBe('bảo vệ bí mật');
  });
});

describe('the list', () => {
  it('is filtered by everything that the register has', async () => {
    const office = await openOffice();
    const { incoming, issued, letter, list } = documentsOf(office);
    await incoming({ handler: { kind: 'other', name: 'Chị Hà' }, dueOn: '2020-11-05' });
    await issued({ subject: 'đường hoa nông thôn', signedOn: '2019-05-01', type: 'ke-hoach', validTo: '2019-12-31' });
    await issued({ subject: 'ban hành Quy chế', signerName: 'Nguyễn Văn Bình' });
    await letter({ subject: 'dự thảo', signedOn: null });
    const subjects = async (filter: Parameters<typeof list>[0]) => (await list(filter)).map((row) => row.subject);
    expect(await subjects({})).toEqual(['dự thảo', 'về tuyên truyền đại hội', 'ban hành Quy chế', 'đường hoa nông thôn']);
    expect(await subjects({ direction: 'incoming' })).toEqual(['về tuyên truyền đại hội']);
    expect(await subjects({ types: ['ke-hoach', 'cong-van'] })).toEqual(['dự thảo', 'đường hoa nông thôn']);
    expect(await subjects({ statuses: ['draft'] })).toEqual(['dự thảo']);
    expect(await subjects({ statuses: ['expired'] })).toEqual(['đường hoa nông thôn']);
    expect(await subjects({ statuses: ['in-force', 'issued'] })).toEqual(['về tuyên truyền đại hội', 'ban hành Quy chế']);
    expect(await subjects({ year: 2019 })).toEqual(['đường hoa nông thôn']);
    expect(await subjects({ term: 'Nhiệm kỳ 2015 - 2020' })).toEqual(['đường hoa nông thôn']);
    expect(await subjects({ term: 'Nhiệm kỳ 2020 - 2025', from: '2020-10-05', to: '2020-10-31' })).toEqual(['về tuyên truyền đại hội']);
    for (const text of ['duong hoa', 'ĐƯỜNG', 'nông dường', '01-KH', 'kế hoạch hoa']) expect(await subjects({ text }), text).toEqual(['đường hoa nông thôn']);
    expect(await subjects({ text: 'binh' })).toEqual(['dự thảo', 'ban hành Quy chế']);
    expect(await subjects({ text: 'ong' })).toEqual([]);
    expect(await subjects({ handler: { kind: 'other', name: 'Chị Hà' } })).toEqual(['về tuyên truyền đại hội']);
    expect(await subjects({ dueBy: '2020-11-05' })).toEqual(['về tuyên truyền đại hội']);
    expect(await subjects({ dossierId: null })).toHaveLength(4);
    expect(await subjects({ dossierId: 'không có' })).toEqual([]);
    await expect(list({ term: 'khác' })).rejects.toMatchObject({ code: 'unknown-term' });
  });

  it('comes in windows with the count of the whole', async () => {
    const office = await openOffice();
    const { issued, list } = documentsOf(office);
    for (let number = 1; number <= 5; number += 1) await issued({ subject: `số ${number}` });
    const page = await office.handlers.documents.list({ filter: {}, offset: 1, limit: 2 }, call);
    expect([page.total, page.offset, page.rows.map((row) => row.number.number)]).toEqual([5, 1, [4, 3]]);
    expect((await list({}, { by: 'number', descending: false })).map((row) => row.number.number)).toEqual([1, 2, 3, 4, 5]);
    expect((await list({}, { by: 'updated', descending: true }))[0]?.number.number).toBe(5);
  });

  it('tells the status by the same rule as the validity', async () => {
    const office = await openOffice();
    const { issued, list, withdraw, relate } = documentsOf(office);
    const made = [await issued({ validFrom: '2021-01-01' }), await issued({ validTo: '2020-10-31' }), await issued({ type: 'cong-van' }), await withdraw(await issued()), await issued({ subject: 'x' })];
    await relate(await issued({ signedOn: '2020-10-10' }), 'replaces', made[4] ?? (await issued()));
    await relate(await issued({ signedOn: '2020-10-10' }), 'amends', made[2] ?? (await issued()));
    const rows = await list({});
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['issued', 'expired', 'amended', 'withdrawn', 'replaced', 'in-force']));
    for (const row of rows) {
      expect((await office.handlers.documents.validity({ id: row.id }, call)).status).toBe(row.status);
      expect((await list({ statuses: [row.status] })).map((each) => each.id)).toContain(row.id);
      for (const other of ['draft', 'issued', 'in-force', 'amended', 'replaced', 'expired', 'withdrawn'] as const) if (other !== row.status) expect((await list({ statuses: [other] })).map((each) => each.id)).not.toContain(row.id);
    }
  });
});

describe('search', () => {
  it('knows each document as it stands, and none in the bin', async () => {
    const office = await openOffice();
    const { letter, issue, update } = documentsOf(office);
    const kept = await update(await issue(await letter()), { fields: { subject: 'tên mới' }, reason: 'sửa' });
    const gone = await letter({ subject: 'bỏ đi' });
    await office.handlers.documents.remove({ id: gone.document.id }, call);
    expect(await indexed(office)).toEqual(new Map([[kept.document.id, '01-CV/BCĐ35 tên mới']]));
  });
});

describe('what cannot be', () => {
  it('is refused and changes nothing', async () => {
    const office = await openOffice();
    const { create, letter, update, get, issued } = documentsOf(office);
    const { documents } = office.handlers;
    await expect(create({ direction: 'outgoing', type: 'other', subject: 'x' })).rejects.toMatchObject({ code: 'bad-arguments', params: { detail: 'typeName' } });
    await expect(create({ direction: 'outgoing', type: 'cong-van' }, { numberText: '05-CV/BCĐ35' })).rejects.toMatchObject({ code: 'bad-arguments' });
    await expect(create({ direction: 'incoming', type: 'cong-van' }, { text: LETTER })).rejects.toMatchObject({ code: 'bad-arguments' });
    await expect(create({ direction: 'outgoing', type: 'ke-hoach', validFrom: '2020-02-01', validTo: '2020-01-31' })).rejects.toMatchObject({ code: 'validity-invalid' });
    await expect(create({ direction: 'incoming', type: 'cong-van', handler: { kind: 'member', id: 'không có' } })).rejects.toMatchObject({ code: 'unknown-responsible' });
    await expect(create({ direction: 'incoming', type: 'cong-van' }, { dossierId: 'không có' })).rejects.toMatchObject({ code: 'unknown-dossier' });
    const draft = await letter();
    await expect(update(draft, { dossierId: 'không có' })).rejects.toMatchObject({ code: 'unknown-dossier' });
    await expect(documents.withdraw({ ...held(draft), reason: 'x' }, call)).rejects.toMatchObject({ code: 'document-not-issued' });
    await expect(documents.verify({ id: draft.document.id }, call)).rejects.toMatchObject({ code: 'document-not-issued' });
    await expect(documents.version({ id: draft.document.id, version: 1 }, call)).rejects.toMatchObject({ code: 'no-version' });
    await expect(get('không có')).rejects.toMatchObject({ code: 'unknown-document' });
    const state = await issued();
    await expect(documents.issue(held(state), call)).rejects.toMatchObject({ code: 'document-issued' });
    await expect(documents.reserve(held(state), call)).rejects.toMatchObject({ code: 'document-issued' });
    await expect(update(state, { fields: { direction: 'internal' }, reason: 'x' })).rejects.toMatchObject({ code: 'document-issued' });
    await expect(documents.reinstate({ ...held(state), reason: 'x' }, call)).rejects.toMatchObject({ code: 'nothing-to-do' });
    expect((await get(draft.document.id)).document.revision).toBe(1);
    expect((await office.handlers.log.list({ limit: 100, before: null, action: null }, call)).filter((entry) => entry.action.startsWith('document.'))).toHaveLength(3);
  });
});
