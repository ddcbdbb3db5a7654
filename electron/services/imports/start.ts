import type { ImportDetail, ImportProgress, ImportTotals } from '../../contract/imports.ts';
import type { ImportStatus, InterpretContext, ReadValue } from '../../core/import/types.ts';
import { findSameFile } from '../../store/repositories/imports.ts';
import { findPeriod } from '../../store/repositories/periods.ts';
import { sha256Of } from '../../store/kept-files.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { resolveOwnPeriod } from '../periods/resolve.ts';
import { keepAhead, rehearseFile, takeBack, takeFile, type ReadFile } from './take.ts';
import { bareName } from './bare-name.ts';

export type StartInput = { readonly form: string; readonly period: string; readonly files: readonly File[]; readonly dryRun: boolean };

/**
 * Files read ahead of the one being stored: enough that neither reading nor writing waits for the other, few enough to
 * hold in memory.
 */
const AHEAD = 8;

type Batch = Omit<InterpretContext, 'fileName' | 'settlements'>;

/**
 * Reads files in other processes, several at a time, and stores them one after the other in the order given, each in
 * one transaction. Ending the iteration or aborting stops the reading; files stored so far stay.
 */
export async function* startImports(context: Context, input: StartInput, signal: AbortSignal | undefined): AsyncGenerator<ImportProgress, void> {
  const batch = await prepare(context, input);
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted === true) abort();
  const underWay: Promise<ReadFile>[] = [];
  const taken = new Map<string, ReadValue>();
  const seen = new Map<string, { id: string; file: string; at: string }>();
  // Of what is stored only the count is kept: the values of hundreds of files are too many to hold.
  const results: Counted[] = [];
  try {
    for (const [index, file] of input.files.entries()) {
      while (underWay.length < AHEAD && index + underWay.length < input.files.length) {
        const next = index + underWay.length;
        const ahead = input.files[next];
        if (ahead === undefined) break;
        const reading = readFile(context, input, batch, ahead, stop.signal);
        // Its failure is met when its turn comes, or not at all when the batch is given up before.
        reading.catch(() => undefined);
        underWay.push(reading);
        yield { kind: 'reading', index: next, file: ahead.name };
      }
      const [reading] = underWay;
      if (reading === undefined) throw new Error('a file that nobody reads');
      const read = await reading;
      if (stop.signal.aborted) throw failure('cancelled');
      underWay.shift();
      const result = input.dryRun ? await rehearseFile(context, read, taken, seen) : await takeFile(context, read);
      results.push({ status: result.status, valueCount: result.valueCount });
      yield { kind: 'done', index, file: file.name, result };
    }
    yield { kind: 'finished', totals: totalsOf(results) };
  } catch (thrown) {
    throw stop.signal.aborted ? failure('cancelled') : thrown;
  } finally {
    signal?.removeEventListener('abort', abort);
    abort();
    await dropUnderWay(context, underWay);
  }
}

/** Waits for the files that were still being read, and takes back the bytes of those that will not be stored. */
async function dropUnderWay(context: Context, underWay: readonly Promise<ReadFile>[]): Promise<void> {
  const left = (await Promise.allSettled(underWay)).flatMap((read) => (read.status === 'fulfilled' && read.value.keptAhead ? [read.value.sha256] : []));
  // What ended the batch is what the person is told; bytes that cannot be taken back now are bytes that no record names.
  for (const sha256 of left) await takeBack(context, sha256).catch(() => undefined);
}

async function prepare(context: Context, input: StartInput): Promise<Batch> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const form = formOf(catalogue, input.form);
    const period = resolveOwnPeriod(form, input.period, await findPeriod(db, input.form, input.period));
    return { catalogue, form, period, layouts: await context.catalogues.layouts(db, input.form) };
  });
}

async function readFile(context: Context, input: StartInput, batch: Batch, file: File, signal: AbortSignal): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = sha256Of(bytes);
  const given = { form: input.form, period: input.period, file: file.name, sha256, bytes };
  const same = await context.store.read((db) => findSameFile(db, input.form, input.period, sha256));
  if (same !== null) return { ...given, outcome: null, keptAhead: false };
  const outcome = await context.pool.run({ kind: 'interpret', bytes, context: { ...batch, fileName: bareName(file.name), settlements: [] }, roles: false }, { signal });
  return { ...given, outcome, keptAhead: !input.dryRun && (await keepAhead(context, bytes, outcome)) };
}

type Counted = Pick<ImportDetail, 'status' | 'valueCount'>;

/** How many files came to what. */
export function totalsOf(results: readonly Counted[]): ImportTotals {
  const count = (status: ImportStatus): number => results.filter((result) => result.status === status).length;
  return {
    files: results.length,
    values: results.filter((result) => result.status === 'imported').reduce((sum, result) => sum + result.valueCount, 0),
    imported: count('imported'),
    'needs-review': count('needs-review'),
    duplicate: count('duplicate'),
    rejected: count('rejected'),
    withdrawn: count('withdrawn'),
  };
}
