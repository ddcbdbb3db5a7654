import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PackProgress } from '../../electron/contract/dossiers.ts';
import { readDocx } from '../builders/document/docx-reader.ts';
import { openXmlErrors, readBack, sheetOf } from '../formats/xlsx/read-back.ts';
import { documentsOf } from './support/documents.ts';
import { call, OFFICE, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

type Packed = Extract<PackProgress, { kind: 'packed' }>;

async function packed(office: Office, id: string): Promise<Packed> {
  for await (const step of await office.handlers.dossiers.pack({ id }, call)) if (step.kind === 'packed') return step;
  throw new Error('nothing was packed');
}

/** Fetches a packet as the window does, and takes it apart: files by their path below the dossier's own folder. */
async function folderOf(office: Office, id: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { packet, name, size } = await packed(office, id);
  const parts: File[] = [];
  for (let from = 0; from < size; from += parts.at(-1)?.size ?? size) parts.push(await office.handlers.dossiers.packetPart({ packet, from }, call));
  await office.handlers.dossiers.dropPacket({ packet }, call);
  const root = name.replace(/zip$/, '').slice(0, -1);
  return new Map(Object.entries(unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()))).map(([path, bytes]) => [path.slice(root.length + 1), bytes]));
}

/** The sums file as `sha256sum -c` would take it: every other file is named once, and holds. */
function expectSumsHold(files: ReadonlyMap<string, Uint8Array>): void {
  const sums = strFromU8(files.get('SHA256SUMS.txt') ?? new Uint8Array()).trimEnd().split('\n').map((line) => /^([0-9a-f]{64}) {2}([^\\\r]+)$/u.exec(line)?.slice(1) ?? [line]);
  expect(sums.map(([, path]) => path).sort()).toEqual([...files.keys()].filter((path) => path !== 'SHA256SUMS.txt').sort());
  for (const [sum, path = ''] of sums) expect(createHash('sha256').update(files.get(path) ?? '').digest('hex'), path).toBe(sum);
}

async function indexRows(files: ReadonlyMap<string, Uint8Array>): Promise<readonly (readonly unknown[])[]> {
  const bytes = files.get('Danh muc tep.xlsx') ?? new Uint8Array();
  expect(await openXmlErrors(bytes)).toEqual([]);
  const rows = sheetOf(await readBack(bytes)).getSheetValues().slice(4) as (readonly unknown[])[];
  return rows.map((row) => row.slice(1));
}

const attach = (office: Office, kind: 'document' | 'task' | 'dossier', id: string, ...files: File[]) => office.handlers.attachments.add({ owner: { kind, id }, files }, call);

describe('a dossier given out as a folder', () => {
  it('holds each document’s papers and files under names that Windows takes, an index and sums that hold', async () => {
    const office = await openOffice();
    const { dossiers } = office.handlers;
    const documents = documentsOf(office);
    const { dossier } = await dossiers.create({ fields: { year: 2020, title: 'Trả lời/báo cáo', symbol: '02.TH' } }, call);
    const letter = await documents.issue(await documents.letter({ pages: 2 }));
    const guidance = await documents.incoming();
    const other = await documents.incoming({}, '05-HD/BTGTU');
    await attach(office, 'document', guidance.document.id, new File(['một'], 'a:b.txt'), new File(['hai'], 'A_b.txt'), new File(['ba'], 'con.txt'), new File(['bốn'], `${'dài '.repeat(60)}.txt`));
    await attach(office, 'dossier', dossier.id, new File(['năm'], 'Danh muc tep.xlsx'));
    await dossiers.put({ id: dossier.id, records: [letter, guidance, other].map(({ document }) => ({ kind: 'document' as const, id: document.id })) }, call);
    const files = await folderOf(office, dossier.id);
    const guidanceFolder = '01 04-HD_BTGTU Hướng dẫn về tuyên truyền đại hội';
    expect([...files.keys()].map((path) => path.replace(/dài( d(ài)?)+/, 'dài…'))).toEqual([
      `${guidanceFolder}/a_b.txt`, `${guidanceFolder}/A_b (2).txt`, `${guidanceFolder}/_con.txt`, `${guidanceFolder}/dài….txt`,
      '03 01-CV_BCĐ35 Công văn gửi báo cáo tháng/Công văn 01-CV_BCĐ35.docx',
      'Danh muc tep (2).xlsx', 'Muc luc van ban.xlsx', 'Danh muc tep.xlsx', 'SHA256SUMS.txt',
    ]);
    expect(Math.max(...[...files.keys()].map((path) => path.length))).toBeLessThanOrEqual(240 - 80);
    expectSumsHold(files);
    const rows = await indexRows(files);
    expect(rows.map((row) => [row[1], row[5], row[6] ?? null])).toEqual([
      ...Array.from({ length: 4 }, () => ['04-HD/BTGTU', 'Tệp kèm theo', null]), ['05-HD/BTGTU', undefined, null], ['01-CV/BCĐ35', 'Văn bản', 2], [undefined, 'Tệp kèm theo', null],
    ]);
    expect(rows.map((row) => row[4] === '(không có tệp)' || createHash('sha256').update(files.get(String(row[4])) ?? '').digest('hex') === row[8])).toEqual(rows.map(() => true));
    expect(rows[5]?.[3]).toEqual(new Date('2020-11-02'));
  });

  it('holds the papers of a meeting, as it was made final, and a paper that was issued as it went out', async () => {
    const secretary = { id: 'thu-ky', fullName: 'Đỗ Thị Mai', role: 'secretary', office: 'Chuyên viên', from: '2019-01-01', to: null } as const;
    const office = await openOffice({ catalogue: { ...OFFICE, members: [...(OFFICE.members ?? []), secretary] } });
    const { dossiers, meetings, documents } = office.handlers;
    const { dossier } = await dossiers.create({ fields: { year: 2020, title: 'Hội nghị' } }, call);
    const planned = await meetings.create({ kind: 'Giao ban', title: 'Giao ban tháng 11', startsAt: '2020-11-20T08:00', place: 'Phòng họp' }, call);
    const state = await meetings.create({ kind: 'Hội nghị', title: 'Hội nghị quý IV', startsAt: '2020-10-20T14:00', place: 'Hội trường' }, call);
    const { kind, title, startsAt, endsAt, place, content } = state;
    const conclusions = [{ id: 'kl-1', text: 'Đổi tên trang', owner: { kind: 'unit' as const, id: 'an-hoa' }, cooperating: [], dueOn: '2020-12-31' }];
    const held = await meetings.update({ id: state.id, revision: state.revision, draft: { kind, title, startsAt, endsAt, place, status: 'held', content: { ...content, conclusions } } }, call);
    const final = await meetings.finalise({ id: state.id, revision: held.revision }, call);
    await attach(office, 'task', 'kl-1', new File(['ảnh'], 'đã đổi tên.txt'));
    const registered = (await meetings.register({ id: final.id, part: 'minutes' }, call)).documents[0]?.document ?? '';
    const draft = await documents.get({ id: registered }, call);
    await documents.issue({ id: registered, revision: draft.document.revision, number: { number: 7 } }, call);
    await dossiers.put({ id: dossier.id, records: [final, planned].map(({ id }) => ({ kind: 'meeting' as const, id })) }, call);
    const files = await folderOf(office, dossier.id);
    expect([...files.keys()]).toEqual([
      '01 Hội nghị quý IV/Biên bản 07-BB_BCĐ35.docx', '01 Hội nghị quý IV/Giấy mời 20-10-2020.docx', '01 Hội nghị quý IV/Danh sách đại biểu 20-10-2020.docx', '01 Hội nghị quý IV/Thông báo kết luận 20-10-2020.docx',
      '01 Hội nghị quý IV/đã đổi tên.txt', '02 Giao ban tháng 11/Giấy mời 20-11-2020 (dự thảo).docx', '02 Giao ban tháng 11/Danh sách đại biểu 20-11-2020 (dự thảo).docx',
      'Muc luc van ban.xlsx', 'Danh muc tep.xlsx', 'SHA256SUMS.txt',
    ]);
    expectSumsHold(files);
    const issued = await documents.file({ id: registered }, call);
    expect(files.get('01 Hội nghị quý IV/Biên bản 07-BB_BCĐ35.docx')).toEqual(new Uint8Array(await issued.arrayBuffer()));
    expect(readDocx(files.get('01 Hội nghị quý IV/Thông báo kết luận 20-10-2020.docx') ?? new Uint8Array()).paragraphs.some(({ text }) => text.includes('Đổi tên trang'))).toBe(true);
    await dossiers.put({ id: dossier.id, records: [{ kind: 'document', id: registered }] }, call);
    expect([...(await folderOf(office, dossier.id)).keys()].filter((path) => path.includes('Biên bản'))).toHaveLength(1);
  });

  it('holds a plan’s text and follow-up table with its evidence, and the files of a frozen report', async () => {
    const office = await openOffice();
    const { dossiers, plans, reports } = office.handlers;
    const { dossier } = await dossiers.create({ fields: { year: 2020, title: 'Kế hoạch, báo cáo' } }, call);
    const plan = await plans.create({ title: 'Kế hoạch năm 2020', year: 2020, startsOn: '2020-02-14', endsOn: null }, call);
    const fields = { heading: '', text: 'Đổi tên trang', detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null };
    const [task = ''] = (await plans.addTasks({ id: plan.id, tasks: [{ fields, source: '' }] }, call)).added;
    await attach(office, 'task', task, new File(['ảnh'], 'ảnh chụp.txt'));
    const created = await reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
    const signed = await reports.update({ id: created.id, revision: created.revision, draft: { ...created.draft, head: { ...created.draft.head, date: '2020-11-03' } } }, call);
    const report = await reports.freeze({ id: created.id, revision: signed.revision }, call);
    await dossiers.put({ id: dossier.id, records: [{ kind: 'plan', id: plan.id }, { kind: 'report', id: report.id }] }, call);
    const files = await folderOf(office, dossier.id);
    const names = [...files.keys()];
    expect(names.slice(0, 3)).toEqual(['01 Kế hoạch năm 2020/Kế hoạch năm 2020 (dự thảo).docx', '01 Kế hoạch năm 2020/Theo dõi Kế hoạch năm 2020.xlsx', '01 Kế hoạch năm 2020/ảnh chụp.txt']);
    expect(names.filter((name) => name.startsWith('02 ')).map((name) => name.replace(/^.*\./, ''))).toEqual(['docx', 'xlsx']);
    expectSumsHold(files);
    for (const name of names.filter((one) => one.endsWith('.xlsx'))) expect(await openXmlErrors(files.get(name) ?? new Uint8Array()), name).toEqual([]);
  });

  it('tells how far it is, stops when it is told to, and leaves nothing behind', async () => {
    const office = await openOffice();
    const { dossiers } = office.handlers;
    const documents = documentsOf(office);
    const { dossier } = await dossiers.create({ fields: { year: 2020, title: 'Nhiều tệp' } }, call);
    const guidance = await documents.incoming();
    const files = Array.from({ length: 5 }, (_, index) => new File([`tệp ${index}`], `${index}.txt`));
    await attach(office, 'document', guidance.document.id, ...files);
    await dossiers.put({ id: dossier.id, records: [{ kind: 'document', id: guidance.document.id }] }, call);
    const told: string[] = [];
    for await (const step of await dossiers.pack({ id: dossier.id }, call)) {
      if (step.kind === 'progress') told.push(`${step.done}/${step.all} ${step.file}`);
      if (told.length === 3) break;
    }
    expect(told).toEqual(['0/5 0.txt', '1/5 1.txt', '2/5 2.txt']);
    expect(await readdir(join(office.folder, 'packets'))).toEqual([]);
    const stopped = new AbortController();
    const stopping = async (): Promise<void> => {
      for await (const step of await dossiers.pack({ id: dossier.id }, { signal: stopped.signal })) if (step.kind === 'progress' && step.done === 1) stopped.abort();
    };
    await expect(stopping()).rejects.toMatchObject({ code: 'cancelled' });
    const { packet } = await packed(office, dossier.id);
    await dossiers.dropPacket({ packet }, call);
    expect(await readdir(join(office.folder, 'packets'))).toEqual([]);
    await expect(dossiers.packetPart({ packet, from: 0 }, call)).rejects.toMatchObject({ code: 'not-found' });
    await packed(office, dossier.id);
    await office.close();
    expect(await readdir(office.folder)).not.toContain('packets');
  });

  it('is refused when a kept file is not what it was', async () => {
    const office = await openOffice();
    const { dossiers } = office.handlers;
    const { dossier } = await dossiers.create({ fields: { year: 2020, title: 'Hỏng' } }, call);
    const [added] = await attach(office, 'dossier', dossier.id, new File(['gốc'], 'gốc.txt'));
    const sha256 = added?.outcome === 'added' ? added.attachment.sha256 : '';
    await rm(join(office.folder, 'files', sha256.slice(0, 2), sha256));
    await expect(packed(office, dossier.id)).rejects.toMatchObject({ code: 'kept-file-missing' });
    expect(await readdir(join(office.folder, 'packets'))).toEqual([]);
  });
});
