import type { Assignment, Catalogue, Member } from '../catalogue/types.ts';
import { unitLabels } from '../report/unit-label.ts';
import { channelNameOn } from './channels.ts';
import { holdsOn } from './spans.ts';

/** Who answers for what on a day: members in the committee's order, each with what is assigned to them. */
export type MemberAssignments = { readonly member: Member; readonly subjects: readonly AssignedSubject[] };

export type AssignedSubject = { readonly assignment: Assignment; readonly label: string };

export function assignmentsOn(catalogue: Catalogue, day: string): readonly MemberAssignments[] {
  const current = (catalogue.assignments ?? []).filter((assignment) => holdsOn(assignment, day));
  return (catalogue.members ?? []).flatMap((member) => {
    const subjects = current.filter((assignment) => assignment.memberId === member.id).map((assignment) => ({ assignment, label: subjectLabel(catalogue, assignment, day) }));
    return subjects.length === 0 ? [] : [{ member, subjects }];
  });
}

/** What an assignment is about, as it is printed. */
export function subjectLabel(catalogue: Catalogue, assignment: Assignment, day: string): string {
  const { subject } = assignment;
  switch (assignment.subjectKind) {
    case 'field':
      return subject;
    case 'unit':
      return unitLabels(catalogue)(subject);
    case 'channel': {
      const channel = catalogue.channels?.find((each) => each.id === subject);
      return channel === undefined ? subject : channelNameOn(channel, day);
    }
    case 'body':
      return catalogue.bodies?.find((each) => each.id === subject)?.name ?? subject;
  }
}

/** Units, channels and bodies that nobody answers for on a day. */
export function unassigned(catalogue: Catalogue, kind: 'unit' | 'channel' | 'body', ids: readonly string[], day: string): readonly string[] {
  const taken = new Set((catalogue.assignments ?? []).filter((assignment) => assignment.subjectKind === kind && holdsOn(assignment, day)).map((assignment) => assignment.subject));
  return ids.filter((id) => !taken.has(id));
}
