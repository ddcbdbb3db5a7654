import type { PlainTable } from '../../contract/tables.ts';
import { writeTableWorkbook } from '../../formats/xlsx/table.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Any table of the window as a workbook. Nothing of it is stored. */
export async function exportTable({ fileName, title, subtitle, columns, rows }: PlainTable): Promise<File> {
  const bytes = await writeTableWorkbook({
    title,
    subtitle,
    columns: columns.map(({ header, kind, decimals }) => ({ header, kind, ...(decimals === undefined ? {} : { decimals }) })),
    rows,
  });
  return new File([new Uint8Array(bytes)], `${fileNameOf(fileName)}.xlsx`, { type: XLSX });
}

/** Without the characters that Windows refuses in a file's name. */
function fileNameOf(wanted: string): string {
  const clean = wanted.replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ').trim().replace(/\.+$/, '');
  return clean === '' ? 'Bảng' : clean;
}
