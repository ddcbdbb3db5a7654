import type { MeetingContent, MeetingDraft, MeetingHead, MeetingStatus } from '../../core/meeting/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

export type StoredMeeting = MeetingHead & {
  readonly key: number;
  readonly id: string;
  readonly status: MeetingStatus;
  readonly content: MeetingContent;
  /** 0 while never made final. */
  readonly version: number;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly removedAt: string | null;
};

export type StoredVersion = { readonly version: number; readonly at: string; readonly by: string; readonly reopenedAt: string | null; readonly reopenReason: string | null };

const COLUMNS = ['meeting_key', 'id', 'kind', 'title', 'starts_at', 'ends_at', 'place', 'status', 'content_json', 'version', 'revision', 'created_at', 'updated_at', 'removed_at'] as const;

/** Meetings outside the bin (or, with `removed`, in it), the latest first. */
export async function listMeetings(db: ReadableDatabase, removed = false): Promise<readonly StoredMeeting[]> {
  const rows = await db.selectFrom('meeting').select(COLUMNS).where('removed_at', removed ? 'is not' : 'is', null).orderBy('starts_at', 'desc').orderBy('meeting_key', 'desc').execute();
  return rows.map(toStored);
}

/** Kind, title and time of every meeting outside the bin, the latest first: what relates meetings to each other, without what was said. */
export async function listMeetingHeads(db: ReadableDatabase): Promise<readonly (Pick<StoredMeeting, 'key' | 'id' | 'kind' | 'title' | 'startsAt' | 'status'>)[]> {
  const rows = await db.selectFrom('meeting').select(['meeting_key', 'id', 'kind', 'title', 'starts_at', 'status']).where('removed_at', 'is', null).orderBy('starts_at', 'desc').orderBy('meeting_key', 'desc').execute();
  return rows.map((row) => ({ key: row.meeting_key, id: row.id, kind: row.kind, title: row.title, startsAt: row.starts_at, status: row.status as MeetingStatus }));
}

/** One meeting, in the bin or not; null when there is none. */
export async function findMeeting(db: ReadableDatabase, id: string): Promise<StoredMeeting | null> {
  const row = await db.selectFrom('meeting').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertMeeting(db: WritableDatabase, meeting: MeetingDraft & { readonly id: string }, at: string): Promise<void> {
  await db.insertInto('meeting').values({ id: meeting.id, ...columnsOf(meeting), version: 0, revision: 1, created_at: at, updated_at: at, removed_at: null }).execute();
}

/** Writes a meeting's next revision. */
export async function updateMeeting(db: WritableDatabase, meeting: Pick<StoredMeeting, 'key' | 'revision' | 'version'> & MeetingHead & { readonly status: MeetingStatus; readonly content: MeetingContent }, at: string): Promise<void> {
  await db
    .updateTable('meeting')
    .set({ ...columnsOf(meeting), version: meeting.version, revision: meeting.revision + 1, updated_at: at })
    .where('meeting_key', '=', meeting.key)
    .execute();
}

/** Puts a meeting into the bin, or with null takes it out. */
export async function setMeetingRemoved(db: WritableDatabase, meeting: Pick<StoredMeeting, 'key' | 'revision'>, at: string | null): Promise<void> {
  await db.updateTable('meeting').set({ removed_at: at, revision: meeting.revision + 1 }).where('meeting_key', '=', meeting.key).execute();
}

export async function insertMeetingVersion(db: WritableDatabase, version: { readonly key: number; readonly version: number; readonly at: string; readonly by: string; readonly snapshot: unknown }): Promise<void> {
  await db
    .insertInto('meeting_version')
    .values({ meeting_key: version.key, version: version.version, at: version.at, by: version.by, reopened_at: null, reopen_reason: null, snapshot_json: JSON.stringify(version.snapshot) })
    .execute();
}

export async function markReopened(db: WritableDatabase, key: number, version: number, at: string, reason: string): Promise<void> {
  await db.updateTable('meeting_version').set({ reopened_at: at, reopen_reason: reason }).where('meeting_key', '=', key).where('version', '=', version).execute();
}

/** The final versions of a meeting, the newest first. */
export async function listMeetingVersions(db: ReadableDatabase, key: number): Promise<readonly StoredVersion[]> {
  const rows = await db.selectFrom('meeting_version').select(['version', 'at', 'by', 'reopened_at', 'reopen_reason']).where('meeting_key', '=', key).orderBy('version', 'desc').execute();
  return rows.map((row) => ({ version: row.version, at: row.at, by: row.by, reopenedAt: row.reopened_at, reopenReason: row.reopen_reason }));
}

/** What a final version was made of, as the services laid it down; null when there is none. */
export async function readMeetingSnapshot(db: ReadableDatabase, key: number, version: number): Promise<unknown> {
  const row = await db.selectFrom('meeting_version').select('snapshot_json').where('meeting_key', '=', key).where('version', '=', version).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.snapshot_json) as unknown);
}

/** Conclusions whose thread names one of these meetings, as ids of their tasks, without those in the bin. */
export async function conclusionsNaming(db: ReadableDatabase, meetingIds: readonly string[]): Promise<readonly { readonly task: string; readonly meeting: string; readonly state: string }[]> {
  if (meetingIds.length === 0) return [];
  return db
    .selectFrom('task_event')
    .innerJoin('task', 'task.task_key', 'task_event.task_key')
    .select(['task.id as task', 'task_event.meeting_id as meeting', 'task.state'])
    .where('task.kind', '=', 'conclusion')
    .where('task.removed_at', 'is', null)
    .where('task_event.meeting_id', 'in', [...meetingIds])
    .orderBy('task.task_key')
    .orderBy('task_event.position')
    .$narrowType<{ meeting: string }>()
    .execute();
}

type Row = {
  readonly meeting_key: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly starts_at: string;
  readonly ends_at: string | null;
  readonly place: string;
  readonly status: string;
  readonly content_json: string;
  readonly version: number;
  readonly revision: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly removed_at: string | null;
};

function columnsOf(meeting: MeetingHead & { readonly status: MeetingStatus; readonly content: MeetingContent }) {
  return {
    kind: meeting.kind,
    title: meeting.title,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    place: meeting.place,
    status: meeting.status,
    content_json: JSON.stringify(meeting.content),
  };
}

function toStored(row: Row): StoredMeeting {
  return {
    key: row.meeting_key,
    id: row.id,
    kind: row.kind,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    status: row.status as MeetingStatus,
    content: JSON.parse(row.content_json) as MeetingContent,
    version: row.version,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}
