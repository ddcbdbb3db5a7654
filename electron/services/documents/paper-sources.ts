import type { OfficialDocument } from '../../core/document/types.ts';
import type { RecordKind } from '../../core/record/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import type { Context } from '../context.ts';
import { meetingPaperSource } from '../meetings/papers.ts';
import { planPaper } from '../plans/paper.ts';

/**
 * Writes the paper of another record (a meeting's minutes, a plan's text) as an official document. Its number, symbol, day
 * and profile are put in by the documents.
 */
export type PaperSource = (context: Context, db: ReadableDatabase, origin: { readonly id: string; readonly part: string }) => Promise<OfficialDocument>;

/** Who writes the papers of each kind of record. */
export const paperSources: Partial<Record<RecordKind, PaperSource>> = {
  plan: planPaper,
  meeting: meetingPaperSource,
};
