import type { Entry } from './duplicates.ts';
import { isPercent, suggestion } from './values.ts';

const LEAST_OTHERS = 5;
/** The others must be of one size, or a large one among them says nothing. */
const MOST_SPREAD = 20;
const FAR = 100;
/** How far off the others a figure without its last three digits may lie and still be one of their size. */
const NEAR = 2;

/**
 * Notes a figure a hundred times what every other unit of its column has, where those are all of one size: zeros too
 * many, perhaps. As with figures far from those of the periods before, it holds nothing back, unless it would be as large
 * as the others with its point three digits further left. Gives back the entries that are in doubt.
 */
export const doubtFarFigures = (entries: readonly Entry[]): ReadonlySet<Entry> => {
  const doubted = new Set<Entry>();
  for (const column of columnsOf(entries, (entry) => entry.indicator.kind !== 'ratio')) {
    if (column.length <= LEAST_OTHERS) continue;
    const sorted = column.map(({ value }) => value).sort((left, right) => left - right);
    const [least = 0, next = 0, most = 0] = [sorted[0], sorted[sorted.length - 2], sorted[sorted.length - 1]];
    if (least <= 0 || next > least * MOST_SPREAD || most < next * FAR) continue;
    const found = column.find(({ value }) => value === most);
    if (found === undefined) continue;
    const { entry } = found;
    const thousandth = most / 1000;
    const possible = Number.isInteger(thousandth) || (entry.indicator.decimals > 0 && Number.isInteger(most));
    const likely = possible && thousandth * NEAR >= least && thousandth <= next * NEAR;
    const stands = entry.doubts.raise(likely ? 'error' : 'info', 'outlier', entry.candidate.cell, { text: entry.unit.name, value: most, others: next }, possible ? [suggestion(thousandth)] : []);
    if (likely && stands) doubted.add(entry);
  }
  return doubted;
};

const LEAST_SHARES = 3;
/** What a share of the whole is at least where the others of its column are percentages. */
const LEAST_PERCENT = 20;

/**
 * Doubts a share typed as a part of one (0,9) where the others of its column are percentages (91,5): a figure a hundred
 * times too small. Gives back the entries that are in doubt.
 */
export const doubtFractions = (entries: readonly Entry[]): ReadonlySet<Entry> => {
  const doubted = new Set<Entry>();
  for (const column of columnsOf(entries, (entry) => entry.indicator.kind === 'ratio' && isPercent(entry.indicator))) {
    const fractions = column.filter(({ value }) => value > 0 && value <= 1);
    const others = column.filter(({ value }) => value > 1);
    const least = Math.min(...others.map(({ value }) => value));
    if (fractions.length === 0 || fractions.length > others.length || others.length < LEAST_SHARES || least < LEAST_PERCENT) continue;
    for (const { entry, value } of fractions) {
      const stands = entry.doubts.raise('error', 'outlier', entry.candidate.cell, { text: entry.unit.name, value, least }, [suggestion(Math.round(value * 1e8) / 1e6), suggestion(value)]);
      if (stands) doubted.add(entry);
    }
  }
  return doubted;
};

type Column = readonly { readonly entry: Entry; readonly value: number }[];

/** The figures of units by sheet and indicator, for the indicators asked for. */
const columnsOf = (entries: readonly Entry[], asked: (entry: Entry) => boolean): readonly Column[] => {
  const columns = new Map<string, { readonly entry: Entry; readonly value: number }[]>();
  for (const entry of entries) {
    const { reading, unit } = entry.candidate;
    if (unit === null || !asked(entry) || reading.kind !== 'figure' || reading.figure.state !== 'number') continue;
    const key = `${entry.sheet}\u0000${entry.indicator.code}`;
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [{ entry, value: reading.figure.value }]);
    else known.push({ entry, value: reading.figure.value });
  }
  return [...columns.values()];
};
