import type { PlanTableReading } from '../../core/plan/table-types.ts';
import { readPlanTable } from '../../core/plan/read-table.ts';
import { buildGrid } from '../../core/sheet/grid.ts';
import { secrecyMarkIn } from '../../core/sheet/secrecy.ts';
import { sha256Of } from '../../store/kept-files.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { requirePlan } from './state.ts';

/** Reads tasks out of a workbook in the reading process; nothing is stored. Fails with `plan-table-not-found`, and with `secrecy-mark` for a classified paper. */
export async function readTaskTable(context: Context, input: { readonly id: string; readonly file: File; readonly sheet?: string | undefined }): Promise<PlanTableReading> {
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const sha256 = sha256Of(bytes);
  const outcome = await context.pool.run({ kind: 'read', bytes, fileName: input.file.name });
  if (!outcome.ok) throw failure(outcome.code, { ...outcome.params, file: input.file.name });
  for (const sheet of outcome.workbook.sheets) {
    const secret = secrecyMarkIn(buildGrid(sheet), []);
    if (secret !== null) throw failure('secrecy-mark', { mark: secret.mark });
  }
  return context.store.read(async (db) => {
    const plan = await requirePlan(db, input.id);
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const read = readPlanTable({ workbook: outcome.workbook, catalogue, plan, sheet: input.sheet });
    if (read === null) throw failure('plan-table-not-found', { file: input.file.name });
    return { ...read, file: input.file.name, sha256 };
  });
}
