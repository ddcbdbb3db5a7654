import type { PlanTableDoubt, PlanTableReading, PlanTableRow } from '../../../electron/core/plan/table-types.ts';
import type { TaskFields } from '../../../electron/core/task/types.ts';

/** A row that was read, as a person settles it: what it is, whether it is taken, which doubts are still open. */
export type ReviewRow = Omit<PlanTableRow, 'kind'> & { readonly kind: 'heading' | 'task'; readonly taken: boolean };

/** Nothing that is unclear is taken by itself: a line that may be anything waits for a person to take it. */
export function rowsToReview(reading: PlanTableReading): readonly ReviewRow[] {
  return reading.rows.map((row) => ({ ...row, kind: row.kind === 'heading' ? 'heading' : 'task', taken: row.kind !== 'unclear' }));
}

/** Doubts of the rows that are taken. A row that is left out has none. */
export function openDoubts(rows: readonly ReviewRow[]): number {
  return rows.filter((row) => row.taken).reduce((count, row) => count + row.doubts.length, 0);
}

/** What a person wrote into a row settles the doubts about it. */
export function settled(row: ReviewRow, change: Partial<TaskFields>, codes: readonly PlanTableDoubt['code'][]): ReviewRow {
  return { ...row, fields: { ...row.fields, ...change }, doubts: row.doubts.filter((doubt) => !codes.includes(doubt.code)) };
}

/** One party of a row settled: the others that are unclear stay so. `responsible` null leaves it out. */
export function settledParty(row: ReviewRow, doubt: PlanTableDoubt, responsible: TaskFields['cooperating'][number] | null): ReviewRow {
  const cooperating = responsible === null ? row.fields.cooperating : [...row.fields.cooperating, responsible];
  return { ...row, fields: { ...row.fields, cooperating }, doubts: row.doubts.filter((one) => one !== doubt) };
}

/** The tasks of the rows that are taken, each under the heading that stands above it, as headings are now. */
export function tasksOfRows(rows: readonly ReviewRow[]): readonly { readonly row: number; readonly fields: TaskFields }[] {
  let heading = '';
  return rows.flatMap((row) => {
    if (!row.taken) return [];
    if (row.kind === 'heading') {
      heading = row.fields.text;
      return [];
    }
    return [{ row: row.row, fields: { ...row.fields, heading } }];
  });
}
