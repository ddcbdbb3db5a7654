import { randomUUID } from 'node:crypto';
import type { PlanState } from '../../contract/plans.ts';
import type { TaskItem } from '../../contract/tasks.ts';
import { periodsWithin } from '../../core/plan/attainment.ts';
import type { Plan, PlanContent, Target, TargetFields } from '../../core/plan/types.ts';
import { draftHead } from '../../core/report/head.ts';
import { insertPlan, placeTasks, readPlanPaper, readPlan, readTargets, replaceTargets, setPlanRemoved, updatePlan, type StoredPlan } from '../../store/repositories/plans.ts';
import { readTasks } from '../../store/repositories/tasks.ts';
import type { Change } from '../../store/store.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { taskItems } from '../tasks/look.ts';
import { indexTask } from '../tasks/search.ts';
import { indexPlan } from './search.ts';
import { planState, requirePlan, requirePlanAt } from './state.ts';

type PlanHead = Pick<Plan, 'title' | 'year' | 'startsOn' | 'endsOn'>;

/** A new plan; places, recipients and signer of its paper are the committee's own. */
export async function createPlan(context: Context, head: PlanHead): Promise<PlanState> {
  return context.store.change(context.person.name, async (change) => {
    checkSpan(head);
    if (head.title.trim() === '') throw failure('bad-arguments', { detail: 'title' });
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    const drafted = draftHead(catalogue.committee, catalogue.members ?? [], '', todayOf(context), null);
    const content: PlanContent = {
      subject: `công tác năm ${head.year}`,
      basis: [],
      introduction: [],
      organisation: [],
      addressees: [],
      recipients: drafted.recipients,
      filedAt: drafted.filedAt,
      place: drafted.place,
      signature: drafted.signer,
      signedOn: null,
      reports: [],
    };
    const plan = { id: randomUUID(), ...head, title: head.title.trim(), content };
    await insertPlan(change.db, plan, change.at);
    change.log({ action: 'plan.create', subject: plan.id, after: { plan: plan.title, ...head } });
    await indexPlan(change, plan.id);
    return planState(context, change.db, plan.id);
  });
}

export async function updatePlanContent(context: Context, input: { readonly id: string; readonly revision: number; readonly content: PlanContent } & PlanHead): Promise<PlanState> {
  return context.store.change(context.person.name, async (change) => {
    const plan = await requirePlanAt(change.db, input.id, input.revision);
    checkSpan(input);
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    for (const report of input.content.reports) formOf(catalogue, report.form);
    const after = { title: input.title.trim(), year: input.year, startsOn: input.startsOn, endsOn: input.endsOn, content: input.content };
    const before = { title: plan.title, year: plan.year, startsOn: plan.startsOn, endsOn: plan.endsOn, content: plan.content };
    await requireOpenPaper(change, plan, before.content, after.content);
    await updatePlan(change.db, { ...plan, ...after }, change.at);
    const { before: old, after: now } = differing(before, after);
    change.log({ action: 'plan.update', subject: plan.id, before: old, after: { plan: after.title, ...now } });
    await indexPlan(change, plan.id);
    return planState(context, change.db, plan.id);
  });
}

/** What an issued paper says is not changed behind its back; the tasks and the reports that fall due go on. */
async function requireOpenPaper(change: Change, plan: StoredPlan, before: PlanContent, after: PlanContent): Promise<void> {
  const paper = await readPlanPaper(change.db, plan.documentId);
  const said = (content: PlanContent): string => JSON.stringify({ ...content, reports: [] });
  if (paper !== null && !paper.draft && said(before) !== said(after)) throw failure('document-issued', { number: paper.numberText });
}

/** Puts the targets as given in place of those that stood there. Fails where a form does not have the indicator, or no period lies in the window. */
export async function setTargets(context: Context, input: { readonly id: string; readonly revision: number; readonly targets: readonly (TargetFields & { readonly id: string | null })[] }): Promise<PlanState> {
  return context.store.change(context.person.name, async (change) => {
    const plan = await requirePlanAt(change.db, input.id, input.revision);
    const { catalogue } = await requireCatalogue(context.catalogues, change.db);
    const before = await readTargets(change.db, plan.key);
    const known = new Set(before.map((target) => target.id));
    const targets = input.targets.map((target, index): Target => {
      const form = formOf(catalogue, target.form);
      if (!form.indicators.includes(target.indicator)) throw failure('indicator-not-in-form', { indicator: target.indicator });
      if (target.unit !== null && !catalogue.units.some((unit) => unit.id === target.unit)) throw failure('unknown-unit-id', { unit: target.unit });
      if (periodsWithin(form, target.window).length === 0) throw failure('target-window-empty', { from: target.window.from, to: target.window.to });
      return { ...target, id: target.id !== null && known.has(target.id) ? target.id : randomUUID(), position: index + 1 };
    });
    await replaceTargets(change.db, plan.key, targets);
    await updatePlan(change.db, plan, change.at);
    change.log({ action: 'plan.targets', subject: plan.id, before: { targets: before }, after: { plan: plan.title, targets } });
    return planState(context, change.db, plan.id);
  });
}

/** Gives the plan's tasks their order and headings; fails with `conflict` when the plan has other tasks than those named. */
export async function arrangeTasks(context: Context, input: { readonly id: string; readonly order: readonly { readonly id: string; readonly heading: string }[] }): Promise<readonly TaskItem[]> {
  return context.store.change(context.person.name, async (change) => {
    const plan = await requirePlan(change.db, input.id);
    const tasks = await readTasks(change.db, { plan: plan.id });
    const placed = new Map(input.order.map((one) => [one.id, one.heading.trim()]));
    if (placed.size !== tasks.length || !tasks.every((task) => placed.has(task.id))) throw failure('conflict');
    await placeTasks(change.db, plan.key, [...placed].map(([id, heading]) => ({ id, heading })));
    change.log({ action: 'plan.arrange', subject: plan.id, before: { order: tasks.map(({ id, heading }) => ({ id, heading })) }, after: { plan: plan.title, order: input.order } });
    for (const task of tasks) if (placed.get(task.id) !== task.heading) await indexTask(context, change, task.id);
    return taskItems(context, change.db, { plan: plan.id });
  });
}

/** Puts a plan into the bin; its tasks go out of sight with it and come back with it. */
export async function removePlan(context: Context, input: { readonly id: string; readonly revision: number }): Promise<{ readonly id: string; readonly removed: true }> {
  return context.store.change(context.person.name, async (change) => {
    const plan = await requirePlanAt(change.db, input.id, input.revision);
    const tasks = await readTasks(change.db, { plan: plan.id });
    await setPlanRemoved(change.db, plan.key, change.at);
    change.log({ action: 'plan.remove', subject: plan.id, before: { plan: plan.title } });
    await indexPlan(change, plan.id);
    for (const task of tasks) await indexTask(context, change, task.id);
    return { id: plan.id, removed: true };
  });
}

export async function restorePlan(context: Context, id: string): Promise<PlanState> {
  return context.store.change(context.person.name, async (change) => {
    const plan = await readPlan(change.db, id);
    if (plan === null) throw failure('unknown-plan', { id });
    if (plan.removedAt !== null) {
      await setPlanRemoved(change.db, plan.key, null);
      change.log({ action: 'plan.restore', subject: id, after: { plan: plan.title } });
      await indexPlan(change, id);
      for (const task of await readTasks(change.db, { plan: id })) await indexTask(context, change, task.id);
    }
    return planState(context, change.db, id);
  });
}

function checkSpan({ startsOn, endsOn }: Pick<PlanHead, 'startsOn' | 'endsOn'>): void {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) throw failure('task-days-invalid');
}

/** Only what differs goes into the event log: the text of a plan may be long. */
function differing(before: Omit<Plan, 'id' | 'revision'>, after: Omit<Plan, 'id' | 'revision'>): { readonly before: object; readonly after: object } {
  const flat = ({ content, ...head }: Omit<Plan, 'id' | 'revision'>): Readonly<Record<string, unknown>> => ({ ...head, ...content });
  const [old, now] = [flat(before), flat(after)];
  const names = Object.keys(now).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
  const side = (all: Readonly<Record<string, unknown>>) => Object.fromEntries(names.map((name) => [name, all[name]]));
  return { before: side(old), after: side(now) };
}
