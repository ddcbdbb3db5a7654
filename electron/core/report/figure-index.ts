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
  /** Who gave an indicator in a period, units that owe it first, and who owes it still. */
  readonly answers: (period: string, indicator: string) => Answers;
};

/** A unit's own word on an indicator: a number, a zero or an x. */
export type Answer = { readonly unit: string; readonly period: string; readonly figure: FigureValue };
export type Answers = { readonly period: string; readonly answers: readonly Answer[]; readonly owing: readonly string[] };

/** One unit's figures of a period, by indicator. */
type Row = Map<string, FigureValue>;

const MISSING: FigureValue = { state: 'missing', value: null };

/**
 * Lays figures open by period, unit and indicator. An indicator that is the sum of others and was not reported itself is
 * made from its parts, if each of them is there.
 */
export function indexFigures(catalogue: Catalogue, figures: readonly CurrentFigure[], owedUnits: (period: string) => readonly string[]): FigureIndex {
  const byPeriod = new Map<string, Map<string, Row>>();
  for (const { period, unit, indicator, figure } of figures) {
    const units = byPeriod.get(period) ?? new Map<string, Row>();
    byPeriod.set(period, units);
    const row = units.get(unit) ?? new Map<string, FigureValue>();
    units.set(unit, row);
    row.set(indicator, figure);
  }
  const parts = new Map(catalogue.indicators.flatMap((indicator) => (indicator.sumOf === undefined || indicator.sumOf.length === 0 ? [] : [[indicator.code, indicator.sumOf] as const])));
  const figureOfRow = (row: Row | undefined, indicator: string, above: readonly string[] = []): FigureValue => {
    const own = row?.get(indicator) ?? MISSING;
    const sumOf = parts.get(indicator);
    if (own.state !== 'missing' || sumOf === undefined || above.includes(indicator)) return own;
    return sumOfParts(sumOf.map((part) => figureOfRow(row, part, [...above, indicator])));
  };
  const owed = onceEach((period) => new Set(owedUnits(period)));
  const unitsWithFigures = (period: string): readonly string[] => [...(byPeriod.get(period)?.keys() ?? [])];
  /** Everyone who may have a word on a period, with what they gave in it: each indicator asks for all of them. */
  const rowsOf = onceEach((period) => {
    const owing = owed(period);
    return [...new Set([...owing, ...unitsWithFigures(period)])].map((unit) => ({ unit, owes: owing.has(unit), row: byPeriod.get(period)?.get(unit) }));
  });
  const answers = onceEach((period) =>
    // Of a year's report this month is also a month of the year so far, and perhaps the one before another.
    onceEach((indicator): Answers => {
      const given: Answer[] = [];
      const owing: string[] = [];
      for (const { unit, owes, row } of rowsOf(period)) {
        const figure = figureOfRow(row, indicator);
        if (figure.state !== 'missing') given.push({ unit, period, figure });
        else if (owes) owing.push(unit);
      }
      return { period, answers: given, owing };
    }),
  );
  return {
    figure: (period, unit, indicator) => figureOfRow(byPeriod.get(period)?.get(unit), indicator),
    owedUnits: owed,
    unitsWithFigures,
    answers: (period, indicator) => answers(period)(indicator),
  };
}

/** A function that makes its answer to each word once. */
function onceEach<Value>(make: (word: string) => Value): (word: string) => Value {
  const made = new Map<string, Value>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const value = make(word);
    made.set(word, value);
    return value;
  };
}

function sumOfParts(parts: readonly FigureValue[]): FigureValue {
  const values = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  if (parts.some((part) => part.state === 'missing')) return MISSING;
  if (values.length === 0) return { state: 'not-applicable', value: null };
  return figureOf(sumDecimal(values));
}
