import type { AnalysisRow, FigureAnalysis } from '../../contract/figures.ts';
import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import type { CurrentFigure } from '../../core/figure/types.ts';
import { owedUnits, reportLines } from '../../core/report/lines.ts';
import { allPeriods, reportPeriods } from '../../core/report/report-periods.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import { compareVietnamese } from '../../core/text/fold.ts';
import { readCurrentFigures } from '../../store/repositories/figures.ts';
import { findPeriod } from '../../store/repositories/periods.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { resolvePeriod } from '../periods/resolve.ts';
import type { FormPeriod } from './grid.ts';
import { restatedFigures } from './restated.ts';

export type AnalysisInput = FormPeriod & { readonly by: 'unit' | 'indicator' | 'group'; readonly restate: string | null };

type Known = { readonly catalogue: Catalogue; readonly form: Form; readonly figures: readonly CurrentFigure[]; readonly notDivisible: readonly string[] };

/**
 * Totals, comparisons and cumulative figures of a period, by unit, indicator or group; as reported, or carried to the
 * units of a date. A longer period than the form's (a quarter of a monthly form) adds up the form's periods.
 */
export async function analyseFigures(context: Context, input: AnalysisInput): Promise<FigureAnalysis> {
  const known = await gather(context, input);
  const rows = input.by === 'unit' ? byUnit(known, input.period) : input.by === 'group' ? byGroup(known, input.period) : byIndicator(known, input.period);
  return { form: input.form, period: input.period, by: input.by, restatedTo: input.restate, rows, notDivisible: known.notDivisible };
}

async function gather(context: Context, input: AnalysisInput): Promise<Known> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const form = formOf(catalogue, input.form);
    resolvePeriod(form, input.period, await findPeriod(db, input.form, input.period));
    const periods = allPeriods(reportPeriods(form, input.period));
    const figures = await readCurrentFigures(db, input.form, periods);
    return input.restate === null ? { catalogue, form, figures, notDivisible: [] } : restatedFigures(catalogue, form, figures, periods, input.restate);
  });
}

function byIndicator(known: Known, period: string): readonly AnalysisRow[] {
  const names = new Map(known.catalogue.indicators.map((indicator) => [indicator.code, indicator.name]));
  return reportLines({ ...known, period }).map((line) => ({ key: line.indicator, label: names.get(line.indicator) ?? line.indicator, lines: [line] }));
}

function byGroup(known: Known, period: string): readonly AnalysisRow[] {
  const groupOf = new Map(known.catalogue.indicators.map((indicator) => [indicator.code, indicator.group]));
  const rows = new Map<string, AnalysisRow>();
  for (const line of reportLines({ ...known, period })) {
    const key = groupOf.get(line.indicator) ?? '';
    rows.set(key, { key, label: key, lines: [...(rows.get(key)?.lines ?? []), line] });
  }
  return [...rows.values()];
}

function byUnit(known: Known, period: string): readonly AnalysisRow[] {
  const { catalogue, form } = known;
  const current = reportPeriods(form, period).current;
  const owed = new Set(current.flatMap((each) => owedUnits(catalogue, form, each)));
  const byUnitId = new Map<string, CurrentFigure[]>();
  for (const figure of known.figures) {
    const list = byUnitId.get(figure.unit);
    if (list === undefined) byUnitId.set(figure.unit, [figure]);
    else list.push(figure);
  }
  const reporting = new Set(known.figures.filter((figure) => current.includes(figure.period)).map((figure) => figure.unit));
  const labelOf = unitLabels(catalogue);
  return catalogue.units
    .filter((unit) => owed.has(unit.id) || reporting.has(unit.id))
    .sort((a, b) => Number(owed.has(b.id)) - Number(owed.has(a.id)) || compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id))
    .map((unit) => ({
      key: unit.id,
      label: labelOf(unit.id),
      lines: reportLines({ catalogue, form: { ...form, reportingUnits: form.reportingUnits.filter((id) => id === unit.id) }, period, figures: byUnitId.get(unit.id) ?? [] }),
    }));
}
