import type { CarriedConclusion, MeetingState } from '../../contract/meetings.ts';
import { sameKind } from '../../core/meeting/kinds.ts';
import { dayOf } from '../../core/meeting/moments.ts';
import type { PrintedFollowUp } from '../../core/meeting/types.ts';
import { standingAfter } from '../../core/task/thread.ts';
import type { TaskEvent } from '../../core/task/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { conclusionsNaming, findMeeting, listMeetingHeads, type StoredMeeting } from '../../store/repositories/meetings.ts';
import { readTask, readThread } from '../../store/repositories/tasks.ts';
import type { Context } from '../context.ts';
import { describeEvidence } from '../records/evidence.ts';
import { taskState } from '../tasks/look.ts';

type EarlierMeeting = Awaited<ReturnType<typeof listMeetingHeads>>[number];

/** Meetings of the same kind that began before this one, the latest first. */
export async function earlierMeetings(db: ReadableDatabase, meeting: Pick<StoredMeeting, 'id' | 'kind' | 'startsAt'>): Promise<readonly EarlierMeeting[]> {
  return (await listMeetingHeads(db)).filter((one) => one.id !== meeting.id && one.startsAt < meeting.startsAt && sameKind(one.kind, meeting.kind));
}

/**
 * Conclusions of earlier meetings of the kind: what is open, and what was taken up at this meeting, however it stands
 * now. Once the meeting is final, only the latter.
 */
export async function carriedConclusions(context: Context, db: ReadableDatabase, meeting: StoredMeeting): Promise<readonly CarriedConclusion[]> {
  const earlier = meeting.status === 'final' ? [] : await earlierMeetings(db, meeting);
  const open = (await conclusionsNaming(db, earlier.map((one) => one.id))).filter((one) => one.state === 'open' || one.state === 'doing');
  const here = await conclusionsNaming(db, [meeting.id]);
  const own = ownConclusions(meeting);
  const ids = [...new Set([...open, ...here].map((one) => one.task))].filter((id) => !own.has(id));
  const carried: CarriedConclusion[] = [];
  for (const id of ids) {
    const task = await taskState(context, db, id);
    const [first] = task.thread;
    // A conclusion that this meeting has, but no longer as its own, is not one of an earlier meeting.
    if (first === undefined || first.meetingId === null || first.meetingId === meeting.id) continue;
    carried.push({ task, concludedAt: { meeting: first.meetingId, title: first.meetingTitle ?? '', day: first.happenedOn } });
  }
  return carried.sort((left, right) => (left.concludedAt.day < right.concludedAt.day ? -1 : left.concludedAt.day > right.concludedAt.day ? 1 : left.task.position - right.task.position));
}

function ownConclusions(meeting: StoredMeeting): ReadonlySet<string> {
  return new Set(meeting.content.conclusions.map((conclusion) => conclusion.id));
}

/** What this meeting said of conclusions of earlier ones, for its papers: how each stood after it, whatever came later. */
export async function printedFollowUps(context: Context, db: ReadableDatabase, meeting: StoredMeeting): Promise<readonly PrintedFollowUp[]> {
  const own = ownConclusions(meeting);
  const ids = [...new Set((await conclusionsNaming(db, [meeting.id])).map((one) => one.task))].filter((id) => !own.has(id));
  const printed: PrintedFollowUp[] = [];
  for (const id of ids) {
    const task = await readTask(db, id);
    if (task === null) continue;
    const thread = await readThread(db, task.key);
    const isHere = (event: TaskEvent): boolean => event.meetingId === meeting.id;
    const [first] = thread;
    if (first === undefined || isHere(first)) continue;
    const { progress, state } = standingAfter(thread.slice(0, thread.findLastIndex(isHere) + 1));
    const evidence = await Promise.all(thread.filter(isHere).flatMap((event) => event.evidence).map((each) => describeEvidence({ ...context, person: { ...context.person, language: 'vi' } }, db, each)));
    printed.push({ evidence: evidence.map((each) => each.label), text: task.text, raisedOn: first.happenedOn, said: thread.filter((event) => isHere(event) && event.text !== '').map((event) => event.text).join('; '), progress, state });
  }
  return printed;
}

/** Earlier meetings of the kind that were held but never made final, with conclusions that nobody follows yet. */
export async function unfinishedMeetings(db: ReadableDatabase, meeting: StoredMeeting): Promise<MeetingState['unfinished']> {
  const waiting: MeetingState['unfinished'][number][] = [];
  for (const one of await earlierMeetings(db, meeting)) {
    if (one.status === 'final' || one.status === 'cancelled') continue;
    const conclusions = (await findMeeting(db, one.id))?.content.conclusions.length ?? 0;
    if (conclusions > 0) waiting.push({ id: one.id, title: one.title, startsAt: one.startsAt, conclusions });
  }
  return waiting;
}

/** Whether a step may still be written under a meeting on its own day, or must be dated today. */
export function dayOfStep(meeting: StoredMeeting, today: string): string {
  const day = dayOf(meeting.startsAt);
  return day <= today ? day : today;
}

