import { describe, expect, it } from 'vitest';
import type { MeetingState } from '../../electron/contract/meetings.ts';
import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { MeetingContent, MeetingDraft } from '../../electron/core/meeting/types.ts';
import { readDocx } from '../builders/document/docx-reader.ts';
import { guest, invitee, person, said } from '../builders/meeting/material.ts';
import { call, OFFICE, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

const MEMBERS: Catalogue['members'] = [
  ...(OFFICE.members ?? []),
  { id: 'pho-ban', fullName: 'Trần Thị Hà', role: 'deputy-head', office: 'Trưởng Ban Tuyên giáo', from: '2019-01-01', to: null },
  { id: 'thu-ky', fullName: 'Đỗ Thị Mai', role: 'secretary', office: 'Chuyên viên', from: '2019-01-01', to: null },
];

const KIND = 'Hội nghị Ban Chỉ đạo';
const openMeetings = (): Promise<Office> => openOffice({ catalogue: { ...OFFICE, members: MEMBERS } });
const start = (office: Office, day: string, title = `Hội nghị ngày ${day}`): Promise<MeetingState> => office.handlers.meetings.create({ kind: KIND, title, startsAt: `${day}T14:00`, place: 'Hội trường' }, call);
const draftOf = ({ kind, title, startsAt, endsAt, place, status, content }: MeetingState): MeetingDraft => ({ kind, title, startsAt, endsAt, place, status: status === 'final' ? 'held' : status, content });
const edit = (office: Office, state: MeetingState, content: Partial<MeetingContent>, more: Partial<MeetingDraft> = {}): Promise<MeetingState> =>
  office.handlers.meetings.update({ id: state.id, revision: state.revision, draft: { ...draftOf(state), ...more, content: { ...state.content, ...content } } }, call);
const finalise = (office: Office, state: MeetingState): Promise<MeetingState> => office.handlers.meetings.finalise({ id: state.id, revision: state.revision }, call);
const conclusion = (id: string, text: string, more: Partial<MeetingContent['conclusions'][number]> = {}): MeetingContent['conclusions'][number] => ({ id, text, owner: { kind: 'unit', id: 'an-hoa' }, cooperating: [], dueOn: '2020-12-31', ...more });
const actions = async (office: Office): Promise<readonly string[]> => (await office.handlers.log.list({ limit: 200, before: null, action: null }, call)).map((entry) => entry.action);

async function heldMeeting(office: Office, day: string, ...conclusions: MeetingContent['conclusions']): Promise<MeetingState> {
  return finalise(office, await edit(office, await start(office, day), { conclusions }));
}

describe('a meeting', () => {
  it('starts with every member asked, the head in the chair, and is listed with its attendance', async () => {
    const office = await openMeetings();
    const state = await start(office, '2020-10-20');
    expect(state).toMatchObject({ status: 'planned', version: 0, revision: 1, content: { number: 1, chair: person('truong-ban'), recorder: person('thu-ky') } });
    expect(state.content.invited).toHaveLength(3);
    await edit(office, state, { invited: [invitee(person('truong-ban')), invitee(guest, { state: 'absent', reason: 'bận', standIn: '' }, 'guest')] });
    expect(await office.handlers.meetings.list({}, call)).toMatchObject([{ title: 'Hội nghị ngày 2020-10-20', attendance: { invited: 2, present: 1, absent: 1, unknown: 0 } }]);
  });

  it('of a revision that has moved on is not overwritten, and the log has the changed part alone', async () => {
    const office = await openMeetings();
    const state = await start(office, '2020-10-20');
    const updated = await edit(office, state, { press: 'Đài huyện' });
    await expect(edit(office, state, { press: 'Báo' })).rejects.toMatchObject({ code: 'conflict' });
    const same = await edit(office, updated, {});
    expect(same.revision).toBe(updated.revision);
    const [entry] = await office.handlers.log.list({ limit: 1, before: null, action: null }, call);
    expect(entry).toMatchObject({ action: 'meeting.update', before: { content: { press: '' } }, after: { content: { press: 'Đài huyện' } } });
  });

  it('names members of the catalogue only', async () => {
    const office = await openMeetings();
    const state = await start(office, '2020-10-20');
    await expect(edit(office, state, { chair: person('nobody') })).rejects.toMatchObject({ code: 'unknown-responsible' });
  });

  it('can be thrown away and taken back until it was final', async () => {
    const office = await openMeetings();
    const state = await start(office, '2020-10-20');
    await office.handlers.meetings.remove({ id: state.id }, call);
    expect(await office.handlers.meetings.list({}, call)).toEqual([]);
    expect(await office.handlers.meetings.list({ removed: true }, call)).toHaveLength(1);
    const restored = await office.handlers.meetings.restore({ id: state.id }, call);
    const final = await finalise(office, restored);
    const reopened = await office.handlers.meetings.reopen({ id: final.id, revision: final.revision, reason: 'sai tên' }, call);
    await expect(office.handlers.meetings.remove({ id: reopened.id }, call)).rejects.toMatchObject({ code: 'meeting-was-final' });
  });
});

describe('making the minutes final', () => {
  it('needs a chair, a recorder and conclusions that say something', async () => {
    const office = await openMeetings();
    const state = await edit(office, await start(office, '2020-10-20'), { recorder: null, conclusions: [conclusion('x', ' ')] });
    await expect(finalise(office, state)).rejects.toMatchObject({ code: 'meeting-incomplete', params: { count: 2 } });
    await expect(finalise(office, await edit(office, state, {}, { status: 'cancelled' }))).rejects.toMatchObject({ code: 'meeting-cancelled' });
  });

  it('freezes a numbered version that reads the same for ever, and refuses changes', async () => {
    const office = await openMeetings();
    const agenda = [{ id: 'a', title: 'Kế hoạch', presenter: null, opinions: [{ id: 'o', speaker: person('pho-ban'), text: said('Nhất trí.') }], votes: [], decision: [] }];
    const first = await finalise(office, await edit(office, await start(office, '2020-10-20'), { agenda }));
    expect(first).toMatchObject({ status: 'final', version: 1 });
    await expect(edit(office, first, { press: 'x' })).rejects.toMatchObject({ code: 'meeting-final' });
    await expect(finalise(office, first)).rejects.toMatchObject({ code: 'meeting-final' });

    const reopened = await office.handlers.meetings.reopen({ id: first.id, revision: first.revision, reason: 'Ghi sót ý kiến' }, call);
    const second = await finalise(office, await edit(office, reopened, { agenda: agenda.map((item) => ({ ...item, title: 'Kế hoạch năm 2021' })) }));
    expect(second.versions).toMatchObject([{ version: 2, reopenedAt: null }, { version: 1, reopenReason: 'Ghi sót ý kiến' }]);
    const text = async (version?: number): Promise<string> => {
      const file = await office.handlers.meetings.paper({ id: first.id, part: 'minutes', ...(version === undefined ? {} : { version }) }, call);
      return readDocx(new Uint8Array(await file.arrayBuffer())).paragraphs.map((paragraph) => paragraph.text).join('\n');
    };
    expect(await text()).toContain('Kế hoạch năm 2021');
    expect(await text(1)).not.toContain('Kế hoạch năm 2021');
    expect((await office.handlers.meetings.version({ id: first.id, version: 1 }, call)).material.content.agenda[0]?.title).toBe('Kế hoạch');
    await expect(office.handlers.meetings.version({ id: first.id, version: 3 }, call)).rejects.toMatchObject({ code: 'meeting-no-version' });
  });

  it('keeps names as they were, whatever the catalogue says later', async () => {
    const office = await openMeetings();
    const final = await heldMeeting(office, '2020-10-20');
    await office.handlers.catalogue.load({ catalogue: { ...OFFICE, members: MEMBERS.map((member) => (member.id === 'truong-ban' ? { ...member, fullName: 'Người Khác' } : member)) } }, call);
    const file = await office.handlers.meetings.paper({ id: final.id, part: 'minutes' }, call);
    expect(readDocx(new Uint8Array(await file.arrayBuffer())).paragraphs.some((paragraph) => paragraph.text.includes('Nguyễn Văn Bình'))).toBe(true);
  });

  it('is opened again only with a reason, and only while final', async () => {
    const office = await openMeetings();
    const final = await heldMeeting(office, '2020-10-20', conclusion('kl-1', 'Đổi tên trang'));
    await expect(office.handlers.meetings.reopen({ id: final.id, revision: final.revision, reason: ' ' }, call)).rejects.toMatchObject({ code: 'reason-missing' });
    const open = await office.handlers.meetings.reopen({ id: final.id, revision: final.revision, reason: 'sai' }, call);
    await expect(office.handlers.meetings.reopen({ id: open.id, revision: open.revision, reason: 'sai' }, call)).rejects.toMatchObject({ code: 'meeting-not-final' });
    expect(await actions(office)).toEqual(expect.arrayContaining(['meeting.create', 'meeting.update', 'meeting.finalise', 'meeting.reopen']));
  });
});

describe('conclusions', () => {
  it('become tasks under their own ids, each with the meeting at the head of its thread', async () => {
    const office = await openMeetings();
    const final = await heldMeeting(office, '2020-10-20', conclusion('kl-1', 'Đổi tên trang'), conclusion('kl-2', 'Cử cộng tác viên', { owner: { kind: 'other', name: 'Các xã' }, dueOn: null }));
    expect(final.tasks.map(({ id, kind, text, owner, dueOn, state }) => ({ id, kind, text, owner, dueOn, state }))).toEqual([
      { id: 'kl-1', kind: 'conclusion', text: 'Đổi tên trang', owner: { kind: 'unit', id: 'an-hoa' }, dueOn: '2020-12-31', state: 'open' },
      { id: 'kl-2', kind: 'conclusion', text: 'Cử cộng tác viên', owner: { kind: 'other', name: 'Các xã' }, dueOn: null, state: 'open' },
    ]);
    expect(final.tasks[0]?.thread).toMatchObject([{ kind: 'created', meetingId: final.id, happenedOn: '2020-10-20' }]);
  });

  it('of an earlier meeting come up at the next of its kind as one thing each, are taken up there and closed by evidence', async () => {
    const office = await openMeetings();
    const first = await heldMeeting(office, '2020-10-06', conclusion('kl-1', 'Đổi tên trang'), conclusion('kl-2', 'Cử cộng tác viên'));
    const other = await office.handlers.meetings.create({ kind: 'Giao ban', title: 'Giao ban', startsAt: '2020-10-20T08:00', place: '' }, call);
    expect(other.carried).toEqual([]);
    const second = await start(office, '2020-10-20');
    expect(second.carried.map(({ task, concludedAt }) => [task.id, concludedAt.meeting, concludedAt.day])).toEqual([['kl-1', first.id, '2020-10-06'], ['kl-2', first.id, '2020-10-06']]);

    const step = (task: string, taken: Parameters<Office['handlers']['meetings']['followUp']>[0]['step']) => office.handlers.meetings.followUp({ id: second.id, task, step: taken }, call);
    await step('kl-1', { kind: 'raised', text: 'Đài chưa đổi xong' });
    await step('kl-1', { kind: 'progress', text: 'Đã gửi hồ sơ', progress: 60 });
    const closed = await step('kl-2', { kind: 'closed', text: 'Đủ 19 người', evidence: [{ kind: 'words', text: 'Danh sách cộng tác viên' }] });
    expect(closed.carried.map(({ task }) => [task.id, task.state, task.progress, task.thread.map((event) => [event.kind, event.meetingTitle])])).toEqual([
      ['kl-1', 'doing', 60, [['created', first.title], ['raised', second.title], ['progress', second.title]]],
      ['kl-2', 'done', 100, [['created', first.title], ['closed', second.title]]],
    ]);
    await expect(step('kl-1', { kind: 'closed', text: '', evidence: [] })).rejects.toMatchObject({ code: 'task-evidence-missing' });

    const file = await office.handlers.meetings.paper({ id: second.id, part: 'minutes' }, call);
    const lines = readDocx(new Uint8Array(await file.arrayBuffer())).paragraphs.map((paragraph) => paragraph.text);
    expect(lines).toContain('Đổi tên trang (kết luận ngày 06/10/2020): đang thực hiện (60%). Đài chưa đổi xong; Đã gửi hồ sơ;');
    expect(lines).toContain('Cử cộng tác viên (kết luận ngày 06/10/2020): đã hoàn thành, minh chứng: Danh sách cộng tác viên. Đủ 19 người.');

    await finalise(office, await office.handlers.meetings.get({ id: second.id }, call));
    const third = await start(office, '2020-10-27');
    expect(third.carried.map(({ task, concludedAt }) => [task.id, concludedAt.title])).toEqual([['kl-1', first.title]]);
  });

  it('follow the minutes when those are opened again, and keep what was agreed in between', async () => {
    const office = await openMeetings();
    const final = await heldMeeting(office, '2020-10-06', conclusion('kl-1', 'Đổi tên trang'), conclusion('kl-2', 'Cử cộng tác viên'), conclusion('kl-3', 'Bỏ đi'));
    const task = await office.handlers.tasks.get({ id: 'kl-2' }, call);
    const { heading, text, detail, owner, cooperating, startsOn, recurrence } = task;
    await office.handlers.tasks.update({ id: 'kl-2', revision: task.revision, fields: { heading, text, detail, owner, cooperating, startsOn, recurrence, dueOn: '2021-01-31' }, reason: 'xin lùi' }, call);
    const open = await office.handlers.meetings.reopen({ id: final.id, revision: final.revision, reason: 'Ghi nhầm hạn' }, call);
    const again = await finalise(office, await edit(office, open, { conclusions: [conclusion('kl-1', 'Đổi tên trang', { dueOn: '2020-11-30' }), conclusion('kl-2', 'Cử cộng tác viên'), conclusion('kl-4', 'Việc mới')] }));
    expect(again.tasks.map(({ id, dueOn }) => [id, dueOn])).toEqual([['kl-1', '2020-11-30'], ['kl-2', '2021-01-31'], ['kl-4', '2020-12-31']]);
    expect(again.tasks[0]?.thread.at(-1)).toMatchObject({ kind: 'due-changed', text: 'Ghi nhầm hạn', meetingId: final.id });
    expect((await office.handlers.tasks.get({ id: 'kl-3' }, call)).removedAt).not.toBeNull();
    const back = await office.handlers.meetings.reopen({ id: again.id, revision: again.revision, reason: 'Vẫn cần' }, call);
    const third = await finalise(office, await edit(office, back, { conclusions: [...back.content.conclusions, conclusion('kl-3', 'Bỏ đi')] }));
    expect(third.tasks.map(({ id, removedAt }) => [id, removedAt])).toContainEqual(['kl-3', null]);
  });

  it('of an earlier meeting that is not final are pointed out', async () => {
    const office = await openMeetings();
    const first = await edit(office, await start(office, '2020-10-06'), { conclusions: [conclusion('kl-1', 'Chưa chốt')] });
    expect((await start(office, '2020-10-20')).unfinished).toEqual([{ id: first.id, title: first.title, startsAt: '2020-10-06T14:00', conclusions: 1 }]);
  });

  it('that come from a file never take another meeting’s task', async () => {
    const office = await openMeetings();
    const first = await heldMeeting(office, '2020-10-06', conclusion('kl-1', 'Đổi tên trang'));
    const copy = await office.handlers.meetings.create({ draft: { ...draftOf(first), startsAt: '2020-10-20T14:00' } }, call);
    const final = await finalise(office, copy);
    expect(final.tasks).toHaveLength(1);
    expect(final.tasks[0]?.id).not.toBe('kl-1');
  });
});

describe('papers in the register', () => {
  it('get their number in the series of their type when issued, and keep those bytes whatever the meeting says later', async () => {
    const office = await openMeetings();
    const final = await heldMeeting(office, '2020-10-20', conclusion('kl-1', 'Đổi tên trang'));
    const { documents } = await office.handlers.meetings.register({ id: final.id, part: 'minutes' }, call);
    const draft = await office.handlers.documents.get({ id: documents[0]?.document ?? '' }, call);
    await office.handlers.documents.issue({ id: draft.document.id, revision: draft.document.revision }, call);
    const state = await office.handlers.meetings.get({ id: final.id }, call);
    expect(state.documents).toMatchObject([{ part: 'minutes', issued: true, number: '01-BB/BCĐ35' }]);
    await expect(office.handlers.meetings.register({ id: final.id, part: 'minutes' }, call)).rejects.toMatchObject({ code: 'document-issued' });
    const open = await office.handlers.meetings.reopen({ id: final.id, revision: final.revision, reason: 'sai' }, call);
    await finalise(office, await edit(office, open, {}, { place: 'Nơi khác' }));
    const file = await office.handlers.documents.file({ id: draft.document.id, version: 1 }, call);
    const lines = readDocx(new Uint8Array(await file.arrayBuffer())).paragraphs.map((paragraph) => paragraph.text);
    expect(lines).toContain('Số 01-BB/BCĐ35');
    expect(lines).toContain('Địa điểm: Hội trường.');
  });

  it('are drafts with an origin that follow the meeting, one for each paper', async () => {
    const office = await openMeetings();
    const state = await start(office, '2020-10-20');
    const registered = await office.handlers.meetings.register({ id: state.id, part: 'minutes' }, call);
    expect(registered.documents).toMatchObject([{ part: 'minutes', issued: false, number: '' }]);
    await finalise(office, await edit(office, registered, {}, { title: 'Hội nghị tổng kết' }));
    const again = await office.handlers.meetings.register({ id: state.id, part: 'minutes' }, call);
    expect(again.documents).toHaveLength(1);
    expect(again.documents[0]?.document).toBe(registered.documents[0]?.document);
    expect(await actions(office)).toEqual(expect.arrayContaining(['meeting.paper', 'document.draft-paper']));
  });
});

describe('what stands around a paper', () => {
  const register = async (office: Office, state: MeetingState, part: 'minutes' | 'notice') => {
    const { documents } = await office.handlers.meetings.register({ id: state.id, part }, call);
    return office.handlers.documents.get({ id: documents.find((line) => line.part === part)?.document ?? '' }, call);
  };
  const issue = async (office: Office, id: string, signedOn: string) => {
    const { document } = await office.handlers.documents.get({ id }, call);
    const dated = await office.handlers.documents.update({ id, revision: document.revision, fields: { signedOn } }, call);
    return office.handlers.documents.issue({ id, revision: dated.document.revision }, call);
  };
  const linesOf = async (file: File): Promise<readonly string[]> => readDocx(new Uint8Array(await file.arrayBuffer())).paragraphs.map((paragraph) => paragraph.text);

  it('is changed in the meeting alone, so that the register and the paper never say two things', async () => {
    const office = await openMeetings();
    const { document } = await register(office, await heldMeeting(office, '2020-10-20'), 'minutes');
    const change = (fields: { readonly recipients?: readonly string[]; readonly note?: string }) => office.handlers.documents.update({ id: document.id, revision: document.revision, fields }, call);
    await expect(change({ recipients: ['Ban Thường vụ'] })).rejects.toMatchObject({ code: 'paper-of-record' });
    expect((await change({ note: 'Bản gửi kèm' })).document.note).toBe('Bản gửi kèm');
  });

  it('is settled for the notice after the minutes are final, without touching them, until the notice is issued', async () => {
    const office = await openMeetings();
    const final = await heldMeeting(office, '2020-10-20', conclusion('kl-1', 'Đổi tên trang'));
    const { document } = await register(office, final, 'notice');
    const papers = { ...final.content.papers, notice: { ...final.content.papers.notice, recipients: ['Ban Thường vụ Huyện uỷ (báo cáo)'] } };
    const settled = await edit(office, await office.handlers.meetings.get({ id: final.id }, call), { papers });
    expect(settled).toMatchObject({ status: 'final', version: 1 });
    expect((await office.handlers.documents.get({ id: document.id }, call)).document.recipients).toEqual(['Ban Thường vụ Huyện uỷ (báo cáo)']);
    await expect(edit(office, settled, { press: 'Đài huyện' })).rejects.toMatchObject({ code: 'meeting-final' });
    await expect(edit(office, settled, { papers: { ...papers, minutes: papers.notice } })).rejects.toMatchObject({ code: 'meeting-final' });

    const issued = await issue(office, document.id, '2020-10-22');
    expect(issued.document.recipients).toEqual(['Ban Thường vụ Huyện uỷ (báo cáo)']);
    expect(await linesOf(await office.handlers.documents.file({ id: document.id, version: 1 }, call))).toContain('- Ban Thường vụ Huyện uỷ (báo cáo),');
    await expect(edit(office, settled, { noticeType: 'ket-luan' })).rejects.toMatchObject({ code: 'document-issued' });
  });

  it('a paper that was issued is given as it was issued, and the meeting tells when it says something else since', async () => {
    const office = await openMeetings();
    const final = await heldMeeting(office, '2020-10-20', conclusion('kl-1', 'Đổi tên trang'));
    const { document } = await register(office, final, 'minutes');
    await issue(office, document.id, '2020-10-20');
    const kept = await office.handlers.documents.file({ id: document.id, version: 1 }, call);
    const shown = await office.handlers.meetings.paper({ id: final.id, part: 'minutes' }, call);
    expect(Buffer.from(await shown.arrayBuffer()).equals(Buffer.from(await kept.arrayBuffer()))).toBe(true);
    expect((await office.handlers.meetings.get({ id: final.id }, call)).documents).toMatchObject([{ issued: true, differs: false }]);

    const open = await office.handlers.meetings.reopen({ id: final.id, revision: final.revision, reason: 'sai' }, call);
    const moved = await finalise(office, await edit(office, open, {}, { place: 'Nơi khác' }));
    expect(moved.documents).toMatchObject([{ issued: true, differs: true }]);
    expect(await linesOf(await office.handlers.meetings.paper({ id: final.id, part: 'minutes' }, call))).toEqual(expect.arrayContaining(['Số 01-BB/BCĐ35', 'Địa điểm: Nơi khác.']));
    const { document: again } = await office.handlers.documents.get({ id: document.id }, call);
    await office.handlers.documents.update({ id: again.id, revision: again.revision, reason: 'sửa địa điểm' }, call);
    expect((await office.handlers.meetings.get({ id: final.id }, call)).documents).toMatchObject([{ differs: false }]);
  });
});

it('kinds to choose from are those held so far, the most frequent first, before the common ones', async () => {
  const office = await openMeetings();
  await start(office, '2020-10-06');
  await office.handlers.meetings.create({ kind: 'Họp chuyên đề', title: 'Họp', startsAt: '2020-10-20T08:00', place: '' }, call);
  await start(office, '2020-10-27');
  const kinds = await office.handlers.meetings.kinds(undefined, call);
  expect(kinds.slice(0, 3)).toEqual([KIND, 'Họp chuyên đề', 'Hội nghị sơ kết, tổng kết']);
});
