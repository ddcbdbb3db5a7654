import type { Block, OfficialDocument } from '../document/types.ts';
import { countText, nameList } from '../report/sentences.ts';
import { richBlocks } from '../rich-text/blocks.ts';
import { isBlankText } from '../rich-text/plain-text.ts';
import { countAttendance } from './attendance.ts';
import { capitalised, paragraph, paragraphsOf } from './block-parts.ts';
import { conclusionBlocks } from './conclusions.ts';
import { dayInText, dayOf } from './moments.ts';
import { committeeSigner, filedAt, framedPaper, isParty, reportedTo, type PaperDefaults } from './paper-frame.ts';
import { introduced, peopleOf } from './people.ts';
import { titleInText } from './titles.ts';
import type { MeetingMaterial } from './types.ts';

/**
 * Around the notice of conclusions: whose they are and of which meeting (standards §3.3); it goes to those above, to those
 * who attended, and to whoever is to do something.
 */
export function noticeDefaults(material: MeetingMaterial): PaperDefaults {
  const { committee, head } = material;
  return {
    subject: ['kết luận', chairForSubject(material), `tại ${titleInText(head.title)}`].filter((part) => part !== '').join(' '),
    recipients: [...reportedTo(material), `Thành viên ${committee.name}`, ...(material.content.invited.some((one) => one.capacity === 'guest') ? ['Các đại biểu mời dự'] : []), ...responsibleOutside(material).map(capitalised)],
    filedAt: filedAt(material),
    signature: committeeSigner(material),
  };
}

/** Whoever is to do something and is no member, each once: members are reached as such. */
function responsibleOutside({ content, conclusions }: MeetingMaterial): readonly string[] {
  const names = content.conclusions.flatMap((conclusion, index) => {
    const printed = conclusions[index];
    if (printed === undefined) return [];
    const owner = conclusion.owner === null || conclusion.owner.kind === 'member' || printed.owner === null ? [] : [printed.owner];
    return [...owner, ...printed.cooperating.filter((_, at) => conclusion.cooperating[at]?.kind !== 'member')];
  });
  return [...new Set(names)];
}

/** `của đồng chí Nguyễn Văn An, Trưởng Ban Chỉ đạo`. */
function chairForSubject(material: MeetingMaterial): string {
  const { chair } = material.content;
  if (chair === null) return '';
  return `của ${introduced(peopleOf(material)(chair), material.profile)}`;
}

/** The notice of the meeting's conclusions; `noticeType` makes it a Kết luận where the profile knows one. */
export function conclusionNotice(material: MeetingMaterial): OfficialDocument {
  const type = material.content.noticeType === 'ket-luan' && isParty(material) ? 'ket-luan' : 'thong-bao';
  return framedPaper(material, 'notice', noticeDefaults(material), { type, blocks: noticeBlocks(material) }, null);
}

function noticeBlocks(material: MeetingMaterial): readonly Block[] {
  const { content, profile } = material;
  const listed = conclusionBlocks(material.conclusions, isParty(material) ? 'party' : 'state');
  const followUp = paragraphsOf(content.followUp);
  const hasHeadings = content.assessment.some((block) => block.kind === 'heading');
  // A text with headings of its own gets its place in an outline; one without stands in front of the conclusions.
  const assessment: readonly Block[] = isBlankText(content.assessment) ? []
    : hasHeadings ? [{ kind: 'heading', level: 1, text: 'Đánh giá chung' }, ...richBlocks(content.assessment, { profile, firstHeading: 2 }), { kind: 'heading', level: 1, text: 'Kết luận' }]
    : richBlocks(content.assessment, { profile });
  // Without a conclusion the lead would end in a colon before nothing.
  const leading = assessment.length === 0 && listed.length === 0 ? [] : [paragraph(lead(material))];
  return [paragraph(opening(material)), ...leading, ...assessment, ...(listed.length === 0 ? [] : [...(assessment.length === 0 || hasHeadings ? [] : [paragraph('Trên cơ sở đó, kết luận cụ thể như sau:')]), ...listed]), ...followUp];
}

/** When, where, under whom and before whom. */
function opening(material: MeetingMaterial): string {
  const { content, committee, head, profile } = material;
  const family = isParty(material) ? 'party' : 'state';
  const chair = content.chair === null ? committee.name : introduced(peopleOf(material)(content.chair), profile);
  const where = head.place.trim() === '' ? '' : `, tại ${head.place.trim().replace(/[\s.;,]+$/u, '')}`;
  return `${capitalised(dayInText(dayOf(head.startsAt), family))}${where}, ${chair} chủ trì ${titleInText(head.title)}.${attendanceSentence(material)}`;
}

function attendanceSentence(material: MeetingMaterial): string {
  const { invited } = material.content;
  const official = countAttendance(invited.filter((one) => one.capacity === 'official'));
  const guests = countAttendance(invited.filter((one) => one.capacity === 'guest'));
  const parts = [
    ...(official.present === 0 ? [] : [`${countText(official.present)}/${countText(official.invited)} thành viên`]),
    ...(guests.present === 0 ? [] : [`${countText(guests.present)} đại biểu mời dự`]),
  ];
  return parts.length === 0 ? '' : ` Dự họp có ${nameList(parts)}.`;
}

/** What was heard before the conclusions; only what the minutes hold. */
function lead(material: MeetingMaterial): string {
  const { content, profile } = material;
  const people = peopleOf(material);
  const presented = content.agenda.some((item) => item.presenter !== null);
  const discussed = content.agenda.some((item) => item.opinions.some((opinion) => !isBlankText(opinion.text)));
  const heard = presented && discussed ? 'Sau khi nghe trình bày các nội dung và ý kiến thảo luận của các đại biểu, ' : presented ? 'Sau khi nghe trình bày các nội dung, ' : discussed ? 'Sau khi nghe ý kiến thảo luận của các đại biểu, ' : '';
  const who = content.chair === null ? 'người chủ trì' : isParty(material) ? `đồng chí ${people(content.chair).fullName}` : introduced(people(content.chair), profile);
  return capitalised(`${heard}${who} kết luận như sau:`);
}
