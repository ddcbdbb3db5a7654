import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { addTasks } from './add-tasks.ts';
import { dueBetween, overdueNow } from './due.ts';
import { arrangeTasks, createPlan, removePlan, restorePlan, setTargets, updatePlanContent } from './edit.ts';
import { exportFollowUp } from './export.ts';
import { makePlanDocument } from './paper.ts';
import { previewPlan } from './preview.ts';
import { readTaskTable } from './read-table.ts';
import { planState, planSummaries } from './state.ts';

export function planHandlers(context: Context): Handlers['plans'] {
  return {
    list: (asked) => context.store.read((db) => planSummaries(context, db, asked)),
    get: ({ id }) => context.store.read((db) => planState(context, db, id)),
    create: (head) => createPlan(context, head),
    update: (input) => updatePlanContent(context, input),
    setTargets: (input) => setTargets(context, input),
    arrange: (input) => arrangeTasks(context, input),
    remove: (input) => removePlan(context, input),
    restore: ({ id }) => restorePlan(context, id),
    due: (range) => dueBetween(context, range),
    overdue: ({ plan }) => overdueNow(context, plan),
    preview: ({ id }) => previewPlan(context, id),
    makeDocument: (input) => makePlanDocument(context, input),
    exportTable: ({ id }) => exportFollowUp(context, id),
    readTable: (input) => readTaskTable(context, input),
    addTasks: (input) => addTasks(context, input),
  };
}
