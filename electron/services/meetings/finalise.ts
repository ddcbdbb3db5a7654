import type { MeetingState, MeetingStep, MeetingVersion } from '../../contract/meetings.ts';
import { meetingProblems } from '../../core/meeting/problems.ts';
import type { MeetingMaterial } from '../../core/meeting/types.ts';
import type { TaskStep } from '../../core/task/thread.ts';
import { insertMeetingVersion, listMeetingVersions, markReopened, updateMeeting } from '../../store/repositories/meetings.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { stepTask } from '../tasks/write.ts';
import { dayOfStep } from './carried.ts';
import { writeConclusions } from './conclusions.ts';
import { liveMaterial, requireMeeting, requireOpen, versionMaterial } from './material.ts';
import { refreshPapers } from './papers.ts';
import { indexMeeting } from './search.ts';
import { meetingState } from './state.ts';

/**
 * Freezes the minutes as the next numbered version: everything its papers are made of is kept, the conclusions become
 * tasks, and papers that stand in the register as drafts follow. Fails with `meeting-incomplete`, `meeting-cancelled`.
 */
export async function finaliseMeeting(context: Context, input: { readonly id: string; readonly revision: number }): Promise<MeetingState> {
  return context.store.change(context.person.name, async (change) => {
    const meeting = await requireOpen(change.db, input.id, input.revision);
    if (meeting.status === 'cancelled') throw failure('meeting-cancelled');
    const missing = meetingProblems(meeting, meeting.content).filter((problem) => problem.severity === 'error');
    if (missing.length > 0) throw failure('meeting-incomplete', { count: missing.length });
    const [last] = await listMeetingVersions(change.db, meeting.key);
    const before = last === undefined ? [] : (await versionMaterial(change.db, meeting, last.version)).content.conclusions;
    await writeConclusions(context, change, meeting, before, last?.reopenReason ?? '');
    const version = meeting.version + 1;
    await insertMeetingVersion(change.db, { key: meeting.key, version, at: change.at, by: change.by, snapshot: await liveMaterial(context, change.db, meeting) });
    await updateMeeting(change.db, { ...meeting, status: 'final', version }, change.at);
    change.log({ action: 'meeting.finalise', subject: meeting.id, before: { status: meeting.status }, after: { title: meeting.title, version, conclusions: meeting.content.conclusions.length } });
    await refreshPapers(context, change, meeting.id);
    await indexMeeting(context, change, meeting.id);
    return meetingState(context, change.db, meeting.id);
  });
}

/** Opens the newest version again. What it said stays readable under its number. Fails with `meeting-not-final`, `reason-missing`. */
export async function reopenMeeting(context: Context, input: { readonly id: string; readonly revision: number; readonly reason: string }): Promise<MeetingState> {
  const reason = input.reason.trim();
  if (reason === '') throw failure('reason-missing');
  return context.store.change(context.person.name, async (change) => {
    const meeting = await requireMeeting(change.db, input.id);
    if (meeting.status !== 'final') throw failure('meeting-not-final');
    if (meeting.revision !== input.revision) throw failure('conflict');
    await markReopened(change.db, meeting.key, meeting.version, change.at, reason);
    await updateMeeting(change.db, { ...meeting, status: 'held' }, change.at);
    change.log({ action: 'meeting.reopen', subject: meeting.id, before: { version: meeting.version }, after: { title: meeting.title, reason } });
    return meetingState(context, change.db, meeting.id);
  });
}

export async function meetingVersion(context: Context, input: { readonly id: string; readonly version: number }): Promise<MeetingVersion & { readonly material: MeetingMaterial }> {
  return context.store.read(async (db) => {
    const meeting = await requireMeeting(db, input.id);
    const found = (await listMeetingVersions(db, meeting.key)).find((one) => one.version === input.version);
    if (found === undefined) throw failure('meeting-no-version', { version: input.version });
    return { ...found, material: await versionMaterial(db, meeting, input.version) };
  });
}

/** Takes a step on a conclusion of an earlier meeting: the thread says that it was at this one. */
export async function followUpConclusion(context: Context, input: { readonly id: string; readonly task: string; readonly step: MeetingStep }): Promise<MeetingState> {
  return context.store.change(context.person.name, async (change) => {
    const meeting = await requireOpen(change.db, input.id, null);
    await stepTask(context, change, { id: input.task, revision: null, step: taskStep(input.step), happenedOn: dayOfStep(meeting, todayOf(context)), meetingId: meeting.id });
    change.log({ action: 'meeting.follow-up', subject: meeting.id, after: { title: meeting.title, task: input.task, step: input.step.kind } });
    await indexMeeting(context, change, meeting.id);
    return meetingState(context, change.db, meeting.id);
  });
}

function taskStep(step: MeetingStep): TaskStep {
  return step.kind === 'progress' ? { ...step, state: null, evidence: [] } : step;
}
