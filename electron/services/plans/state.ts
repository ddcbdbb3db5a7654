import type { DueReportItem, PlanCounts, PlanDocument, PlanState, PlanSummary, TargetItem } from '../../contract/plans.ts';
import type { Catalogue, Indicator } from '../../core/catalogue/types.ts';
import { attainmentOf, periodsWithin } from '../../core/plan/attainment.ts';
import { dueReports } from '../../core/plan/due-reports.ts';
import { planSpan, type Target } from '../../core/plan/types.ts';
import { addDays } from '../../core/period/keys.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { readCurrentFigures } from '../../store/repositories/figures.ts';
import { countTargets, countTasks, readPlanPaper, readPlan, readPlans, readTargets, reportsOnRecord, type StoredPlan } from '../../store/repositories/plans.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { dueTasks } from '../tasks/find.ts';

/** A plan outside the bin. Fails with `unknown-plan`. */
export async function requirePlan(db: ReadableDatabase, id: string): Promise<StoredPlan> {
  const plan = await readPlan(db, id);
  if (plan === null || plan.removedAt !== null) throw failure('unknown-plan', { id });
  return plan;
}

/** The same at the revision that its editor saw. Fails with `conflict`. */
export async function requirePlanAt(db: ReadableDatabase, id: string, revision: number): Promise<StoredPlan> {
  const plan = await requirePlan(db, id);
  if (plan.revision !== revision) throw failure('conflict');
  return plan;
}

export async function planSummaries(context: Context, db: ReadableDatabase, asked: { readonly year?: number | undefined; readonly removed?: boolean | undefined }): Promise<readonly PlanSummary[]> {
  const plans = await readPlans(db, asked);
  const counts = await countsOf(context, db);
  const targets = await countTargets(db);
  const summaries: PlanSummary[] = [];
  for (const plan of plans) summaries.push(summaryOf(plan, await readPlanPaper(db, plan.documentId), counts(plan.id), targets.get(plan.id) ?? 0));
  return summaries;
}

export async function planState(context: Context, db: ReadableDatabase, id: string): Promise<PlanState> {
  const plan = await requirePlan(db, id);
  const targets = await targetItems(context, db, plan);
  const summary = summaryOf(plan, await readPlanPaper(db, plan.documentId), (await countsOf(context, db))(id), targets.length);
  return { ...summary, content: plan.content, targets, reports: await reportItems(db, [plan], { from: '', to: '9999-12-31' }) };
}

function summaryOf(plan: StoredPlan, document: PlanDocument | null, counts: PlanCounts, targetCount: number): PlanSummary {
  const { id, title, year, startsOn, endsOn, revision, updatedAt, removedAt } = plan;
  return { id, title, year, startsOn, endsOn, revision, document, counts, targetCount, updatedAt, removedAt };
}

async function countsOf(context: Context, db: ReadableDatabase): Promise<(plan: string) => PlanCounts> {
  const counts = await countTasks(db);
  const late = new Map<string, number>();
  for (const task of await dueTasks(context, db, { dueTo: addDays(todayOf(context), -1), states: ['open', 'doing'] })) if (task.planId !== null) late.set(task.planId, (late.get(task.planId) ?? 0) + 1);
  return (plan) => {
    const found = counts.get(plan) ?? {};
    return { open: found['open'] ?? 0, doing: found['doing'] ?? 0, done: found['done'] ?? 0, dropped: found['dropped'] ?? 0, overdue: late.get(plan) ?? 0 };
  };
}

/** The plan's targets with what the figures come to. */
export async function targetItems(context: Context, db: ReadableDatabase, plan: StoredPlan): Promise<readonly TargetItem[]> {
  const targets = await readTargets(db, plan.key);
  if (targets.length === 0) return [];
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const items: TargetItem[] = [];
  for (const target of targets) items.push(await targetItem(context, db, catalogue, target));
  return items;
}

async function targetItem(context: Context, db: ReadableDatabase, catalogue: Catalogue, target: Target): Promise<TargetItem> {
  const form = catalogue.forms.find((one) => one.code === target.form);
  const indicator = catalogue.indicators.find((one) => one.code === target.indicator);
  const figures = form === undefined ? [] : await readCurrentFigures(db, form.code, periodsWithin(form, target.window));
  return {
    ...target,
    indicatorName: indicator === undefined ? target.indicator : indicatorLabel(catalogue, indicator),
    measure: indicator?.measure ?? '',
    decimals: indicator?.decimals ?? 0,
    formName: form?.name ?? target.form,
    unitLabel: target.unit === null ? null : unitLabels(catalogue)(target.unit),
    attainment: attainmentOf(catalogue, target, figures, todayOf(context)),
  };
}

/** The name of an indicator, with its group where another has the same: `Tin, bài (Đài truyền thanh)`. */
function indicatorLabel(catalogue: Catalogue, indicator: Indicator): string {
  const shared = catalogue.indicators.some((other) => other.code !== indicator.code && other.name === indicator.name);
  return shared ? `${indicator.name} (${indicator.group})` : indicator.name;
}

/** Reports that these plans make due within a range, with what became of each. */
export async function reportItems(db: ReadableDatabase, plans: readonly StoredPlan[], range: { readonly from: string; readonly to: string }): Promise<readonly DueReportItem[]> {
  if (plans.every((plan) => plan.content.reports.length === 0)) return [];
  const made = new Map((await reportsOnRecord(db)).map((report) => [`${report.kind} ${report.form} ${report.period}`, report]));
  return plans.flatMap((plan) =>
    dueReports(plan.content.reports, planSpan(plan), range).map((due): DueReportItem => {
      const report = made.get(`${due.kind} ${due.form} ${due.period}`);
      return { ...due, reportId: report?.id ?? null, state: report === undefined ? 'open' : report.status === 'frozen' ? 'done' : 'doing', planId: plan.id, planTitle: plan.title };
    }),
  );
}
