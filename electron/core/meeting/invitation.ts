import type { Block, OfficialDocument } from '../document/types.ts';
import { inviteeTable } from './attendance-list.ts';
import { capitalised, dashes, field, paragraph, paragraphsOf } from './block-parts.ts';
import { invitedMoment } from './moments.ts';
import { committeeSigner, filedAt, framedPaper, isParty, type PaperDefaults } from './paper-frame.ts';
import { introduced, peopleOf } from './people.ts';
import { titleInText } from './titles.ts';
import type { Invitee, MeetingMaterial } from './types.ts';

/** More members than these are invited as a body, with their names in an appendix. */
const LISTED = 8;

export function invitationDefaults(material: MeetingMaterial): PaperDefaults {
  return {
    subject: `dự ${titleInText(material.head.title)}`,
    recipients: ['Như thành phần mời'],
    filedAt: filedAt(material),
    signature: committeeSigner(material),
  };
}

/** The invitation (ND30 Mẫu 1.8; the Party has the form without a text of its own): who is asked, to what, chaired by whom, when, where, what about. */
export function meetingInvitation(material: MeetingMaterial): OfficialDocument {
  const { content, committee } = material;
  const people = peopleOf(material);
  const official = content.invited.filter((invitee) => invitee.capacity === 'official');
  const asBody = official.length > LISTED;
  return framedPaper(material, 'invitation', invitationDefaults(material), {
    type: 'giay-moi',
    blocks: [
      paragraph(`${committee.name} trân trọng kính mời:`),
      ...dashes([...(asBody ? [`Các thành viên ${committee.name} (có danh sách kèm theo)`] : names(official, material)), ...names(content.invited.filter((invitee) => invitee.capacity === 'guest'), material)]),
      ...particulars(material),
    ],
    ...(asBody ? { appendices: [{ title: 'Danh sách mời dự', landscape: false, blocks: [{ kind: 'table', table: inviteeTable(official, people, false) }] }] } : {}),
  }, null);
}

function names(invited: readonly Invitee[], material: MeetingMaterial): readonly string[] {
  const people = peopleOf(material);
  return invited.map((invitee) => capitalised(introduced(people(invitee.person), material.profile)));
}

function particulars(material: MeetingMaterial): readonly Block[] {
  const { content, head, profile } = material;
  const people = peopleOf(material);
  const agenda = content.agenda
    .filter((item) => item.title.trim() !== '')
    .map((item) => (item.presenter === null ? item.title : `${item.title.trim().replace(/[\s;,.]+$/u, '')} (${introduced(people(item.presenter), profile)} trình bày)`));
  const documents = content.documents.map((document) => document.text);
  return [
    ...field('Tới dự', titleInText(head.title)),
    ...field('Chủ trì', content.chair === null ? '' : introduced(people(content.chair), profile)),
    ...field('Thời gian', invitedMoment(head.startsAt, isParty(material) ? 'party' : 'state')),
    ...field('Địa điểm', head.place),
    ...(agenda.length === 1 ? field('Nội dung', agenda[0] ?? '') : agenda.length === 0 ? [] : [paragraph({ text: 'Nội dung:', bold: true }), ...dashes(agenda)]),
    ...(documents.length === 1 ? field('Tài liệu', documents[0] ?? '') : documents.length === 0 ? [] : [paragraph({ text: 'Tài liệu:', bold: true }), ...dashes(documents)]),
    ...paragraphsOf(content.invitationNote),
  ];
}
