import type { Catalogue, Committee, FormatProfile } from '../../core/catalogue/types.ts';
import { periodLabel } from '../../core/period/label.ts';
import { reportDocument } from '../../core/report/document.ts';
import type { ReportDraft, ReportLine, ReportMatrix } from '../../core/report/types.ts';
import type { FigureSourceRow } from './source-rows.ts';

export type ReportPart = 'docx' | 'xlsx';

/** All that the files of a report are made of: equal inputs give equal bytes. */
export type ReportInputs = {
  readonly draft: ReportDraft;
  readonly lines: readonly ReportLine[];
  readonly matrix: ReportMatrix;
  readonly catalogue: Catalogue;
  readonly committee: Committee;
  readonly profile: FormatProfile;
  readonly sources: readonly FigureSourceRow[];
  /** Moment written into the files, ISO date-time. */
  readonly madeAt: string;
};

export const MEDIA_TYPES: Readonly<Record<ReportPart, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `Báo cáo tháng 10 năm 2020.docx`, `Phụ lục số liệu tháng 10 năm 2020.xlsx`. */
export function reportFileName(draft: Pick<ReportDraft, 'period'>, part: ReportPart): string {
  return `${part === 'docx' ? 'Báo cáo' : 'Phụ lục số liệu'} ${periodLabel(draft.period, 'vi')}.${part}`;
}

/**
 * Writes one file of a report. The writers are loaded by the first that is written: they hold 40 MB and take a third of the
 * time in which the services start, and most commands write none.
 */
export async function writeReportPart(inputs: ReportInputs, part: ReportPart): Promise<Uint8Array> {
  if (part === 'docx') {
    const { writeOfficialDocx } = await import('../../formats/docx/write.ts');
    return writeOfficialDocx(reportDocument(inputs), { createdAt: inputs.madeAt });
  }
  const { writeAppendixWorkbook } = await import('../../formats/xlsx/appendix.ts');
  return writeAppendixWorkbook({ ...inputs, createdAt: inputs.madeAt });
}
