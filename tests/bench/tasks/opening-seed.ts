import { openDataFolder } from '../../../electron/store/open.ts';
import { writeCatalogue } from '../../../electron/store/repositories/catalogue-write.ts';
import { seedDocuments } from '../../builders/many-documents.ts';
import type { Task } from '../child.ts';
import { MILLION_CATALOGUE } from '../million.ts';

/** A register with a catalogue and as many documents as are asked for, closed in order. */
export const task: Task = async ([folder = '', count = '0']) => {
  const opened = await openDataFolder(folder, { create: true });
  if (!opened.ok) throw new Error(opened.code);
  const before = performance.now();
  await opened.store.change('bench', async (change) => {
    await writeCatalogue(change.db, MILLION_CATALOGUE);
    change.log({ action: 'catalogue.load', subject: 'bench' });
  });
  await seedDocuments(opened.store, MILLION_CATALOGUE, Number(count));
  await opened.store.close();
  return { ms: performance.now() - before };
};
