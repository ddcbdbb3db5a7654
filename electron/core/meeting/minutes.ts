import type { Block, OfficialDocument } from '../document/types.ts';
import { attendanceBlocks } from './attendance.ts';
import { dashes, field, paragraph, paragraphsOf } from './block-parts.ts';
import { dayOf, momentInText } from './moments.ts';
import { filedAt, framedPaper, isParty, type PaperDefaults } from './paper-frame.ts';
import { introduced, peopleOf } from './people.ts';
import { proceedingBlocks } from './proceedings.ts';
import { meetingNoun, titleInText } from './titles.ts';
import type { MeetingMaterial, MeetingPerson } from './types.ts';

/** What the rules put around the minutes: the recorder left, the chair right (standards §1.6; ND30 Mẫu 1.9). */
export function minutesDefaults(material: MeetingMaterial): PaperDefaults {
  const party = isParty(material);
  const chair = material.content.chair;
  return {
    subject: titleInText(material.head.title),
    recipients: party ? [`Các thành viên ${material.committee.name}`] : [],
    filedAt: party ? filedAt(material) : 'Lưu: VT, Hồ sơ',
    signature: { authority: null, offices: [party ? 'Chủ trì hội nghị' : 'Chủ tọa'], fullName: chair === null ? '' : peopleOf(material)(chair).fullName },
  };
}

/**
 * The minutes: fields, those present and absent, the course, the time of closing. Party minutes keep the order of HD16,
 * State ones that of ND30 Mẫu 1.9. Signed on the day of the meeting.
 */
export function meetingMinutes(material: MeetingMaterial): OfficialDocument {
  const { content, head } = material;
  const party = isParty(material);
  const recorder = content.recorder === null ? '' : peopleOf(material)(content.recorder).fullName;
  const chair = content.chair === null ? '' : peopleOf(material)(content.chair).fullName;
  return framedPaper(material, 'minutes', minutesDefaults(material), {
    type: 'bien-ban',
    blocks: party ? partyBlocks(material) : stateBlocks(material),
    coSignatures: [{ authority: null, offices: [party ? 'Người ghi biên bản' : 'Thư ký'], fullName: recorder }],
    ...(content.attestation === null ? {} : { attestation: { text: `Xác nhận chữ ký của ${party ? 'đồng chí' : 'ông (bà)'} ${chair}`.trimEnd(), signature: content.attestation } }),
  }, dayOf(head.startsAt));
}

/** Names with offices inside a field. */
function personText(material: MeetingMaterial, person: MeetingPerson | null): string {
  return person === null ? '' : introduced(peopleOf(material)(person), material.profile);
}

/** One document used stands on the label's line, several below it. */
function documentBlocks(material: MeetingMaterial): readonly Block[] {
  const texts = material.content.documents.map((document) => document.text.trim()).filter((text) => text !== '');
  if (texts.length <= 1) return field('Tài liệu sử dụng', texts[0] ?? '');
  return [paragraph({ text: 'Tài liệu sử dụng:', bold: true }), ...dashes(texts)];
}

function subjectMatter(material: MeetingMaterial): readonly Block[] {
  const titles = material.content.agenda.map((item) => item.title.trim()).filter((title) => title !== '');
  if (titles.length === 0) return field('Nội dung', material.head.title);
  if (titles.length === 1) return field('Nội dung', titles[0] ?? '');
  return [paragraph({ text: 'Nội dung:', bold: true }), ...dashes(titles)];
}

function partyBlocks(material: MeetingMaterial): readonly Block[] {
  const { content, head, profile } = material;
  const people = peopleOf(material);
  const official = content.invited.filter((invitee) => invitee.capacity === 'official');
  const guests = content.invited.filter((invitee) => invitee.capacity === 'guest');
  return [
    ...field('Thời gian', `bắt đầu hồi ${momentInText(head.startsAt, 'party')}`),
    ...field('Địa điểm', head.place),
    ...subjectMatter(material),
    ...field('Người chủ trì', personText(material, content.chair)),
    ...field('Người ghi biên bản', personText(material, content.recorder)),
    ...documentBlocks(material),
    ...field('Thông tin khác', content.otherInformation),
    { kind: 'heading', level: 2, text: 'Thành phần hội nghị' },
    { kind: 'heading', level: 3, text: 'Đại biểu chính thức' },
    ...attendanceBlocks(official, people, profile, 'đồng chí'),
    ...(guests.length === 0 ? [] : [{ kind: 'heading', level: 3, text: 'Đại biểu mời dự' } as const, ...attendanceBlocks(guests, people, profile, 'đại biểu')]),
    ...(content.press.trim() === '' ? [] : [{ kind: 'heading', level: 3, text: 'Báo chí dự, đưa tin' } as const, ...paragraphsOf(content.press)]),
    { kind: 'heading', level: 2, text: 'Diễn biến hội nghị' },
    ...proceedingBlocks(material),
    paragraph(`${meetingNoun(head.title, profile)} kết thúc hồi ${momentInText(head.endsAt, 'party')}`),
  ];
}

function stateBlocks(material: MeetingMaterial): readonly Block[] {
  const { content, head, profile } = material;
  return [
    ...field('Thời gian bắt đầu', momentInText(head.startsAt, 'state')),
    ...field('Địa điểm', head.place),
    paragraph({ text: 'Thành phần tham dự:', bold: true }),
    ...attendanceBlocks(content.invited, peopleOf(material), profile, 'người'),
    ...field('Báo chí', content.press),
    ...field('Chủ trì (chủ tọa)', personText(material, content.chair)),
    ...field('Thư ký (người ghi biên bản)', personText(material, content.recorder)),
    ...documentBlocks(material),
    ...field('Thông tin khác', content.otherInformation),
    paragraph({ text: `Nội dung (theo diễn biến ${meetingNoun(head.title, profile).toLocaleLowerCase('vi')}):`, bold: true }),
    ...proceedingBlocks(material),
    paragraph(`${meetingNoun(head.title, profile)} kết thúc vào ${momentInText(head.endsAt, 'state')}`),
  ];
}

