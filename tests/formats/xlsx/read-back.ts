import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { schemaErrors } from '../../builders/document/validate.ts';

/** Opens written bytes the way another program would. */
export async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return workbook;
}

export function sheetOf(workbook: ExcelJS.Workbook, index = 0): ExcelJS.Worksheet {
  const sheet = workbook.worksheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** The text of one part of the package. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** What the Open XML SDK finds wrong with the file; nothing when Excel will open it without repair. */
export function openXmlErrors(bytes: Uint8Array): Promise<readonly string[]> {
  return schemaErrors(bytes, 'xlsx');
}
