import { z } from 'zod';
import { answer, figureValueSchema, procedure } from './base.ts';

/** Text or number, an ISO date or local date-time in a column of such, a figure with its state, or nothing. */
const valueSchema = z.union([z.string().max(32_767), z.number().refine(Number.isFinite), figureValueSchema, z.null()]);

const columnSchema = z.object({
  header: z.string().max(300),
  kind: z.enum(['text', 'number', 'figure', 'date', 'date-time']),
  /** Digits after the decimal comma of numbers and figures; left out, they are shown as they are. */
  decimals: z.number().int().min(0).max(6).optional(),
});

const tableSchema = z.object({
  /** Without extension. */
  fileName: z.string().min(1).max(150),
  title: z.string().min(1).max(300),
  /** A line under the title, such as form and period; empty for none. */
  subtitle: z.string().max(500),
  columns: z.array(columnSchema).min(1).max(500),
  rows: z.array(z.array(valueSchema).max(500)).max(500_000),
});

export type PlainTable = z.infer<typeof tableSchema>;
export type PlainColumn = z.infer<typeof columnSchema>;
export type PlainValue = z.infer<typeof valueSchema>;

export const tables = {
  /** A table as it stands on a screen, as a workbook: header, filter, frozen panes, number formats. */
  export: procedure.input(tableSchema).output(answer<File>()),
};
