import type { Member } from '../../../electron/core/catalogue/types.ts';
import { samePerson } from '../../../electron/core/meeting/people.ts';
import type { Invitee, MeetingPerson } from '../../../electron/core/meeting/types.ts';

export type PersonChoice = { readonly key: string; readonly person: MeetingPerson };

/** One text a person, for the options of a choice. */
export function personKey(person: MeetingPerson): string {
  return person.kind === 'member' ? `member:${person.id}` : `named:${[person.fullName, person.office, person.organisation].join('|')}`;
}

/** Whom a meeting knows: those invited first, then other members of the catalogue, each once. */
export function personChoices(invited: readonly Invitee[], members: readonly Member[], chosen: MeetingPerson | null): { readonly invited: readonly PersonChoice[]; readonly members: readonly PersonChoice[]; readonly named: readonly PersonChoice[] } {
  const choice = (person: MeetingPerson): PersonChoice => ({ key: personKey(person), person });
  const asked = invited.map((invitee) => invitee.person);
  const isAsked = (person: MeetingPerson): boolean => asked.some((one) => samePerson(one, person));
  const others = members.map((member): MeetingPerson => ({ kind: 'member', id: member.id })).filter((person) => !isAsked(person));
  const isKnown = chosen === null || isAsked(chosen) || others.some((person) => samePerson(person, chosen));
  return { invited: asked.map(choice), members: others.map(choice), named: isKnown ? [] : [choice(chosen)] };
}

/** A person as one types them: `Hoàng Văn Em, Phó Trưởng ban, Ban Tuyên giáo Tỉnh uỷ`. */
export function personFromText(text: string): MeetingPerson | null {
  const [fullName = '', office = '', ...organisation] = text.split(',').map((part) => part.trim());
  return fullName === '' ? null : { kind: 'named', fullName, office, organisation: organisation.join(', ') };
}
