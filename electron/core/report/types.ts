import type { FormatProfile } from '../catalogue/types.ts';
import type { PeriodKind } from '../period/types.ts';
import type { FigureState, FigureValue } from '../figure/types.ts';

export type ReportKind = Exclude<PeriodKind, 'ad-hoc'>;

/** One indicator's line in a report: this period, the one before, the same one last year, and cumulative from 1 January. */
export type ReportLine = {
  readonly indicator: string;
  readonly total: number | null;
  readonly state: FigureState;
  readonly previous: number | null;
  readonly samePeriodLastYear: number | null;
  /** Null for stocks and ratios, which are never summed over time. */
  readonly cumulative: number | null;
  /** Units that gave a number or a zero, and units that owe one. */
  readonly reported: number;
  readonly missing: readonly string[];
  /** The figures that the total is made of: where drilling down starts. The form is the report's, the indicator the line's. */
  readonly inputs?: readonly ReportInput[];
  /** Months (or other periods of the form) of this report's period in which no unit gave a figure; the total is without them. */
  readonly missingPeriods?: readonly string[];
  /** The same for the cumulative figure. */
  readonly cumulativeMissingPeriods?: readonly string[];
};

export type ReportInput = { readonly unit: string; readonly period: string };

/** The periods of the form, in order of time, that a report's figures are made of. */
export type ReportPeriods = {
  readonly current: readonly string[];
  readonly previous: readonly string[];
  readonly samePeriodLastYear: readonly string[];
  /** From 1 January to the end of the report's period. */
  readonly yearToDate: readonly string[];
};

/** Unit × indicator of the report's period: what the second appendix shows. */
export type ReportMatrix = {
  readonly indicators: readonly string[];
  readonly rows: readonly ReportMatrixRow[];
};

/** One figure an indicator, in the matrix's order. */
export type ReportMatrixRow = { readonly unit: string; readonly label: string; readonly figures: readonly FigureValue[] };

export type ReportSectionKind = 'results' | 'shortcomings' | 'next-tasks' | 'proposals' | 'free';

/** A paragraph drafted from figures keeps its reference until a person edits it. */
export type ReportParagraph = {
  readonly id: string;
  readonly text: string;
  /** Indicator codes whose figures the sentence states. */
  readonly figures: readonly string[];
  readonly edited: boolean;
};

export type ReportSection = {
  readonly id: string;
  readonly kind: ReportSectionKind;
  readonly title: string;
  readonly level: 1 | 2;
  readonly paragraphs: readonly ReportParagraph[];
};

export type ReportHead = {
  /** Chosen by issuer and day of signing; an issued report keeps it for ever. */
  readonly profile: FormatProfile;
  readonly number: number | null;
  readonly place: string;
  /** ISO, the day of signing. */
  readonly date: string | null;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly filedAt: string;
  readonly addressees: readonly string[];
  readonly signer: { readonly authority: string | null; readonly offices: readonly string[]; readonly fullName: string };
};

/** The editable draft; figures are live until it is frozen. */
export type ReportDraft = {
  readonly kind: ReportKind;
  readonly form: string;
  readonly period: string;
  readonly head: ReportHead;
  readonly sections: readonly ReportSection[];
};
