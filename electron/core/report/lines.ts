import type { Catalogue, Form, Indicator } from '../catalogue/types.ts';
import type { CurrentFigure } from '../figure/types.ts';
import { periodOf } from '../period/window.ts';
import { compareVietnamese } from '../text/fold.ts';
import { standingOf } from '../unit/validity.ts';
import { aggregate, asFigure, baseTotal, countedPeriods, runningTotal } from './aggregate.ts';
import { indexFigures, type FigureIndex } from './figure-index.ts';
import { reportPeriods } from './report-periods.ts';
import type { ReportLine, ReportMatrix } from './types.ts';

export type ReportLinesInput = {
  readonly catalogue: Catalogue;
  readonly form: Form;
  /** The report's period, such as `2020-Q3`. */
  readonly period: string;
  /** The form's figures of every period that `reportPeriods` names, in any order; of other periods they do no harm. */
  readonly figures: readonly CurrentFigure[];
};

/**
 * One line an indicator of the form, in the form's order: total, the period before, the same period last year, cumulative
 * since January. A base of which a whole month is missing is no base, so it is null; the report's own total is given
 * without the missing months and names them.
 */
export function reportLines(input: ReportLinesInput): readonly ReportLine[] {
  const periods = reportPeriods(input.form, input.period);
  const index = indexOf(input);
  return indicatorsOf(input).map((indicator) => {
    const current = aggregate(index, indicator, periods.current);
    const cumulative = indicator.kind === 'flow' && periods.yearToDate.length > 0 ? runningTotal(index, indicator, periods.yearToDate) : null;
    return {
      indicator: indicator.code,
      total: current.total,
      state: current.state,
      previous: baseTotal(index, indicator, periods.previous),
      samePeriodLastYear: baseTotal(index, indicator, periods.samePeriodLastYear),
      cumulative: cumulative?.total ?? null,
      reported: current.reported,
      missing: current.missing,
      inputs: current.inputs,
      missingPeriods: current.missingPeriods,
      cumulativeMissingPeriods: cumulative?.missingPeriods ?? [],
    };
  });
}

/**
 * Unit × indicator of the report's period, units that owe the form first (in its order), then others that have figures.
 * A column adds up to its line's total.
 */
export function reportMatrix(input: ReportLinesInput, unitLabel: (unit: string) => string): ReportMatrix {
  const { current } = reportPeriods(input.form, input.period);
  const index = indexOf(input);
  const indicators = indicatorsOf(input);
  const owed = [...new Set(current.flatMap((period) => [...index.owedUnits(period)]))];
  const owing = new Set(owed);
  const others = [...new Set(current.flatMap(index.unitsWithFigures))].filter((unit) => !owing.has(unit));
  others.sort((left, right) => compareVietnamese(unitLabel(left), unitLabel(right)));
  const columns = indicators.map((indicator) => ({ indicator, counted: countedPeriods(index, indicator, current) }));
  return {
    indicators: indicators.map((indicator) => indicator.code),
    rows: [...owed, ...others].map((unit) => ({
      unit,
      label: unitLabel(unit),
      figures: columns.map(({ indicator, counted }) => asFigure(aggregate(index, indicator, counted, unit))),
    })),
  };
}

/** Units of the form that exist at the end of a period's window: those that owe it. */
export function owedUnits(catalogue: Catalogue, form: Form, period: string): readonly string[] {
  const window = periodOf(form, period)?.window;
  if (window === undefined) return form.reportingUnits;
  const reporting = new Set(form.reportingUnits);
  const byId = new Map(catalogue.units.flatMap((unit) => (reporting.has(unit.id) ? [[unit.id, unit] as const] : [])));
  return form.reportingUnits.filter((id) => {
    const unit = byId.get(id);
    return unit !== undefined && standingOf(unit, window) === 'open';
  });
}

function indexOf(input: ReportLinesInput): FigureIndex {
  return indexFigures(input.catalogue, input.figures, (period) => owedUnits(input.catalogue, input.form, period));
}

function indicatorsOf(input: ReportLinesInput): readonly Indicator[] {
  const byCode = new Map(input.catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  return input.form.indicators.flatMap((code) => byCode.get(code) ?? []);
}
