import type { FormatProfile, Member } from '../../../electron/core/catalogue/types.ts';
import { EMPTY_CONTENT } from '../../../electron/core/meeting/new-meeting.ts';
import type { Invitee, MeetingContent, MeetingMaterial, MeetingPerson } from '../../../electron/core/meeting/types.ts';
import type { RichText } from '../../../electron/core/rich-text/types.ts';

/** The conference of 14 February 2020 that settled the year's plan, as its secretary would write it down. */

const member = (id: string, fullName: string, role: Member['role'], office: string): Member => ({ id, fullName, role, office, from: '2019-03-01', to: null });

export const MEMBERS: readonly Member[] = [
  member('an', 'Nguyễn Văn An', 'head', 'Phó Bí thư Thường trực Huyện uỷ'),
  member('binh', 'Trần Thị Bình', 'deputy-head', 'Trưởng Ban Tuyên giáo Huyện uỷ'),
  member('cuong', 'Lê Văn Cường', 'member', 'Trưởng Công an huyện'),
  member('dung', 'Phạm Thị Dung', 'secretary', 'Chuyên viên Ban Tuyên giáo Huyện uỷ'),
];

export const person = (id: string): MeetingPerson => ({ kind: 'member', id });
export const guest: MeetingPerson = { kind: 'named', fullName: 'Hoàng Văn Em', office: 'Phó Trưởng ban', organisation: 'Ban Tuyên giáo Tỉnh uỷ' };

export function invitee(of: MeetingPerson, attendance: Invitee['attendance'] = { state: 'present' }, capacity: Invitee['capacity'] = 'official'): Invitee {
  return { id: of.kind === 'member' ? of.id : of.fullName, person: of, capacity, attendance };
}

export const said = (text: string): RichText => [{ kind: 'paragraph', runs: [{ text }] }];

export const CONTENT: MeetingContent = {
  ...EMPTY_CONTENT,
  number: 1,
  chair: person('an'),
  recorder: person('dung'),
  invited: [
    invitee(person('an')),
    invitee(person('binh')),
    invitee(person('cuong'), { state: 'absent', reason: 'đi công tác', standIn: 'đồng chí Vũ Văn Giang, Phó Trưởng Công an huyện' }),
    invitee(person('dung')),
    invitee(guest, { state: 'present' }, 'guest'),
  ],
  documents: [
    { id: 'd1', text: 'Dự thảo Kế hoạch năm 2020', record: null },
    { id: 'd2', text: 'Báo cáo kết quả năm 2019', record: null },
  ],
  agenda: [
    {
      id: 'a1',
      title: 'Báo cáo kết quả công tác năm 2019',
      presenter: person('binh'),
      opinions: [
        { id: 'o1', speaker: person('dung'), text: [{ kind: 'paragraph', runs: [{ text: 'Đề nghị bổ sung số liệu ' }, { text: '142 tin, bài', bold: true }, { text: ' của các trang.' }] }] },
        { id: 'o2', speaker: guest, text: said('Đánh giá cao kết quả của huyện.') },
      ],
      votes: [],
      decision: said('Thống nhất thông qua báo cáo.'),
    },
    { id: 'a2', title: 'Thông qua Kế hoạch năm 2020', presenter: null, opinions: [], votes: [{ id: 'v1', subject: 'thông qua kế hoạch', inFavour: 3, against: 0, abstained: 0 }], decision: [] },
  ],
  assessment: said('Năm 2019 Ban Chỉ đạo đã hoàn thành nhiệm vụ.'),
  conclusions: [
    { id: 'c1', text: 'Đổi tên trang “Hương Chè” thành “Hương chè Thanh Ba”.', owner: { kind: 'member', id: 'binh' }, cooperating: [{ kind: 'other', name: 'Đài Truyền thanh huyện' }], dueOn: '2020-03-31' },
    { id: 'c2', text: 'Mỗi xã, thị trấn cử một cộng tác viên.', owner: { kind: 'other', name: 'Các xã, thị trấn' }, cooperating: [], dueOn: null },
  ],
  followUp: 'Giao Tổ thư ký theo dõi, đôn đốc việc thực hiện.',
  invitationNote: 'Đề nghị các đồng chí dự họp đúng thành phần.',
};

/** The day of the meeting under each profile. */
const DAYS: Readonly<Record<FormatProfile, string>> = { 'party-hd36': '2020-02-14', 'party-hd05': '2026-10-14', 'state-nd30': '2020-05-14' };

export function material(profile: FormatProfile, content: Partial<MeetingContent> = {}, more: Partial<MeetingMaterial> = {}): MeetingMaterial {
  const state = profile === 'state-nd30';
  return {
    committee: { name: 'Ban Chỉ đạo 35', parentBody: state ? 'Uỷ ban nhân dân huyện Thanh Ba' : 'Huyện uỷ Thanh Ba', place: 'Thanh Ba', symbol: 'BCĐ35', formatProfile: profile },
    profile,
    members: MEMBERS,
    head: { kind: 'Hội nghị Ban Chỉ đạo', title: 'Hội nghị Ban Chỉ đạo 35 triển khai nhiệm vụ năm 2020', startsAt: `${DAYS[profile]}T14:00`, endsAt: `${DAYS[profile]}T16:30`, place: 'Hội trường Huyện uỷ Thanh Ba' },
    content: { ...CONTENT, ...content },
    conclusions: [
      { text: 'Đổi tên trang “Hương Chè” thành “Hương chè Thanh Ba”.', owner: state ? 'Trần Thị Bình' : 'đồng chí Trần Thị Bình', cooperating: ['Đài Truyền thanh huyện'], dueOn: '2020-03-31' },
      { text: 'Mỗi xã, thị trấn cử một cộng tác viên.', owner: 'Các xã, thị trấn', cooperating: [], dueOn: null },
    ],
    followUps: [],
    ...more,
  };
}
