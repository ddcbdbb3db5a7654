import type { Committee, Member, MemberRole } from '../catalogue/types.ts';
import { layoutOf } from '../document/layout.ts';
import { titlesIn } from '../report/head.ts';
import type { MeetingMaterial, MeetingPerson } from './types.ts';

/** Somebody as papers print them: `offices` holds what they are, outside the committee and in it. */
export type PrintedPerson = { readonly fullName: string; readonly offices: string };

/** Offices in the committee that are told beside an office outside; plain membership goes without saying. */
const ROLES: Readonly<Record<Exclude<MemberRole, 'head' | 'deputy-head'>, string>> = { 'standing-member': 'Uỷ viên Thường trực', member: '', secretary: 'Thư ký', contributor: 'Cộng tác viên' };

function officeInCommittee(committee: Committee, role: MemberRole): string {
  const titles = titlesIn(committee.name);
  if (role === 'head') return titles.head;
  return role === 'deputy-head' ? titles.deputy : ROLES[role];
}

const joined = (parts: readonly string[]): string => parts.map((part) => part.trim()).filter((part) => part !== '').join(', ');

export function printedMember(committee: Committee, member: Member): PrintedPerson {
  return { fullName: member.fullName, offices: joined([member.office, officeInCommittee(committee, member.role)]) };
}

export type People = (person: MeetingPerson) => PrintedPerson;

/** Looks people up; a member that the catalogue no longer knows is called by their id, which is all that is left. */
export function peopleOf(material: Pick<MeetingMaterial, 'committee' | 'members'>): People {
  const members = new Map(material.members.map((member) => [member.id, printedMember(material.committee, member)]));
  return (person) =>
    person.kind === 'named'
      ? { fullName: person.fullName.trim(), offices: joined([person.office, person.organisation]) }
      : (members.get(person.id) ?? { fullName: person.id, offices: '' });
}

/** `đồng chí Nguyễn Văn An, Trưởng Ban Chỉ đạo` in Party papers; without an address in State ones, which would have to know more of the person. */
export function introduced({ fullName, offices }: PrintedPerson, profile: MeetingMaterial['profile']): string {
  const name = layoutOf(profile).family === 'party' ? `đồng chí ${fullName}` : fullName;
  return joined([name, offices]);
}

/** Whether two are the same person, as far as a meeting knows. */
export function samePerson(left: MeetingPerson | null, right: MeetingPerson | null): boolean {
  if (left === null || right === null) return left === right;
  if (left.kind === 'member') return right.kind === 'member' && left.id === right.id;
  return right.kind === 'named' && left.fullName === right.fullName && left.office === right.office && left.organisation === right.organisation;
}
