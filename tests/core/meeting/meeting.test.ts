import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { countAttendance } from '../../../electron/core/meeting/attendance.ts';
import { differences } from '../../../electron/core/meeting/differences.ts';
import { nextMeetingNumber, sameKind } from '../../../electron/core/meeting/kinds.ts';
import { EMPTY_CONTENT, newContent } from '../../../electron/core/meeting/new-meeting.ts';
import { meetingProblems } from '../../../electron/core/meeting/problems.ts';
import { meetingSearchText } from '../../../electron/core/meeting/search-text.ts';
import { matterInText, meetingNoun, titleInText } from '../../../electron/core/meeting/titles.ts';
import { CONTENT, guest, invitee, material, MEMBERS, person } from '../../builders/meeting/material.ts';

let ids = 0;
const makeId = (): string => `id-${String((ids += 1))}`;

describe('a new meeting', () => {
  it('the first of its kind asks every member but contributors, with the head in the chair and the secretary to write', () => {
    const content = newContent({ members: [...MEMBERS, { id: 'ctv', fullName: 'Vũ Văn Giang', role: 'contributor', office: '', from: null, to: null }], day: '2020-02-14', last: null, number: 1, makeId });
    expect(content.invited.map((one) => one.person)).toEqual(['an', 'binh', 'cuong', 'dung'].map(person));
    expect(content.invited.every((one) => one.attendance.state === 'unknown')).toBe(true);
    expect([content.chair, content.recorder]).toEqual([person('an'), person('dung')]);
  });

  it('asks those whom the last one asked and who are still in office, and takes over nothing that was said', () => {
    const members = MEMBERS.map((member) => (member.id === 'cuong' ? { ...member, to: '2020-03-31' } : member));
    const content = newContent({ members, day: '2020-05-14', last: CONTENT, number: 2, makeId });
    expect(content.invited.map((one) => one.person)).toEqual([person('an'), person('binh'), person('dung'), guest]);
    expect(content).toMatchObject({ agenda: [], conclusions: [], notes: [], documents: [], followUp: CONTENT.followUp, recorder: person('dung') });
  });

  it('is numbered within its year, unless meetings of the kind are not', () => {
    expect(nextMeetingNumber([], '2020-02-14')).toBe(1);
    expect(nextMeetingNumber([{ startsAt: '2019-12-01T08:00', number: 4 }, { startsAt: '2020-01-01T08:00', number: 2 }], '2020-02-14')).toBe(3);
    expect(nextMeetingNumber([{ startsAt: '2020-01-01T08:00', number: null }], '2020-02-14')).toBeNull();
  });
});

describe('kinds and titles', () => {
  it('of one kind are those that differ only in letters, blanks and where the tone stands', () => {
    expect(sameKind('Hội nghị  uỷ viên', 'hội nghị ủy viên')).toBe(true);
    expect(sameKind('Giao ban', 'Giao bàn')).toBe(false);
  });

  it('begin in lower case inside a sentence where they begin with what a meeting is, and keep a name', () => {
    expect(titleInText('Hội nghị sơ kết')).toBe('hội nghị sơ kết');
    expect([matterInText('Thông qua kế hoạch'), matterInText('Nguyễn Văn An giữ chức Tổ trưởng'), matterInText('Về việc đổi tên trang')]).toEqual(['về việc thông qua kế hoạch', 'về việc Nguyễn Văn An giữ chức Tổ trưởng', 'về việc đổi tên trang']);
    expect(titleInText('Ban Chỉ đạo họp quý I')).toBe('Ban Chỉ đạo họp quý I');
    expect(meetingNoun('PHIÊN HỌP thứ ba', 'party-hd36')).toBe('Phiên họp');
    expect(meetingNoun('Họp giao ban', 'party-hd36')).toBe('Hội nghị');
    expect(meetingNoun('Giao ban', 'state-nd30')).toBe('Cuộc họp');
  });
});

describe('before the minutes are final', () => {
  const { head } = material('party-hd36');

  it('nothing is missing from complete minutes but the day of a conclusion that has none', () => {
    expect(meetingProblems(head, CONTENT)).toEqual([{ code: 'conclusion-without-day', severity: 'warning', count: 1 }]);
  });

  it('an empty meeting lacks a chair and a recorder, which stand in its way, and more which does not', () => {
    const problems = meetingProblems({ ...head, endsAt: null, place: '' }, EMPTY_CONTENT);
    expect(problems.filter((problem) => problem.severity === 'error').map((problem) => problem.code)).toEqual(['no-chair', 'no-recorder']);
    expect(problems.map((problem) => problem.code)).toEqual(expect.arrayContaining(['no-place', 'nobody-invited', 'no-agenda', 'no-end', 'no-conclusions']));
  });

  it('an end before the beginning, an empty conclusion and people not called up are told with their count', () => {
    const content = { ...CONTENT, invited: [invitee(person('an'), { state: 'unknown' }), invitee(person('binh'), { state: 'absent', reason: ' ', standIn: '' })], conclusions: [{ id: 'c', text: ' ', owner: null, cooperating: [], dueOn: null }] };
    expect(meetingProblems({ ...head, endsAt: '2020-02-14T08:00' }, content)).toEqual(
      expect.arrayContaining([
        { code: 'ends-before-start', severity: 'error', count: 1 },
        { code: 'conclusion-empty', severity: 'error', count: 1 },
        { code: 'not-called-up', severity: 'warning', count: 1 },
        { code: 'absent-without-reason', severity: 'warning', count: 1 },
      ]),
    );
    expect(countAttendance(content.invited)).toEqual({ invited: 2, present: 0, absent: 1, unknown: 1 });
  });
});

it('a vote with more votes than people and an opinion of somebody absent are told before the minutes are final', () => {
  const { head } = material('party-hd36');
  const [first, second] = CONTENT.agenda;
  if (first === undefined || second === undefined) throw new Error('no agenda');
  const absent = invitee(person('cuong'), { state: 'absent', reason: 'ốm', standIn: '' });
  const content = {
    ...CONTENT,
    invited: [invitee(person('an')), invitee(person('dung')), absent],
    agenda: [{ ...first, opinions: [{ id: 'o9', speaker: person('cuong'), text: [] }] }, { ...second, votes: [{ id: 'v1', subject: '', inFavour: 2, against: 1, abstained: 0 }] }],
  };
  expect(meetingProblems(head, content)).toEqual(expect.arrayContaining([{ code: 'absent-but-spoke', severity: 'warning', count: 1 }, { code: 'more-votes-than-people', severity: 'warning', count: 1 }]));
});

describe('what changed between two drafts, for the event log', () => {
  it('is the changed opinion alone, told by its id', () => {
    const [item] = CONTENT.agenda;
    if (item === undefined) throw new Error('no agenda');
    const opinions = item.opinions.map((opinion) => (opinion.id === 'o2' ? { ...opinion, text: [] } : opinion));
    const after = { ...CONTENT, agenda: [{ ...item, opinions }, ...CONTENT.agenda.slice(1)] };
    expect(differences(CONTENT, after)).toEqual({
      before: { agenda: { a1: { opinions: { o2: { text: [{ kind: 'paragraph', runs: [{ text: 'Đánh giá cao kết quả của huyện.' }] }] } } } } },
      after: { agenda: { a1: { opinions: { o2: { text: [] } } } } },
    });
  });

  it('tells what came and went, a new order, and nothing where nothing changed', () => {
    expect(differences({ list: [{ id: 'a' }, { id: 'b' }] }, { list: [{ id: 'b' }] })).toEqual({ before: { list: { a: { id: 'a' } } }, after: { list: { a: null } } });
    expect(differences({ list: [{ id: 'a' }, { id: 'b' }] }, { list: [{ id: 'b' }, { id: 'a' }] })).toEqual({ before: { list: { order: ['a', 'b'] } }, after: { list: { order: ['b', 'a'] } } });
    expect(differences(CONTENT, structuredClone(CONTENT))).toBeNull();
  });

  test.prop([fc.jsonValue(), fc.jsonValue()])('is null exactly when both say the same', (before, after) => {
    expect(differences(before, after) === null).toBe(JSON.stringify(before) === JSON.stringify(after));
  });
});

it('a meeting is found by who was there, where, what was on the agenda, said and concluded', () => {
  const text = meetingSearchText(material('party-hd36'));
  for (const part of ['Hội trường Huyện uỷ', 'Hoàng Văn Em', 'Trưởng Công an huyện', 'Thông qua Kế hoạch năm 2020', '142 tin, bài', 'Thống nhất thông qua báo cáo', 'Hương chè Thanh Ba', 'Đài Truyền thanh huyện', 'Năm 2019 Ban Chỉ đạo']) expect(text).toContain(part);
});
