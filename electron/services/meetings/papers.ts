import type { MeetingState } from '../../contract/meetings.ts';
import { MEETING_DOCUMENT_PARTS, meetingPaper } from '../../core/meeting/papers.ts';
import type { MeetingDocumentPart } from '../../core/meeting/types.ts';
import type { StoredMeeting } from '../../store/repositories/meetings.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { draftOf, draftPaper, papersOf } from '../documents/draft-paper.ts';
import type { PaperSource } from '../documents/paper-sources.ts';
import { failure } from '../failure.ts';
import { materialOf, requireMeeting } from './material.ts';
import { meetingState } from './state.ts';

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
  return draftPaper(context, change, draftOf({ kind: 'meeting', id: meeting.id, part }, meetingPaper(await materialOf(context, change.db, meeting), part)));
}
