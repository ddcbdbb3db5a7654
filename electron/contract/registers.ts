import { z } from 'zod';
import { REGISTER_ROLES, type RegisterReading } from '../core/register/import/types.ts';
import type { Sheet } from '../core/sheet/types.ts';
import { answer, idSchema, procedure } from './base.ts';
import { documentDirectionSchema } from './documents.ts';

export const registerBookSchema = z.enum(['outgoing', 'incoming', 'follow-up', 'internal']);

const span = { year: z.number().int().min(1900).max(2999).optional(), /** A term of the catalogue by its name. */ term: idSchema.optional() };

const columnSchema = z.object({ col: z.number().int().min(0).max(16_383), role: z.enum(REGISTER_ROLES).nullable() });
const correctionSchema = z.object({ cell: z.string().regex(/^[A-Z]{1,3}\d{1,7}$/), text: z.string().max(10_000).transform((given) => given.normalize('NFC')) });

/** How a file is read: its sheet, what its columns hold, and cells that a person put right. */
const readingInput = z.object({
  file: z.instanceof(File),
  direction: documentDirectionSchema,
  sheet: z.string().max(300).optional(),
  columns: z.array(columnSchema).max(300).readonly().optional(),
  corrections: z.array(correctionSchema).max(20_000).readonly().optional(),
});
export type { RegisterReading } from '../core/register/import/types.ts';
export type RegisterReadingInput = z.infer<typeof readingInput>;

/** Doubts that a person takes as they are, by row and code, and rows that are left out; rows as Excel counts. */
const decisions = {
  confirmed: z.array(z.object({ row: z.number().int().min(1), code: z.string().max(50) })).max(100_000).readonly().optional(),
  leftOut: z.array(z.number().int().min(1)).max(100_000).readonly().optional(),
};

/** What was taken from an older register. `unnumbered` stand outside their series: their numbers could not be read. */
export type RegisterTaken = { readonly taken: number; readonly leftOut: number; readonly unnumbered: number; readonly file: string; readonly sha256: string };

/** Some rows of a sheet as it was received. */
export type RegisterSheet = Pick<Sheet, 'cells' | 'merges' | 'hiddenRows' | 'hiddenCols'>;

export const registers = {
  /** A book of ND30 Appendix IV for a year or a term, or whole; what bears a secrecy mark is left out. Fails with `unknown-term`. */
  export: procedure.input(z.object({ register: registerBookSchema, format: z.enum(['xlsx', 'docx']), ...span })).output(answer<File>()),
  /** Reads the documents of an older register out of a sheet; nothing is stored. Fails with `register-not-found`. */
  read: procedure.input(readingInput).output(answer<RegisterReading>()),
  /** The sheet itself, to be shown with its doubts; at most 1,000 rows a call, counted from 0. */
  sheet: procedure.input(z.object({ file: z.instanceof(File), sheet: z.string().max(300), fromRow: z.number().int().min(0), toRow: z.number().int().min(0) })).output(answer<RegisterSheet>()),
  /**
   * Reads again and takes every row that is certain, confirmed or put right, all in one change; the file is kept as
   * received. Fails with `register-has-doubts` when anything is still open; then nothing is stored.
   */
  take: procedure.input(readingInput.extend(decisions)).output(answer<RegisterTaken>()),
};
