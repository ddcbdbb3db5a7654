import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import type { FigureRevision } from '../../core/figure/types.ts';
import { owedUnits } from '../../core/report/lines.ts';
import { reportPeriods } from '../../core/report/report-periods.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import type { SourceRow } from '../../formats/xlsx/appendix.ts';

export type FigureSourceRow = SourceRow & { readonly unit: string };

/**
 * Every figure of a report's own period with its source: by indicator in the form's order, by period, by unit. A unit
 * that owes a figure and gave none is there without a source; a figure made of others is shown by its parts.
 */
export function sourceRows(catalogue: Catalogue, form: Form, period: string, revisions: readonly FigureRevision[]): readonly FigureSourceRow[] {
  const labelOf = unitLabels(catalogue);
  const given = new Map(revisions.map((revision) => [`${revision.period}|${revision.unit}|${revision.indicator}`, revision]));
  const unitsWith = new Map<string, Set<string>>();
  for (const revision of revisions) unitsWith.set(revision.period, (unitsWith.get(revision.period) ?? new Set()).add(revision.unit));
  const partsOf = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator.sumOf ?? []]));
  const rows: FigureSourceRow[] = [];
  for (const indicator of form.indicators) {
    for (const each of reportPeriods(form, period).current) {
      for (const unit of new Set([...owedUnits(catalogue, form, each), ...(unitsWith.get(each) ?? [])])) {
        const own = given.get(`${each}|${unit}|${indicator}`);
        const parts = own === undefined ? (partsOf.get(indicator) ?? []).flatMap((part) => given.get(`${each}|${unit}|${part}`) ?? []) : [own];
        const place = { unit, unitLabel: labelOf(unit), indicator, period: each };
        if (parts.length === 0) rows.push({ ...place, figure: { state: 'missing', value: null }, source: null });
        for (const { figure, source } of parts) rows.push({ ...place, figure, source });
      }
    }
  }
  return rows;
}
