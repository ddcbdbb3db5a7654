import type { LaterCorrection } from '../../contract/reports.ts';
import type { FigureRevision } from '../../core/figure/types.ts';
import { reportPeriods } from '../../core/report/report-periods.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { sameFigure } from '../../store/repositories/figure-state.ts';
import { readCountingRevisions } from '../../store/repositories/figures.ts';
import type { Context } from '../context.ts';
import { gatherMaterial, type ReportSubject } from './material.ts';
import type { Snapshot } from './state.ts';

/**
 * Totals of a frozen report that would be different by now, and because of which figures: "sent 1.204, now 1.219,
 * because …". The reason names each unit whose figure changed, with the file or the note that changed it.
 */
export async function correctionsOf(context: Context, db: ReadableDatabase, report: ReportSubject, snapshot: Snapshot): Promise<readonly LaterCorrection[]> {
  const form = snapshot.catalogue.forms.find((each) => each.code === report.form);
  const still = (await context.catalogues.current(db)).catalogue?.forms.find((each) => each.code === report.form);
  if (form === undefined || still === undefined) return [];
  const now = new Map((await gatherMaterial(context, db, report)).lines.map((line) => [line.indicator, line.total]));
  const changed = snapshot.lines.filter((line) => now.has(line.indicator) && now.get(line.indicator) !== line.total);
  if (changed.length === 0) return [];
  const periods = reportPeriods(form, report.period).current;
  const partsOf = new Map(snapshot.catalogue.indicators.map((indicator) => [indicator.code, [indicator.code, ...(indicator.sumOf ?? [])]]));
  const concerned = [...new Set(changed.flatMap((line) => partsOf.get(line.indicator) ?? []))];
  const present = await readCountingRevisions(db, report.form, periods, concerned);
  const labelOf = unitLabels(snapshot.catalogue);
  return changed.map((line) => {
    const codes = partsOf.get(line.indicator) ?? [];
    const before = snapshot.figures.filter((revision) => codes.includes(revision.indicator) && periods.includes(revision.period));
    const after = present.filter((revision) => codes.includes(revision.indicator));
    return { indicator: line.indicator, sent: line.total, now: now.get(line.indicator) ?? null, because: reasons(before, after, labelOf).join('; ') };
  });
}

function reasons(before: readonly FigureRevision[], after: readonly FigureRevision[], labelOf: (unit: string) => string): readonly string[] {
  const placeOf = (revision: FigureRevision): string => `${revision.period}|${revision.unit}|${revision.indicator}`;
  const old = new Map(before.map((revision) => [placeOf(revision), revision]));
  const now = new Map(after.map((revision) => [placeOf(revision), revision]));
  const changed = after.filter((revision) => {
    const stood = old.get(placeOf(revision));
    return stood === undefined || !sameFigure(stood.figure, revision.figure);
  });
  const gone = before.filter((revision) => !now.has(placeOf(revision)));
  return [...new Set([...changed.map((revision) => `${labelOf(revision.unit)} (${causeOf(revision)})`), ...gone.map((revision) => `${labelOf(revision.unit)} (–)`)])];
}

/** The file that brought a figure, or the note or name of the person who typed it. */
function causeOf(revision: FigureRevision): string {
  return revision.source.kind === 'cell' ? revision.source.file : (revision.source.note ?? revision.source.by);
}
