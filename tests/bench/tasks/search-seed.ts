import { openDataFolder } from '../../../electron/store/open.ts';
import type { Task } from '../child.ts';
import { fillWithDocuments } from '../many-documents.ts';

/** Fills the folder it is given with one hundred thousand documents. */
export const task: Task = async ([folder = '']) => {
  const opened = await openDataFolder(folder, { create: true });
  if (!opened.ok) throw new Error(opened.code);
  const before = performance.now();
  await fillWithDocuments(opened.store);
  await opened.store.close();
  return { ms: performance.now() - before };
};
