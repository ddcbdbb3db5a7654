/** A reporting period: its label, its data window and its due date are three separate things (standards §3.4). */

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-month' | 'year' | 'ad-hoc';

/**
 * `2020-10` month · `2020-Q4` quarter · `2020-H1` half-year · `2020-9M` nine months · `2020` year ·
 * `2020-10-01..2020-10-20` ad hoc.
 */
export type PeriodKey = string;

export type Period = {
  readonly kind: PeriodKind;
  readonly key: PeriodKey;
  /** First and last day of the data, both included, ISO. */
  readonly window: { readonly from: string; readonly to: string };
  readonly dueOn: string | null;
};
