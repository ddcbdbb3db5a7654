import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import type { CurrentFigure } from '../../core/figure/types.ts';
import { periodOf } from '../../core/period/window.ts';
import { owedUnits } from '../../core/report/lines.ts';
import { destinationOf, restate, type UnitFigure } from '../../core/unit/restate.ts';

export type RestatedFigures = {
  /** Catalogue and form whose units are those of the asked date, for every period. */
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly figures: readonly CurrentFigure[];
  /** Units whose figures cannot be carried to the date: a split without a rule. Their figures stay with them. */
  readonly notDivisible: readonly string[];
};

/**
 * Figures of one form carried to the units of a date. A unit that owed a figure and gave none keeps its successor's sum
 * from looking whole: the missing one is carried too.
 */
export function restatedFigures(catalogue: Catalogue, form: Form, figures: readonly CurrentFigure[], periods: readonly string[], onDate: string): RestatedFigures {
  const restated: CurrentFigure[] = [];
  const notDivisible = new Set<string>();
  const ends = new Set<string>();
  const kinds = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator.kind]));
  for (const period of periods) {
    const dataFrom = periodOf(form, period)?.window.from;
    if (dataFrom === undefined) continue;
    const given = figures.filter((figure) => figure.period === period);
    const silent = owedUnits(catalogue, form, period);
    for (const indicator of form.indicators) {
      const own = new Map<string, UnitFigure>(given.length === 0 ? [] : silent.map((unit) => [unit, { unit, figure: { state: 'missing', value: null } }]));
      for (const figure of given) if (figure.indicator === indicator) own.set(figure.unit, { unit: figure.unit, figure: figure.figure });
      for (const result of restate([...own.values()], catalogue.unitEvents, { dataFrom, onDate }, kinds.get(indicator) ?? 'flow')) {
        if (result.kind === 'not-divisible') notDivisible.add(result.unit);
        ends.add(result.unit);
        const figure = result.kind === 'restated' ? result.total.figure : result.figure;
        restated.push({ form: form.code, period, unit: result.unit, indicator, figure });
      }
    }
  }
  const beginning = figures.map((figure) => periodOf(form, figure.period)?.window.from ?? onDate).sort()[0] ?? onDate;
  return { ...unitsOfDate(catalogue, form, ends, beginning, onDate), figures: restated, notDivisible: [...notDivisible] };
}

/** The units of the date as though they had been there all along, so that each owes what its predecessors owed. */
function unitsOfDate(catalogue: Catalogue, form: Form, ends: ReadonlySet<string>, beginning: string, onDate: string): { readonly catalogue: Catalogue; readonly form: Form } {
  const units = catalogue.units.map((unit) => (ends.has(unit.id) && unit.validFrom > beginning && unit.validFrom <= onDate ? { ...unit, validFrom: beginning } : unit));
  const reporting = form.reportingUnits.flatMap((unit) => {
    const destination = destinationOf(unit, catalogue.unitEvents, { dataFrom: beginning, onDate });
    return destination.kind === 'moved' ? [destination.unit] : [unit];
  });
  return { catalogue: { ...catalogue, units }, form: { ...form, reportingUnits: [...new Set(reporting)] } };
}
