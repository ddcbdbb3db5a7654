import ExcelJS from 'exceljs';
import type { Task } from '../child.ts';
import { EXPORT_COLUMNS, EXPORT_ROWS, exportValue } from '../export-table.ts';
import { timed } from '../measure.ts';

/** The plain writer, with nothing asked of it but the values. */
export const task: Task = async () => {
  const { value, ms, longestBlock } = await timed(async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Bảng số liệu');
    sheet.columns = Array.from({ length: EXPORT_COLUMNS }, (_, column) => ({ header: `Cột ${column + 1}`, width: 12 }));
    for (let row = 0; row < EXPORT_ROWS; row += 1) sheet.addRow(Array.from({ length: EXPORT_COLUMNS }, (_, column) => exportValue(row, column)));
    return workbook.xlsx.writeBuffer();
  });
  return { ms, longestBlock, bytes: value.byteLength };
};
