import type { Entry } from './duplicates.ts';
import { suggestion } from './values.ts';

const LEAST_OTHERS = 5;
/** The others must be of one size, or a large one among them says nothing. */
const MOST_SPREAD = 20;
const FAR = 100;

/**
 * Notes a figure a hundred times what every other unit of its column has, where those are all of one size: zeros too
 * many, perhaps. As with figures far from those of the periods before, it holds nothing back.
 */
export const noteFarFigures = (entries: readonly Entry[]): void => {
  const columns = new Map<string, { readonly entry: Entry; readonly value: number }[]>();
  for (const entry of entries) {
    const { reading, unit } = entry.candidate;
    if (unit === null || entry.indicator.kind === 'ratio' || reading.kind !== 'figure' || reading.figure.state !== 'number') continue;
    const key = `${entry.sheet}\u0000${entry.indicator.code}`;
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [{ entry, value: reading.figure.value }]);
    else known.push({ entry, value: reading.figure.value });
  }
  for (const column of columns.values()) {
    if (column.length <= LEAST_OTHERS) continue;
    const sorted = column.map(({ value }) => value).sort((left, right) => left - right);
    const [least = 0, next = 0, most = 0] = [sorted[0], sorted[sorted.length - 2], sorted[sorted.length - 1]];
    if (least <= 0 || next > least * MOST_SPREAD || most < next * FAR) continue;
    const found = column.find(({ value }) => value === most);
    if (found === undefined) continue;
    const { entry } = found;
    const meant = Number.isInteger(most / 1000) ? [suggestion(most / 1000)] : [];
    entry.doubts.raise('info', 'outlier', entry.candidate.cell, { text: entry.unit.name, value: most, others: next }, meant);
  }
};
