import type { Member } from '../catalogue/types.ts';
import type { Invitee, MeetingContent, PaperSettings } from './types.ts';

export const EMPTY_PAPER: PaperSettings = { subject: null, recipients: null, filedAt: null, signature: null };

export const EMPTY_CONTENT: MeetingContent = {
  number: null,
  chair: null,
  recorder: null,
  invited: [],
  press: '',
  documents: [],
  otherInformation: '',
  agenda: [],
  notes: [],
  assessment: [],
  conclusions: [],
  followUp: '',
  invitationNote: '',
  attestation: null,
  noticeType: 'thong-bao',
  papers: { invitation: EMPTY_PAPER, minutes: EMPTY_PAPER, notice: EMPTY_PAPER },
};

/** Members in office on an ISO day, in the catalogue's order. */
export function membersOn(members: readonly Member[], day: string): readonly Member[] {
  return members.filter((member) => (member.from === null || member.from <= day) && (member.to === null || member.to >= day));
}

/**
 * What a new meeting on `day` starts from: those the last meeting of its kind invited and who are still in office, else
 * every member; the head in the chair, the secretary as recorder. Nothing that was said before is carried over here.
 *
 * @param makeId gives a new id each time
 */
export function newContent(input: { readonly members: readonly Member[]; readonly day: string; readonly last: MeetingContent | null; readonly number: number | null; readonly makeId: () => string }): MeetingContent {
  const { members, day, last, number, makeId } = input;
  const serving = membersOn(members, day);
  const isServing = (id: string): boolean => serving.some((member) => member.id === id);
  const invite = (person: Invitee['person'], capacity: Invitee['capacity']): Invitee => ({ id: makeId(), person, capacity, attendance: { state: 'unknown' } });
  const invited =
    last === null
      ? serving.filter((member) => member.role !== 'contributor').map((member) => invite({ kind: 'member', id: member.id }, 'official'))
      : last.invited.filter(({ person }) => person.kind === 'named' || isServing(person.id)).map(({ person, capacity }) => invite(person, capacity));
  const first = (...roles: readonly Member['role'][]): MeetingContent['chair'] => {
    const found = roles.map((role) => serving.find((member) => member.role === role)).find((member) => member !== undefined);
    return found === undefined ? null : { kind: 'member', id: found.id };
  };
  const recorder = last?.recorder ?? null;
  return {
    ...EMPTY_CONTENT,
    number,
    invited,
    chair: first('head', 'deputy-head'),
    recorder: recorder !== null && (recorder.kind === 'named' || isServing(recorder.id)) ? recorder : first('secretary'),
    followUp: last?.followUp ?? '',
    noticeType: last?.noticeType ?? 'thong-bao',
  };
}
