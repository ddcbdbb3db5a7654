import type { Indicator } from '../catalogue/types.ts';
import type { FigureState, FigureValue } from '../figure/types.ts';
import { figureOf } from '../figure/totals.ts';
import { sumDecimal } from '../text/decimal.ts';
import type { FigureIndex } from './figure-index.ts';
import type { ReportInput } from './types.ts';

/** What some periods of some units come to for one indicator. */
export type Aggregate = {
  readonly state: FigureState;
  /** Null unless the state is `number` or `zero`. */
  readonly total: number | null;
  readonly inputs: readonly ReportInput[];
  /** Units that gave a number or a zero and left no gap; units that left one. */
  readonly reported: number;
  readonly missing: readonly string[];
  /** Periods, among those asked for, in which no unit answered; of a stock, only those after the one that was taken. */
  readonly missingPeriods: readonly string[];
};

/**
 * One indicator over periods (in order of time) and units.
 * A flow is summed over all of them. A stock stands at a moment: the last period in which anyone gave it is taken, and no
 * other. A ratio is never summed at all; it has a total only where one unit alone gives it, for a single period, and is
 * otherwise not applicable. Missing never counts as zero: where nobody gave a figure there is no total.
 */
export function aggregate(index: FigureIndex, indicator: Indicator, periods: readonly string[], unit?: string): Aggregate {
  const answered = periods.map((period) => answersOf(index, indicator, period, unit));
  const lastAnswered = answered.findLastIndex((one) => one.answers.length > 0);
  const taken = indicator.kind === 'flow' ? answered : lastAnswered === -1 ? [] : answered.slice(lastAnswered, lastAnswered + 1);
  const given = taken.filter((one) => one.answers.length > 0);
  // Where a whole period is missing, that is said of the period and not held against each unit.
  const gaps = given.length > 0 ? given : answered;
  const missing = new Set(gaps.flatMap((one) => one.owing));
  const values = given.flatMap((one) => one.answers).filter((answer) => answer.figure.value !== null);
  const reporting = new Set(values.map((answer) => answer.unit));
  const missingPeriods = answered.filter((one, place) => one.answers.length === 0 && (indicator.kind === 'flow' || place > lastAnswered)).map((one) => one.period);
  const mayTotal = indicator.kind !== 'ratio' || (periods.length === 1 && values.length === 1 && missing.size === 0);
  const total = mayTotal && values.length > 0 ? sumDecimal(values.map((answer) => answer.figure.value ?? 0)) : null;
  return {
    state: stateOf(total, values.length > 0, given.length > 0 && missing.size === 0),
    total,
    inputs: values.map((answer) => ({ unit: answer.unit, period: answer.period })),
    reported: [...reporting].filter((one) => !missing.has(one)).length,
    missing: [...missing],
    missingPeriods,
  };
}

/**
 * The periods whose figures of single units add up to the total of `aggregate`: of a stock the one that was taken, so that
 * a unit which skipped it is missing there and does not come in with an older figure.
 */
export function countedPeriods(index: FigureIndex, indicator: Indicator, periods: readonly string[]): readonly string[] {
  if (indicator.kind !== 'stock') return periods;
  const last = periods.findLast((period) => answersOf(index, indicator, period, undefined).answers.length > 0);
  return last === undefined ? periods : [last];
}

/** An aggregate as one figure, for a cell of the matrix. */
export function asFigure(result: Aggregate): FigureValue {
  return result.total === null && result.state === 'not-applicable' ? { state: 'not-applicable', value: null } : figureOf(result.total);
}

function stateOf(total: number | null, anyValue: boolean, noGaps: boolean): FigureState {
  if (total !== null) return total === 0 ? 'zero' : 'number';
  // A ratio of several units has values but no total; figures marked x all through have neither.
  return anyValue || noGaps ? 'not-applicable' : 'missing';
}

type Answer = { readonly unit: string; readonly period: string; readonly figure: FigureValue };
type Answers = { readonly period: string; readonly answers: readonly Answer[]; readonly owing: readonly string[] };

/** Who gave the indicator in a period (a number, a zero or an x), and who owes it. */
function answersOf(index: FigureIndex, indicator: Indicator, period: string, unit: string | undefined): Answers {
  const owed = index.owedUnits(period);
  const units = unit === undefined ? [...new Set([...owed, ...index.unitsWithFigures(period)])] : [unit];
  const answers: Answer[] = [];
  const owing: string[] = [];
  for (const one of units) {
    const figure = index.figure(period, one, indicator.code);
    if (figure.state !== 'missing') answers.push({ unit: one, period, figure });
    else if (owed.has(one)) owing.push(one);
  }
  return { period, answers, owing };
}
