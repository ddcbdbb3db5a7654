import type { FigureValue } from '../../core/figure/types.ts';

/**
 * A column of a general table. `decimals` is for `number` and `figure`: digits after the decimal comma; left out, the
 * number is shown as it is. `width` is in characters; left out, it is fitted to the header and the first rows.
 */
export type TableColumn = {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'figure' | 'date' | 'date-time';
  readonly decimals?: number;
  readonly width?: number;
};

/** A cell: text or number, an ISO date or date-time in a date column, a figure with its state, or nothing. */
export type TableValue = string | number | FigureValue | null;

export type TableRow = readonly TableValue[];

export type TableRows = Iterable<TableRow> | AsyncIterable<TableRow>;

/** How statistics print a figure without a number (DESIGN §8): the states stay apart in every export. */
export const MISSING_MARK = '…';
export const NOT_APPLICABLE_MARK = 'x';

/** A figure as a cell shows it: its number, or its mark. */
export function figureContent(figure: FigureValue): number | string {
  if (figure.state === 'missing') return MISSING_MARK;
  if (figure.state === 'not-applicable') return NOT_APPLICABLE_MARK;
  return figure.value;
}

/** True of text that a spreadsheet program would take for a formula when it is typed or pasted. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}
