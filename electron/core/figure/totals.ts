import type { IndicatorKind } from '../catalogue/types.ts';
import { roundDecimal, subtractDecimal, sumDecimal } from '../text/decimal.ts';
import type { FigureState, FigureValue } from './types.ts';

/** A sum, and what it is a sum of. */
export type Total = {
  /** `missing` when there is nothing to sum; `not-applicable` when the indicator does not apply to any, or is not summed. */
  readonly figure: FigureValue;
  /** Figures that are a number or zero. */
  readonly counted: number;
  /** Figures that are missing: the sum is not complete while there are any. */
  readonly missing: number;
};

/**
 * Sums the figures of several units for one period. Missing figures are counted and not summed, those that do not apply
 * are left out. A ratio is never summed. Sums are decimal-exact: 0.1 and 0.2 are 0.3.
 */
export function totalOf(figures: readonly FigureValue[], kind: IndicatorKind): Total {
  const numbers: number[] = [];
  let missing = 0;
  for (const figure of figures) {
    if (figure.state === 'missing') missing += 1;
    else if (figure.state !== 'not-applicable') numbers.push(figure.value);
  }
  const counted = numbers.length;
  if (kind === 'ratio') return { figure: NOT_APPLICABLE, counted, missing };
  if (counted === 0) return { figure: missing > 0 || figures.length === 0 ? MISSING : NOT_APPLICABLE, counted, missing };
  return { figure: figureOf(sumDecimal(numbers)), counted, missing };
}

/**
 * Sums one unit's figures over the periods of a year (luỹ kế). Only a flow adds up over time: of a stock the newest figure
 * stands, a ratio has no cumulative figure. `figures` in order of time.
 */
export function cumulativeOf(figures: readonly FigureValue[], kind: IndicatorKind): Total {
  if (kind !== 'stock') return totalOf(figures, kind);
  const newest = figures.at(-1) ?? MISSING;
  const counted = newest.state === 'number' || newest.state === 'zero' ? 1 : 0;
  return { figure: newest, counted, missing: newest.state === 'missing' ? 1 : 0 };
}

/** What a number is as a figure; null is missing. */
export function figureOf(value: number | null): FigureValue {
  if (value === null) return MISSING;
  return value === 0 ? { state: 'zero', value: 0 } : { state: 'number', value };
}

export type Comparison = {
  /** Null when either figure has no number. */
  readonly difference: number | null;
  /** Change in percent of the earlier figure, to two decimals; null when it is zero or either has no number. */
  readonly percent: number | null;
};

/** This figure against an earlier one (last period, same period last year) or a target. */
export function compare(current: FigureValue, earlier: FigureValue): Comparison {
  if (current.value === null || earlier.value === null) return { difference: null, percent: null };
  const difference = subtractDecimal(current.value, earlier.value);
  const percent = earlier.value === 0 ? null : roundDecimal((difference / Math.abs(earlier.value)) * 100, 2);
  return { difference, percent };
}

/** How much of a target is reached, in percent to two decimals; null without a target or a figure. */
export function shareOf(figure: FigureValue, target: number): number | null {
  return figure.value === null || target === 0 ? null : roundDecimal((figure.value / target) * 100, 2);
}

const MISSING: FigureValue = { state: 'missing', value: null };
const NOT_APPLICABLE: FigureValue = { state: 'not-applicable', value: null };

/** Whether a figure was given: a number, zero, or a statement that it does not apply. */
export function isGiven(state: FigureState): boolean {
  return state !== 'missing';
}
