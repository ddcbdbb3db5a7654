import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { meetingDraftSchema } from '../../../contract/meetings.ts';
import type { MeetingContent, MeetingDraft, MeetingHead, MeetingStatus } from '../../../core/meeting/types.ts';
import { failure } from '../../../services/failure.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A JSON file with one object. Fails with `file-not-found`, `bad-arguments`. */
export async function readMeetingFile(path: string): Promise<Fields> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw failure('file-not-found', { file: path });
  });
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    if (isFields(read)) return read;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
  }
  throw failure('bad-arguments', { detail: path });
}

/**
 * A meeting as it stands with what a file says put over it: parts that the file leaves out stay. People write such files by
 * hand, so things may come without ids and texts as plain words.
 */
export function mergedDraft(stands: MeetingHead & { readonly status: MeetingStatus; readonly content: MeetingContent }, file: Fields): MeetingDraft {
  const { kind, title, startsAt, endsAt, place, status, content } = stands;
  const given = isFields(file['content']) ? file['content'] : {};
  const merged = {
    ...{ kind, title, startsAt, endsAt, place, status },
    ...pick(file, ['kind', 'title', 'startsAt', 'endsAt', 'place', 'status']),
    content: { ...content, ...withIdsAndTexts(given), papers: { ...content.papers, ...(isFields(given['papers']) ? given['papers'] : {}) } },
  };
  // A file may be what `meeting show` printed of a final meeting.
  const parsed = meetingDraftSchema.safeParse(merged.status === 'final' ? { ...merged, status: 'held' } : merged);
  if (parsed.success) return parsed.data;
  throw failure('bad-arguments', { detail: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** Lists whose things have ids, and what in them is rich text. */
const THINGS = ['invited', 'documents', 'agenda', 'conclusions', 'opinions', 'votes'];
const TEXTS: Readonly<Record<string, readonly string[]>> = { '': ['notes', 'assessment'], agenda: ['decision'], opinions: ['text'] };
/** What a thing has when nothing is said of it. */
const DEFAULTS: Readonly<Record<string, Fields>> = {
  invited: { capacity: 'official', attendance: { state: 'unknown' } },
  documents: { record: null },
  agenda: { presenter: null, opinions: [], votes: [], decision: [] },
  conclusions: { owner: null, cooperating: [], dueOn: null },
};

function withIdsAndTexts(fields: Fields, list = ''): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (TEXTS[list]?.includes(name) === true && typeof value === 'string') return [name, value.split('\n').map((text) => ({ kind: 'paragraph', runs: [{ text }] }))];
      if (!THINGS.includes(name) || !Array.isArray(value)) return [name, value];
      return [name, value.map((thing: unknown) => (isFields(thing) ? { id: randomUUID(), ...DEFAULTS[name], ...withIdsAndTexts(thing, name) } : thing))];
    }),
  );
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]));
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
