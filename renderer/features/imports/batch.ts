import type { ImportProgress, ImportSummary, ImportTotals } from '../../../electron/contract/imports.ts';

/** One import of several files as the window follows it. */
export type Batch = {
  readonly form: string;
  readonly period: string;
  readonly files: readonly BatchFile[];
  readonly state: 'running' | 'cancelling' | 'cancelled' | 'finished' | 'failed';
  readonly totals: ImportTotals | null;
  readonly passedOver: readonly string[];
};

export type BatchFile = {
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'reading' | 'done' | 'not-taken';
  readonly result: ImportSummary | null;
};

export type BatchEvent =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'cancel-asked' }
  /** The stream ended without saying that it finished. */
  | { readonly kind: 'ended'; readonly reason: 'cancelled' | 'failed' }
  /** What the register holds since the import began: files that were done before word of it came. */
  | { readonly kind: 'found'; readonly imports: readonly ImportSummary[] };

export const startBatch = (form: string, period: string, files: readonly { readonly name: string; readonly size: number }[], passedOver: readonly string[]): Batch => ({
  form,
  period,
  files: files.map(({ name, size }) => ({ name, size, state: 'waiting', result: null })),
  state: 'running',
  totals: null,
  passedOver,
});

export const isRunning = (batch: Batch): boolean => batch.state === 'running' || batch.state === 'cancelling';

export const advanceBatch = (batch: Batch, event: BatchEvent): Batch => {
  switch (event.kind) {
    case 'cancel-asked':
      return batch.state === 'running' ? { ...batch, state: 'cancelling' } : batch;
    case 'ended':
      return isRunning(batch) ? { ...batch, state: event.reason, files: batch.files.map(giveUp) } : batch;
    case 'progress':
      return isRunning(batch) ? progress(batch, event.progress) : batch;
    case 'found':
      return { ...batch, files: reconcile(batch.files, event.imports) };
  }
};

const progress = (batch: Batch, step: ImportProgress): Batch => {
  switch (step.kind) {
    case 'reading':
      return withFile(batch, step.index, (file) => (file.state === 'waiting' ? { ...file, state: 'reading' } : file));
    case 'done':
      return withFile(batch, step.index, (file) => ({ ...file, state: 'done', result: step.result }));
    case 'finished':
      return { ...batch, state: 'finished', totals: step.totals, files: batch.files.map(giveUp) };
  }
};

const withFile = (batch: Batch, index: number, change: (file: BatchFile) => BatchFile): Batch => ({
  ...batch,
  files: batch.files.map((file, at) => (at === index ? change(file) : file)),
});

/** A file that was not done when the import ended left nothing behind. */
const giveUp = (file: BatchFile): BatchFile => (file.state === 'done' ? file : { ...file, state: 'not-taken' });

/** Each import answers for one file of its name and size; those that already have their answer are passed over. */
const reconcile = (files: readonly BatchFile[], imports: readonly ImportSummary[]): readonly BatchFile[] => {
  const told = new Set(files.flatMap((file) => (file.result?.id == null ? [] : [file.result.id])));
  const untold = imports.filter((each) => each.id !== null && !told.has(each.id));
  return files.map((file) => {
    if (file.state !== 'not-taken') return file;
    const at = untold.findIndex((each) => each.file === file.name && each.size === file.size);
    const [result] = at < 0 ? [] : untold.splice(at, 1);
    return result === undefined ? file : { ...file, state: 'done', result };
  });
};

export type BatchCounts = { readonly all: number; readonly done: number; readonly imported: number; readonly review: number; readonly duplicate: number; readonly rejected: number; readonly values: number };

export const countBatch = (batch: Batch): BatchCounts => {
  const counts = { all: batch.files.length, done: 0, imported: 0, review: 0, duplicate: 0, rejected: 0, values: 0 };
  for (const { result } of batch.files) {
    if (result === null) continue;
    counts.done += 1;
    if (result.status === 'imported') {
      counts.imported += 1;
      counts.values += result.valueCount;
    } else if (result.status === 'needs-review') counts.review += 1;
    else if (result.status === 'duplicate') counts.duplicate += 1;
    else if (result.status === 'rejected') counts.rejected += 1;
  }
  return counts;
};
