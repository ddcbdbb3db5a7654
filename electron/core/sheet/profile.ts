import type { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sense } from './sense.ts';
import type { Cell } from './types.ts';

/** One text cell of a row with what it can mean. */
export type TextAt = { readonly cell: Cell; readonly col: number; readonly sense: Sense };

/** What a row holds, for telling header rows, data rows and lines of text apart. */
export type RowProfile = {
  readonly row: number;
  readonly texts: readonly TextAt[];
  /** Cells that hold a figure: true numbers, texts of digits, also with their measure (`12 tin`), formulas. Years are counted apart. */
  readonly numbers: number;
  readonly years: number;
  /** Dashes, dots and crosses. */
  readonly marks: number;
  readonly cells: readonly Cell[];
};

/** What the used rows of a sheet hold, top to bottom. */
export const profilesOf = (grid: Grid, lexicon: Lexicon): readonly RowProfile[] => grid.usedRows.map((row) => profileRow(grid, row, lexicon));

const profileRow = (grid: Grid, row: number, lexicon: Lexicon): RowProfile => {
  const texts: TextAt[] = [];
  let numbers = 0;
  let years = 0;
  let marks = 0;
  const cells = grid.row(row);
  const counted = countsHeaders(cells, lexicon);
  for (const cell of cells) {
    if (cell.kind === 'text') {
      const sense = lexicon.sense(cell.text);
      if (sense.mark) marks += 1;
      else if (sense.numeric) {
        if (isYear(sense.text)) years += 1;
        else numbers += 1;
      } else if (!counted && lexicon.isAmount(sense)) numbers += 1;
      else texts.push({ cell, col: cell.col, sense });
    } else if (cell.kind === 'number') {
      if (isYear(cell.text)) years += 1;
      else numbers += 1;
    } else if (cell.kind === 'date') {
      texts.push({ cell, col: cell.col, sense: lexicon.sense(cell.text) });
    } else {
      numbers += 1;
    }
  }
  return { row, texts, numbers, years, marks, cells };
};

/** `1 Tin, bài`, `2 Phóng sự` beside each other are headers that are counted, and no figures with their measures. */
const countsHeaders = (cells: readonly Cell[], lexicon: Lexicon): boolean => {
  const amounts = cells.flatMap((cell) => (cell.kind === 'text' && STARTS_WITH_DIGIT.test(cell.text) && lexicon.isAmount(lexicon.sense(cell.text)) ? [Number.parseInt(cell.text, 10)] : []));
  return amounts.length > 1 && amounts.every((amount, at) => at === 0 || amount === (amounts[at - 1] ?? 0) + 1);
};

const STARTS_WITH_DIGIT = /^\s*\d/u;

const isYear = (text: string): boolean => {
  const trimmed = text.trim();
  return trimmed.length === 4 && /^(?:19|20)\d\d$/.test(trimmed);
};
