import type { Committee, FormatProfile, Member } from '../catalogue/types.ts';
import type { Signature } from '../document/types.ts';
import type { RecordRef, Responsible } from '../record/types.ts';
import type { RichText } from '../rich-text/types.ts';
import type { TaskState } from '../task/types.ts';

/** `final` is frozen as a numbered version; the other three can be edited. */
export type MeetingStatus = 'planned' | 'held' | 'final' | 'cancelled';

/** Somebody at a meeting: a member of the catalogue, or a named person with the office that the minutes print. */
export type MeetingPerson =
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'named'; readonly fullName: string; readonly office: string; readonly organisation: string };

/** Whether somebody invited came. `standIn` is who came instead, as printed; empty for nobody. */
export type Attendance =
  | { readonly state: 'unknown' }
  | { readonly state: 'present' }
  | { readonly state: 'absent'; readonly reason: string; readonly standIn: string };

/** `official` belongs to the body that meets (đại biểu chính thức), `guest` was asked to come (đại biểu mời dự). */
export type Invitee = { readonly id: string; readonly person: MeetingPerson; readonly capacity: 'official' | 'guest'; readonly attendance: Attendance };

/** Tài liệu sử dụng: what is printed, and the record of the register it is, when it is one. */
export type MeetingDocument = { readonly id: string; readonly text: string; readonly record: RecordRef | null };

export type Opinion = { readonly id: string; readonly speaker: MeetingPerson; readonly text: RichText };

export type Vote = { readonly id: string; readonly subject: string; readonly inFavour: number; readonly against: number; readonly abstained: number };

export type AgendaItem = {
  readonly id: string;
  readonly title: string;
  readonly presenter: MeetingPerson | null;
  readonly opinions: readonly Opinion[];
  readonly votes: readonly Vote[];
  /** What was settled on this item. */
  readonly decision: RichText;
};

/**
 * A conclusion as the minutes have it. When the meeting is made final it becomes a task of the same id, which holds what
 * becomes of it.
 */
export type Conclusion = { readonly id: string; readonly text: string; readonly owner: Responsible | null; readonly cooperating: readonly Responsible[]; readonly dueOn: string | null };

/** Papers of a meeting that are documents of the register. */
export type MeetingDocumentPart = 'invitation' | 'minutes' | 'notice';
/** All papers of a meeting; the attendance list bears no number. */
export type MeetingPaperPart = MeetingDocumentPart | 'attendance';

/** What a person changed on one paper; null follows what the meeting and the catalogue say. */
export type PaperSettings = {
  readonly subject: string | null;
  readonly recipients: readonly string[] | null;
  readonly filedAt: string | null;
  readonly signature: Signature | null;
};

export type MeetingContent = {
  /** Which meeting of its kind it is; null when they are not counted. */
  readonly number: number | null;
  readonly chair: MeetingPerson | null;
  readonly recorder: MeetingPerson | null;
  readonly invited: readonly Invitee[];
  /** Press that attends (HD16 1.3); empty for none. */
  readonly press: string;
  readonly documents: readonly MeetingDocument[];
  /** Thông tin khác. */
  readonly otherInformation: string;
  readonly agenda: readonly AgendaItem[];
  /** What happened outside any item: opening, break, thanks. */
  readonly notes: RichText;
  /** The chair's appraisal, before the conclusions. */
  readonly assessment: RichText;
  readonly conclusions: readonly Conclusion[];
  /** Who sees to the conclusions: the last clause of their notice. */
  readonly followUp: string;
  /** What those invited should know or bring. */
  readonly invitationNote: string;
  /** Who attests the chair's signature when the seal may not stand on it (standards §1.6). */
  readonly attestation: Signature | null;
  /** Party committees may issue conclusions as a Kết luận. */
  readonly noticeType: 'thong-bao' | 'ket-luan';
  readonly papers: Readonly<Record<MeetingDocumentPart, PaperSettings>>;
};

/** Local wall-clock times, `yyyy-mm-ddThh:mm`. */
export type MeetingHead = {
  readonly kind: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
};

/** All of a meeting that its editors change. */
export type MeetingDraft = MeetingHead & { readonly status: Exclude<MeetingStatus, 'final'>; readonly content: MeetingContent };

/** A conclusion as papers print it, in the order of the content's: names instead of ids, members as they are addressed. */
export type PrintedConclusion = { readonly text: string; readonly owner: string | null; readonly cooperating: readonly string[]; readonly dueOn: string | null };

/** What a meeting said of a conclusion of an earlier one. */
export type PrintedFollowUp = { readonly text: string; readonly raisedOn: string; readonly said: string; readonly progress: number; readonly state: TaskState; /** What closed it there, as a reader would look for it; absent in minutes made final before it was kept. */ readonly evidence?: readonly string[] };

/**
 * Everything the papers of a meeting are made of: equal material gives equal papers. A final version keeps it, so that it
 * reads the same when members, units and conclusions have moved on.
 */
export type MeetingMaterial = {
  readonly committee: Committee;
  readonly profile: FormatProfile;
  /** Members that the meeting names or that may sign. */
  readonly members: readonly Member[];
  readonly head: MeetingHead;
  readonly content: MeetingContent;
  readonly conclusions: readonly PrintedConclusion[];
  readonly followUps: readonly PrintedFollowUp[];
};
