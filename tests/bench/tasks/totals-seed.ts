import { openDataFolder } from '../../../electron/store/open.ts';
import { writeCatalogue } from '../../../electron/store/repositories/catalogue-write.ts';
import { addRevisions, standingsOf, type NewRevision } from '../../../electron/store/repositories/figures-write.ts';
import { ensurePeriod } from '../../../electron/store/repositories/periods.ts';
import type { Store } from '../../../electron/store/store.ts';
import type { Task } from '../child.ts';
import { timed } from '../measure.ts';
import { INDICATORS, MILLION_CATALOGUE, millionthValue, MONTHS, UNITS } from '../million.ts';

/** Writes a register of one million figures into a folder. */
export const task: Task = async ([folder = '']) => {
  const outcome = await openDataFolder(folder, { create: true });
  if (!outcome.ok) throw new Error(outcome.code);
  const { ms } = await timed(() => fill(outcome.store));
  await outcome.store.close();
  return { ms };
};

async function fill(store: Store): Promise<void> {
  await store.change('bench', async (change) => {
    await writeCatalogue(change.db, MILLION_CATALOGUE);
    change.log({ action: 'catalogue.loaded', subject: 'bench' });
  });
  for (const [month, label] of MONTHS.entries()) {
    await store.change('bench', async (change) => {
      const { key } = await ensurePeriod(change.db, 'BM', label);
      const unitKeys = new Map((await change.db.selectFrom('unit').select(['id', 'unit_key']).execute()).map((row) => [row.id, row.unit_key]));
      const indicatorKeys = new Map((await change.db.selectFrom('indicator').select(['code', 'indicator_key']).execute()).map((row) => [row.code, row.indicator_key]));
      const revisions = UNITS.flatMap((unit, unitPlace) =>
        INDICATORS.map((indicator, indicatorPlace): NewRevision => ({
          unitKey: unitKeys.get(unit) ?? 0,
          indicatorKey: indicatorKeys.get(indicator) ?? 0,
          figure: { state: 'number', value: millionthValue(month, unitPlace, indicatorPlace) },
          source: null,
        })),
      );
      addRevisions(change.connection, { periodKey: key, importKey: null, at: change.at, by: change.by, note: null, sheets: [] }, revisions, standingsOf(change.connection, key, []));
      change.log({ action: 'figures.set', subject: label });
    });
  }
}
