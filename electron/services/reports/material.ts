import type { Catalogue, Committee, Form } from '../../core/catalogue/types.ts';
import type { CurrentFigure, FigureRevision } from '../../core/figure/types.ts';
import { parsePeriodKey } from '../../core/period/keys.ts';
import type { DraftInput } from '../../core/report/draft.ts';
import { reportLines, reportMatrix } from '../../core/report/lines.ts';
import { allPeriods, reportPeriods } from '../../core/report/report-periods.ts';
import type { ReportKind, ReportLine, ReportMatrix } from '../../core/report/types.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { readCountingRevisions, readCurrentFigures } from '../../store/repositories/figures.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';

/** What a report is made of at one moment. */
export type Material = {
  readonly catalogue: Catalogue;
  readonly committee: Committee;
  readonly form: Form;
  readonly figures: readonly CurrentFigure[];
  readonly lines: readonly ReportLine[];
  readonly matrix: ReportMatrix;
  readonly draftInput: DraftInput;
};

export type ReportSubject = { readonly kind: ReportKind; readonly form: string; readonly period: string };

/**
 * Gathers the figures of every period a report needs and computes its lines. Fails with `unknown-period` when the
 * period is not of the report's kind, `period-not-of-form` when the form's periods do not make it up.
 */
export async function gatherMaterial(context: Context, db: ReadableDatabase, subject: ReportSubject): Promise<Material> {
  const { catalogue } = await requireCatalogue(context.catalogues, db);
  const form = formOf(catalogue, subject.form);
  const { kind, period } = subject;
  if (parsePeriodKey(period)?.kind !== kind) throw failure('unknown-period', { period });
  const periods = reportPeriods(form, period);
  if (periods.current.length === 0) throw failure('period-not-of-form', { form: form.code, period, frequency: form.frequency });
  const figures = await readCurrentFigures(db, form.code, allPeriods(periods));
  const input = { catalogue, form, period, figures };
  const lines = reportLines(input);
  return {
    catalogue,
    committee: catalogue.committee,
    form,
    figures,
    lines,
    matrix: reportMatrix(input, unitLabels(catalogue)),
    draftInput: { kind, period, form, catalogue, lines, committee: catalogue.committee, today: todayOf(context) },
  };
}

/** Every figure that a report's totals, comparisons and cumulative figures are made of, with its source. */
export function revisionsBehind(db: ReadableDatabase, material: Pick<Material, 'catalogue' | 'form'>, period: string): Promise<readonly FigureRevision[]> {
  const { catalogue, form } = material;
  const parts = catalogue.indicators.filter((indicator) => form.indicators.includes(indicator.code)).flatMap((indicator) => indicator.sumOf ?? []);
  return readCountingRevisions(db, form.code, allPeriods(reportPeriods(form, period)), [...new Set([...form.indicators, ...parts])]);
}
