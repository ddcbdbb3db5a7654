import { rangeToA1, toA1 } from '../../core/sheet/address.ts';
import type { Cell, CellKind, Sheet, Workbook } from '../../core/sheet/types.ts';

/** One cell as `sheet read` prints it (DESIGN §8). */
export type SheetReadCell = {
  readonly ref: string;
  readonly text: string;
  readonly value: Cell['value'];
  readonly kind: CellKind;
  readonly font: string | null;
  readonly formula: string | null;
  readonly hidden: boolean;
  /** The merged range, `A1:C1`, at its anchor; null everywhere else. */
  readonly merged: string | null;
};

export type SheetReadJson = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly cells: readonly SheetReadCell[] }[];
};

const sheetJson = (sheet: Sheet): SheetReadJson['sheets'][number] => {
  const merged = new Map(sheet.merges.map((merge) => [toA1(merge.top, merge.left), rangeToA1(merge)]));
  const cells = sheet.cells.map((cell) => {
    const ref = toA1(cell.row, cell.col);
    const { text, value, kind, font, formula, hidden } = cell;
    return { ref, text, value, kind, font, formula, hidden, merged: merged.get(ref) ?? null };
  });
  return { name: sheet.name, hidden: sheet.hidden, cells };
};

/** What the reader sees, in the shape that `sheet read FILE --json` prints. */
export const toSheetReadJson = (workbook: Workbook): SheetReadJson => ({ sheets: workbook.sheets.map(sheetJson) });
