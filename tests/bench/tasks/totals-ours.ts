import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices } from '../../../electron/services/open.ts';
import { openDataFolder } from '../../../electron/store/open.ts';
import { writeCatalogue } from '../../../electron/store/repositories/catalogue-write.ts';
import { addRevisions, standingsOf, type NewRevision } from '../../../electron/store/repositories/figures-write.ts';
import { ensurePeriod } from '../../../electron/store/repositories/periods.ts';
import type { Store } from '../../../electron/store/store.ts';
import type { Task } from '../child.ts';
import { timed } from '../measure.ts';
import { INDICATORS, MILLION_CATALOGUE, millionthValue, MONTHS, UNITS, YEAR, YEAR_MONTHS } from '../million.ts';

/** Asks a register opened afresh for the totals of a month and of a year, as the screen does. */
export const task: Task = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-million-'));
  try {
    const filling = await opened(folder);
    await fill(filling);
    await filling.close();
    const services = await openServices({ dataFolder: folder, create: false, host: 'cli', userName: 'bench', language: 'vi' });
    if (!services.ok) throw new Error(services.code);
    const ask = (period: string) => async (by: 'indicator' | 'group' | 'unit') => timed(() => services.handlers.figures.analysis({ form: 'BM', period, by, restate: null }, { signal: undefined }));
    const month = await inTurn(ask(YEAR_MONTHS.at(-1) ?? ''));
    const year = await inTurn(ask(YEAR));
    await services.close();
    const lines = year[0]?.value.rows.flatMap((row) => row.lines) ?? [];
    return {
      ms: slowest(month),
      year: slowest(year),
      longestBlock: Math.max(...[...month, ...year].map((one) => one.longestBlock)),
      figures: lines.reduce((sum, line) => sum + (line.inputs?.length ?? 0), 0),
      sum: lines.reduce((sum, line) => sum + (line.total ?? 0), 0),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The screen opens by group; a person looks at the indicators and the units next. */
async function inTurn<Answer>(ask: (by: 'indicator' | 'group' | 'unit') => Promise<Answer>): Promise<readonly Answer[]> {
  return [await ask('group'), await ask('indicator'), await ask('unit')];
}

const slowest = (answers: readonly { readonly ms: number }[]): number => Math.max(...answers.map((answer) => answer.ms));

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
