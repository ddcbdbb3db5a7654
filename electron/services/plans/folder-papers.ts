import type { ReadableDatabase } from '../../store/database/access.ts';
import type { Context } from '../context.ts';
import { writePaper } from '../documents/paper.ts';
import type { FolderPaper } from '../dossiers/folder/gather.ts';
import { exportFollowUp } from './export.ts';
import { fileName } from './file-name.ts';
import { planPaper } from './paper.ts';
import { requirePlan } from './state.ts';

/** What a plan's folder holds: its text while none was issued, and the follow-up table as it stands. */
export async function planFolderPapers(context: Context, db: ReadableDatabase, id: string): Promise<readonly FolderPaper[]> {
  const plan = await requirePlan(db, id);
  const paper = await planPaper(context, db, { id, part: 'plan' });
  return [
    { part: 'plan', name: `${fileName(plan.title)}.docx`, final: false, write: () => writePaper(paper, plan.updatedAt) },
    { part: null, name: `Theo dõi ${fileName(plan.title)}.xlsx`, final: true, write: async () => new Uint8Array(await (await exportFollowUp(context, id)).arrayBuffer()) },
  ];
}
