import { z } from 'zod';
import type { Attainment } from '../core/plan/attainment.ts';
import type { DueReport } from '../core/plan/due-reports.ts';
import type { PlanTableReading } from '../core/plan/table-types.ts';
import type { Plan, Target } from '../core/plan/types.ts';
import type { Responsible } from '../core/record/types.ts';
import { answer, idSchema, isoDateSchema, procedure, reportKindSchema } from './base.ts';
import { signatureSchema } from './document-text.ts';
import { richTextSchema } from './rich-text.ts';
import { taskFieldsSchema, type TaskItem } from './tasks.ts';

export type PlanCounts = {
  readonly open: number;
  readonly doing: number;
  readonly done: number;
  readonly dropped: number;
  /** Of open and doing, those past their day; occurrences of series included. */
  readonly overdue: number;
};

/** The paper of a plan in the register of documents. */
export type PlanDocument = { readonly id: string; readonly numberText: string; readonly draft: boolean };

export type PlanSummary = Omit<Plan, 'content'> & {
  readonly document: PlanDocument | null;
  readonly counts: PlanCounts;
  readonly targetCount: number;
  readonly updatedAt: string;
  readonly removedAt: string | null;
};

export type TargetItem = Target & {
  readonly indicatorName: string;
  readonly measure: string;
  readonly decimals: number;
  readonly formName: string;
  /** Null for all units together. */
  readonly unitLabel: string | null;
  readonly attainment: Attainment;
};

/** A report that falls due: `done` once it is frozen, `doing` while it is drafted. */
export type DueReportItem = DueReport & { readonly reportId: string | null; readonly state: 'open' | 'doing' | 'done'; readonly planId: string; readonly planTitle: string };

export type PlanState = PlanSummary & Pick<Plan, 'content'> & {
  readonly targets: readonly TargetItem[];
  /** Every report that the plan makes due. */
  readonly reports: readonly DueReportItem[];
};

/** What one owner is late with. */
export type OverdueItem = {
  readonly owner: Responsible | null;
  readonly label: string;
  readonly tasks: readonly TaskItem[];
  /** Ready to be pasted; empty where nobody was given the tasks. */
  readonly reminder: string;
};

const text = (most: number) => z.string().max(most).transform((given) => given.normalize('NFC'));
const lines = z.array(text(2_000)).max(200).readonly();
const revision = z.number().int().min(0);
const span = { startsOn: isoDateSchema.nullable(), endsOn: isoDateSchema.nullable() };
const title = text(1_000).refine((given) => given.trim() !== '');
const year = z.number().int().min(1900).max(2999);

const dueRuleSchema = z.object({ day: z.number().int().min(1).max(31), monthOffset: z.number().int().min(0).max(12).exactOptional() });

export const planContentSchema = z.object({
  subject: text(5_000),
  basis: lines,
  introduction: richTextSchema,
  organisation: richTextSchema,
  addressees: lines,
  recipients: lines,
  filedAt: text(2_000),
  place: text(500),
  signature: signatureSchema,
  signedOn: isoDateSchema.nullable(),
  reports: z.array(z.object({ kind: reportKindSchema, form: idSchema, due: dueRuleSchema })).max(50).readonly(),
});

export const targetFieldsSchema = z.object({
  form: idSchema,
  indicator: idSchema,
  unit: idSchema.nullable(),
  value: z.number().refine(Number.isFinite),
  atMost: z.boolean(),
  window: z.object({ from: isoDateSchema, to: isoDateSchema }).refine(({ from, to }) => from <= to),
  note: text(2_000),
});

export const plans = {
  list: procedure.input(z.object({ year: year.optional(), removed: z.boolean().optional() })).output(answer<readonly PlanSummary[]>()),
  get: procedure.input(z.object({ id: idSchema })).output(answer<PlanState>()),
  /** Its paper begins with the committee's own places, recipients and signer. */
  create: procedure.input(z.object({ title, year, ...span })).output(answer<PlanState>()),
  /** Replaces what the plan says; refused with `conflict` when it has moved on, `document-issued` for the paper of an issued plan. */
  update: procedure.input(z.object({ id: idSchema, revision, title, year, ...span, content: planContentSchema })).output(answer<PlanState>()),
  setTargets: procedure.input(z.object({ id: idSchema, revision, targets: z.array(targetFieldsSchema.extend({ id: idSchema.nullable() })).max(500).readonly() })).output(answer<PlanState>()),
  /** Gives the plan's tasks their order and their headings. Every task of the plan is named once. */
  arrange: procedure.input(z.object({ id: idSchema, order: z.array(z.object({ id: idSchema, heading: text(500) })).max(5_000).readonly() })).output(answer<readonly TaskItem[]>()),
  remove: procedure.input(z.object({ id: idSchema, revision })).output(answer<{ readonly id: string; readonly removed: true }>()),
  restore: procedure.input(z.object({ id: idSchema })).output(answer<PlanState>()),
  /** Tasks and reports of all plans that fall due from one day to another, both included. */
  due: procedure.input(z.object({ from: isoDateSchema, to: isoDateSchema })).output(answer<{ readonly tasks: readonly TaskItem[]; readonly reports: readonly DueReportItem[] }>()),
  /** What is past its day today, by owner, with a reminder for each; of one plan or of everything. */
  overdue: procedure.input(z.object({ plan: idSchema.optional() })).output(answer<readonly OverdueItem[]>()),
  /** The plan's paper as it stands, as DOCX. */
  preview: procedure.input(z.object({ id: idSchema })).output(answer<File>()),
  /** Puts the plan's paper into the register of documents as a draft, or brings that draft up to date. */
  makeDocument: procedure.input(z.object({ id: idSchema, revision })).output(answer<PlanState>()),
  /** The follow-up table: states, days, progress, evidence, as XLSX. */
  exportTable: procedure.input(z.object({ id: idSchema })).output(answer<File>()),
  /** Reads tasks out of a table; nothing is stored. Doubts are told at their cells. */
  readTable: procedure.input(z.object({ id: idSchema, file: z.instanceof(File), sheet: z.string().max(300).optional() })).output(answer<PlanTableReading>()),
  /** Adds tasks behind those the plan has. `source` says where each was read, for its thread. */
  addTasks: procedure
    .input(z.object({ id: idSchema, tasks: z.array(z.object({ fields: taskFieldsSchema, source: text(1_000) })).min(1).max(2_000).readonly() }))
    .output(answer<{ readonly added: readonly string[] }>()),
};
