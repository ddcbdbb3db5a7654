import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { Cell, MergedRange } from '../core/sheet/types.ts';
import type { FigureValue } from '../core/figure/types.ts';
import type { ImportStatus, Issue, ReadValue, RoleMark, Settlement } from '../core/import/types.ts';
import { answer, figureValueSchema, formPeriodSchema, idSchema, periodKeySchema, procedure } from './base.ts';

export type ImportSummary = {
  /** Null for a dry run. */
  readonly id: string | null;
  /** The name as given. */
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly form: string;
  readonly period: string;
  readonly status: ImportStatus;
  readonly unitIds: readonly string[];
  readonly valueCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly at: string;
  readonly by: string;
};

/** A value read that is not what the register holds for the same unit, indicator and period. */
export type ImportDifference = {
  readonly unit: string;
  readonly indicator: string;
  readonly stored: FigureValue;
  readonly read: FigureValue;
  readonly sheet: string;
  readonly cell: string;
};

export type ImportDetail = ImportSummary & {
  readonly values: readonly ReadValue[];
  readonly issues: readonly Issue[];
  readonly settlements: readonly Settlement[];
  readonly differences: readonly ImportDifference[];
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number; readonly cols: number }[];
  readonly layoutSignature: string;
};

export type ImportSheet = {
  readonly name: string;
  readonly rows: number;
  readonly cols: number;
  /** Cells of the asked rows. */
  readonly cells: readonly Cell[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
  readonly roles: readonly RoleMark[];
};

export type ImportTotals = Readonly<Record<ImportStatus, number>> & { readonly files: number; readonly values: number };

export type ImportProgress =
  | { readonly kind: 'reading'; readonly index: number; readonly file: string }
  | { readonly kind: 'done'; readonly index: number; readonly file: string; readonly result: ImportDetail }
  | { readonly kind: 'finished'; readonly totals: ImportTotals };

const settlementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), text: z.string().max(2000).nullable(), unitId: idSchema.nullable() }),
  z.object({ kind: z.literal('indicator'), text: z.string().max(2000), indicatorCode: idSchema.nullable() }),
  z.object({ kind: z.literal('cell'), sheet: z.string().max(300), cell: z.string().max(20), figure: figureValueSchema }),
  z.object({ kind: z.literal('period'), accept: z.literal(true) }),
  z.object({ kind: z.literal('confirm'), code: z.custom<Issue['code']>((value) => typeof value === 'string'), sheet: z.string().nullable(), cell: z.string().nullable() }),
]) satisfies z.ZodType<Settlement>;

export const imports = {
  /**
   * Reads and stores files, one answer a file as it is done. Closing the iterator cancels: files done so far stay, the
   * one under way leaves nothing. `dryRun` stores nothing.
   */
  start: procedure
    .input(formPeriodSchema.extend({ files: z.array(z.instanceof(File)).min(1).max(200), dryRun: z.boolean() }))
    .output(eventIterator(answer<ImportProgress>())),
  list: procedure.input(z.object({ form: idSchema.optional(), period: periodKeySchema.optional() })).output(answer<readonly ImportSummary[]>()),
  show: procedure.input(z.object({ id: idSchema })).output(answer<ImportDetail>()),
  /** A part of one sheet of the file as kept, with what was recognised in it. Rows count from 0; at most 1,000 rows a call. */
  sheet: procedure
    .input(z.object({ id: idSchema, sheet: z.string().max(300), fromRow: z.number().int().min(0), toRow: z.number().int().min(0) }))
    .output(answer<ImportSheet>()),
  /** Adds a person's answers and interprets the file again. `remember` keeps them: aliases for names, mappings for the layout. */
  settle: procedure
    .input(z.object({ id: idSchema, settlements: z.array(settlementSchema).max(10_000), remember: z.boolean() }))
    .output(answer<ImportDetail>()),
  /** Takes what is certain of a reviewed file, differences included. What is still in doubt is left out. */
  accept: procedure.input(z.object({ id: idSchema })).output(answer<ImportDetail>()),
  /** Takes a file back while its period is open: its revisions stop counting, the file stays on record. */
  withdraw: procedure.input(z.object({ id: idSchema })).output(answer<ImportDetail>()),
  /** The file as received. */
  file: procedure.input(z.object({ id: idSchema })).output(answer<File>()),
};
