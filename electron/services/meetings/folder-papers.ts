import { meetingPaper, meetingPaperParts } from '../../core/meeting/papers.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import type { Context } from '../context.ts';
import { writePaper } from '../documents/paper.ts';
import type { FolderPaper } from '../dossiers/folder/gather.ts';
import { materialOf, requireMeeting } from './material.ts';
import { meetingPaperName } from './paper-names.ts';

/** The papers that a meeting has by now, for its dossier's folder: as it was made final, or as it stands. */
export async function meetingFolderPapers(context: Context, db: ReadableDatabase, id: string): Promise<readonly FolderPaper[]> {
  const meeting = await requireMeeting(db, id);
  const material = await materialOf(context, db, meeting);
  return meetingPaperParts({ status: meeting.status, content: material.content }).map((part): FolderPaper => {
    const document = meetingPaper(material, part);
    return { part, name: meetingPaperName(meeting, part), final: meeting.status === 'final', write: () => writePaper(document, meeting.updatedAt) };
  });
}
