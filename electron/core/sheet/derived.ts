import type { Catalogue } from '../catalogue/types.ts';
import type { Candidate } from './candidates.ts';
import type { Doubts } from './doubts.ts';
import type { Entry } from './duplicates.ts';
import { toleranceFor } from './totals.ts';
import { suggestion } from './values.ts';

/** An indicator that is the sum of others must be it in every file that gives all of them. Returns the sums that are not. */
export const checkDerived = (entries: readonly Entry[], catalogue: Catalogue): ReadonlySet<Entry> => {
  const contradicted = new Set<Entry>();
  const derived = catalogue.indicators.filter((indicator) => indicator.sumOf !== undefined && indicator.sumOf.length > 0);
  if (derived.length === 0) return contradicted;
  const figures = new Map<string, { readonly entry: Entry; readonly value: number }>();
  for (const entry of entries) {
    const { reading } = entry.candidate;
    if (reading.kind === 'figure' && reading.figure.value !== null) figures.set(`${entry.unit.id}|${entry.indicator.code}`, { entry, value: reading.figure.value });
  }
  for (const { entry, value } of figures.values()) {
    const parts = derived.find((indicator) => indicator.code === entry.indicator.code)?.sumOf;
    if (parts === undefined) continue;
    const amounts = parts.map((code) => figures.get(`${entry.unit.id}|${code}`)?.value);
    if (amounts.some((amount) => amount === undefined)) continue;
    const expected = Math.round(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) * 1e6) / 1e6;
    if (Math.abs(expected - value) <= toleranceFor(entry.indicator.decimals)) continue;
    if (entry.doubts.raise('warning', 'total-mismatch', entry.candidate.cell, { text: entry.indicator.name, printed: value, expected }, [suggestion(expected)])) contradicted.add(entry);
  }
  return contradicted;
};

/** A sheet that sums the sheets of the units is checked against them; it is nobody's own. */
export const checkSumSheet = (printed: readonly Candidate[], doubts: Doubts, entries: readonly Entry[]): void => {
  const sums = new Map<string, number | null>();
  for (const { indicator, candidate } of entries) {
    const { reading } = candidate;
    const before = sums.get(indicator.code);
    if (before === null) continue;
    sums.set(indicator.code, reading.kind === 'figure' ? (before ?? 0) + (reading.figure.value ?? 0) : null);
  }
  for (const { indicator, reading, cell } of printed) {
    const sum = sums.get(indicator.code);
    if (indicator.kind === 'ratio' || reading.kind !== 'figure' || reading.figure.value === null || sum === undefined || sum === null) continue;
    const expected = Math.round(sum * 1e6) / 1e6;
    if (Math.abs(expected - reading.figure.value) <= toleranceFor(indicator.decimals)) continue;
    doubts.raise('warning', 'total-mismatch', cell, { text: indicator.name, printed: reading.figure.value, expected }, [suggestion(expected)]);
  }
};
