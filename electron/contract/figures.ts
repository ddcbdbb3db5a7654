import { z } from 'zod';
import type { FigureRevision, FigureValue } from '../core/figure/types.ts';
import type { ReportLine } from '../core/report/types.ts';
import { answer, figureValueSchema, formPeriodSchema, idSchema, isoDateSchema, procedure } from './base.ts';

export type GridCell = {
  readonly unit: string;
  readonly indicator: string;
  readonly figure: FigureValue;
  readonly source: 'cell' | 'typed';
  /** How often it was written; what was taken back is not counted, and stands in its history alone. */
  readonly revisions: number;
};

/** Unit × indicator of one period: columns in the form's order, units that owe a report first, in Vietnamese order. */
export type FigureGrid = {
  readonly form: string;
  readonly period: string;
  readonly closed: boolean;
  readonly units: readonly { readonly id: string; readonly name: string; readonly label: string; readonly expected: boolean }[];
  readonly indicators: readonly { readonly code: string; readonly name: string; readonly group: string; readonly measure: string; readonly decimals: number; readonly kind: 'flow' | 'stock' | 'ratio' }[];
  readonly cells: readonly GridCell[];
};

export type AnalysisRow = {
  /** Unit id, indicator code or group name, by what was asked. */
  readonly key: string;
  readonly label: string;
  /** By unit: one line an indicator. By indicator and group: the indicator's lines. */
  readonly lines: readonly ReportLine[];
};

export type FigureAnalysis = {
  readonly form: string;
  readonly period: string;
  readonly by: 'unit' | 'indicator' | 'group';
  readonly restatedTo: string | null;
  readonly rows: readonly AnalysisRow[];
  /** Units whose figures cannot be carried to the asked date: a split without a rule. */
  readonly notDivisible: readonly string[];
};

export const figures = {
  grid: procedure.input(formPeriodSchema).output(answer<FigureGrid>()),
  /** Writes new revisions in one transaction. `figure` null takes the typed figure back to what stood before it. */
  set: procedure
    .input(
      formPeriodSchema.extend({
        edits: z.array(z.object({ unit: idSchema, indicator: idSchema, figure: figureValueSchema.nullable() })).min(1).max(50_000),
        note: z.string().max(500).nullable(),
      }),
    )
    .output(answer<{ readonly cells: readonly GridCell[]; readonly cleared: readonly { readonly unit: string; readonly indicator: string }[] }>()),
  /** All revisions of one figure, newest first. */
  history: procedure.input(formPeriodSchema.extend({ unit: idSchema, indicator: idSchema })).output(answer<readonly FigureRevision[]>()),
  analysis: procedure
    .input(formPeriodSchema.extend({ by: z.enum(['unit', 'indicator', 'group']), restate: isoDateSchema.nullable() }))
    .output(answer<FigureAnalysis>()),
  /** The grid as a workbook. */
  export: procedure.input(formPeriodSchema).output(answer<File>()),
};
