import { parseDelimited } from './parse.ts';

/** In the order of preference where two fit alike: a comma may be a decimal comma, the others hardly are anything else. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_ROWS = 200;

export type Layout = {
  readonly delimiter: Delimiter;
  /** Where the rows begin, behind a `sep=;` line if there is one. */
  readonly from: number;
  /** How many rows of the sample have more than one field. */
  readonly splitRows: number;
};

type Count = { readonly score: number; readonly splitRows: number };

/** How well a delimiter fits: the share of rows that have the commonest number of fields, more fields weighing more. */
const count = (sample: string, delimiter: string): Count => {
  const widths: number[] = [];
  parseDelimited(sample, delimiter, 0, (row, col) => {
    widths[row] = col + 1;
    return row < SAMPLE_ROWS;
  });
  const split = widths.filter((width) => width > 1);
  const tally = new Map<number, number>();
  for (const width of split) tally.set(width, (tally.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, rows] of tally) score = Math.max(score, (rows / widths.length) * Math.log2(width + 1));
  return { score, splitRows: split.length };
};

/** Finds the delimiter of a text. `splitRows` 0 means that nothing splits it: one column of text. */
export const findLayout = (text: string): Layout => {
  const declared = /^\ufeff?sep=([\t;,|])\r?\n/i.exec(text.slice(0, 16));
  const from = declared?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0);
  const sample = text.slice(from, from + SAMPLE_LENGTH);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, from, ...count(sample, delimiter) }));
  const chosen = counted.find(({ delimiter }) => delimiter === declared?.[1])
    ?? counted.reduce((best, next) => (next.score > best.score ? next : best));
  return { delimiter: chosen.delimiter, from, splitRows: chosen.splitRows };
};
