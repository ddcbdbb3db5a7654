import sampleCatalogue from '../../../resources/sample/catalogue.json' with { type: 'json' };
import ranges from '../../../resources/sample/figures.json' with { type: 'json' };
import plan from '../../../resources/sample/workbooks.json' with { type: 'json' };
import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import { sampleFigures, unitsOfMonth } from './sample-figures.ts';
import { sampleSheets, type SampleLayout } from './sample-layouts.ts';

export type SampleWorkbook = { readonly fileName: string; readonly form: string; readonly period: string; readonly bytes: Uint8Array };

/** The built-in sample catalogue (`so-thu-ky.catalogue/1`). */
export const SAMPLE_CATALOGUE = sampleCatalogue as Catalogue;

/** The month whose workbooks are for trying the import. */
export const SAMPLE_PERIOD: string = plan.current.period;

/**
 * Workbooks as units send them, made from the built-in sample data; the same bytes every time.
 * `current`: the sample month in the layouts that are met, one unit's file still missing. `earlier`: one table of all
 * units a month, from January of the year before, so that comparisons and cumulative figures have something to stand on.
 */
export async function sampleWorkbooks(which: 'current' | 'earlier'): Promise<readonly SampleWorkbook[]> {
  const figures = sampleFigures(SAMPLE_CATALOGUE, ranges, plan.marks);
  const form = SAMPLE_CATALOGUE.forms.find((one) => one.code === plan.form);
  if (form === undefined) throw new Error(`sample form ${plan.form} is not in the sample catalogue`);
  const wanted = which === 'current' ? currentPlan() : earlierPlan(form);
  const workbooks: SampleWorkbook[] = [];
  for (const { fileName, period, layout, units } of wanted) {
    const bytes = await sampleSheets({ catalogue: SAMPLE_CATALOGUE, form, period, layout, units, figures });
    workbooks.push({ fileName, form: form.code, period, bytes });
  }
  return workbooks;
}

type Planned = { readonly fileName: string; readonly period: string; readonly layout: SampleLayout; readonly units: readonly string[] };

function currentPlan(): readonly Planned[] {
  return plan.current.workbooks.map((one) => ({ ...one, layout: one.layout as SampleLayout, period: plan.current.period }));
}

function earlierPlan(form: Form): readonly Planned[] {
  return plan.earlier.map((period) => {
    const [year = '', month = ''] = period.split('-');
    return { fileName: `Tổng hợp tháng ${month}-${year}.xlsx`, period, layout: 'cluster', units: unitsOfMonth(SAMPLE_CATALOGUE, form, period).map((unit) => unit.id) };
  });
}
