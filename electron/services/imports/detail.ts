import type { ImportDetail, ImportDifference, ImportSummary } from '../../contract/imports.ts';
import type { Issue, ReadValue } from '../../core/import/types.ts';
import type { StoredImport, StoredReading } from '../../store/repositories/imports.ts';

/** An import as the window and the command line see it. */
export function toDetail(stored: StoredImport & StoredReading, values: readonly ReadValue[], differences: readonly ImportDifference[], id: string | null = stored.id): ImportDetail {
  return {
    ...toImportSummary(stored),
    id,
    values,
    issues: stored.issues,
    settlements: stored.settlements,
    differences,
    sheets: stored.sheets,
    layoutSignature: stored.layoutSignature,
  };
}

export function toImportSummary(stored: StoredImport): ImportSummary {
  return {
    id: stored.id,
    file: stored.file,
    sha256: stored.sha256,
    size: stored.size,
    form: stored.form,
    period: stored.period,
    status: stored.status,
    unitIds: stored.unitIds,
    valueCount: stored.valueCount,
    errorCount: stored.errorCount,
    warningCount: stored.warningCount,
    at: stored.at,
    by: stored.by,
  };
}

export function countIssues(issues: readonly Issue[]): { readonly errorCount: number; readonly warningCount: number } {
  return {
    errorCount: issues.filter((issue) => issue.severity === 'error').length,
    warningCount: issues.filter((issue) => issue.severity === 'warning').length,
  };
}
