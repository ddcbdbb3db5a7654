import type { Catalogue, Member, MemberRole } from '../catalogue/types.ts';
import type { RichText } from '../rich-text/types.ts';
import { shortDate } from '../period/label.ts';
import { assignmentsOn, type AssignedSubject, type MemberAssignments } from './assignments.ts';

/** The text of the notice by which the committee tells who answers for what (thông báo phân công nhiệm vụ). */
export type AssignmentNotice = { readonly subject: string; readonly body: RichText; readonly recipients: readonly string[] };

const ROLE_WORDS: Readonly<Record<MemberRole, string>> = {
  head: 'Trưởng Ban', 'deputy-head': 'Phó Trưởng Ban', 'standing-member': 'Uỷ viên Thường trực', member: 'Thành viên', secretary: 'Thư ký', contributor: 'Cộng tác viên',
};

/** In the order in which they are printed, with the words in front. */
const KINDS = [
  ['field', 'Phụ trách lĩnh vực'],
  ['unit', 'Theo dõi, phụ trách địa bàn'],
  ['channel', 'Phụ trách kênh'],
  ['body', 'Chỉ đạo, phụ trách'],
] as const;

/**
 * The notice as it would be issued on a day: every member who has something assigned then, in the committee's order,
 * each assignment once. Null when nothing is assigned.
 */
export function assignmentNotice(catalogue: Catalogue, day: string): AssignmentNotice | null {
  const assigned = assignmentsOn(catalogue, day);
  if (assigned.length === 0) return null;
  const { committee } = catalogue;
  return {
    subject: `phân công nhiệm vụ các thành viên ${committee.name}`,
    body: [
      paragraph(`${committee.name} thông báo phân công nhiệm vụ các thành viên, tính từ ngày ${shortDate(day)}, như sau:`),
      ...assigned.flatMap((each, index) => memberBlocks(each, index + 1)),
      paragraph(`Các đồng chí thành viên ${committee.name} căn cứ nhiệm vụ được phân công tổ chức thực hiện và báo cáo kết quả theo quy chế làm việc.`),
    ],
    recipients: [...(committee.parentBody === '' ? [] : [`${committee.parentBody} (báo cáo)`]), `Thành viên ${committee.name}`, ...unitRecipients(assigned)],
  };
}

function memberBlocks({ member, subjects }: MemberAssignments, number: number): RichText {
  const lines = KINDS.flatMap(([kind, words]) => {
    const own = subjects.filter((each) => each.assignment.subjectKind === kind);
    return own.length === 0 ? [] : [`${words}: ${own.map(withNote).join('; ')}.`];
  });
  return [
    { kind: 'paragraph', runs: [{ text: `${number}. ${introduction(member)}`, bold: true }] },
    { kind: 'list', ordered: false, items: lines.map((text) => ({ runs: [{ text }] })) },
  ];
}

function withNote({ assignment, label }: AssignedSubject): string {
  return assignment.note.trim() === '' ? label : `${label} (${assignment.note.trim()})`;
}

/** `Đồng chí Nguyễn Văn A, Phó Bí thư Huyện uỷ, Trưởng Ban`. */
function introduction(member: Member): string {
  return ['Đồng chí ' + member.fullName, member.office.trim(), ROLE_WORDS[member.role]].filter((part) => part !== '').join(', ');
}

function unitRecipients(assigned: readonly MemberAssignments[]): readonly string[] {
  return assigned.some((each) => each.subjects.some((subject) => subject.assignment.subjectKind === 'unit')) ? ['Các đơn vị liên quan'] : [];
}

function paragraph(text: string): RichText[number] {
  return { kind: 'paragraph', runs: [{ text }] };
}
