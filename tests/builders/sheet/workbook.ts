import { parseRange } from '../../../electron/core/sheet/address.ts';
import type { Cell, CellKind, MergedRange, Sheet, TextEncoding, Workbook, WorkbookFormat } from '../../../electron/core/sheet/types.ts';

/** What a test writes into a cell: a plain value, or a cell with more to say. */
export type CellSpec = {
  readonly value?: number | string | boolean | null;
  readonly kind?: CellKind;
  readonly text?: string;
  readonly raw?: string;
  readonly encoding?: TextEncoding;
  readonly encodingDoubtful?: boolean;
  readonly font?: string;
  readonly formula?: string;
};

export type CellInput = number | string | boolean | null | undefined | CellSpec;

export type SheetOptions = {
  /** A1 ranges, such as `A1:C1`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
  readonly hidden?: boolean;
};

/** A sheet from its rows, top to bottom; null and undefined are empty cells. Rows and columns of the options count from 0. */
export const sheetOf = (name: string, rows: readonly (readonly CellInput[])[], options: SheetOptions = {}): Sheet => {
  const merges = (options.merges ?? []).map(rangeOf);
  const hiddenRows = options.hiddenRows ?? [];
  const hiddenCols = options.hiddenCols ?? [];
  const anchors = new Set(merges.map((merge) => `${String(merge.top)},${String(merge.left)}`));
  const cells: Cell[] = [];
  rows.forEach((inputs, row) => {
    inputs.forEach((input, col) => {
      const hidden = hiddenRows.includes(row) || hiddenCols.includes(col);
      const cell = cellOf(row, col, input, hidden);
      if (cell.kind !== 'empty' || cell.formula !== null || anchors.has(`${String(row)},${String(col)}`)) cells.push(cell);
    });
  });
  return { name, hidden: options.hidden ?? false, cells, merges, hiddenRows, hiddenCols };
};

export const workbookOf = (sheets: readonly Sheet[], format: WorkbookFormat = 'xlsx'): Workbook => ({ format, sheets });

const rangeOf = (reference: string): MergedRange => {
  const range = parseRange(reference);
  if (range === null) throw new Error(`not a range: ${reference}`);
  return range;
};

const cellOf = (row: number, col: number, input: CellInput, hidden: boolean): Cell => {
  const spec: CellSpec = typeof input === 'object' && input !== null ? input : { value: input ?? null };
  const value = spec.value ?? null;
  return {
    row,
    col,
    kind: spec.kind ?? kindOf(value),
    value,
    text: spec.text ?? (value === null ? '' : String(value)),
    ...(spec.raw === undefined ? {} : { raw: spec.raw }),
    encoding: spec.encoding ?? 'unicode',
    ...(spec.encodingDoubtful === undefined ? {} : { encodingDoubtful: spec.encodingDoubtful }),
    font: spec.font ?? null,
    formula: spec.formula ?? null,
    hidden,
  };
};

const kindOf = (value: number | string | boolean | null): CellKind => {
  if (value === null) return 'empty';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
};
