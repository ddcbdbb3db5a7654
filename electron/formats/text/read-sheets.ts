import type { SheetPreview, TextBlock } from '../../core/attachment/types.ts';
import type { Sheet, Workbook } from '../../core/sheet/types.ts';
import type { FileContent } from './outcome.ts';

/** What of a sheet is shown beside a record; the whole is a click away in its own program. */
const SHOWN_ROWS = 300;
const SHOWN_COLS = 40;

/** The texts of a workbook, and the upper left part of each sheet as it is shown. */
export const contentOfWorkbook = (workbook: Workbook): FileContent => ({
  kind: 'sheets',
  blocks: workbook.sheets.flatMap((sheet): TextBlock[] => [{ kind: 'paragraph', text: sheet.name, level: 2 }, { kind: 'table', rows: rowsOf(sheet) }]),
  sheets: workbook.sheets.map(previewOf),
});

/** Rows that hold something, their empty cells left out. */
const rowsOf = (sheet: Sheet): readonly (readonly string[])[] => {
  const rows = new Map<number, string[]>();
  for (const cell of sheet.cells) {
    if (cell.text.trim() === '') continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell.text]);
    else row.push(cell.text);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
};

const previewOf = (sheet: Sheet): SheetPreview => {
  const rows: string[][] = [];
  let rowCount = 0;
  for (const { row, col, text } of sheet.cells) {
    if (text.trim() !== '') rowCount = Math.max(rowCount, row + 1);
    if (row >= SHOWN_ROWS || col >= SHOWN_COLS) continue;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] as string[];
    while (line.length <= col) line.push('');
    line[col] = text;
  }
  return { name: sheet.name, hidden: sheet.hidden, rows, rowCount };
};
