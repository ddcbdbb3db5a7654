import { openDataFolder } from '../../../electron/store/open.ts';

/** Run as a process of its own: takes a data folder, writes into it, and holds it until it is ended. */
const opened = await openDataFolder(process.argv[2] ?? '');
if (!opened.ok) throw new Error(opened.code);
await opened.store.change('người khác', async (change) => {
  change.log({ action: 'test.note', subject: 'written by the other process' });
});
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
