import { meetingPaper } from '../../core/meeting/papers.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import type { MeetingPaperPart } from '../../core/meeting/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import type { StoredMeeting } from '../../store/repositories/meetings.ts';
import type { Context } from '../context.ts';
import { papersOf } from '../documents/draft-paper.ts';
import { versionFile } from '../documents/files.ts';
import { docxFile, paperOf, writePaper } from '../documents/paper.ts';
import { requireDocument } from '../documents/state.ts';
import { materialOf, requireMeeting, versionMaterial } from './material.ts';
import { meetingPaperName } from './paper-names.ts';
import { differsFromIssued } from './state.ts';

type Asked = { readonly id: string; readonly part: MeetingPaperPart; readonly version?: number | undefined };
type Found = { readonly meeting: StoredMeeting; readonly issued: string } | { readonly meeting: StoredMeeting; readonly paper: OfficialDocument };

/**
 * A paper as DOCX: as one of the meeting's versions had it, or as it stands now. What stands now bears the number it has in
 * the register, and is the very file that was issued as long as the meeting says the same.
 */
export async function paperFile(context: Context, input: Asked): Promise<File> {
  const found = await context.store.read((db) => findPaper(context, db, input));
  if ('issued' in found) return versionFile(context, { id: found.issued });
  const { meeting, paper } = found;
  return docxFile(await writePaper(paper, meeting.updatedAt), meetingPaperName(meeting, input.part));
}

async function findPaper(context: Context, db: ReadableDatabase, { id, part, version }: Asked): Promise<Found> {
  const meeting = await requireMeeting(db, id);
  if (version !== undefined) return { meeting, paper: meetingPaper(await versionMaterial(db, meeting, version), part) };
  const material = await materialOf(context, db, meeting);
  const line = (await papersOf(db, { kind: 'meeting', id })).find((document) => document.origin?.part === part);
  if (line === undefined) return { meeting, paper: meetingPaper(material, part) };
  if (line.stage === 'issued' && !(await differsFromIssued(db, line, material))) return { meeting, issued: line.id };
  return { meeting, paper: (await paperOf(context, db, await requireDocument(db, line.id))) ?? meetingPaper(material, part) };
}
