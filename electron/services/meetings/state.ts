import type { MeetingDocumentLine, MeetingState, MeetingSummary } from '../../contract/meetings.ts';
import type { TaskState } from '../../contract/tasks.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { countAttendance } from '../../core/meeting/attendance.ts';
import { COMMON_KINDS, sameKind } from '../../core/meeting/kinds.ts';
import { MEETING_DOCUMENT_PARTS, meetingPaper, paperDefaults } from '../../core/meeting/papers.ts';
import { meetingProblems } from '../../core/meeting/problems.ts';
import type { MeetingDocumentPart, MeetingMaterial } from '../../core/meeting/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { findVersion } from '../../store/repositories/document-versions.ts';
import type { StoredDocumentLine } from '../../store/repositories/documents.ts';
import { listMeetingHeads, listMeetings, listMeetingVersions, type StoredMeeting } from '../../store/repositories/meetings.ts';
import { readTask } from '../../store/repositories/tasks.ts';
import type { Context } from '../context.ts';
import { papersOf } from '../documents/draft-paper.ts';
import { taskState } from '../tasks/look.ts';
import { carriedConclusions, unfinishedMeetings } from './carried.ts';
import { materialOf, requireMeeting } from './material.ts';

export async function allMeetings(context: Context, removed: boolean): Promise<readonly MeetingSummary[]> {
  return (await context.store.read((db) => listMeetings(db, removed))).map(summaryOf);
}

function summaryOf(meeting: StoredMeeting): MeetingSummary {
  const { id, kind, title, startsAt, endsAt, place, status, content, version, updatedAt, removedAt } = meeting;
  return { id, kind, title, startsAt, endsAt, place, status, number: content.number, attendance: countAttendance(content.invited), conclusionCount: content.conclusions.length, version, updatedAt, removedAt };
}

export function getMeeting(context: Context, id: string): Promise<MeetingState> {
  return context.store.read((db) => meetingState(context, db, id));
}

/** A meeting with everything that belongs to it. */
export async function meetingState(context: Context, db: ReadableDatabase, id: string): Promise<MeetingState> {
  const meeting = await requireMeeting(db, id);
  const material = await materialOf(context, db, meeting);
  const { kind, title, startsAt, endsAt, place, status, content, version, revision, updatedAt, removedAt } = meeting;
  return {
    id, kind, title, startsAt, endsAt, place, status, content, version, revision, updatedAt, removedAt,
    versions: await listMeetingVersions(db, meeting.key),
    problems: meetingProblems(meeting, content),
    defaults: { invitation: paperDefaults(material, 'invitation'), minutes: paperDefaults(material, 'minutes'), notice: paperDefaults(material, 'notice') },
    carried: await carriedConclusions(context, db, meeting),
    tasks: await ownTasks(context, db, meeting),
    unfinished: status === 'final' ? [] : await unfinishedMeetings(db, meeting),
    documents: await documentLines(db, id, material),
  };
}

async function documentLines(db: ReadableDatabase, id: string, material: MeetingMaterial): Promise<readonly MeetingDocumentLine[]> {
  const lines: MeetingDocumentLine[] = [];
  for (const document of await papersOf(db, { kind: 'meeting', id })) {
    const part = partOf(document.origin?.part);
    if (part !== null) lines.push({ part, document: document.id, number: document.number.text, issued: document.stage === 'issued', differs: await differsFromIssued(db, document, material) });
  }
  return lines;
}

/** Whether a paper would say something else now than when it was issued; its number, symbol and day are the register's. */
export async function differsFromIssued(db: ReadableDatabase, document: StoredDocumentLine, material: MeetingMaterial): Promise<boolean> {
  const part = partOf(document.origin?.part);
  if (part === null || document.stage !== 'issued') return false;
  const laidDown = (await findVersion(db, document.key, document.version))?.content as { readonly paper: OfficialDocument | null } | undefined;
  return laidDown?.paper != null && said(laidDown.paper) !== said(meetingPaper(material, part));
}

function said({ number: _number, numberSuffix: _suffix, symbol: _symbol, date: _date, profile: _profile, ...paper }: OfficialDocument): string {
  return JSON.stringify(paper);
}

function partOf(text: string | undefined): MeetingDocumentPart | null {
  return MEETING_DOCUMENT_PARTS.find((part) => part === text) ?? null;
}

async function ownTasks(context: Context, db: ReadableDatabase, meeting: StoredMeeting): Promise<readonly TaskState[]> {
  if (meeting.version === 0) return [];
  const states: TaskState[] = [];
  for (const { id } of meeting.content.conclusions) if ((await readTask(db, id)) !== null) states.push(await taskState(context, db, id));
  return states;
}

/** Kinds of meetings to choose from. */
export function meetingKinds(context: Context): Promise<readonly string[]> {
  return context.store.read(async (db) => kindsOf((await listMeetingHeads(db)).map((meeting) => meeting.kind)));
}

/** Kinds as they were last written, the most frequent first, then the common ones not used yet. */
function kindsOf(used: readonly string[]): readonly string[] {
  const counted: { kind: string; count: number }[] = [];
  for (const kind of used) {
    const known = counted.find((one) => sameKind(one.kind, kind));
    if (known === undefined) counted.push({ kind, count: 1 });
    else known.count += 1;
  }
  const frequent = counted.sort((left, right) => right.count - left.count).map((one) => one.kind);
  return [...frequent, ...COMMON_KINDS.filter((kind) => !frequent.some((one) => sameKind(one, kind)))];
}
