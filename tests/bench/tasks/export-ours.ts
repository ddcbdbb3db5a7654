import { writeTableWorkbook, type TableColumn } from '../../../electron/formats/xlsx/table.ts';
import type { Task } from '../child.ts';
import { decimalsOfColumn, EXPORT_COLUMNS, EXPORT_ROWS, exportValue, isTextColumn } from '../export-table.ts';
import { timed } from '../measure.ts';

export const task: Task = async () => {
  const columns = Array.from({ length: EXPORT_COLUMNS }, (_, column): TableColumn =>
    isTextColumn(column) ? { header: `Cột ${column + 1}`, kind: 'text' } : { header: `Cột ${column + 1}`, kind: 'number', decimals: decimalsOfColumn(column) },
  );
  const { value, ms, longestBlock } = await timed(() => writeTableWorkbook({ title: 'Bảng số liệu', columns, rows: rows() }));
  return { ms, longestBlock, bytes: value.byteLength };
};

function* rows(): Generator<readonly (string | number)[]> {
  for (let row = 0; row < EXPORT_ROWS; row += 1) yield Array.from({ length: EXPORT_COLUMNS }, (_, column) => exportValue(row, column));
}
