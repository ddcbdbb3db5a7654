import { describe, expect, it } from 'vitest';
import type { PlanState } from '../../electron/contract/plans.ts';
import type { TargetFields } from '../../electron/core/plan/types.ts';
import type { TaskFields } from '../../electron/core/task/types.ts';
import { readDocx } from '../builders/document/docx-reader.ts';
import { openXmlErrors, readBack, sheetOf } from '../formats/xlsx/read-back.ts';
import { call, OFFICE, openOffice, sheet, useOffice, type Office } from './support/office.ts';

useOffice();

const CATALOGUE = {
  ...OFFICE,
  bodies: [{ id: 'to-thu-ky', name: 'Tổ thư ký', kind: 'secretariat', parentId: null, basis: '', from: null, to: null, members: [] }],
} as const;
const HEAD = { kind: 'member', id: 'truong-ban' } as const;
const WORDS = { kind: 'words', text: 'Đã báo cáo bằng văn bản' } as const;
const fields = (text: string, more: Partial<TaskFields> = {}): TaskFields => ({ heading: 'Công tác chung', text, detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null, ...more });
const office = () => openOffice({ catalogue: CATALOGUE, moment: '2020-11-02T02:00:00Z' });
const create = (at: Office, title = 'Kế hoạch công tác năm 2020') => at.handlers.plans.create({ title, year: 2020, startsOn: '2020-02-14', endsOn: null }, call);
const add = (at: Office, plan: string, ...tasks: readonly TaskFields[]) => at.handlers.plans.addTasks({ id: plan, tasks: tasks.map((one) => ({ fields: one, source: '' })) }, call);
const target = (more: Partial<TargetFields> = {}) => ({ id: null, form: 'B1', indicator: 'TIN', unit: null, value: 100, atMost: false, window: { from: '2020-01-01', to: '2020-12-31' }, note: '', ...more });
const update = (at: Office, plan: PlanState, change: Partial<PlanState['content']>) =>
  at.handlers.plans.update({ id: plan.id, revision: plan.revision, title: plan.title, year: plan.year, startsOn: plan.startsOn, endsOn: plan.endsOn, content: { ...plan.content, ...change } }, call);

describe('a plan', () => {
  it('begins with the committee’s own places, recipients and signer', async () => {
    const at = await office();
    const plan = await create(at);
    expect(plan).toMatchObject({ title: 'Kế hoạch công tác năm 2020', revision: 1, document: null, counts: { open: 0, overdue: 0 } });
    expect(plan.content).toMatchObject({ subject: 'công tác năm 2020', place: 'Sông Mai', filedAt: 'Lưu Văn phòng Huyện uỷ', signature: { authority: null, fullName: 'Nguyễn Văn Bình' } });
    expect(await at.handlers.plans.list({}, call)).toMatchObject([{ id: plan.id }]);
  });

  it('is not overwritten by a window that saw an earlier revision', async () => {
    const at = await office();
    const plan = await create(at);
    await update(at, plan, { subject: 'công tác thông tin năm 2020' });
    await expect(update(at, plan, { subject: 'khác' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('counts how its tasks stand, occurrences of series among what is late', async () => {
    const at = await office();
    const { id } = await create(at);
    await add(at, id, fields('một', { dueOn: '2020-10-01' }), fields('hai', { dueOn: '2020-12-01' }), fields('ba', { dueOn: '2020-09-25', recurrence: { unit: 'month', every: 1, until: null } }));
    expect((await at.handlers.plans.get({ id }, call)).counts).toEqual({ open: 3, doing: 0, done: 0, dropped: 0, overdue: 3 });
  });

  it('gives its tasks another order and other headings, all of them or none', async () => {
    const at = await office();
    const { id } = await create(at);
    const { added } = await add(at, id, fields('một'), fields('hai'));
    const [one = '', two = ''] = added;
    const arranged = await at.handlers.plans.arrange({ id, order: [{ id: two, heading: 'Trước' }, { id: one, heading: 'Sau' }] }, call);
    expect(arranged.map((task) => [task.text, task.heading])).toEqual([['hai', 'Trước'], ['một', 'Sau']]);
    await expect(at.handlers.plans.arrange({ id, order: [{ id: two, heading: '' }] }, call)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('goes into the bin with its tasks and comes back with them', async () => {
    const at = await office();
    const plan = await create(at);
    await add(at, plan.id, fields('một', { dueOn: '2020-10-01' }));
    await at.handlers.plans.remove({ id: plan.id, revision: plan.revision }, call);
    expect(await at.handlers.plans.list({}, call)).toEqual([]);
    expect(await at.handlers.tasks.list({ dueTo: '2020-12-31' }, call)).toEqual([]);
    expect((await at.handlers.plans.list({ removed: true }, call)).map((one) => one.id)).toEqual([plan.id]);
    await at.handlers.plans.restore({ id: plan.id }, call);
    expect(await at.handlers.tasks.list({ dueTo: '2020-12-31' }, call)).toMatchObject([{ text: 'một', planTitle: plan.title }]);
  });
});

describe('targets', () => {
  it('are computed from the figures that are there, and follow them', async () => {
    const at = await office();
    await at.receive([sheet('an hoa.csv', [['An Hoà', '30', '3', '4', '2'], ['Bình Lâm', '5', '1', '1', '1']])]);
    const plan = await create(at);
    const state = await at.handlers.plans.setTargets({ id: plan.id, revision: plan.revision, targets: [target(), target({ indicator: 'TRANG', unit: 'an-hoa', value: 4 })] }, call);
    expect(state.targets.map((one) => [one.indicatorName, one.unitLabel, one.attainment.value, one.attainment.standing])).toEqual([['Tin, bài', null, 35, 'short'], ['Số trang đang quản lý', 'xã An Hoà', 4, 'reached']]);
    expect(state.targets[0]?.attainment.missingPeriods).toContain('2020-09');
    await at.handlers.figures.set({ form: 'B1', period: '2020-09', edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 65 } }], note: null }, call);
    expect((await at.handlers.plans.get({ id: plan.id }, call)).targets[0]?.attainment).toMatchObject({ value: 100, standing: 'reached', share: 100 });
  });

  it('name what the catalogue has, over whole periods', async () => {
    const at = await office();
    const plan = await create(at);
    const set = (one: ReturnType<typeof target>) => at.handlers.plans.setTargets({ id: plan.id, revision: plan.revision, targets: [one] }, call);
    await expect(set(target({ form: 'B9' }))).rejects.toMatchObject({ code: 'unknown-form' });
    await expect(set(target({ indicator: 'X' }))).rejects.toMatchObject({ code: 'indicator-not-in-form' });
    await expect(set(target({ unit: 'x' }))).rejects.toMatchObject({ code: 'unknown-unit-id' });
    await expect(set(target({ window: { from: '2020-01-05', to: '2020-02-20' } }))).rejects.toMatchObject({ code: 'target-window-empty' });
  });
});

describe('what falls due', () => {
  it('holds tasks, occurrences of series and recurring reports, and what became of them', async () => {
    const at = await office();
    const plan = await update(at, await create(at), { reports: [{ kind: 'month', form: 'B1', due: { day: 5, monthOffset: 1 } }] });
    await add(at, plan.id, fields('một', { dueOn: '2020-11-04' }), fields('giao ban', { dueOn: '2020-10-06', recurrence: { unit: 'month', every: 1, until: null } }));
    await at.handlers.reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
    const due = await at.handlers.plans.due({ from: '2020-11-02', to: '2020-11-08' }, call);
    expect(due.tasks.map((task) => `${task.dueOn ?? ''} ${task.text}`)).toEqual(['2020-11-04 một', '2020-11-06 giao ban']);
    expect(due.reports.map((report) => [report.period, report.dueOn, report.state])).toEqual([['2020-10', '2020-11-05', 'doing']]);
    expect(plan.reports).toHaveLength(11);
  });

  it('that is late comes by owner with a reminder', async () => {
    const at = await office();
    const { id } = await create(at);
    const { added } = await add(at, id, fields('một', { dueOn: '2020-10-20', owner: HEAD }), fields('hai', { dueOn: '2020-10-25', owner: { kind: 'unit', id: 'an-hoa' } }), fields('ba', { dueOn: '2020-10-26' }), fields('bốn', { dueOn: '2020-10-26', owner: HEAD }));
    await at.handlers.tasks.close({ id: added[3] ?? '', revision: 1, text: '', evidence: [WORDS] }, call);
    const late = await at.handlers.plans.overdue({}, call);
    expect(late.map((group) => [group.label, group.tasks.map((task) => task.text)])).toEqual([['Nguyễn Văn Bình', ['một']], ['xã An Hoà', ['hai']], ['', ['ba']]]);
    expect(late[0]?.reminder).toContain('1. một (theo Kế hoạch công tác năm 2020, thời hạn 20/10/2020, quá hạn 13 ngày, chưa có thông tin về tiến độ).');
    expect(late[0]?.reminder).toContain('Tổ thư ký trân trọng đề nghị đồng chí');
    expect(late[2]?.reminder).toBe('');
  });
});

describe('the paper of a plan', () => {
  it('is a draft in the register of documents, brought up to date until it is issued', async () => {
    const at = await office();
    const plan = await create(at);
    await add(at, plan.id, fields('Đăng tin, bài', { owner: HEAD }));
    const made = await at.handlers.plans.makeDocument({ id: plan.id, revision: plan.revision }, call);
    expect(made.document).toMatchObject({ draft: true });
    const again = await at.handlers.plans.makeDocument({ id: plan.id, revision: made.revision }, call);
    expect(again.document?.id).toBe(made.document?.id);
    const file = await at.handlers.plans.preview({ id: plan.id }, call);
    expect(file.name).toBe('Kế hoạch công tác năm 2020.docx');
    const texts = readDocx(new Uint8Array(await file.arrayBuffer())).paragraphs.map((paragraph) => paragraph.text);
    expect(texts).toContain('KẾ HOẠCH');
    expect(texts).toContain('Nguyễn Văn Bình');
  });

  it('gets its number in the register, is frozen with its appendix, and is not changed behind its back afterwards', async () => {
    const at = await office();
    const plan = await update(at, await create(at), { signedOn: '2020-02-14' });
    await add(at, plan.id, fields('Đăng tin, bài', { owner: HEAD }));
    const made = await at.handlers.plans.makeDocument({ id: plan.id, revision: plan.revision }, call);
    const draft = await at.handlers.documents.get({ id: made.document?.id ?? '' }, call);
    await at.handlers.documents.issue({ id: draft.document.id, revision: draft.document.revision }, call);
    const issued = await at.handlers.plans.get({ id: plan.id }, call);
    expect(issued.document).toMatchObject({ draft: false, numberText: '01-KH/BCĐ35' });
    const shown = await at.handlers.plans.preview({ id: plan.id }, call);
    expect(readDocx(new Uint8Array(await shown.arrayBuffer())).paragraphs.map((paragraph) => paragraph.text)).toContain('Số 01-KH/BCĐ35');
    await expect(update(at, issued, { subject: 'khác' })).rejects.toMatchObject({ code: 'document-issued' });
    await expect(at.handlers.plans.makeDocument({ id: plan.id, revision: issued.revision }, call)).rejects.toMatchObject({ code: 'document-issued' });
    expect(await update(at, issued, { reports: [{ kind: 'quarter', form: 'B1', due: { day: 25 } }] })).toMatchObject({ revision: issued.revision + 1 });
    await add(at, plan.id, fields('Việc phát sinh'));
    expect(await at.handlers.tasks.list({ plan: plan.id }, call)).toHaveLength(2);
  });
});

describe('the follow-up table', () => {
  it('says of every task who, until when, how far, and by what it was closed', async () => {
    const at = await office();
    const { id } = await create(at);
    const { added } = await add(at, id, fields('một', { dueOn: '2020-10-20', owner: HEAD, cooperating: [{ kind: 'unit', id: 'an-hoa' }] }), fields('hai', { dueOn: '2020-10-25', recurrence: { unit: 'month', every: 1, until: null } }), fields('ba'));
    await at.handlers.tasks.progress({ id: added[0] ?? '', revision: 1, text: 'được một nửa', progress: 50, state: null, evidence: [] }, call);
    await at.handlers.tasks.close({ id: added[2] ?? '', revision: 1, text: 'xong', evidence: [WORDS] }, call);
    const file = await at.handlers.plans.exportTable({ id }, call);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(await openXmlErrors(bytes)).toEqual([]);
    const rows: string[][] = [];
    sheetOf(await readBack(bytes)).eachRow((row) => rows.push(Array.from((row.values as unknown[]).slice(1), (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')))));
    const [, , header = [], ...lines] = rows;
    expect(header.slice(0, 4)).toEqual(['TT', 'Đề mục', 'Nhiệm vụ', 'Chủ trì']);
    expect(lines.map((line) => [line[2], line[3], line[6], line[8], line[9] ?? '', line[10] ?? ''])).toEqual([
      ['một', 'Nguyễn Văn Bình', '2020-10-20', 'Đang làm – quá hạn', '50', '13'],
      ['hai', '', '2020-10-25', 'Chưa làm', '', ''],
      ['hai', '', '2020-10-25', 'Chưa làm – quá hạn', '0', '8'],
      ['ba', '', '', 'Hoàn thành', '100', ''],
    ]);
    expect(lines[3]?.[13]).toBe('Đã báo cáo bằng văn bản');
  });
});

describe('a table of tasks from Excel', () => {
  const csv = (lines: readonly (readonly string[])[]) => new File([`\uFEFF${lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n`], 'nhiem vu.csv');

  it('is read through the reading process, and added with the place each task was read at', async () => {
    const at = await office();
    const { id } = await create(at);
    const reading = await at.handlers.plans.readTable({ id, file: csv([['TT', 'Nội dung', 'Chủ trì', 'Thời gian'], ['I', 'Công tác chung', '', ''], ['1', 'Đăng tin', 'Tổ thư ký', 'Tháng 11'], ['2', 'Họp', 'Ai đó', 'Quý IV']]) }, call);
    expect(reading.rows.map((row) => [row.kind, row.doubts.map((doubt) => `${doubt.cell} ${doubt.code}`)])).toEqual([['heading', []], ['task', []], ['task', ['C4 owner-unknown']]]);
    const certain = reading.rows.filter((row) => row.kind === 'task' && row.doubts.length === 0);
    await at.handlers.plans.addTasks({ id, tasks: certain.map((row) => ({ fields: row.fields, source: `nhiem vu.csv, dòng ${row.row}` })) }, call);
    const [task] = await at.handlers.tasks.list({ plan: id }, call);
    expect(task).toMatchObject({ text: 'Đăng tin', heading: 'Công tác chung', owner: { kind: 'body', id: 'to-thu-ky' }, dueOn: '2020-11-30', lastWords: 'nhiem vu.csv, dòng 3' });
  });

  it('that is none is refused with what is needed', async () => {
    const at = await office();
    const { id } = await create(at);
    await expect(at.handlers.plans.readTable({ id, file: csv([['Đơn vị', 'Tin, bài'], ['An Hoà', '5']]) }, call)).rejects.toMatchObject({ code: 'plan-table-not-found' });
    await expect(at.handlers.plans.readTable({ id, file: csv([['MẬT', ''], ['Nội dung', 'Chủ trì'], ['Đăng tin', 'Tổ thư ký']]) }, call)).rejects.toMatchObject({ code: 'secrecy-mark' });
    await expect(at.handlers.plans.readTable({ id, file: new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'hong.xlsx') }, call)).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});
