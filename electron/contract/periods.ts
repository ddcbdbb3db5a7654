import { z } from 'zod';
import type { Period } from '../core/period/types.ts';
import { answer, formPeriodSchema, idSchema, isoDateSchema, procedure } from './base.ts';

export type PeriodSummary = {
  readonly period: Period;
  readonly state: 'open' | 'closed';
  readonly closedAt: string | null;
  /** Units that owe a report, and those whose figures are in. */
  readonly expected: number;
  readonly reported: number;
  /** Imports that wait for a person. */
  readonly inReview: number;
};

export const periods = {
  /** Periods of one year of a form's frequency, first to last. */
  list: procedure.input(z.object({ form: idSchema, year: z.number().int().min(1990).max(2200) })).output(answer<readonly PeriodSummary[]>()),
  get: procedure.input(formPeriodSchema).output(answer<PeriodSummary>()),
  close: procedure.input(formPeriodSchema).output(answer<PeriodSummary>()),
  reopen: procedure.input(formPeriodSchema.extend({ reason: z.string().trim().min(1).max(500) })).output(answer<PeriodSummary>()),
  /** Sets the data window and the due date of one period apart from the form's rules; null follows the rule. */
  adjust: procedure
    .input(formPeriodSchema.extend({ window: z.object({ from: isoDateSchema, to: isoDateSchema }).nullable(), dueOn: isoDateSchema.nullable() }))
    .output(answer<PeriodSummary>()),
};
