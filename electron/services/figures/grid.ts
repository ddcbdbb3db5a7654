import type { FigureGrid, GridCell } from '../../contract/figures.ts';
import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import { owedUnits } from '../../core/report/lines.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import { compareVietnamese } from '../../core/text/fold.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { readPeriodFigures } from '../../store/repositories/figures.ts';
import { findPeriod } from '../../store/repositories/periods.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { resolvePeriod } from '../periods/resolve.ts';

export type FormPeriod = { readonly form: string; readonly period: string };

/** Unit × indicator of one period of a form. */
export async function figureGrid(context: Context, asked: FormPeriod): Promise<FigureGrid> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const form = formOf(catalogue, asked.form);
    const stored = await findPeriod(db, asked.form, asked.period);
    resolvePeriod(form, asked.period, stored);
    const cells = await gridCells(db, stored?.key ?? null);
    return {
      form: form.code,
      period: asked.period,
      closed: stored?.state === 'closed',
      units: unitsOf(catalogue, form, asked.period, cells),
      indicators: indicatorsOf(catalogue, form),
      cells,
    };
  });
}

async function gridCells(db: ReadableDatabase, periodKey: number | null): Promise<readonly GridCell[]> {
  return periodKey === null ? [] : readPeriodFigures(db, periodKey);
}

function unitsOf(catalogue: Catalogue, form: Form, period: string, cells: readonly GridCell[]): FigureGrid['units'] {
  const labelOf = unitLabels(catalogue);
  const owed = new Set(owedUnits(catalogue, form, period));
  const shown = new Set([...owed, ...cells.map((cell) => cell.unit)]);
  return catalogue.units
    .filter((unit) => shown.has(unit.id))
    .map((unit) => ({ id: unit.id, name: unit.name, label: labelOf(unit.id), expected: owed.has(unit.id) }))
    .sort((a, b) => Number(b.expected) - Number(a.expected) || compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id));
}

export function indicatorsOf(catalogue: Catalogue, form: Form): FigureGrid['indicators'] {
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  return form.indicators.flatMap((code) => {
    const indicator = byCode.get(code);
    return indicator === undefined
      ? []
      : [{ code, name: indicator.name, group: indicator.group, measure: indicator.measure, decimals: indicator.decimals, kind: indicator.kind }];
  });
}
