import { useSyncExternalStore } from 'react';
import type { Client } from '../../../electron/contract/contract.ts';
import { advanceBatch, isRunning, startBatch, type Batch, type BatchEvent } from './batch.ts';

/** What the runner tells the window while it works. */
export type BatchListener = {
  /** Files were done: what came in can be shown. */
  readonly onFileDone: () => void;
  readonly onEnd: (batch: Batch) => void;
  readonly onFailure: (thrown: unknown) => void;
};

export type BatchOrder = { readonly form: string; readonly period: string; readonly files: readonly File[]; readonly passedOver: readonly string[] };

/**
 * The import under way. It lives beside the screens and not in one of them, so that a person can work on another screen
 * meanwhile; there is one at a time, as there is one register.
 */
type Runner = { batch: Batch | null; shown: Batch | null; soon: ReturnType<typeof setTimeout> | null; files: readonly File[]; began: string; cancel: AbortController | null; readonly watchers: Set<() => void> };

const runner: Runner = { batch: null, shown: null, soon: null, files: [], began: '', cancel: null, watchers: new Set() };

/** Small files are done faster than anybody reads, many of them in one go: the window follows at this pace, in milliseconds. */
const PACE = 100;
/** The same for the list of what came in, which is asked for anew. */
const LIST_PACE = 1_000;

const tell = (): void => {
  if (runner.soon !== null) clearTimeout(runner.soon);
  runner.soon = null;
  runner.shown = runner.batch;
  for (const watcher of runner.watchers) watcher();
};

const show = (batch: Batch | null): void => {
  runner.batch = batch;
  tell();
};

const advance = (event: BatchEvent): void => {
  if (runner.batch === null) return;
  runner.batch = advanceBatch(runner.batch, event);
  if (event.kind === 'progress' && isRunning(runner.batch)) runner.soon ??= setTimeout(tell, PACE);
  else tell();
};

export const useBatch = (): Batch | null =>
  useSyncExternalStore(
    (watcher) => {
      runner.watchers.add(watcher);
      return () => runner.watchers.delete(watcher);
    },
    () => runner.shown,
  );

/** Starts an import unless one is running. Resolves when it has ended in whatever way. */
export const runBatch = async (client: Client, order: BatchOrder, listener: BatchListener): Promise<void> => {
  if (runner.batch !== null && isRunning(runner.batch)) return;
  const cancel = new AbortController();
  runner.cancel = cancel;
  runner.files = order.files;
  runner.began = new Date().toISOString();
  show(startBatch(order.form, order.period, order.files, order.passedOver));
  try {
    const steps = await client.imports.start({ form: order.form, period: order.period, files: [...order.files], dryRun: false }, { signal: cancel.signal });
    let toldAt = -Infinity;
    for await (const step of steps) {
      advance({ kind: 'progress', progress: step });
      if (step.kind !== 'done' || performance.now() - toldAt < LIST_PACE) continue;
      toldAt = performance.now();
      listener.onFileDone();
    }
    advance({ kind: 'ended', reason: cancel.signal.aborted ? 'cancelled' : 'failed' });
  } catch (thrown) {
    advance({ kind: 'ended', reason: cancel.signal.aborted ? 'cancelled' : 'failed' });
    if (!cancel.signal.aborted) listener.onFailure(thrown);
  } finally {
    runner.cancel = null;
    if (runner.batch?.state !== 'finished') await findTaken(client);
    if (runner.batch !== null) listener.onEnd(runner.batch);
  }
};

/** Files that were taken although word of it never came, so that going on does not send them twice. */
const findTaken = async (client: Client): Promise<void> => {
  const { batch, began } = runner;
  if (batch === null) return;
  try {
    const imports = await client.imports.list({ form: batch.form, period: batch.period });
    advance({ kind: 'found', imports: imports.filter((each) => each.at >= began) });
  } catch {
    // The register cannot be reached: sending a file again is harmless, it is known by its bytes.
  }
};

export const cancelBatch = (): void => {
  advance({ kind: 'cancel-asked' });
  runner.cancel?.abort();
};

/** Files that the last import did not come to, for going on with them; asked for once more, since one may have been under way. */
export const filesNotTaken = async (client: Client): Promise<readonly File[]> => {
  await findTaken(client);
  const { batch } = runner;
  if (batch === null || isRunning(batch)) return [];
  return runner.files.filter((_, index) => batch.files[index]?.state === 'not-taken');
};

export const dismissBatch = (): void => {
  if (runner.batch !== null && !isRunning(runner.batch)) show(null);
};
