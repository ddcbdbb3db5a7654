import { toA1 } from '../../../electron/core/sheet/address.ts';
import type { Cell, Workbook } from '../../../electron/core/sheet/types.ts';
import type { ReadLimits } from '../../../electron/formats/workbook/limits.ts';
import { readWorkbook } from '../../../electron/formats/workbook/read-workbook.ts';

/** The workbook in these bytes; fails the test when they are refused. */
export const readOk = (bytes: Uint8Array, fileName = 'bao-cao.xlsx'): Workbook => {
  const outcome = readWorkbook(bytes, { fileName });
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.workbook;
};

/** Why these bytes are refused: code and reason, `read` when they are not. */
export const refusalOf = (bytes: Uint8Array, fileName = 'bao-cao.xlsx', limits: Partial<ReadLimits> = {}): string => {
  const outcome = readWorkbook(bytes, { fileName, limits });
  return outcome.ok ? 'read' : `${outcome.code} ${outcome.params.reason}${outcome.params.kind === undefined ? '' : ` ${outcome.params.kind}`}`;
};

/** The cells of a sheet by their address. */
export const cellsOf = (workbook: Workbook, sheet = 0): Record<string, Cell> =>
  Object.fromEntries((workbook.sheets[sheet]?.cells ?? []).map((cell) => [toA1(cell.row, cell.col), cell]));

/** The texts of a sheet by address. */
export const textsOf = (workbook: Workbook, sheet = 0): Record<string, string> =>
  Object.fromEntries((workbook.sheets[sheet]?.cells ?? []).map((cell) => [toA1(cell.row, cell.col), cell.text]));
