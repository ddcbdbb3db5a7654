import { describe, expect, it } from 'vitest';
import type { TaskFields } from '../../electron/core/task/types.ts';
import { call, OCTOBER, openOffice, sheet, useOffice, type Office } from './support/office.ts';

useOffice();

const HEAD = { kind: 'member', id: 'truong-ban' } as const;
const fields = (more: Partial<TaskFields> = {}): TaskFields => ({ heading: '', text: 'Rà soát trang thông tin', detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null, ...more });
const create = (office: Office, more: Partial<TaskFields> = {}) => office.handlers.tasks.create({ plan: null, fields: fields(more) }, call);
const found = (office: Office, text: string) => office.handlers.tasks.list({}, call).then((all) => all.filter((task) => task.text.includes(text)));
const WORDS = { kind: 'words', text: 'Đã báo cáo bằng văn bản' } as const;

describe('a task', () => {
  it('is kept with its thread from the first day', async () => {
    const office = await openOffice();
    const task = await create(office, { owner: HEAD, cooperating: [{ kind: 'unit', id: 'an-hoa' }, { kind: 'other', name: 'Đài truyền thanh huyện' }], dueOn: '2020-11-20' });
    expect(task).toMatchObject({ state: 'open', progress: 0, revision: 1, owner: HEAD, dueOn: '2020-11-20' });
    expect(task.thread.map((event) => [event.kind, event.by, event.happenedOn])).toEqual([['created', 'Đỗ Thị Mai', '2020-11-02']]);
    expect(await office.handlers.tasks.get({ id: task.id }, call)).toEqual(task);
  });

  it('goes to nobody whom the catalogue does not know', async () => {
    const office = await openOffice();
    await expect(create(office, { owner: { kind: 'member', id: 'ai-do' } })).rejects.toMatchObject({ code: 'unknown-responsible' });
    await expect(create(office, { cooperating: [{ kind: 'body', id: 'to-nao-do' }] })).rejects.toMatchObject({ code: 'unknown-responsible' });
    expect(await found(office, '')).toEqual([]);
  });

  it('moves on, is closed by evidence that is there, and reopened for a reason', async () => {
    const office = await openOffice();
    await office.receive([sheet('an hoa.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    const { id } = await create(office);
    const doing = await office.handlers.tasks.progress({ id, revision: 1, text: 'đã làm một nửa', progress: 50, state: null, evidence: [] }, call);
    expect(doing).toMatchObject({ state: 'doing', progress: 50, lastWords: 'đã làm một nửa', revision: 2 });
    const figure = { kind: 'figure', ...OCTOBER, unit: 'an-hoa', indicator: 'TIN' } as const;
    await expect(office.handlers.tasks.close({ id, revision: 2, text: '', evidence: [{ ...figure, unit: 'binh-lam' }] }, call)).rejects.toMatchObject({ code: 'evidence-not-found' });
    await expect(office.handlers.tasks.close({ id, revision: 2, text: '', evidence: [{ kind: 'record', record: { kind: 'document', id: 'khong-co' } }] }, call)).rejects.toMatchObject({ code: 'evidence-not-found' });
    const closed = await office.handlers.tasks.close({ id, revision: 2, text: 'xong', evidence: [figure, WORDS], happenedOn: '2020-11-01' }, call);
    expect(closed).toMatchObject({ state: 'done', progress: 100, closedOn: '2020-11-01', evidenceCount: 2 });
    expect(closed.thread.at(-1)?.evidence.map((one) => one.label)).toEqual(['Tin, bài, xã An Hoà, tháng 10 năm 2020: 12 tin, bài', 'Đã báo cáo bằng văn bản']);
    await expect(office.handlers.tasks.reopen({ id, revision: 3, text: '' }, call)).rejects.toMatchObject({ code: 'task-reason-missing' });
    expect(await office.handlers.tasks.reopen({ id, revision: 3, text: 'thiếu phụ lục' }, call)).toMatchObject({ state: 'doing', progress: 50, closedOn: null });
  });

  it('is not overwritten by a window that saw an earlier revision', async () => {
    const office = await openOffice();
    const { id } = await create(office);
    await office.handlers.tasks.note({ id, revision: 1, text: 'ghi chú' }, call);
    await expect(office.handlers.tasks.update({ id, revision: 1, fields: fields({ text: 'khác' }), reason: '' }, call)).rejects.toMatchObject({ code: 'conflict' });
    await expect(office.handlers.tasks.drop({ id, revision: 1, text: 'thôi' }, call)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says in its thread why its day was moved and who took it over', async () => {
    const office = await openOffice();
    const { id } = await create(office, { dueOn: '2020-11-20' });
    await expect(office.handlers.tasks.update({ id, revision: 1, fields: fields({ dueOn: '2020-12-20' }), reason: '' }, call)).rejects.toMatchObject({ code: 'task-reason-missing' });
    const moved = await office.handlers.tasks.update({ id, revision: 1, fields: fields({ dueOn: '2020-12-20', owner: HEAD }), reason: 'chờ hướng dẫn' }, call);
    expect(moved.thread.slice(1).map((event) => [event.kind, event.text, event.change])).toEqual([
      ['due-changed', 'chờ hướng dẫn', { kind: 'due', from: '2020-11-20', to: '2020-12-20' }],
      ['owner-changed', 'chờ hướng dẫn', { kind: 'owner', from: null, to: HEAD }],
    ]);
  });

  it('did not happen in the future', async () => {
    const office = await openOffice();
    const { id } = await create(office);
    await expect(office.handlers.tasks.close({ id, revision: 1, text: '', evidence: [WORDS], happenedOn: '2020-11-03' }, call)).rejects.toMatchObject({ code: 'day-in-future' });
  });

  it('goes into the bin and comes out again as it was', async () => {
    const office = await openOffice();
    const { id } = await create(office);
    await office.handlers.tasks.remove({ id, revision: 1 }, call);
    expect(await found(office, 'Rà soát')).toEqual([]);
    expect((await office.handlers.tasks.list({ removed: true }, call)).map((task) => task.id)).toEqual([id]);
    await expect(office.handlers.tasks.note({ id, revision: 2, text: 'x' }, call)).rejects.toMatchObject({ code: 'unknown-task' });
    expect(await office.handlers.tasks.restore({ id }, call)).toMatchObject({ id, removedAt: null, text: 'Rà soát trang thông tin' });
  });

  it('leaves its trace in the event log', async () => {
    const office = await openOffice();
    const { id } = await create(office);
    await office.handlers.tasks.drop({ id, revision: 1, text: 'gộp vào việc khác' }, call);
    const entries = (await office.handlers.log.list({ limit: 10, before: null, action: null }, call)).filter((entry) => entry.subject === id);
    expect(entries.map((entry) => entry.action)).toEqual(['task.dropped', 'task.create']);
    expect(await office.handlers.log.verify(undefined, call)).toMatchObject({ ok: true });
  });
});

describe('a recurring task', () => {
  const monthly = { text: 'Giao ban dư luận', dueOn: '2020-10-25', recurrence: { unit: 'month', every: 1, until: '2020-12-31' } } as const;
  const due = (office: Office) => office.handlers.tasks.list({ dueTo: '2020-12-31' }, call).then((all) => all.map((task) => `${task.dueOn ?? ''} ${task.state}`));

  it('is due each time, and each time has its own thread', async () => {
    const office = await openOffice();
    const series = await create(office, monthly);
    expect(await due(office)).toEqual(['2020-10-25 open', '2020-11-25 open', '2020-12-25 open']);
    await office.handlers.tasks.close({ id: `${series.id}~2020-10-25`, revision: 0, text: '', evidence: [WORDS] }, call);
    expect(await due(office)).toEqual(['2020-10-25 done', '2020-11-25 open', '2020-12-25 open']);
    expect((await office.handlers.tasks.get({ id: `${series.id}~2020-10-25` }, call)).thread.map((event) => event.kind)).toEqual(['created', 'closed']);
    await expect(office.handlers.tasks.note({ id: `${series.id}~2020-10-25`, revision: 0, text: 'x' }, call)).rejects.toMatchObject({ code: 'conflict' });
    await expect(office.handlers.tasks.note({ id: `${series.id}~2020-10-26`, revision: 0, text: 'x' }, call)).rejects.toMatchObject({ code: 'unknown-task' });
    await expect(office.handlers.tasks.progress({ id: series.id, revision: 1, text: '', progress: 5, state: null, evidence: [] }, call)).rejects.toMatchObject({ code: 'task-is-series' });
  });

  it('keeps what was missed when its rhythm changes, and begins the new one today', async () => {
    const office = await openOffice();
    const series = await create(office, monthly);
    await office.handlers.tasks.update({ id: series.id, revision: 1, fields: fields({ ...monthly, recurrence: { unit: 'week', every: 2, until: '2020-11-30' } }), reason: 'họp dày hơn' }, call);
    expect(await due(office)).toEqual(['2020-10-25 open', '2020-11-08 open', '2020-11-22 open']);
  });

  it('that has one day moved is due on that day and no other', async () => {
    const office = await openOffice();
    const series = await create(office, monthly);
    await office.handlers.tasks.update({ id: `${series.id}~2020-11-25`, revision: 0, fields: fields({ text: monthly.text, dueOn: '2020-11-27' }), reason: 'trùng lịch' }, call);
    expect(await due(office)).toEqual(['2020-10-25 open', '2020-11-27 open', '2020-12-25 open']);
  });

  it('goes into the bin whole', async () => {
    const office = await openOffice();
    const series = await create(office, monthly);
    await office.handlers.tasks.note({ id: `${series.id}~2020-10-25`, revision: 0, text: 'hoãn' }, call);
    await office.handlers.tasks.remove({ id: series.id, revision: 1 }, call);
    expect(await due(office)).toEqual([]);
    await office.handlers.tasks.restore({ id: series.id }, call);
    expect(await due(office)).toEqual(['2020-10-25 open', '2020-11-25 open', '2020-12-25 open']);
  });
});
