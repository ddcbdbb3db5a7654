import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OpenOptions } from '../../../electron/store/open.ts';
import { openDataFolder } from '../../../electron/store/open.ts';
import type { Store } from '../../../electron/store/store.ts';

/** A real folder of its own for one test, gone afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An open store; closed when the test ends, if the test has not closed it. */
export async function openStore(folder: string, options: OpenOptions = {}): Promise<Store> {
  const opened = await openDataFolder(folder, options);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  onTestFinished(() => opened.store.close());
  return opened.store;
}

/** A data folder with something in it, closed. */
export async function writtenFolder(): Promise<string> {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await note(store, 'first entry');
  await store.close();
  return folder;
}

/** The smallest change there is: an entry in the event log. */
export function note(store: Store, subject: string): Promise<void> {
  return store.change('thư ký', async (change) => {
    change.log({ action: 'test.note', subject });
  });
}

/** A clock that goes on by a second each time it is looked at. */
export function steppingClock(start = '2020-10-26T02:00:00.000Z'): () => Date {
  let moment = Date.parse(start);
  return () => {
    moment += 1_000;
    return new Date(moment);
  };
}
