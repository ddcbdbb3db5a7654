import { isBlankText } from '../rich-text/plain-text.ts';
import { samePerson } from './people.ts';
import type { MeetingContent, MeetingHead } from './types.ts';

export type MeetingProblemCode =
  | 'no-chair' | 'no-recorder' | 'no-place' | 'nobody-invited' | 'not-called-up' | 'absent-without-reason' | 'no-agenda' | 'nothing-said' | 'absent-but-spoke' | 'more-votes-than-people' | 'no-end' | 'ends-before-start'
  | 'conclusion-empty' | 'conclusion-without-owner' | 'conclusion-without-day' | 'no-conclusions';

/** What a reader of the minutes would miss. `error` stands in the way of making them final. */
export type MeetingProblem = { readonly code: MeetingProblemCode; readonly severity: 'error' | 'warning'; readonly count: number };

/** What is missing before a meeting is made final (standards §3.2, common fields). */
export function meetingProblems(head: MeetingHead, content: MeetingContent): readonly MeetingProblem[] {
  const count = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.filter(is).length;
  const { invited, conclusions, agenda } = content;
  // Who is not called up yet may have voted; a stand-in may as well.
  const mostVotes = count(invited, (one) => one.attendance.state !== 'absent' || one.attendance.standIn.trim() !== '');
  const found: readonly (readonly [MeetingProblemCode, MeetingProblem['severity'], number])[] = [
    ['no-chair', 'error', content.chair === null ? 1 : 0],
    ['no-recorder', 'error', content.recorder === null ? 1 : 0],
    ['ends-before-start', 'error', head.endsAt !== null && head.endsAt < head.startsAt ? 1 : 0],
    ['conclusion-empty', 'error', count(conclusions, (one) => one.text.trim() === '')],
    ['no-place', 'warning', head.place.trim() === '' ? 1 : 0],
    ['nobody-invited', 'warning', invited.length === 0 ? 1 : 0],
    ['not-called-up', 'warning', count(invited, (one) => one.attendance.state === 'unknown')],
    ['absent-without-reason', 'warning', count(invited, (one) => one.attendance.state === 'absent' && one.attendance.reason.trim() === '')],
    ['no-agenda', 'warning', agenda.length === 0 ? 1 : 0],
    ['nothing-said', 'warning', agenda.length > 0 && isBlankText(content.notes) && agenda.every((item) => isBlankText(item.decision) && item.opinions.every((opinion) => isBlankText(opinion.text))) ? 1 : 0],
    ['absent-but-spoke', 'warning', count(agenda.flatMap((item) => item.opinions.map((opinion) => opinion.speaker)).filter((speaker, index, all) => all.findIndex((other) => samePerson(other, speaker)) === index), (speaker) => invited.some((one) => one.attendance.state === 'absent' && one.attendance.standIn.trim() === '' && samePerson(one.person, speaker)))],
    ['more-votes-than-people', 'warning', count(agenda.flatMap((item) => item.votes), (vote) => vote.inFavour + vote.against + vote.abstained > mostVotes)],
    ['no-end', 'warning', head.endsAt === null ? 1 : 0],
    ['no-conclusions', 'warning', conclusions.length === 0 ? 1 : 0],
    ['conclusion-without-owner', 'warning', count(conclusions, (one) => one.owner === null)],
    ['conclusion-without-day', 'warning', count(conclusions, (one) => one.dueOn === null)],
  ];
  return found.filter(([, , times]) => times > 0).map(([code, severity, times]) => ({ code, severity, count: times }));
}
