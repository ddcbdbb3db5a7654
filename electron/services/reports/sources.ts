import type { ReportSource } from '../../contract/reports.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { gatherMaterial, revisionsBehind } from './material.ts';
import { sourceRows, type FigureSourceRow } from './source-rows.ts';
import { requireReport, requireSnapshot } from './state.ts';

/**
 * Where a figure of a report comes from: one line a unit and period, down to file, sheet and cell; as frozen for a
 * frozen report. Fails with `unknown-indicator-code`.
 */
export async function reportSources(context: Context, input: { readonly id: string; readonly indicator: string }): Promise<readonly ReportSource[]> {
  const rows = await context.store.read(async (db): Promise<readonly FigureSourceRow[]> => {
    const report = await requireReport(db, input.id);
    if (report.status === 'frozen') return (await requireSnapshot(db, report)).sources;
    const material = await gatherMaterial(context, db, report);
    return sourceRows(material.catalogue, material.form, report.period, await revisionsBehind(db, material, report.period));
  });
  const own = rows.filter((row) => row.indicator === input.indicator);
  if (own.length === 0 && rows.length > 0) throw failure('unknown-indicator-code', { indicator: input.indicator });
  return own.map(({ unit, unitLabel, period, figure, source }) => ({ unit, unitLabel, period, figure, source }));
}
