/**
 * A foreign workbook as its reader saw it. Rows and columns count from 0. Only cells that hold something (a value, a
 * formula) or anchor a merge are listed, in row order then column order.
 */

export type CellKind = 'empty' | 'number' | 'text' | 'boolean' | 'date' | 'error';

/** How the text was stored; everything but `unicode` was converted to Unicode by the reader (standards §8). */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni' | 'viscii';

export type Cell = {
  readonly row: number;
  readonly col: number;
  readonly kind: CellKind;
  /** Typed value: number, text (decoded, NFC), boolean, ISO date text, error text such as `#REF!`; null when empty. */
  readonly value: number | string | boolean | null;
  /** What Excel shows, decoded to Unicode NFC. A number cell is shown by its number format. */
  readonly text: string;
  /** The characters as stored, present only when decoding or normalising changed them. */
  readonly raw?: string;
  readonly encoding: TextEncoding;
  /** True when the encoding was judged by the text alone (no font said so) and a person should look at it. */
  readonly encodingDoubtful?: boolean;
  readonly font: string | null;
  /** Formula text without `=`, null when none. A formula with `kind` `empty` has no stored value: never a zero. */
  readonly formula: string | null;
  /** In a hidden row or column (or one of zero width). */
  readonly hidden: boolean;
};

export type MergedRange = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
};

export type WorkbookFormat = 'xlsx' | 'xls' | 'ods' | 'csv' | 'html';

export type Workbook = { readonly format: WorkbookFormat; readonly sheets: readonly Sheet[] };
