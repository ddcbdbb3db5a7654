import ExcelJS from 'exceljs';
import { reportDocument, type ReportDocumentInput } from '../../core/report/document.ts';
import { matrixSheet } from './appendix-matrix.ts';
import { sourcesSheet, type SourceRow } from './appendix-sources.ts';
import { summarySheet } from './appendix-summary.ts';
import { finishWorkbook } from './finish-workbook.ts';

export type { SourceRow } from './appendix-sources.ts';

export type AppendixWorkbookInput = ReportDocumentInput & {
  /** Where each figure of the report's period came from, in the order to be listed. */
  readonly sources: readonly SourceRow[];
  /** ISO instant for the file's properties; the report's date, else 1 January 2000, so that equal input is equal bytes. */
  readonly createdAt?: string;
};

const SUMMARY = 'Phụ lục 1';
const MATRIX = 'Phụ lục 2';
const SOURCES = 'Nguồn số liệu';

/**
 * The report's appendices as a workbook that can go on being computed with: summary and unit × indicator with letterhead,
 * two-row headers and live formulas (results stored), then the sources of every figure. Number, zero, missing (`…`) and
 * not applicable (`x`) stay apart; sums leave the marks out. Text is never a formula.
 */
export async function writeAppendixWorkbook(input: AppendixWorkbookInput): Promise<Uint8Array> {
  const document = reportDocument(input);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = input.committee.name;
  workbook.lastModifiedBy = input.committee.name;
  workbook.title = `Phụ lục báo cáo ${input.draft.head.subject}`;
  workbook.subject = input.draft.head.subject;
  workbook.company = input.committee.name;
  workbook.calcProperties = { fullCalcOnLoad: true };
  const summary = workbook.addWorksheet(SUMMARY);
  const matrix = workbook.addWorksheet(MATRIX);
  const totals = matrixSheet(matrix, document, input, 1);
  summarySheet(summary, document, input, 0, { sheet: MATRIX, totals });
  const indicators = new Map(input.catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  sourcesSheet(workbook.addWorksheet(SOURCES), document, indicators, input.sources);
  const day = input.draft.head.date ?? '2000-01-01';
  return finishWorkbook(workbook, input.createdAt ?? `${day}T00:00:00Z`);
}
