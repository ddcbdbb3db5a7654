import type { DossierRecordRef, DossierState, FilePlanState } from '../../contract/dossiers.ts';
import { listDossiers, placeDossiers, putOrder } from '../../store/repositories/dossiers.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { dossierState, filePlanState, requireKept } from './state.ts';

/** Gives the dossiers of a year's plan their order. Fails with `conflict` when the plan has others than those named. */
export async function arrangePlan(context: Context, { year, ids }: { readonly year: number; readonly ids: readonly string[] }): Promise<FilePlanState> {
  return context.store.change(context.person.name, async (change) => {
    const standing = await listDossiers(change.db, { year });
    const keys = new Map(standing.map(({ id, key }) => [id, key]));
    const placed = ids.flatMap((id) => keys.get(id) ?? []);
    if (new Set(placed).size !== standing.length || placed.length !== ids.length) throw failure('conflict');
    const before = standing.map(({ id }) => id);
    if (before.join() !== ids.join()) {
      await placeDossiers(change.db, placed);
      change.log({ action: 'dossier.arrange-plan', subject: String(year), before: { order: before }, after: { order: ids } });
    }
    return filePlanState(context, change.db, year);
  });
}

/** Gives the records in a dossier their order; none for by day again. Fails with `conflict` when others lie in it than those named. */
export async function arrangeDossier(context: Context, { id, records }: { readonly id: string; readonly records: readonly DossierRecordRef[] }): Promise<DossierState> {
  return context.store.change(context.person.name, async (change) => {
    const dossier = await requireKept(change.db, id);
    const { items } = await dossierState(context, change.db, id);
    const lying = new Set(items.map(({ record }) => `${record.kind}|${record.id}`));
    const named = new Set(records.map((record) => `${record.kind}|${record.id}`));
    if (records.length > 0 && (named.size !== records.length || named.size !== lying.size || ![...named].every((record) => lying.has(record)))) throw failure('conflict');
    if (JSON.stringify(records) !== JSON.stringify(dossier.order)) {
      await putOrder(change.db, dossier.key, records);
      change.log({ action: 'dossier.arrange', subject: id, before: { order: dossier.order }, after: { order: records } });
    }
    return dossierState(context, change.db, id);
  });
}
