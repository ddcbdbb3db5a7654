import { oc, type } from '@orpc/contract';
import { z } from 'zod';

/**
 * Every failure that a person can meet crosses as one value: a code and what its wording needs (worded by
 * `core/words`, in the window and on the command line).
 */
export const failureData = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type FailureData = z.infer<typeof failureData>;

/** Start of every procedure: the one typed error. Arguments are validated where they arrive; answers are typed by `core`. */
export const procedure = oc.errors({ FAILURE: { data: failureData } });

/** The type of an answer. Answers are made by our own services, so they are typed and not validated again. */
export const answer = type;

export const idSchema = z.string().min(1).max(200);
export const isoDateSchema = z.iso.date();
export const periodKeySchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12]|-9M)?$|^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/);
export const reportKindSchema = z.enum(['month', 'quarter', 'half-year', 'nine-month', 'year']);
export const languageSchema = z.enum(['vi', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const figureValueSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('number'), value: z.number().refine(Number.isFinite) }),
  z.object({ state: z.literal('zero'), value: z.literal(0) }),
  z.object({ state: z.literal('missing'), value: z.null() }),
  z.object({ state: z.literal('not-applicable'), value: z.null() }),
]);

export const formPeriodSchema = z.object({ form: idSchema, period: periodKeySchema });
