import { randomUUID } from 'node:crypto';
import type { MeetingState } from '../../contract/meetings.ts';
import type { Member } from '../../core/catalogue/types.ts';
import { differences } from '../../core/meeting/differences.ts';
import { nextMeetingNumber } from '../../core/meeting/kinds.ts';
import { dayOf } from '../../core/meeting/moments.ts';
import { newContent } from '../../core/meeting/new-meeting.ts';
import type { MeetingContent, MeetingDraft } from '../../core/meeting/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { findMeeting, insertMeeting, setMeetingRemoved, updateMeeting, type StoredMeeting } from '../../store/repositories/meetings.ts';
import type { Change } from '../../store/store.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { earlierMeetings } from './carried.ts';
import { papersOf } from '../documents/draft-paper.ts';
import { memberIds, requireKept, requireMeeting, requireOpen } from './material.ts';
import { refreshPapers } from './papers.ts';
import { indexMeeting } from './search.ts';
import { meetingState } from './state.ts';

type MeetingBeginning = { readonly kind: string; readonly title: string; readonly startsAt: string; readonly place: string };

/** What a new meeting starts from, without storing anything. */
export async function prepareMeeting(context: Context, input: MeetingBeginning): Promise<MeetingDraft> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    return firstDraft(db, catalogue.members ?? [], input);
  });
}

/** Starts a meeting: from a whole draft, or with those whom the last meeting of its kind invited. */
export async function createMeeting(context: Context, input: { readonly draft: MeetingDraft } | MeetingBeginning): Promise<MeetingState> {
  return context.store.change(context.person.name, async (change) => {
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    const members = catalogue.members ?? [];
    const draft = 'draft' in input ? { ...input.draft, content: withNewIds(input.draft.content) } : await firstDraft(change.db, members, input);
    requireMembers(members, draft.content, []);
    const meeting = { ...trimmed(draft), id: randomUUID() };
    await insertMeeting(change.db, meeting, change.at);
    change.log({ action: 'meeting.create', subject: meeting.id, after: { title: meeting.title, kind: meeting.kind, startsAt: meeting.startsAt, place: meeting.place } });
    await indexMeeting(context, change, meeting.id);
    return meetingState(context, change.db, meeting.id);
  });
}

async function firstDraft(db: ReadableDatabase, members: readonly Member[], input: MeetingBeginning): Promise<MeetingDraft> {
  const day = dayOf(input.startsAt);
  const earlier: StoredMeeting[] = [];
  for (const { id } of await earlierMeetings(db, { id: '', ...input })) earlier.push(await requireMeeting(db, id));
  const number = nextMeetingNumber(earlier.map(({ startsAt, content }) => ({ startsAt, number: content.number })), day);
  const { kind, title, startsAt, place } = input;
  return { kind, title, startsAt, place, endsAt: null, status: 'planned', content: newContent({ members, day, last: earlier[0]?.content ?? null, number, makeId: randomUUID }) };
}

/** A conclusion becomes a task of its id, so one that comes from a file never brings another meeting's. */
function withNewIds(content: MeetingContent): MeetingContent {
  return { ...content, conclusions: content.conclusions.map((conclusion) => ({ ...conclusion, id: randomUUID() })) };
}

function trimmed(draft: MeetingDraft): MeetingDraft {
  return { ...draft, kind: draft.kind.trim(), title: draft.title.trim(), place: draft.place.trim() };
}

/** Everyone named as a member is one; who was named before and has since left the catalogue may stay. */
function requireMembers(members: readonly Member[], content: MeetingContent, known: readonly string[]): void {
  const ids = new Set([...members.map((member) => member.id), ...known]);
  const unknown = memberIds(content).find((id) => !ids.has(id));
  if (unknown !== undefined) throw failure('unknown-responsible', { id: unknown });
}

/** Replaces the draft of a revision; of a final meeting only what is settled around its later papers. */
export async function updateMeetingDraft(context: Context, input: { readonly id: string; readonly revision: number; readonly draft: MeetingDraft }): Promise<MeetingState> {
  return context.store.change(context.person.name, async (change) => {
    if ((await requireKept(change.db, input.id)).status === 'final') return settlePapers(context, change, input);
    const meeting = await requireOpen(change.db, input.id, input.revision);
    const draft = trimmed(input.draft);
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    requireMembers(catalogue.members ?? [], draft.content, memberIds(meeting.content));
    const changed = differences(draftOf(meeting), draft);
    if (changed === null) return meetingState(context, change.db, meeting.id);
    await updateMeeting(change.db, { ...meeting, ...draft }, change.at);
    change.log({ action: 'meeting.update', subject: meeting.id, ...changed });
    await refreshPapers(context, change, meeting.id);
    await indexMeeting(context, change, meeting.id);
    return meetingState(context, change.db, meeting.id);
  });
}

/**
 * Who signs the invitation and the notice of conclusions, who gets them and what they are called is no part of the minutes,
 * and is settled when those are final too, as long as that paper is not issued.
 */
async function settlePapers(context: Context, change: Change, input: { readonly id: string; readonly revision: number; readonly draft: MeetingDraft }): Promise<MeetingState> {
  const meeting = await requireKept(change.db, input.id);
  if (meeting.revision !== input.revision) throw failure('conflict');
  const { papers, noticeType } = input.draft.content;
  const content: MeetingContent = { ...meeting.content, noticeType, papers: { ...meeting.content.papers, invitation: papers.invitation, notice: papers.notice } };
  if (differences(frozenOf({ ...meeting, content }), frozenOf(trimmed(input.draft))) !== null) throw failure('meeting-final');
  const changed = differences({ noticeType: meeting.content.noticeType, papers: meeting.content.papers }, { noticeType, papers: content.papers });
  if (changed === null) return meetingState(context, change.db, meeting.id);
  for (const { origin, stage, number } of await papersOf(change.db, { kind: 'meeting', id: meeting.id })) {
    const part = origin?.part;
    const isOther = part === 'notice' ? noticeType !== meeting.content.noticeType || differences(meeting.content.papers.notice, papers.notice) !== null : part === 'invitation' && differences(meeting.content.papers.invitation, papers.invitation) !== null;
    if (isOther && stage === 'issued') throw failure('document-issued', { number: number.text });
  }
  await updateMeeting(change.db, { ...meeting, content }, change.at);
  change.log({ action: 'meeting.settle-papers', subject: meeting.id, ...changed });
  await refreshPapers(context, change, meeting.id);
  return meetingState(context, change.db, meeting.id);
}

function frozenOf({ kind, title, startsAt, endsAt, place, content }: Pick<MeetingDraft, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'content'>): unknown {
  return { kind, title, startsAt, endsAt, place, content };
}

function draftOf({ kind, title, startsAt, endsAt, place, status, content }: StoredMeeting): unknown {
  return { kind, title, startsAt, endsAt, place, status, content };
}

/** Puts a meeting into the bin. One whose minutes were final stays: others refer to it. */
export async function removeMeeting(context: Context, id: string): Promise<{ readonly removed: true }> {
  return context.store.change(context.person.name, async (change) => {
    const meeting = await requireOpen(change.db, id, null);
    if (meeting.version > 0) throw failure('meeting-was-final');
    await setMeetingRemoved(change.db, meeting, change.at);
    change.log({ action: 'meeting.remove', subject: id, before: { title: meeting.title } });
    await indexMeeting(context, change, id);
    return { removed: true };
  });
}

export async function restoreMeeting(context: Context, id: string): Promise<MeetingState> {
  return context.store.change(context.person.name, async (change) => {
    const meeting = await findMeeting(change.db, id);
    if (meeting === null) throw failure('unknown-meeting', { id });
    if (meeting.removedAt !== null) {
      await setMeetingRemoved(change.db, meeting, null);
      change.log({ action: 'meeting.restore', subject: id, after: { title: meeting.title } });
      await indexMeeting(context, change, id);
    }
    return meetingState(context, change.db, id);
  });
}
