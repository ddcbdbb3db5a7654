import { readPlanPaper } from '../../store/repositories/plans.ts';
import type { Context } from '../context.ts';
import { previewDocument } from '../documents/files.ts';
import { docxFile, writePaper } from '../documents/paper.ts';
import { fileName } from './file-name.ts';
import { planPaper } from './paper.ts';
import { requirePlan } from './state.ts';

/** The plan's paper: the very file that was issued, a draft under the number kept for it, or as it would be printed. */
export async function previewPlan(context: Context, id: string): Promise<File> {
  const { plan, paper, registered } = await context.store.read(async (db) => {
    const found = await requirePlan(db, id);
    return { plan: found, paper: await planPaper(context, db, { id, part: 'plan' }), registered: await readPlanPaper(db, found.documentId) };
  });
  const bytes = registered === null ? await writePaper(paper, plan.updatedAt) : new Uint8Array(await (await previewDocument(context, registered.id)).arrayBuffer());
  return docxFile(bytes, `${fileName(plan.title)}.docx`);
}
