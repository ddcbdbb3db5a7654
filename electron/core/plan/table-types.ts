import type { Responsible } from '../record/types.ts';
import type { TaskFields } from '../task/types.ts';

/** What a column of a table of tasks holds. */
export type PlanColumnRole = 'ordinal' | 'text' | 'owner' | 'cooperating' | 'start' | 'due' | 'result' | 'note';

export type PlanColumn = { readonly ref: string; readonly header: string; readonly role: PlanColumnRole | null };

/**
 * What is not certain and is left to a person. `owner-several`: more than one name where one is to be in charge;
 * `row-unclear`: a line that may be a heading, a task or neither.
 */
export type PlanTableDoubtCode = 'owner-unknown' | 'owner-several' | 'cooperating-unknown' | 'due-unclear' | 'start-after-due' | 'row-unclear' | 'row-hidden' | 'text-doubtful';

export type PlanTableDoubt = {
  readonly code: PlanTableDoubtCode;
  /** A1 reference. */
  readonly cell: string;
  /** As written there. */
  readonly text: string;
  /** Names that come near, best first. */
  readonly suggestions: readonly Responsible[];
};

/** One line of the table. What is in doubt is left empty in `fields`. */
export type PlanTableRow = {
  /** As Excel counts. */
  readonly row: number;
  readonly kind: 'heading' | 'task' | 'unclear';
  readonly fields: TaskFields;
  /** Owner and time as written, to look at beside what was made of them. */
  readonly written: { readonly owner: string; readonly cooperating: string; readonly due: string };
  readonly doubts: readonly PlanTableDoubt[];
};

export type PlanTableReading = {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  /** Sheets of the file in which a table of tasks was found. */
  readonly sheets: readonly string[];
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanTableRow[];
};
