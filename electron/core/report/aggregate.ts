import type { Indicator } from '../catalogue/types.ts';
import type { FigureState, FigureValue } from '../figure/types.ts';
import { figureOf } from '../figure/totals.ts';
import { sumDecimal } from '../text/decimal.ts';
import type { Answer, Answers, FigureIndex } from './figure-index.ts';
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
  const taken = takenAnswers(index, indicator, periods, unit);
  const missing = owingOf(taken);
  const values = valuesOf(taken.given);
  const reporting = new Set(values.map((answer) => answer.unit));
  const total = totalOf(indicator, periods, values, missing.size);
  return {
    state: stateOf(total, values.length > 0, taken.given.length > 0 && missing.size === 0),
    total,
    inputs: values.map((answer) => ({ unit: answer.unit, period: answer.period })),
    reported: [...reporting].filter((one) => !missing.has(one)).length,
    missing: [...missing],
    missingPeriods: taken.missingPeriods,
  };
}

/** The total of an aggregate alone, to compare with: null where a whole period is missing of it. */
export function baseTotal(index: FigureIndex, indicator: Indicator, periods: readonly string[]): number | null {
  const taken = takenAnswers(index, indicator, periods, undefined);
  return taken.missingPeriods.length > 0 ? null : totalOf(indicator, periods, valuesOf(taken.given), owingOf(taken).size);
}

/** The total of an aggregate, and the periods that it is without. */
export function runningTotal(index: FigureIndex, indicator: Indicator, periods: readonly string[]): Pick<Aggregate, 'total' | 'missingPeriods'> {
  const taken = takenAnswers(index, indicator, periods, undefined);
  return { total: totalOf(indicator, periods, valuesOf(taken.given), owingOf(taken).size), missingPeriods: taken.missingPeriods };
}

type Taken = {
  readonly answered: readonly Answers[];
  /** Those periods of which figures are taken, with what was given in them. */
  readonly given: readonly Answers[];
  readonly missingPeriods: readonly string[];
};

function takenAnswers(index: FigureIndex, indicator: Indicator, periods: readonly string[], unit: string | undefined): Taken {
  const answered = periods.map((period) => answersOf(index, indicator, period, unit));
  const lastAnswered = answered.findLastIndex((one) => one.answers.length > 0);
  const taken = indicator.kind === 'flow' ? answered : lastAnswered === -1 ? [] : answered.slice(lastAnswered, lastAnswered + 1);
  const missingPeriods = answered.filter((one, place) => one.answers.length === 0 && (indicator.kind === 'flow' || place > lastAnswered)).map((one) => one.period);
  return { answered, given: taken.filter((one) => one.answers.length > 0), missingPeriods };
}

/** Units that left a gap. Where a whole period is missing, that is said of the period and not held against each unit. */
function owingOf({ answered, given }: Taken): ReadonlySet<string> {
  const owing = new Set<string>();
  for (const one of given.length > 0 ? given : answered) for (const unit of one.owing) owing.add(unit);
  return owing;
}

function valuesOf(given: readonly Answers[]): readonly Answer[] {
  const values: Answer[] = [];
  for (const one of given) for (const answer of one.answers) if (answer.figure.value !== null) values.push(answer);
  return values;
}

function totalOf(indicator: Indicator, periods: readonly string[], values: readonly Answer[], missing: number): number | null {
  const mayTotal = indicator.kind !== 'ratio' || (periods.length === 1 && values.length === 1 && missing === 0);
  return mayTotal && values.length > 0 ? sumDecimal(values.map((answer) => answer.figure.value ?? 0)) : null;
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

/** Who gave the indicator in a period (a number, a zero or an x), and who owes it; of one unit, or of all. */
function answersOf(index: FigureIndex, indicator: Indicator, period: string, unit: string | undefined): Answers {
  if (unit === undefined) return index.answers(period, indicator.code);
  const figure = index.figure(period, unit, indicator.code);
  if (figure.state !== 'missing') return { period, answers: [{ unit, period, figure }], owing: [] };
  return { period, answers: [], owing: index.owedUnits(period).has(unit) ? [unit] : [] };
}
