import type { MeetingState } from '../../contract/meetings.ts';
import type { OfficialDocument, Signature } from '../../core/document/types.ts';
import { dayOf } from '../../core/meeting/moments.ts';
import { MEETING_DOCUMENT_PARTS, meetingPaper } from '../../core/meeting/papers.ts';
import type { MeetingDocumentPart, MeetingPaperPart } from '../../core/meeting/types.ts';
import { shortDate } from '../../core/period/label.ts';
import type { StoredMeeting } from '../../store/repositories/meetings.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { draftPaper, papersOf } from '../documents/draft-paper.ts';
import type { PaperSource } from '../documents/paper-sources.ts';
import { failure } from '../failure.ts';
import { MEDIA_TYPES } from '../reports/files.ts';
import { materialOf, requireMeeting, versionMaterial } from './material.ts';
import { meetingState } from './state.ts';

const FILE_NAMES: Readonly<Record<MeetingPaperPart, string>> = { invitation: 'Giấy mời', attendance: 'Danh sách đại biểu', minutes: 'Biên bản', notice: 'Thông báo kết luận' };

/** A paper as DOCX, as the meeting stands or as one of its versions had it. */
export async function paperFile(context: Context, input: { readonly id: string; readonly part: MeetingPaperPart; readonly version?: number | undefined }): Promise<File> {
  const { meeting, document } = await context.store.read(async (db) => {
    const found = await requireMeeting(db, input.id);
    const material = input.version === undefined ? await materialOf(context, db, found) : await versionMaterial(db, found, input.version);
    return { meeting: found, document: meetingPaper(material, input.part) };
  });
  const { writeOfficialDocx } = await import('../../formats/docx/write.ts');
  const bytes = await writeOfficialDocx(document, { createdAt: meeting.updatedAt });
  return new File([new Uint8Array(bytes)], meetingPaperName(meeting, input.part), { type: MEDIA_TYPES.docx });
}

export function meetingPaperName(meeting: StoredMeeting, part: MeetingPaperPart): string {
  return `${FILE_NAMES[part]} ${shortDate(dayOf(meeting.startsAt)).replaceAll('/', '-')}.docx`;
}

/** How the documents get a meeting's paper: composed from the meeting as it stands, or as it was made final. */
export const meetingPaperSource: PaperSource = async (context, db, origin) => {
  const part = MEETING_DOCUMENT_PARTS.find((one) => one === origin.part);
  if (part === undefined) throw failure('no-paper');
  return meetingPaper(await materialOf(context, db, await requireMeeting(db, origin.id)), part);
};

/** Puts a paper into the register as a draft, or brings that draft up to date. Fails with `document-issued`. */
export async function registerPaper(context: Context, input: { readonly id: string; readonly part: MeetingDocumentPart }): Promise<MeetingState> {
  return context.store.change(context.person.name, async (change) => {
    const meeting = await requireMeeting(change.db, input.id);
    if (meeting.removedAt !== null) throw failure('unknown-meeting', { id: input.id });
    const document = await writeDraft(context, change, meeting, input.part);
    change.log({ action: 'meeting.paper', subject: meeting.id, after: { title: meeting.title, part: input.part, document } });
    return meetingState(context, change.db, meeting.id);
  });
}

/** Lets the drafts in the register follow what the meeting says now. */
export async function refreshPapers(context: Context, change: Change, id: string): Promise<void> {
  const meeting = await requireMeeting(change.db, id);
  for (const document of await papersOf(change.db, { kind: 'meeting', id })) {
    const part = MEETING_DOCUMENT_PARTS.find((one) => one === document.origin?.part);
    if (part !== undefined && document.stage === 'draft') await writeDraft(context, change, meeting, part);
  }
}

async function writeDraft(context: Context, change: Change, meeting: StoredMeeting, part: MeetingDocumentPart): Promise<string> {
  const paper = meetingPaper(await materialOf(context, change.db, meeting), part);
  return draftPaper(context, change, {
    origin: { kind: 'meeting', id: meeting.id, part },
    type: paper.type,
    subject: paper.subject,
    signedOn: paper.date,
    signerName: paper.signature.fullName,
    signerOffice: officeText(paper),
    recipients: paper.recipients,
  });
}

/** Offices as a register lists them, in one line. */
function officeText({ signature }: OfficialDocument): string {
  const lines: readonly (Signature['authority'])[] = [signature.authority, signature.offices.join(' kiêm ')];
  return lines.filter((text) => text !== null && text !== '').join(' ');
}
