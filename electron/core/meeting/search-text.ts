import { plainText } from '../rich-text/plain-text.ts';
import { peopleOf } from './people.ts';
import type { MeetingMaterial } from './types.ts';

/** Everything by which a meeting may be looked for beside its title: who, where, what was on the agenda, said and concluded. */
export function meetingSearchText(material: MeetingMaterial): string {
  const { content, head, conclusions, followUps } = material;
  const people = peopleOf(material);
  const named = (person: Parameters<typeof people>[0]): string => Object.values(people(person)).join(' ');
  return [
    head.place,
    ...[content.chair, content.recorder].flatMap((person) => (person === null ? [] : [named(person)])),
    ...content.invited.map((invitee) => named(invitee.person)),
    content.press,
    content.otherInformation,
    ...content.documents.map((document) => document.text),
    plainText(content.notes),
    ...content.agenda.flatMap((item) => [item.title, ...(item.presenter === null ? [] : [named(item.presenter)]), ...item.opinions.flatMap((opinion) => [named(opinion.speaker), plainText(opinion.text)]), ...item.votes.map((vote) => vote.subject), plainText(item.decision)]),
    plainText(content.assessment),
    ...conclusions.flatMap((conclusion) => [conclusion.text, conclusion.owner ?? '', ...conclusion.cooperating]),
    ...followUps.flatMap((followUp) => [followUp.text, followUp.said]),
    content.invitationNote,
    content.followUp,
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}
