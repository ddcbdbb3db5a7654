import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices } from '../../../electron/services/open.ts';
import type { Task } from '../child.ts';
import { timed } from '../measure.ts';

/** Imports every workbook of a folder whole: read, find, match, check, store. The folder's `batch.json` holds catalogue, form and period. */
export const task: Task = async ([folder = '']) => {
  const batch = JSON.parse(await readFile(join(folder, 'batch.json'), 'utf8')) as { readonly catalogue: unknown; readonly form: string; readonly period: string };
  const dataFolder = await mkdtemp(join(tmpdir(), 'so-thu-ky-bench-'));
  try {
    const services = await openServices({ dataFolder, create: true, host: 'cli', userName: 'bench', language: 'vi' });
    if (!services.ok) throw new Error(services.code);
    const call = { signal: undefined };
    const loaded = await services.handlers.catalogue.load({ catalogue: batch.catalogue }, call);
    if (!loaded.ok) throw new Error(loaded.problems[0]?.code ?? 'catalogue');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.xlsx')).sort();
    let imported = 0;
    let values = 0;
    const { ms, longestBlock } = await timed(async () => {
      const files = await Promise.all(names.map(async (name) => new File([await readFile(join(folder, name))], name)));
      for await (const event of await services.handlers.imports.start({ form: batch.form, period: batch.period, files, dryRun: false }, call)) {
        if (event.kind !== 'done' || event.result.status !== 'imported') continue;
        imported += 1;
        values += event.result.valueCount;
      }
    });
    await services.close();
    return { ms, longestBlock, files: names.length, imported, values };
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
};
