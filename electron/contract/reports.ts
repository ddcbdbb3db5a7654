import { z } from 'zod';
import type { FigureValue, FigureSource } from '../core/figure/types.ts';
import type { FormatProfile } from '../core/catalogue/types.ts';
import type { ReportDraft, ReportKind, ReportLine } from '../core/report/types.ts';
import { answer, idSchema, periodKeySchema, procedure, reportKindSchema } from './base.ts';

export type ReportSummary = {
  readonly id: string;
  readonly kind: ReportKind;
  readonly form: string;
  readonly period: string;
  readonly status: 'draft' | 'frozen';
  /** Number and symbol as printed, null while unnumbered. */
  readonly printedNumber: string | null;
  readonly subject: string;
  readonly updatedAt: string;
  readonly frozenAt: string | null;
};

/** A figure that was corrected after the report was frozen: "sent 1.204, now 1.219". */
export type LaterCorrection = { readonly indicator: string; readonly sent: number | null; readonly now: number | null; readonly because: string };

export type ReportFile = { readonly name: string; readonly size: number; readonly sha256: string };

export type ReportState = ReportSummary & {
  readonly draft: ReportDraft;
  readonly profile: FormatProfile;
  /** Live while a draft; as frozen afterwards. */
  readonly lines: readonly ReportLine[];
  readonly previousLabel: string;
  readonly revision: number;
  /** Paragraph ids a person edited whose figures have changed since. */
  readonly staleParagraphs: readonly string[];
  readonly files: readonly ReportFile[];
  readonly corrections: readonly LaterCorrection[];
  /** Next free number of the series, proposed and not taken. */
  readonly proposedNumber: number;
};

/** One contribution to a figure of a report: unit → file → sheet → cell. */
export type ReportSource = { readonly unit: string; readonly unitLabel: string; readonly period: string; readonly figure: FigureValue; readonly source: FigureSource | null };

export const reports = {
  list: procedure.output(answer<readonly ReportSummary[]>()),
  create: procedure.input(z.object({ kind: reportKindSchema, form: idSchema, period: periodKeySchema })).output(answer<ReportState>()),
  get: procedure.input(z.object({ id: idSchema })).output(answer<ReportState>()),
  /** Replaces the draft of revision `revision`; refused with `conflict` when it has moved on, `report-frozen` when frozen. */
  update: procedure.input(z.object({ id: idSchema, revision: z.number().int(), draft: z.custom<ReportDraft>((value) => typeof value === 'object' && value !== null) })).output(answer<ReportState>()),
  /** Lets paragraphs that nobody edited follow the present figures. */
  refresh: procedure.input(z.object({ id: idSchema, revision: z.number().int() })).output(answer<ReportState>()),
  remove: procedure.input(z.object({ id: idSchema })).output(answer<{ readonly removed: true }>()),
  /** The DOCX (or the XLSX appendix) as it stands, without storing anything. */
  preview: procedure.input(z.object({ id: idSchema, part: z.enum(['docx', 'xlsx']).optional() })).output(answer<File>()),
  /** Takes the number, stores the inputs and the bytes of both files. */
  freeze: procedure.input(z.object({ id: idSchema, revision: z.number().int() })).output(answer<ReportState>()),
  file: procedure.input(z.object({ id: idSchema, name: z.string().min(1).max(300) })).output(answer<File>()),
  /** Writes a frozen report again from its stored inputs and compares it with the stored bytes. */
  verify: procedure.input(z.object({ id: idSchema })).output(answer<{ readonly identical: boolean; readonly files: readonly ReportFile[] }>()),
  sources: procedure.input(z.object({ id: idSchema, indicator: idSchema })).output(answer<readonly ReportSource[]>()),
};
