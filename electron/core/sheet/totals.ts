import type { TotalWord } from './vocabulary.ts';

/** A row (or column) of a table for checking sums: one unit's figures, or a printed total. */
export type SumLine = {
  readonly kind: 'leaf' | TotalWord;
  /** A figure, null for none, `doubt` for one that cannot be read. */
  readonly amounts: readonly (number | null | 'doubt')[];
};

export type SumMismatch = { readonly line: number; readonly slot: number; readonly printed: number; readonly expected: number };

const MOST_TOTALS = 200;

/**
 * Checks every printed total against the sum of its parts, slot by slot. Which lines a total sums is not printed: all of
 * them, those above it or those below it up to the next total. The reading that most slots agree with is taken; where
 * none agrees, the one that its word and place suggest. Only leaves are summed, so subtotals never count twice.
 */
export const checkSums = (lines: readonly SumLine[], tolerances: readonly (number | null)[]): readonly SumMismatch[] => {
  const mismatches: SumMismatch[] = [];
  const totals = lines.flatMap((line, at) => (line.kind === 'leaf' ? [] : [at]));
  // No office prints so many totals; adding up all of them in a hostile file would take for ever.
  for (const at of totals.slice(0, MOST_TOTALS)) {
    const line = lines[at];
    if (line === undefined || line.kind === 'leaf') continue;
    const readings = partsOf(lines, at, line.kind, totals);
    const judged = readings.map((parts) => judge(lines, at, parts, tolerances));
    const best = judged.reduce((chosen, next) => (next.agreeing > chosen.agreeing ? next : chosen), judged[0] ?? { agreeing: 0, mismatches: [] });
    mismatches.push(...best.mismatches);
  }
  return mismatches;
};

/** The sets of leaves that the total at `at` may sum, the likeliest first. */
const partsOf = (lines: readonly SumLine[], at: number, word: TotalWord, totals: readonly number[]): readonly (readonly number[])[] => {
  const leaves = lines.flatMap((line, index) => (line.kind === 'leaf' ? [index] : []));
  const place = totals.indexOf(at);
  const before = totals[place - 1] ?? -1;
  const after = totals[place + 1] ?? lines.length;
  const all = leaves;
  const above = leaves.filter((leaf) => leaf > before && leaf < at);
  const below = leaves.filter((leaf) => leaf > at && leaf < after);
  const allAbove = leaves.filter((leaf) => leaf < at);
  const allBelow = leaves.filter((leaf) => leaf > at);
  const order = word === 'part' || (totals.length > 1 && place > 0 && place < totals.length - 1) ? [above, below, all, allAbove, allBelow] : [all, above, below, allAbove, allBelow];
  return order.filter((parts) => parts.length > 0);
};

const judge = (lines: readonly SumLine[], at: number, parts: readonly number[], tolerances: readonly (number | null)[]): { agreeing: number; mismatches: SumMismatch[] } => {
  const mismatches: SumMismatch[] = [];
  let agreeing = 0;
  const printedLine = lines[at];
  for (let slot = 0; slot < tolerances.length; slot += 1) {
    const tolerance = tolerances[slot];
    const printed = printedLine?.amounts[slot];
    if (tolerance === null || tolerance === undefined || typeof printed !== 'number') continue;
    const expected = sumOf(lines, parts, slot);
    if (expected === null) continue;
    if (Math.abs(printed - expected) <= tolerance) agreeing += 1;
    else mismatches.push({ line: at, slot, printed, expected });
  }
  return { agreeing, mismatches };
};

/** Null when a part cannot be read, so that one doubt does not make another. */
const sumOf = (lines: readonly SumLine[], parts: readonly number[], slot: number): number | null => {
  let sum = 0;
  for (const part of parts) {
    const amount = lines[part]?.amounts[slot];
    if (amount === 'doubt') return null;
    sum += amount ?? 0;
  }
  return Math.round(sum * 1e6) / 1e6;
};

/** Half of the last digit that a figure of so many decimals can have. */
export const toleranceFor = (decimals: number): number => 0.5 * 10 ** -decimals - 1e-9;
