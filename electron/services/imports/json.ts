import type { Language } from '../../contract/base.ts';
import type { ImportDetail } from '../../contract/imports.ts';
import { messageOf } from '../../core/words/messages.ts';
import { totalsOf } from './start.ts';

/** The result of an import as scripts read it (DESIGN §8). `values` never holds a value that is in doubt. */
export function toImportJson(details: readonly ImportDetail[], language: Language) {
  return {
    files: details.map((detail) => ({
      file: detail.file,
      sha256: detail.sha256,
      status: detail.status,
      unitIds: detail.unitIds,
      values: detail.values.map(({ unit, indicator, period, figure, source }) => ({ unit, indicator, period, state: figure.state, value: figure.value, source })),
      issues: detail.issues.map((issue) => ({
        severity: issue.severity,
        code: issue.code,
        sheet: issue.sheet,
        cell: issue.cell,
        message: messageOf(issue.code, issue.params, language),
        suggestions: issue.suggestions,
      })),
    })),
    summary: totalsOf(details),
  };
}
