import { z } from 'zod';
import type { AttendanceCounts } from '../core/meeting/attendance.ts';
import type { PaperDefaults } from '../core/meeting/paper-frame.ts';
import type { MeetingProblem } from '../core/meeting/problems.ts';
import type { MeetingContent, MeetingDocumentPart, MeetingDraft, MeetingHead, MeetingMaterial, MeetingStatus } from '../core/meeting/types.ts';
import { answer, idSchema, isoDateSchema, procedure } from './base.ts';
import { signatureSchema } from './document-text.ts';
import { evidenceSchema, recordRefSchema, responsibleSchema } from './record.ts';
import { richTextSchema } from './rich-text.ts';
import type { TaskState } from './tasks.ts';

const text = (most: number) => z.string().max(most).transform((given) => given.normalize('NFC'));
const line = text(2_000);
const count = z.number().int().min(0).max(100_000);
const momentSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/).refine((moment) => isoDateSchema.safeParse(moment.slice(0, 10)).success);

const personSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), id: idSchema }),
  z.object({ kind: z.literal('named'), fullName: text(200), office: text(500), organisation: text(500) }),
]);

const attendanceSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('present') }),
  z.object({ state: z.literal('absent'), reason: line, standIn: line }),
]);

const agendaItemSchema = z.object({
  id: idSchema,
  title: line,
  presenter: personSchema.nullable(),
  opinions: z.array(z.object({ id: idSchema, speaker: personSchema, text: richTextSchema })).max(500).readonly(),
  votes: z.array(z.object({ id: idSchema, subject: line, inFavour: count, against: count, abstained: count })).max(100).readonly(),
  decision: richTextSchema,
});

const paperSchema = z.object({
  subject: text(5_000).nullable(),
  recipients: z.array(line).max(500).readonly().nullable(),
  filedAt: line.nullable(),
  signature: signatureSchema.nullable(),
});

const contentSchema = z.object({
  number: z.number().int().min(1).max(9_999).nullable(),
  chair: personSchema.nullable(),
  recorder: personSchema.nullable(),
  invited: z.array(z.object({ id: idSchema, person: personSchema, capacity: z.enum(['official', 'guest']), attendance: attendanceSchema })).max(2_000).readonly(),
  press: line,
  documents: z.array(z.object({ id: idSchema, text: line, record: recordRefSchema.nullable() })).max(500).readonly(),
  otherInformation: text(20_000),
  agenda: z.array(agendaItemSchema).max(200).readonly(),
  notes: richTextSchema,
  assessment: richTextSchema,
  conclusions: z.array(z.object({ id: idSchema, text: text(4_000), owner: responsibleSchema.nullable(), cooperating: z.array(responsibleSchema).max(100).readonly(), dueOn: isoDateSchema.nullable() })).max(500).readonly(),
  followUp: text(20_000),
  invitationNote: text(20_000),
  attestation: signatureSchema.nullable(),
  noticeType: z.enum(['thong-bao', 'ket-luan']),
  papers: z.object({ invitation: paperSchema, minutes: paperSchema, notice: paperSchema }),
}) satisfies z.ZodType<MeetingContent, unknown>;

/** A meeting as its editors send it; also the file format of `meeting add` and `meeting update`. */
export const meetingDraftSchema = z.object({
  kind: text(200).refine((kind) => kind.trim() !== ''),
  title: line.refine((title) => title.trim() !== ''),
  startsAt: momentSchema,
  endsAt: momentSchema.nullable(),
  place: line,
  status: z.enum(['planned', 'held', 'cancelled']),
  content: contentSchema,
}) satisfies z.ZodType<MeetingDraft, unknown>;

const newMeetingSchema = z.object({ kind: text(200).refine((kind) => kind.trim() !== ''), title: line.refine((title) => title.trim() !== ''), startsAt: momentSchema, place: line });

export const meetingPaperSchema = z.enum(['invitation', 'attendance', 'minutes', 'notice']);
export const meetingDocumentSchema = z.enum(['invitation', 'minutes', 'notice']);

export type MeetingSummary = MeetingHead & {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly number: number | null;
  readonly attendance: AttendanceCounts;
  readonly conclusionCount: number;
  readonly version: number;
  readonly updatedAt: string;
  readonly removedAt: string | null;
};

export type MeetingVersion = { readonly version: number; readonly at: string; readonly by: string; readonly reopenedAt: string | null; readonly reopenReason: string | null };

/** A paper of the meeting in the register of documents; `differs` when it was issued and the meeting says something else since. */
export type MeetingDocumentLine = { readonly part: MeetingDocumentPart; readonly document: string; readonly number: string; readonly issued: boolean; readonly differs: boolean };

/** A conclusion of an earlier meeting of the same kind: one task with its thread, and where it comes from. */
export type CarriedConclusion = { readonly task: TaskState; readonly concludedAt: { readonly meeting: string; readonly title: string; readonly day: string } };

export type MeetingState = MeetingHead & {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly content: MeetingContent;
  readonly version: number;
  readonly revision: number;
  readonly updatedAt: string;
  readonly removedAt: string | null;
  readonly versions: readonly MeetingVersion[];
  readonly problems: readonly MeetingProblem[];
  /** What is printed on each paper where a person settled nothing. */
  readonly defaults: Readonly<Record<MeetingDocumentPart, PaperDefaults>>;
  /** What is open from earlier meetings of the kind, and what was taken up at this one. */
  readonly carried: readonly CarriedConclusion[];
  /** The tasks that this meeting's conclusions have become. */
  readonly tasks: readonly TaskState[];
  /** Earlier meetings of the kind that are not final: their conclusions are not followed yet. */
  readonly unfinished: readonly { readonly id: string; readonly title: string; readonly startsAt: string; readonly conclusions: number }[];
  readonly documents: readonly MeetingDocumentLine[];
};

/** What a step on a carried conclusion says; it is written into the conclusion's own thread under this meeting. */
const stepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('raised'), text: text(4_000) }),
  z.object({ kind: z.literal('progress'), text: text(4_000), progress: z.number().int().min(0).max(100) }),
  z.object({ kind: z.literal('closed'), text: text(4_000), evidence: z.array(evidenceSchema).min(1).max(50).readonly() }),
  z.object({ kind: z.literal('dropped'), text: text(4_000) }),
  z.object({ kind: z.literal('reopened'), text: text(4_000) }),
]);
export type MeetingStep = z.infer<typeof stepSchema>;

const one = z.object({ id: idSchema });
const atRevision = z.object({ id: idSchema, revision: z.number().int() });

export const meetings = {
  /** The latest first; with `removed` those in the bin. */
  list: procedure.input(z.object({ removed: z.boolean().optional() })).output(answer<readonly MeetingSummary[]>()),
  get: procedure.input(one).output(answer<MeetingState>()),
  /** Kinds of meetings held so far, the most frequent first, then the common ones. */
  kinds: procedure.output(answer<readonly string[]>()),
  /** What a new meeting starts from: the people of the last one of its kind; nothing is stored. */
  prepare: procedure.input(newMeetingSchema).output(answer<MeetingDraft>()),
  /** Starts a meeting as `prepare` has it; with `draft` from that. */
  create: procedure.input(z.union([z.object({ draft: meetingDraftSchema }), newMeetingSchema])).output(answer<MeetingState>()),
  /**
   * Replaces the draft of revision `revision`; refused with `conflict` when it has moved on. Of a final meeting only what is
   * settled around its invitation and its notice changes, until they are issued: else `meeting-final`, `document-issued`.
   */
  update: procedure.input(atRevision.extend({ draft: meetingDraftSchema })).output(answer<MeetingState>()),
  remove: procedure.input(one).output(answer<{ readonly removed: true }>()),
  restore: procedure.input(one).output(answer<MeetingState>()),
  /** Freezes the next version and makes tasks of the conclusions. */
  finalise: procedure.input(atRevision).output(answer<MeetingState>()),
  /** Opens the newest version again, for a reason. */
  reopen: procedure.input(atRevision.extend({ reason: text(4_000) })).output(answer<MeetingState>()),
  /** What a final version was made of. */
  version: procedure.input(z.object({ id: idSchema, version: z.number().int().min(1) })).output(answer<MeetingVersion & { readonly material: MeetingMaterial }>()),
  /** Takes a step on a conclusion of an earlier meeting, at this one. */
  followUp: procedure.input(z.object({ id: idSchema, task: idSchema, step: stepSchema })).output(answer<MeetingState>()),
  /** A paper as DOCX, as the meeting stands or as a version had it. */
  paper: procedure.input(z.object({ id: idSchema, part: meetingPaperSchema, version: z.number().int().min(1).optional() })).output(answer<File>()),
  /** Puts a paper into the register as a draft, or brings that draft up to date. */
  register: procedure.input(z.object({ id: idSchema, part: meetingDocumentSchema })).output(answer<MeetingState>()),
};
