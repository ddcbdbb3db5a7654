import type { Catalogue } from '../catalogue/types.ts';
import type { CurrentFigure, FigureValue } from '../figure/types.ts';
import { figureOf } from '../figure/totals.ts';
import { sumDecimal } from '../text/decimal.ts';

/** Figures of one form, found by period, unit and indicator. */
export type FigureIndex = {
  readonly figure: (period: string, unit: string, indicator: string) => FigureValue;
  /** Units that owe the form's figures in a period, in the form's order. */
  readonly owedUnits: (period: string) => ReadonlySet<string>;
  /** Units of which any figure is on record in a period. */
  readonly unitsWithFigures: (period: string) => readonly string[];
};

const MISSING: FigureValue = { state: 'missing', value: null };

/**
 * Lays figures open by period, unit and indicator. An indicator that is the sum of others and was not reported itself is
 * made from its parts, if each of them is there.
 */
export function indexFigures(catalogue: Catalogue, figures: readonly CurrentFigure[], owedUnits: (period: string) => readonly string[]): FigureIndex {
  const byPeriod = new Map<string, Map<string, Map<string, FigureValue>>>();
  for (const { period, unit, indicator, figure } of figures) {
    const units = byPeriod.get(period) ?? new Map<string, Map<string, FigureValue>>();
    byPeriod.set(period, units);
    const row = units.get(unit) ?? new Map<string, FigureValue>();
    units.set(unit, row);
    row.set(indicator, figure);
  }
  const parts = new Map(catalogue.indicators.flatMap((indicator) => (indicator.sumOf === undefined || indicator.sumOf.length === 0 ? [] : [[indicator.code, indicator.sumOf] as const])));
  const figure = (period: string, unit: string, indicator: string, above: readonly string[] = []): FigureValue => {
    const own = byPeriod.get(period)?.get(unit)?.get(indicator) ?? MISSING;
    const sumOf = parts.get(indicator);
    if (own.state !== 'missing' || sumOf === undefined || above.includes(indicator)) return own;
    return sumOfParts(sumOf.map((part) => figure(period, unit, part, [...above, indicator])));
  };
  const owed = new Map<string, ReadonlySet<string>>();
  return {
    figure: (period, unit, indicator) => figure(period, unit, indicator),
    owedUnits: (period) => {
      const known = owed.get(period) ?? new Set(owedUnits(period));
      owed.set(period, known);
      return known;
    },
    unitsWithFigures: (period) => [...(byPeriod.get(period)?.keys() ?? [])],
  };
}

function sumOfParts(parts: readonly FigureValue[]): FigureValue {
  const values = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  if (parts.some((part) => part.state === 'missing')) return MISSING;
  if (values.length === 0) return { state: 'not-applicable', value: null };
  return figureOf(sumDecimal(values));
}
