import { issue } from '../../core/import/issues.ts';
import type { Issue, ReadValue } from '../../core/import/types.ts';
import { suggestion } from '../../core/sheet/values.ts';

/** Fewer earlier figures than this say nothing about what is usual. */
const NEEDED = 3;
/** How many times the usual spread a value must lie off, and how many times the usual figure it must be. */
const SPREADS = 6;
const TIMES = 4;
/** From so many times the usual figure on, a thousand too many is likelier than a large month. */
const THOUSANDFOLD = 200;
/** A spread of 0 (always the same figure) is taken as a tenth of the usual figure, and never below 1. */
const LEAST_SPREAD = 0.1;

/**
 * Says when a figure is far from what this unit gave for this indicator before: off by six times the usual deviation
 * from the median, and four times it or a quarter of it. Medians, because one odd month must not hide the next.
 * Information only: a festival month is no mistake. But a figure a thousand times too large that would be a usual one without
 * its last three digits was typed with zeros too many, or its decimals read as thousands: it is asked about.
 */
export function outlierOf(value: ReadValue, earlier: readonly number[]): Issue | null {
  if (value.figure.state !== 'number' || earlier.length < NEEDED) return null;
  const usual = median(earlier);
  const spread = Math.max(median(earlier.map((each) => Math.abs(each - usual))), Math.abs(usual) * LEAST_SPREAD, 1);
  const read = value.figure.value;
  const far = Math.abs(read - usual) > SPREADS * spread;
  const manifold = read > TIMES * usual || read * TIMES < usual;
  if (!far || !manifold) return null;
  const thousandth = read / 1000;
  const whole = earlier.every((each) => Number.isInteger(each));
  const likely = (whole ? Number.isInteger(thousandth) : Number.isInteger(read)) && thousandth * TIMES >= Math.min(...earlier) && thousandth <= TIMES * Math.max(...earlier);
  if (likely && read >= THOUSANDFOLD * usual) {
    return issue('warning', 'outlier', { sheet: value.source.sheet, cell: value.source.cell }, { value: read, usual, periods: earlier.length }, [suggestion(thousandth)]);
  }
  return issue('info', 'outlier', { sheet: value.source.sheet, cell: value.source.cell }, { value: read, usual, periods: earlier.length });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
