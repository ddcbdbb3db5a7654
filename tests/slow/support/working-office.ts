import { writeSync } from 'node:fs';
import { openServices } from '../../../electron/services/open.ts';
import { nearPool } from './near-pool.ts';
import { CATALOGUE, call, work, type Done } from './office-work.ts';

/** Run as a process of its own: opens a data folder and works until it is killed. Every line on standard output is done for good. */
const [folder = '', seed = '0', first = '0'] = process.argv.slice(2);
const tell = (done: Done): void => {
  writeSync(1, `${JSON.stringify(done)}\n`);
};
const opened = await openServices({ dataFolder: folder, create: true, host: 'cli', userName: 'thư ký', language: 'vi', pool: nearPool() });
if (!opened.ok) throw new Error(opened.code);
const loaded = await opened.handlers.catalogue.load({ catalogue: CATALOGUE }, call);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
tell({ kind: 'opened' });
await work(opened.handlers, Number(seed), Number(first), tell);
