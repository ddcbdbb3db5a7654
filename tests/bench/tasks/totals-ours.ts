import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../../electron/store/open.ts';
import { writeCatalogue } from '../../../electron/store/repositories/catalogue-write.ts';
import { totalsOverall } from '../../../electron/store/repositories/totals.ts';
import { addRevisions, standingsOf, type NewRevision } from '../../../electron/store/repositories/figures-write.ts';
import { ensurePeriod } from '../../../electron/store/repositories/periods.ts';
import type { Store } from '../../../electron/store/store.ts';
import type { Task } from '../child.ts';
import { timed } from '../measure.ts';
import { INDICATORS, MILLION_CATALOGUE, millionthValue, MONTHS, UNITS } from '../million.ts';

/** Sums one million figures by unit, by indicator and by group, from a register opened afresh. */
export const task: Task = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-million-'));
  try {
    const filling = await opened(folder);
    await fill(filling);
    await filling.close();
    const store = await opened(folder);
    const { value, ms, longestBlock } = await timed(() =>
      store.inspect((connection) => (['unit', 'indicator', 'group'] as const).map((by) => totalsOverall(connection, by))),
    );
    await store.close();
    return { ms, longestBlock, figures: value[0]?.reduce((sum, total) => sum + total.figures, 0) ?? 0, sum: value[2]?.reduce((sum, total) => sum + total.sum, 0) ?? 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function opened(folder: string): Promise<Store> {
  const outcome = await openDataFolder(folder, { create: true });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.store;
}

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
