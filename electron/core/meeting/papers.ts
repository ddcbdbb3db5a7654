import type { OfficialDocument } from '../document/types.ts';
import { attendanceList } from './attendance-list.ts';
import { invitationDefaults, meetingInvitation } from './invitation.ts';
import { meetingMinutes, minutesDefaults } from './minutes.ts';
import { conclusionNotice, noticeDefaults } from './notice.ts';
import type { PaperDefaults } from './paper-frame.ts';
import type { MeetingContent, MeetingDocumentPart, MeetingMaterial, MeetingPaperPart, MeetingStatus } from './types.ts';

export const MEETING_DOCUMENT_PARTS: readonly MeetingDocumentPart[] = ['invitation', 'minutes', 'notice'];
export const MEETING_PAPER_PARTS: readonly MeetingPaperPart[] = ['invitation', 'attendance', 'minutes', 'notice'];

const COMPOSERS: Readonly<Record<MeetingPaperPart, (material: MeetingMaterial) => OfficialDocument>> = {
  invitation: meetingInvitation,
  attendance: attendanceList,
  minutes: meetingMinutes,
  notice: conclusionNotice,
};

const DEFAULTS: Readonly<Record<MeetingDocumentPart, (material: MeetingMaterial) => PaperDefaults>> = { invitation: invitationDefaults, minutes: minutesDefaults, notice: noticeDefaults };

/** One paper of a meeting, without a number. */
export function meetingPaper(material: MeetingMaterial, part: MeetingPaperPart): OfficialDocument {
  return COMPOSERS[part](material);
}

/** The papers that a meeting has by now: whoever was invited makes an invitation, what was concluded a notice. */
export function meetingPaperParts({ status, content }: { readonly status: MeetingStatus; readonly content: Pick<MeetingContent, 'invited' | 'conclusions'> }): readonly MeetingPaperPart[] {
  const wasHeld = status === 'held' || status === 'final';
  return MEETING_PAPER_PARTS.filter((part) => (part === 'minutes' ? wasHeld : part === 'notice' ? wasHeld && content.conclusions.length > 0 : content.invited.length > 0));
}

/** What the rules say of a paper where a person settled nothing. */
export function paperDefaults(material: MeetingMaterial, part: MeetingDocumentPart): PaperDefaults {
  return DEFAULTS[part](material);
}
