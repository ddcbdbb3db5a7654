import { answer, formPeriodSchema, procedure } from './base.ts';

/** `complete`: every indicator has a state; `partial`: some; `review`: a file waits for a person; `missing`: nothing came. */
export type BoardStatus = 'complete' | 'partial' | 'review' | 'missing';

export type BoardRow = {
  readonly unit: string;
  readonly label: string;
  readonly status: BoardStatus;
  /** First day on which figures of this period came in, ISO date-time. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Days after the due date: of the first arrival, or of today while nothing came. 0 when in time. */
  readonly daysLate: number;
  readonly filled: number;
  readonly expected: number;
  /** Figures changed after they first came. */
  readonly corrections: number;
  readonly importIds: readonly string[];
};

export type Board = {
  readonly form: string;
  readonly period: string;
  readonly dueOn: string | null;
  readonly closed: boolean;
  readonly rows: readonly BoardRow[];
  readonly summary: { readonly expected: number; readonly complete: number; readonly partial: number; readonly review: number; readonly missing: number; readonly late: number };
};

export const board = { get: procedure.input(formPeriodSchema).output(answer<Board>()) };
