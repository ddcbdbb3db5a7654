import { z } from 'zod';
import type { Evidence, RecordKind, Responsible } from '../core/record/types.ts';
import { idSchema, periodKeySchema } from './base.ts';

/** Arguments that every area of records has in common. */

export const recordKindSchema = z.enum(['document', 'report', 'plan', 'task', 'meeting', 'dossier', 'file']) satisfies z.ZodType<RecordKind>;

export const recordRefSchema = z.object({ kind: recordKindSchema, id: idSchema });

export const responsibleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['member', 'unit', 'body']), id: idSchema }),
  z.object({ kind: z.literal('other'), name: z.string().trim().min(1).max(300) }),
]) satisfies z.ZodType<Responsible>;

export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), record: recordRefSchema }),
  z.object({ kind: z.literal('file'), attachment: idSchema }),
  z.object({ kind: z.literal('figure'), form: idSchema, period: periodKeySchema, unit: idSchema, indicator: idSchema }),
  z.object({ kind: z.literal('words'), text: z.string().trim().min(1).max(2000) }),
]) satisfies z.ZodType<Evidence>;
