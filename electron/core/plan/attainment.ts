import type { Catalogue, Form, Indicator } from '../catalogue/types.ts';
import type { CurrentFigure, FigureState } from '../figure/types.ts';
import { figureOf, shareOf } from '../figure/totals.ts';
import { daysInMonth, isoDate, monthsOf, periodKey } from '../period/keys.ts';
import { aggregate, type Aggregate } from '../report/aggregate.ts';
import { indexFigures, type FigureIndex } from '../report/figure-index.ts';
import { owedUnits } from '../report/lines.ts';
import type { TargetFields } from './types.ts';

/**
 * How far a target is reached. `reached` and `within` may still change while periods are to come; `short` says no more
 * than that the number is not there yet.
 */
export type AttainmentStanding = 'reached' | 'short' | 'within' | 'exceeded' | 'no-figures' | 'not-applicable';

export type Attainment = {
  readonly standing: AttainmentStanding;
  readonly state: FigureState;
  /** What the figures come to; null without any. */
  readonly value: number | null;
  /** Of the target, in percent to two decimals; null without a figure. */
  readonly share: number | null;
  /** The form's periods within the window, in order of time. */
  readonly periods: readonly string[];
  /** Periods that have ended and in which nobody gave a figure; periods that have not ended yet. */
  readonly missingPeriods: readonly string[];
  readonly upcomingPeriods: readonly string[];
  /** Units that left a gap in a period which others reported. */
  readonly missingUnits: readonly string[];
};

/**
 * Computes a target from the figures. A flow is summed over the periods of the window, of a stock or a ratio the last
 * given one is taken; a ratio is told for one unit only. What is missing is said and never counted as zero.
 *
 * @param figures the form's figures of the window's periods; of other periods they do no harm
 */
export function attainmentOf(catalogue: Catalogue, target: TargetFields, figures: readonly CurrentFigure[], today: string): Attainment {
  const form = catalogue.forms.find((one) => one.code === target.form);
  const indicator = catalogue.indicators.find((one) => one.code === target.indicator);
  const periods = form === undefined ? [] : periodsWithin(form, target.window);
  if (form === undefined || indicator === undefined) return { ...NOTHING, periods };
  const index = indexFigures(catalogue, figures.filter((figure) => figure.form === form.code), (period) => owedUnits(catalogue, form, period));
  const result = sumUp(index, indicator, periods, target.unit ?? undefined);
  const begun = (period: string): boolean => lastDay(period) < today;
  const unanswered = periods.filter((period) => result.missingPeriods.includes(period));
  return {
    standing: standingOf(result, target),
    state: result.state,
    value: result.total,
    share: result.total === null ? null : shareOf(figureOf(result.total), target.value),
    periods,
    missingPeriods: unanswered.filter(begun),
    upcomingPeriods: unanswered.filter((period) => !begun(period)),
    missingUnits: result.missing,
  };
}

const NOTHING: Omit<Attainment, 'periods'> = { standing: 'no-figures', state: 'missing', value: null, share: null, missingPeriods: [], upcomingPeriods: [], missingUnits: [] };

/** A ratio stands for its own period: of several, the last that the unit gave is taken, as of a stock. */
function sumUp(index: FigureIndex, indicator: Indicator, periods: readonly string[], unit: string | undefined): Aggregate {
  if (indicator.kind !== 'ratio') return aggregate(index, indicator, periods, unit);
  const last = periods.findLast((period) => aggregate(index, indicator, [period], unit).state !== 'missing');
  const result = aggregate(index, indicator, last === undefined ? periods : [last], unit);
  return { ...result, missingPeriods: last === undefined ? result.missingPeriods : periods.slice(periods.indexOf(last) + 1) };
}

function standingOf(result: Aggregate, { value, atMost }: TargetFields): AttainmentStanding {
  if (result.total === null) return result.state === 'not-applicable' ? 'not-applicable' : 'no-figures';
  if (atMost) return result.total <= value ? 'within' : 'exceeded';
  return result.total >= value ? 'reached' : 'short';
}

/**
 * The form's periods whose calendar months lie wholly within a window. The label counts, not the days its figures were
 * gathered on: January of a form gathered from the 15th to the 14th belongs to its year (standards §3.4).
 */
export function periodsWithin(form: Pick<Form, 'frequency'>, window: { readonly from: string; readonly to: string }): readonly string[] {
  const { frequency } = form;
  const found = new Set<string>();
  for (let year = Number(window.from.slice(0, 4)); year <= Number(window.to.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const key = periodKey(frequency, year, month);
      if (firstDay(key) >= window.from && lastDay(key) <= window.to) found.add(key);
    }
  }
  return [...found];
}

function firstDay(period: string): string {
  return `${monthsOf(period).at(0) ?? ''}-01`;
}

/** Last calendar day of a period that is made of whole months. */
function lastDay(period: string): string {
  const month = monthsOf(period).at(-1) ?? '';
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return isoDate(year, number, daysInMonth(year, number));
}
