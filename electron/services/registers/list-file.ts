import type { OfficialDocument } from '../../core/document/types.ts';
import type { RegisterColumn, RegisterLine } from '../../core/register/types.ts';
import { writeTableWorkbook } from '../../formats/xlsx/table.ts';
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

/** A list of the register as a workbook, or as a paper to be printed. */
export async function listFile({ format, name, paper, title, subtitle, columns, lines, at }: ListFileInput): Promise<File> {
  const fileName = name.replace(/[\\/:*?"<>|]/g, '_');
  if (format === 'xlsx') {
    const bytes = await writeTableWorkbook({ title, subtitle, columns: columns.map(({ header, kind }) => ({ header, kind })), rows: lines });
    return new File([new Uint8Array(bytes)], `${fileName}.xlsx`, { type: XLSX });
  }
  // The writer is loaded by the first paper that is written: it holds 40 MB.
  const { writeListDocx } = await import('../../formats/docx/list.ts');
  return docxFile(await writeListDocx(paper, at), `${fileName}.docx`);
}
