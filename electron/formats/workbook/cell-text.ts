import type { Cell, TextEncoding } from '../../core/sheet/types.ts';
import { decodeRuns, type DecodedText } from '../../core/text/legacy.ts';

export type TextRun = { readonly text: string; readonly font: string | null };

/** A text cell's runs decoded, with the font that most of its text is written in. */
export type CellText = {
  readonly text: string;
  readonly raw: string | null;
  readonly encoding: TextEncoding;
  readonly font: string | null;
};

const longestFont = (runs: readonly TextRun[], cellFont: string | null): string | null => {
  let font = cellFont;
  let length = 0;
  for (const run of runs) {
    if (run.text.length > length) {
      length = run.text.length;
      font = run.font;
    }
  }
  return font;
};

/** Decodes the runs of one cell; runs without a font must have been given the cell's. */
export const cellText = (runs: readonly TextRun[], cellFont: string | null): CellText => {
  const decoded: DecodedText = decodeRuns(runs);
  return { text: decoded.text, raw: decoded.raw ?? null, encoding: decoded.encoding, font: longestFont(runs, cellFont) };
};

/** Where a cell stands and what belongs to it whatever it holds. */
export type CellPlace = {
  readonly row: number;
  readonly col: number;
  readonly font: string | null;
  readonly formula: string | null;
  readonly hidden: boolean;
};

/** A cell of text; `shown` differs from the text where a number format adds to it or hides it. */
export const textCell = (place: CellPlace, decoded: CellText, shown: string): Cell => {
  const { row, col, formula, hidden } = place;
  const { text: value, encoding, font } = decoded;
  return decoded.raw === null
    ? { row, col, kind: 'text', value, text: shown, encoding, font, formula, hidden }
    : { row, col, kind: 'text', value, text: shown, raw: decoded.raw, encoding, font, formula, hidden };
};

/** A cell of anything but text. */
export const plainCell = (place: CellPlace, kind: Exclude<Cell['kind'], 'text'>, value: Cell['value'], text: string): Cell => ({
  row: place.row, col: place.col, kind, value, text, encoding: 'unicode', font: place.font, formula: place.formula, hidden: place.hidden,
});
