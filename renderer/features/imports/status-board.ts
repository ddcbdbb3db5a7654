import type { ImportSummary } from '../../../electron/contract/imports.ts';
import type { ImportStatus } from '../../../electron/core/import/types.ts';

/** The received files as a table: filtered, sorted, counted. */

export const STATUSES: readonly ImportStatus[] = ['needs-review', 'imported', 'duplicate', 'rejected', 'withdrawn'];

export type BoardColumn = 'file' | 'status' | 'units' | 'values' | 'doubts' | 'at';
export type BoardSort = { readonly column: BoardColumn; readonly descending: boolean };
export type BoardFilter = { readonly status: ImportStatus | 'all'; readonly text: string };

export type BoardCounts = Readonly<Record<ImportStatus, number>> & { readonly all: number; readonly values: number; readonly errors: number; readonly warnings: number };

export const countFiles = (files: readonly ImportSummary[]): BoardCounts => {
  const counts = { 'needs-review': 0, imported: 0, duplicate: 0, rejected: 0, withdrawn: 0, all: files.length, values: 0, errors: 0, warnings: 0 };
  for (const file of files) {
    counts[file.status] += 1;
    if (file.status === 'imported') counts.values += file.valueCount;
    counts.errors += file.errorCount;
    counts.warnings += file.warningCount;
  }
  return counts;
};

/** A second click on a column turns its order round; numbers and times begin with the largest. */
export const nextSort = (sort: BoardSort, column: BoardColumn): BoardSort =>
  sort.column === column ? { column, descending: !sort.descending } : { column, descending: column === 'values' || column === 'doubts' || column === 'at' };

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/**
 * The files to show. `fold` makes text comparable without marks; a file is found by its name or by its units' names.
 * Files of equal rank stay newest first.
 */
export const arrangeFiles = (
  files: readonly ImportSummary[],
  filter: BoardFilter,
  sort: BoardSort,
  unitNames: (ids: readonly string[]) => string,
  fold: (text: string) => string,
): readonly ImportSummary[] => {
  const wanted = fold(filter.text.trim());
  const shown = files.filter(
    (file) => (filter.status === 'all' || file.status === filter.status) && (wanted === '' || fold(`${file.file} ${unitNames(file.unitIds)}`).includes(wanted)),
  );
  const sign = sort.descending ? -1 : 1;
  return [...shown].sort((a, b) => sign * compare(a, b, sort.column, unitNames) || b.at.localeCompare(a.at) || collator.compare(a.file, b.file));
};

const compare = (a: ImportSummary, b: ImportSummary, column: BoardColumn, unitNames: (ids: readonly string[]) => string): number => {
  switch (column) {
    case 'file':
      return collator.compare(a.file, b.file);
    case 'status':
      return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
    case 'units':
      return collator.compare(unitNames(a.unitIds), unitNames(b.unitIds));
    case 'values':
      return a.valueCount - b.valueCount;
    case 'doubts':
      return a.errorCount * 10_000 + a.warningCount - (b.errorCount * 10_000 + b.warningCount);
    case 'at':
      return a.at.localeCompare(b.at);
  }
};

/** The next file that waits for a person, after the given one in the shown order; null when no other waits. */
export const nextWaiting = (files: readonly ImportSummary[], currentId: string | null): ImportSummary | null => {
  const at = files.findIndex((file) => file.id === currentId);
  const inOrder = [...files.slice(at + 1), ...files.slice(0, Math.max(0, at))];
  return inOrder.find((file) => file.status === 'needs-review' && file.id !== null && file.id !== currentId) ?? null;
};
