import { issue } from '../../core/import/issues.ts';
import type { Issue, ReadValue } from '../../core/import/types.ts';

/** Fewer earlier figures than this say nothing about what is usual. */
const NEEDED = 3;
/** How many times the usual spread a value must lie off, and how many times the usual figure it must be. */
const SPREADS = 6;
const TIMES = 4;
/** A spread of 0 (always the same figure) is taken as a tenth of the usual figure, and never below 1. */
const LEAST_SPREAD = 0.1;

/**
 * Says when a figure is far from what this unit gave for this indicator before: off by six times the usual deviation
 * from the median, and four times it or a quarter of it. Medians, because one odd month must not hide the next.
 * Information only: a festival month is no mistake.
 */
export function outlierOf(value: ReadValue, earlier: readonly number[]): Issue | null {
  if (value.figure.state !== 'number' || earlier.length < NEEDED) return null;
  const usual = median(earlier);
  const spread = Math.max(median(earlier.map((each) => Math.abs(each - usual))), Math.abs(usual) * LEAST_SPREAD, 1);
  const read = value.figure.value;
  const far = Math.abs(read - usual) > SPREADS * spread;
  const manifold = read > TIMES * usual || read * TIMES < usual;
  if (!far || !manifold) return null;
  return issue('info', 'outlier', { sheet: value.source.sheet, cell: value.source.cell }, { value: read, usual, periods: earlier.length });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
