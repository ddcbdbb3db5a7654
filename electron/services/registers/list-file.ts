import type { OfficialDocument } from '../../core/document/types.ts';
import type { RegisterColumn, RegisterLine } from '../../core/register/types.ts';
import { writeTableWorkbook, type TableColumn } from '../../formats/xlsx/table.ts';
import { docxFile } from '../documents/paper.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type ListFormat = 'xlsx' | 'docx';

export type ListFileInput = {
  readonly format: ListFormat;
  /** Without extension. */
  readonly name: string;
  readonly paper: OfficialDocument;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly RegisterColumn[];
  readonly lines: readonly RegisterLine[];
  readonly at: string;
};

/** Characters that a page laid across holds at the size of the sheet: printed as wide, it needs no reduction. */
const PAGE_CHARACTERS = 132;
const LEAST_WIDTH = 6;

/** Columns as wide as the form has them, so that the sheet prints like the paper; what is longer wraps. */
function sheetColumns(columns: readonly RegisterColumn[]): readonly TableColumn[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ header, kind, share }) => ({ header, kind, width: Math.max(kind === 'date' ? DAY_WIDTH : LEAST_WIDTH, Math.round((share / whole) * PAGE_CHARACTERS)) }));
}

const DAY_WIDTH = 12;

/** A list of the register as a workbook, or as a paper to be printed. */
export async function listFile({ format, name, paper, title, subtitle, columns, lines, at }: ListFileInput): Promise<File> {
  const fileName = name.replace(/[\\/:*?"<>|]/g, '_');
  if (format === 'xlsx') {
    const bytes = await writeTableWorkbook({ title, subtitle, columns: sheetColumns(columns), rows: lines });
    return new File([new Uint8Array(bytes)], `${fileName}.xlsx`, { type: XLSX });
  }
  // The writer is loaded by the first paper that is written: it holds 40 MB.
  const { writeListDocx } = await import('../../formats/docx/list.ts');
  return docxFile(await writeListDocx(paper, at), `${fileName}.docx`);
}
