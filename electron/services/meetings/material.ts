import { dayOf } from '../../core/meeting/moments.ts';
import type { Conclusion, MeetingMaterial, MeetingPerson, PrintedConclusion } from '../../core/meeting/types.ts';
import { chooseProfile } from '../../core/numbering/profile.ts';
import type { ResponsibleNames } from '../../core/record/responsible.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { findMeeting, readMeetingSnapshot, type StoredMeeting } from '../../store/repositories/meetings.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { currentNames } from '../records/responsible.ts';
import { printedFollowUps } from './carried.ts';

/** A meeting, in the bin or not. Fails with `unknown-meeting`. */
export async function requireMeeting(db: ReadableDatabase, id: string): Promise<StoredMeeting> {
  const meeting = await findMeeting(db, id);
  if (meeting === null) throw failure('unknown-meeting', { id });
  return meeting;
}

/** A meeting that may be changed, at the revision its editor saw (null: whatever it is). Fails with `meeting-final`, `conflict`. */
export async function requireOpen(db: ReadableDatabase, id: string, revision: number | null): Promise<StoredMeeting> {
  const meeting = await requireKept(db, id);
  if (meeting.status === 'final') throw failure('meeting-final');
  if (revision !== null && meeting.revision !== revision) throw failure('conflict');
  return meeting;
}

/** A meeting outside the bin, final or not. */
export async function requireKept(db: ReadableDatabase, id: string): Promise<StoredMeeting> {
  const meeting = await requireMeeting(db, id);
  if (meeting.removedAt !== null) throw failure('unknown-meeting', { id });
  return meeting;
}

/** What the papers of a meeting are made of: once it is final its last version, else as everything stands now. */
export async function materialOf(context: Context, db: ReadableDatabase, meeting: StoredMeeting): Promise<MeetingMaterial> {
  if (meeting.status !== 'final') return liveMaterial(context, db, meeting);
  const material = await versionMaterial(db, meeting, meeting.version);
  const { papers, noticeType } = meeting.content;
  // The invitation and the notice are no part of the minutes: who signs and gets them is settled after those are final.
  return { ...material, content: { ...material.content, noticeType, papers: { ...material.content.papers, invitation: papers.invitation, notice: papers.notice } } };
}

/** What a final version was made of. Fails with `meeting-no-version`. */
export async function versionMaterial(db: ReadableDatabase, meeting: StoredMeeting, version: number): Promise<MeetingMaterial> {
  const snapshot = await readMeetingSnapshot(db, meeting.key, version);
  if (snapshot === null) throw failure('meeting-no-version', { version });
  return snapshot as MeetingMaterial;
}

/** As everything stands now. The format profile is that of the meeting's day. */
export async function liveMaterial(context: Context, db: ReadableDatabase, meeting: StoredMeeting): Promise<MeetingMaterial> {
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const { committee } = catalogue;
  const names = await currentNames(context, db);
  const { kind, title, startsAt, endsAt, place, content } = meeting;
  const named = new Set(memberIds(content));
  const isState = committee.formatProfile === 'state-nd30';
  const addressed: ResponsibleNames = (responsible) => (responsible.kind === 'member' && !isState ? `đồng chí ${names(responsible)}` : names(responsible));
  return {
    committee,
    profile: chooseProfile(isState ? 'state' : 'party', dayOf(startsAt)),
    members: (catalogue.members ?? []).filter((member) => named.has(member.id) || member.role === 'head' || member.role === 'deputy-head'),
    head: { kind, title, startsAt, endsAt, place },
    content,
    conclusions: content.conclusions.map((conclusion) => printedConclusion(conclusion, addressed)),
    followUps: await printedFollowUps(context, db, meeting),
  };
}

function printedConclusion(conclusion: Conclusion, names: ResponsibleNames): PrintedConclusion {
  return { text: conclusion.text, owner: conclusion.owner === null ? null : names(conclusion.owner), cooperating: conclusion.cooperating.map(names), dueOn: conclusion.dueOn };
}

/** Ids of all members that a meeting names as people. */
export function memberIds(content: StoredMeeting['content']): readonly string[] {
  const people: readonly (MeetingPerson | null)[] = [
    content.chair,
    content.recorder,
    ...content.invited.map((invitee) => invitee.person),
    ...content.agenda.flatMap((item) => [item.presenter, ...item.opinions.map((opinion) => opinion.speaker)]),
  ];
  return people.flatMap((person) => (person?.kind === 'member' ? [person.id] : []));
}
