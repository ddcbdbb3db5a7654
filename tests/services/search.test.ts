import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../electron/contract/search.ts';
import type { MarkedText } from '../../electron/core/search/snippet.ts';
import { connectAlone } from '../../electron/store/database/connect.ts';
import { docxOfLines, fileOf } from '../builders/attachment/files.ts';
import { documentsOf } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

type Asked = Parameters<Office['handlers']['search']['find']>[0];

const find = (office: Office, query: string, more: Partial<Asked> = {}): Promise<SearchAnswer> => office.handlers.search.find({ query, ...more }, call);
const titles = async (office: Office, query: string, more: Partial<Asked> = {}): Promise<readonly string[]> => (await find(office, query, more)).hits.map((hit) => hit.title.text);
const shown = (marked: MarkedText | null): string => (marked === null ? '' : marked.ranges.reduceRight((sum, { start, end }) => `${sum.slice(0, start)}[${sum.slice(start, end)}]${sum.slice(end)}`, marked.text));

/** An office with a handful of documents whose words differ in marks, place and day. */
async function lived(): Promise<Office> {
  const office = await openOffice();
  const { issued, incoming, create } = documentsOf(office);
  await issued({ type: 'ke-hoach', subject: 'Kế hoạch làm đường liên thôn', signedOn: '2020-09-01' }, 15);
  await issued({ type: 'ke-hoach', subject: 'Kế hoạch năm 2021', signedOn: '2020-10-05', note: 'có phần làm đường' }, 16);
  await incoming({ subject: 'về dưỡng lão và đương chức', signedOn: '2020-10-20' }, '05-HD/BTGTU');
  await create({ direction: 'incoming', type: 'cong-van', issuer: 'Uỷ ban nhân dân xã Đỗ Sơn', subject: 'gửi số liệu', signedOn: '2020-10-21', arrivedOn: '2020-10-22' }, { numberText: '115/UBND-VX', issue: {} });
  return office;
}

describe('search', () => {
  it('finds every spelling without marks, and narrows with them', async () => {
    const office = await lived();
    expect(await titles(office, 'duong ')).toEqual(['Kế hoạch làm đường liên thôn', 'về dưỡng lão và đương chức', 'Kế hoạch năm 2021'].sort((one, other) => order(one) - order(other)));
    expect(await titles(office, 'đường ')).toEqual(['Kế hoạch làm đường liên thôn', 'Kế hoạch năm 2021']);
    expect(await titles(office, 'dưỡng')).toEqual(['về dưỡng lão và đương chức']);
    expect(await titles(office, '"ủy ban"')).toEqual(['gửi số liệu']);
    expect(await titles(office, 'do son')).toEqual(['gửi số liệu']);
    expect(await titles(office, '"liên thôn"')).toEqual(['Kế hoạch làm đường liên thôn']);
    expect(await titles(office, '"thôn liên"')).toEqual([]);
    expect(await titles(office, '')).toEqual([]);
  });

  it('finds a number however it is typed, above what only speaks of it', async () => {
    const office = await lived();
    await documentsOf(office).letter({ subject: 'trả lời văn bản số 15-KH/BCĐ35', signedOn: '2020-11-01' });
    for (const typed of ['15-KH/BCĐ35', '15-kh/bcd35', '15 KH BCD35', 'số 15-KH/BCĐ35']) expect((await titles(office, typed))[0]).toBe('Kế hoạch làm đường liên thôn');
    expect(await titles(office, '15-KH/BCĐ35')).toEqual(['Kế hoạch làm đường liên thôn', 'trả lời văn bản số 15-KH/BCĐ35']);
    expect(await titles(office, '5-HD/BTGTU')).toEqual(['về dưỡng lão và đương chức']);
    const [hit] = (await find(office, '115/UBND')).hits;
    expect(shown(hit?.number ?? null)).toBe('[115/UBND]-VX');
  });

  it('goes on from the word under way, and leaves its tone open only while one types and nothing else is there', async () => {
    const office = await lived();
    expect(await titles(office, 'kế hoạch l')).toEqual(['Kế hoạch làm đường liên thôn']);
    expect(await titles(office, 'kế hoạch đườ')).toEqual(['Kế hoạch làm đường liên thôn', 'Kế hoạch năm 2021']);
    expect(await titles(office, 'kế hoạch đươ')).toEqual([]);
    expect(await find(office, 'kế hoạch đươ', { typing: true })).toMatchObject({ loosened: true, total: 2 });
    expect(await find(office, 'đươ', { typing: true })).toMatchObject({ loosened: false, hits: [{ title: { text: 'về dưỡng lão và đương chức' } }] });
  });

  it('narrows down by kind, type and day, and says how many there are', async () => {
    const office = await lived();
    expect(await titles(office, 'duong', { types: ['huong-dan'] })).toEqual(['về dưỡng lão và đương chức']);
    expect(await titles(office, 'duong', { kinds: ['meeting', 'task'] })).toEqual([]);
    expect(await titles(office, 'duong', { from: '2020-10-01', to: '2020-10-05' })).toEqual(['Kế hoạch năm 2021']);
    expect(await find(office, 'duong', { limit: 1, offset: 1 })).toMatchObject({ total: 3, more: false, hits: [{}] });
  });

  it('finds what stands in a file, and opens its record', async () => {
    const office = await lived();
    const { document } = await documentsOf(office).letter();
    const owner = { kind: 'document', id: document.id } as const;
    const [added] = await office.handlers.attachments.add({ owner, files: [fileOf('Bảng kê.docx', docxOfLines('Danh sách', 'Thửa đất số mười hai, xứ đồng Gò Mái'))] }, call);
    const [hit] = (await find(office, 'go mai')).hits;
    expect(hit).toMatchObject({ record: owner, open: owner, attachment: { name: { text: 'Bảng kê.docx' } }, title: { text: 'gửi báo cáo tháng' } });
    expect(shown(hit?.snippet ?? null)).toBe('Danh sách Thửa đất số mười hai, xứ đồng [Gò] [Mái]');
    const id = added?.outcome === 'added' ? added.attachment.id : '';
    await office.handlers.attachments.update({ id, note: 'bản đồ kèm theo' }, call);
    expect((await find(office, 'ban do kem')).total).toBe(1);
    await office.handlers.documents.remove({ id: document.id }, call);
    expect((await find(office, 'go mai')).total).toBe(0);
    await office.handlers.documents.restore({ id: document.id }, call);
    expect((await find(office, 'go mai')).total).toBe(1);
    await office.handlers.attachments.remove({ id }, call);
    expect((await find(office, 'go mai')).total).toBe(0);
  });

  it('never finds a record with a secrecy mark', async () => {
    const office = await openOffice();
    await documentsOf(office).create({ direction: 'incoming', type: 'bao-cao', issuer: 'Huyện uỷ', secrecy: 'mat', subject: 'về một việc hệ trọng' });
    expect((await find(office, 'he trong')).total).toBe(0);
  });

  it('finds reports, tasks by their plan, and meetings', async () => {
    const office = await openOffice();
    const { handlers } = office;
    const report = await handlers.reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
    expect((await find(office, 'báo cáo', { kinds: ['report'] })).hits).toMatchObject([{ record: { kind: 'report', id: report.id } }]);
    await handlers.reports.update({ id: report.id, revision: report.revision, draft: { ...report.draft, head: { ...report.draft.head, subject: 'tình hình Gò Mái' } } }, call);
    expect((await find(office, 'go mai')).total).toBe(1);
    await handlers.reports.remove({ id: report.id }, call);
    expect((await find(office, 'go mai')).total).toBe(0);
  });
});

/** Titles of `lived` as `duong` finds them: titles before texts, the newest first in each. */
function order(title: string): number {
  return ['về dưỡng lão và đương chức', 'Kế hoạch làm đường liên thôn', 'Kế hoạch năm 2021'].indexOf(title);
}

describe('the index', () => {
  it('is told by the check where it does not agree with the records, and is made again from them', async () => {
    const office = await lived();
    const { document } = await documentsOf(office).letter({ subject: 'nộp báo cáo Gò Mái' });
    await office.handlers.attachments.add({ owner: { kind: 'document', id: document.id }, files: [fileOf('a.txt', 'xứ đồng Rộc')] }, call);
    expect(await office.handlers.safety.check(undefined, call)).toMatchObject({ ok: true, problems: [] });
    const connection = connectAlone(`${office.folder}/so-thu-ky.db`);
    connection.exec("DELETE FROM search_entry WHERE title LIKE '%Gò Mái%'; DELETE FROM search_text WHERE rowid = (SELECT min(entry_key) FROM search_entry); INSERT INTO search_entry (entry_key, kind, record_id, part, number_text, title, text) VALUES (7, 'document', 'gone', '', '', 'Không còn', '')");
    connection.close();
    expect(await office.handlers.safety.check(undefined, call)).toMatchObject({ ok: false, problems: [{ code: 'search-stale' }] });
    expect(await titles(office, 'go mai')).toEqual([]);
    const steps = [];
    for await (const step of await office.handlers.search.rebuild(undefined, call)) steps.push(step);
    expect(steps[0]).toEqual({ kind: 'progress', done: 0, total: 5 });
    expect(steps.at(-1)).toEqual({ kind: 'finished', entries: 5 });
    expect(await office.handlers.safety.check(undefined, call)).toMatchObject({ ok: true, problems: [] });
    expect((await find(office, 'go mai')).total).toBe(1);
    expect((await find(office, 'xu dong roc')).total).toBe(1);
  });
});
