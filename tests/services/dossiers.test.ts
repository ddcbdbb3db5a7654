import { describe, expect, it } from 'vitest';
import { readDocx } from '../builders/document/docx-reader.ts';
import { readOk } from '../builders/workbook/read.ts';
import { documentsOf } from './support/documents.ts';
import { call, openOffice, useOffice } from './support/office.ts';

useOffice();

async function bytesOf(file: Promise<File>): Promise<Uint8Array> {
  return new Uint8Array(await (await file).arrayBuffer());
}

async function rowsOf(file: Promise<File>): Promise<readonly (readonly string[])[]> {
  const cells = readOk(await bytesOf(file)).sheets[0]?.cells ?? [];
  const text = new Map(cells.map((cell) => [`${cell.row}|${cell.col}`, cell.text]));
  const width = Math.max(...cells.map(({ col }) => col)) + 1;
  return Array.from({ length: Math.max(...cells.map(({ row }) => row)) - 1 }, (_, row) => Array.from({ length: width }, (_each, col) => text.get(`${row + 2}|${col}`) ?? ''));
}

async function officeWithDossiers(moment?: string) {
  const office = await openOffice(moment === undefined ? {} : { moment });
  const { dossiers } = office.handlers;
  const create = (fields: Parameters<typeof dossiers.create>[0]['fields']) => dossiers.create({ fields }, call);
  return { office, dossiers, create, documents: documentsOf(office) };
}

describe('a dossier', () => {
  it('stands in the plan of its year, is found by search, and is changed by one person at a time', async () => {
    const { office, dossiers, create } = await officeWithDossiers();
    const made = await create({ year: 2020, title: 'Hội nghị tổng kết năm 2019', symbol: '01.TH', heading: 'Tổng hợp', retention: 'Vĩnh viễn' });
    expect(made.dossier).toMatchObject({ position: 1, stage: 'open', documents: 0, others: 0, revision: 1 });
    await expect(create({ year: 2020, title: 'Khác', symbol: '01.th' })).rejects.toMatchObject({ code: 'dossier-symbol-taken', params: { title: 'Hội nghị tổng kết năm 2019' } });
    await expect(create({ year: 2020, title: 'Khác', retention: 'lâu lắm' })).rejects.toMatchObject({ code: 'retention-unclear' });
    const { id } = made.dossier;
    await expect(dossiers.update({ id, revision: 1, fields: { handedOverOn: '2020-05-01' } }, call)).rejects.toMatchObject({ code: 'dossier-still-open' });
    const closed = await dossiers.update({ id, revision: 1, fields: { openedOn: '2020-01-10', closedOn: '2020-02-14', retentionChecked: true } }, call);
    expect(closed.dossier).toMatchObject({ revision: 2, stage: 'to-hand-over', handOverBy: '2021-12-31', keptUntil: null });
    await expect(dossiers.update({ id, revision: 1, fields: { note: 'x' } }, call)).rejects.toMatchObject({ code: 'conflict' });
    await expect(dossiers.update({ id, revision: 2, fields: { closedOn: '2019-12-01' } }, call)).rejects.toMatchObject({ code: 'dossier-dates-invalid' });
    expect(await office.handlers.search.find({ query: 'tong ket' }, call)).toMatchObject({ hits: [{ record: { kind: 'dossier', id } }] });
    expect(await office.handlers.log.list({ limit: 1, before: null, action: null }, call)).toMatchObject([{ action: 'dossier.update', before: { openedOn: null, closedOn: null }, after: { closedOn: '2020-02-14' } }]);
    expect(await office.handlers.safety.check(undefined, call)).toMatchObject({ ok: true, problems: [] });
  });

  it('holds documents and plans, each in one dossier; it goes into the bin only when it is empty', async () => {
    const { office, dossiers, create, documents } = await officeWithDossiers();
    const [first, second] = [(await create({ year: 2020, title: 'Một' })).dossier.id, (await create({ year: 2020, title: 'Hai' })).dossier.id];
    const guidance = await documents.incoming({ pages: 4 });
    const plan = await office.handlers.plans.create({ title: 'Kế hoạch năm 2020', year: 2020, startsOn: null, endsOn: null }, call);
    const records = [{ kind: 'document' as const, id: guidance.document.id }, { kind: 'plan' as const, id: plan.id }];
    const held = await dossiers.put({ id: first, records }, call);
    expect(held.items.map(({ record, number, title, pages }) => [record.kind, number, title, pages])).toEqual([['plan', '', 'Kế hoạch năm 2020', null], ['document', '04-HD/BTGTU', 'Hướng dẫn về tuyên truyền đại hội', 4]]);
    expect(held.dossier).toMatchObject({ documents: 1, others: 1 });
    expect((await documents.list({ dossierId: first })).map(({ id }) => id)).toEqual([guidance.document.id]);
    expect((await dossiers.put({ id: second, records: records.slice(1) }, call)).dossier).toMatchObject({ documents: 0, others: 1 });
    expect(await dossiers.of({ kind: 'plan', id: plan.id }, call)).toEqual({ id: second });
    await expect(dossiers.remove({ id: first }, call)).rejects.toMatchObject({ code: 'dossier-not-empty', params: { count: 1 } });
    expect((await dossiers.takeOut({ id: first, records }, call)).items).toEqual([]);
    await dossiers.remove({ id: first }, call);
    expect((await dossiers.plan({ year: 2020 }, call)).dossiers.map(({ title }) => title)).toEqual(['Hai']);
    await expect(dossiers.put({ id: first, records }, call)).rejects.toMatchObject({ code: 'dossier-removed' });
    await dossiers.restore({ id: first }, call);
    expect((await dossiers.plan({ year: 2020 }, call)).dossiers).toHaveLength(2);
  });

  it('says what is due, and nothing is deleted by itself', async () => {
    const { dossiers, create } = await officeWithDossiers('2026-06-01T02:00:00Z');
    for (const [title, closedOn, retention, handedOverOn] of [['sớm', '2026-01-05', 'Vĩnh viễn', null], ['muộn', '2024-05-05', '10 năm', null], ['đã nộp', '2024-05-05', '10 năm', '2025-01-01'], ['hết hạn', '2015-01-01', '10 năm', '2016-01-01'], ['ngắn', '2026-01-01', '2 năm', null]] as const)
      await create({ year: Number(closedOn.slice(0, 4)), title, closedOn, retention, handedOverOn, retentionChecked: true });
    await create({ year: 2025, title: 'chưa rõ', closedOn: '2025-01-01' });
    const due = await dossiers.due(undefined, call);
    expect(due.handOver.dossiers.map(({ title, stage }) => [title, stage])).toEqual([['muộn', 'late'], ['chưa rõ', 'to-hand-over'], ['sớm', 'to-hand-over']]);
    expect([due.runOut, due.unclear].map((list) => list.dossiers.map(({ title }) => title))).toEqual([['hết hạn'], ['chưa rõ']]);
    expect([due.handOver.total, due.runOut.total, due.unclear.total]).toEqual([3, 1, 1]);
    expect((await rowsOf(dossiers.exportDue({ format: 'xlsx' }, call))).map((row) => row.slice(2))).toEqual([
      ['Tiêu đề hồ sơ', 'Ngày kết thúc', 'Thời hạn bảo quản', 'Việc phải làm', 'Hạn'],
      ['muộn', '05/05/2024', '10 năm', 'Nộp lưu', '31/12/2025'],
      ['chưa rõ', '01/01/2025', '', 'Nộp lưu', '31/12/2026'],
      ['sớm', '05/01/2026', 'Vĩnh viễn', 'Nộp lưu', '31/12/2027'],
      ['hết hạn', '01/01/2015', '10 năm', 'Hết thời hạn bảo quản, xét huỷ', '31/12/2025'],
      ['chưa rõ', '01/01/2025', '', 'Đối chiếu thời hạn bảo quản', ''],
    ]);
  });
});

describe('a choice of dossiers', () => {
  it('is found by words with marks or without, the newest first, and says how many there are', async () => {
    const { dossiers, create } = await officeWithDossiers();
    for (const [year, title] of [[2019, 'Hội nghị'], [2020, 'Hội nghị'], [2020, 'Đường hoa nông thôn mới']] as const) await create({ year, title });
    const old = (await dossiers.plan({ year: 2019 }, call)).dossiers[0]?.id ?? '';
    const titles = async (asked: Parameters<typeof dossiers.find>[0]) => { const { total, dossiers: found } = await dossiers.find(asked, call); return [total, ...found.map(({ year, title }) => `${year} ${title}`)]; };
    expect(await titles({})).toEqual([3, '2020 Hội nghị', '2020 Đường hoa nông thôn mới', '2019 Hội nghị']);
    expect(await titles({ text: 'duong hoa' })).toEqual([1, '2020 Đường hoa nông thôn mới']);
    expect(await titles({ text: 'nghị 2019' })).toEqual([1, '2019 Hội nghị']);
    expect(await titles({ limit: 1 })).toEqual([3, '2020 Hội nghị']);
    expect(await titles({ limit: 1, include: old })).toEqual([3, '2019 Hội nghị', '2020 Hội nghị']);
  });
});

describe('an order', () => {
  it('is given to a plan and to the papers of a dossier by a person, told in the log, and printed; what comes later follows', async () => {
    const { office, dossiers, create, documents } = await officeWithDossiers();
    const [one, two] = [(await create({ year: 2020, title: 'Một' })).dossier.id, (await create({ year: 2020, title: 'Hai' })).dossier.id];
    expect((await dossiers.arrangePlan({ year: 2020, ids: [two, one] }, call)).dossiers.map(({ title, revision }) => [title, revision])).toEqual([['Hai', 1], ['Một', 1]]);
    await expect(dossiers.arrangePlan({ year: 2020, ids: [two] }, call)).rejects.toMatchObject({ code: 'conflict' });
    const papers = [await documents.incoming({ signedOn: '2020-10-01' }, '01-HD/TU'), await documents.incoming({ signedOn: '2020-10-02' }, '02-HD/TU'), await documents.incoming({ signedOn: '2020-09-01' }, '03-HD/TU')];
    const records = papers.map(({ document }) => ({ kind: 'document' as const, id: document.id }));
    const numbers = ({ items }: { readonly items: readonly { readonly number: string }[] }) => items.map(({ number }) => number);
    expect(numbers(await dossiers.put({ id: one, records: records.slice(0, 2) }, call))).toEqual(['01-HD/TU', '02-HD/TU']);
    expect(numbers(await dossiers.arrange({ id: one, records: records.slice(0, 2).reverse() }, call))).toEqual(['02-HD/TU', '01-HD/TU']);
    await expect(dossiers.arrange({ id: one, records }, call)).rejects.toMatchObject({ code: 'conflict' });
    const later = await dossiers.put({ id: one, records: records.slice(2) }, call);
    expect([numbers(later), later.isArranged]).toEqual([['02-HD/TU', '01-HD/TU', '03-HD/TU'], true]);
    expect((await rowsOf(dossiers.exportContents({ id: one, format: 'xlsx' }, call))).slice(1, 4).map((row) => row[1])).toEqual(['02-HD/TU', '01-HD/TU', '03-HD/TU']);
    const byDay = await dossiers.arrange({ id: one, records: [] }, call);
    expect([numbers(byDay), byDay.isArranged]).toEqual([['03-HD/TU', '01-HD/TU', '02-HD/TU'], false]);
    expect((await office.handlers.log.list({ limit: 20, before: null, action: 'dossier.arrange' }, call)).map(({ action }) => action)).toEqual(['dossier.arrange', 'dossier.arrange']);
    expect(await office.handlers.log.list({ limit: 1, before: null, action: 'dossier.arrange-plan' }, call)).toMatchObject([{ before: { order: [one, two] }, after: { order: [two, one] } }]);
  });
});

describe('a file plan', () => {
  it('is copied into the next year without days and papers', async () => {
    const { dossiers, create } = await officeWithDossiers();
    await create({ year: 2020, title: 'Báo cáo tháng năm 2020', symbol: '01.BC', heading: 'Báo cáo', retention: '10 năm', retentionChecked: true, closedOn: '2020-12-31' });
    expect((await dossiers.copyPlan({ from: 2020, to: 2021 }, call)).dossiers).toMatchObject([{ year: 2021, title: 'Báo cáo tháng năm 2021', symbol: '01.BC', heading: 'Báo cáo', retention: '10 năm', closedOn: null, documents: 0 }]);
    await expect(dossiers.copyPlan({ from: 2020, to: 2021 }, call)).rejects.toMatchObject({ code: 'file-plan-not-empty' });
    expect((await dossiers.plan({ year: 2021 }, call)).years).toEqual([2021, 2020]);
  });

  it('is written with its five columns, and the lists of dossiers and of papers with their seven', async () => {
    const { dossiers, create, documents } = await officeWithDossiers();
    const { dossier } = await create({ year: 2020, title: 'Hướng dẫn của cấp trên', symbol: '01.TH', heading: 'Tổng hợp', creator: 'Mai', retention: '10 năm', openedOn: '2020-01-02', closedOn: '2020-11-01' });
    const guidance = await documents.incoming({ pages: 4 });
    const secret = await documents.incoming({ secrecy: 'mat', subject: 'kín' }, '09-HD/BTGTU');
    await dossiers.put({ id: dossier.id, records: [guidance, secret].map(({ document }) => ({ kind: 'document' as const, id: document.id })) }, call);
    expect(await rowsOf(dossiers.exportPlan({ year: 2020, format: 'xlsx' }, call))).toEqual([
      ['Số và ký hiệu hồ sơ', 'Tên đề mục và tiêu đề hồ sơ', 'Thời hạn bảo quản', 'Người lập hồ sơ', 'Ghi chú'],
      ['I', 'TỔNG HỢP', '', '', ''],
      ['01.TH', 'Hướng dẫn của cấp trên', '10 năm (cần đối chiếu TT 10/2022)', 'Mai', ''],
      ['', 'Danh mục này có 01 (một) hồ sơ.', '', '', ''],
    ]);
    expect(await rowsOf(dossiers.exportTransfer({ year: 2020, format: 'xlsx' }, call))).toEqual([
      ['Số TT', 'Số, ký hiệu hồ sơ', 'Tiêu đề hồ sơ', 'Thời gian tài liệu', 'Thời hạn bảo quản', 'Số tờ/Số trang', 'Ghi chú'],
      ['1', '01.TH', 'Hướng dẫn của cấp trên', '02/01/2020 - 01/11/2020', '10 năm', '4', ''],
      ['', '', 'Mục lục này gồm: 01 (một) hồ sơ.', '', '', '', ''],
    ]);
    expect(await rowsOf(dossiers.exportContents({ id: dossier.id, format: 'xlsx' }, call))).toEqual([
      ['STT', 'Số, ký hiệu văn bản', 'Ngày tháng năm', 'Tên loại và trích yếu', 'Tác giả', 'Tờ số/Trang số', 'Ghi chú'],
      ['1', '04-HD/BTGTU', '20/10/2020', 'Hướng dẫn về tuyên truyền đại hội', 'Ban Tuyên giáo Tỉnh uỷ', '1-4', ''],
      ['', '', '', 'Mục lục này gồm: 01 (một) văn bản, tài liệu.', '', '', ''],
    ]);
    const paper = readDocx(await bytesOf(dossiers.exportContents({ id: dossier.id, format: 'docx' }, call)));
    expect(paper.paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['MỤC LỤC VĂN BẢN, TÀI LIỆU', 'Mục lục này gồm: 01 (một) văn bản, tài liệu.']));
  });
});
