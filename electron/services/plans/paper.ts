import type { PlanState } from '../../contract/plans.ts';
import type { OfficialDocument } from '../../core/document/types.ts';
import { profileOn } from '../../core/numbering/profile.ts';
import { planDocument } from '../../core/plan/document.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { updatePlan, type StoredPlan } from '../../store/repositories/plans.ts';
import { readTasks } from '../../store/repositories/tasks.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { draftOf, draftPaper } from '../documents/draft-paper.ts';
import type { PaperSource } from '../documents/paper-sources.ts';
import { currentNames } from '../records/responsible.ts';
import { planState, requirePlan, requirePlanAt, targetItems } from './state.ts';

/** The plan's paper as it stands, for the register of documents. */
export const planPaper: PaperSource = async (context, db, { id }) => officialPlan(context, db, await requirePlan(db, id));

async function officialPlan(context: Context, db: ReadableDatabase, plan: StoredPlan): Promise<OfficialDocument> {
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const { committee } = catalogue;
  return planDocument({
    content: plan.content,
    tasks: (await readTasks(db, { plan: plan.id })).filter((task) => task.seriesId === null && task.state !== 'dropped'),
    targets: await targetItems(context, db, plan),
    names: await currentNames(context, db),
    committee,
    profile: profileOn(committee.formatProfile, plan.content.signedOn ?? todayOf(context)),
  });
}

/** Puts the plan's paper into the register as a draft, or brings that draft up to date. Fails with `document-issued` once it is issued. */
export async function makePlanDocument(context: Context, input: { readonly id: string; readonly revision: number }): Promise<PlanState> {
  return context.store.change(context.person.name, async (change) => {
    const plan = await requirePlanAt(change.db, input.id, input.revision);
    const documentId = await draftPaper(context, change, draftOf({ kind: 'plan', id: plan.id, part: 'plan' }, await officialPlan(context, change.db, plan)));
    await updatePlan(change.db, { ...plan, documentId }, change.at);
    change.log({ action: 'plan.document', subject: plan.id, after: { plan: plan.title, document: documentId } });
    return planState(context, change.db, plan.id);
  });
}
