import { createHash, randomUUID } from 'node:crypto';
import type { ImportDetail } from '../../contract/imports.ts';
import { issue } from '../../core/import/issues.ts';
import type { ImportReading, ReadValue } from '../../core/import/types.ts';
import type { InterpretOutcome } from '../../formats/process/messages.ts';
import { addRevisions } from '../../store/repositories/figures-write.ts';
import { findSameFile, insertImport, isKeptFile, recordKeptFile, type ImportSheetSize, type StoredImport, type StoredReading } from '../../store/repositories/imports.ts';
import { ensurePeriod, findPeriod } from '../../store/repositories/periods.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { momentOf } from '../context.ts';
import { assess, type Assessment } from './assess.ts';
import { countIssues, toDetail } from './detail.ts';
import { registerFor, revisionsOf, type Register } from './register.ts';

/** A file of a batch, with what the reading process made of it; null for bytes that were known at once. */
export type ReadFile = {
  readonly form: string;
  readonly period: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly outcome: InterpretOutcome | null;
  /** Whether its bytes were put among the kept files while earlier files of the batch were stored. */
  readonly keptAhead: boolean;
};

type Same = { readonly id: string; readonly file: string; readonly at: string };

/** Stores one file whole: the import, its figures and its entry in the event log, or nothing at all. */
export async function takeFile(context: Context, read: ReadFile): Promise<ImportDetail> {
  const kept = isReadable(read.outcome) ? await context.store.files.keep(read.bytes) : null;
  try {
    return await context.store.change(context.person.name, (change) => store(context, change, read));
  } catch (thrown) {
    if (read.keptAhead || kept?.fresh === true) await takeBack(context, read.sha256);
    throw thrown;
  }
}

/** Puts the bytes of a file that will be stored among the kept ones; true when they were not there. */
export async function keepAhead(context: Context, bytes: Uint8Array, outcome: InterpretOutcome): Promise<boolean> {
  return isReadable(outcome) && (await context.store.files.keep(bytes)).fresh;
}

/** Takes kept bytes back when the register says nothing of them. */
export async function takeBack(context: Context, sha256: string): Promise<void> {
  if (!(await context.store.read((db) => isKeptFile(db, sha256)))) await context.store.files.forget(sha256);
}

/** A file that cannot be read, or that must not be kept because a secrecy mark stands on it, leaves its reason alone (DESIGN §7). */
function isReadable(outcome: InterpretOutcome | null): outcome is Extract<InterpretOutcome, { ok: true }> {
  return outcome?.ok === true && !outcome.reading.issues.some((found) => found.code === 'secrecy-mark');
}

async function store(context: Context, change: Change, read: ReadFile): Promise<ImportDetail> {
  const period = await ensurePeriod(change.db, read.form, read.period);
  const id = randomUUID();
  const same = await findSameFile(change.db, read.form, read.period, read.sha256);
  if (same !== null || !isReadable(read.outcome)) {
    const stored = withoutFigures(read, same, { id, at: change.at, by: change.by });
    await insertImport(change.db, { ...stored, periodKey: period.key });
    change.log({ action: `import.${stored.status}`, subject: id, after: { file: read.file, sha256: read.sha256, form: read.form, period: read.period, issues: stored.issues.map((each) => each.code) } });
    return toDetail(stored, [], []);
  }

  const { reading } = read.outcome;
  const current = await context.catalogues.current(change.db);
  const register = registerFor(change.connection, current, period, read, reading.values);
  const assessment = assess(reading, [], register);
  const stored = withFigures(read, reading, read.outcome.sheets, assessment, { id, at: change.at, by: change.by });
  await recordKeptFile(change.db, { sha256: read.sha256, size: read.bytes.length }, change.at);
  const importKey = await insertImport(change.db, { ...stored, periodKey: period.key });
  if (stored.status === 'imported') writeFigures(change, { periodKey: period.key, importKey, current, register }, reading.values);
  change.log({
    action: stored.status === 'imported' ? 'import.take' : 'import.review',
    subject: id,
    after: {
      file: read.file,
      sha256: read.sha256,
      form: read.form,
      period: read.period,
      status: stored.status,
      units: stored.unitIds.length,
      values: stored.valueCount,
      digest: digestOf(reading.values),
      errors: stored.errorCount,
      warnings: stored.warningCount,
    },
  });
  return toDetail({ ...stored, issues: assessment.issues }, assessment.certain, assessment.differences);
}

export type FigureTarget = { readonly periodKey: number; readonly importKey: number; readonly current: Parameters<typeof revisionsOf>[0]; readonly register: Register };

/** Writes an import's values as revisions that count from now on. */
export function writeFigures(change: Change, target: FigureTarget, values: readonly ReadValue[]): void {
  const { revisions, sheets } = revisionsOf(target.current, values);
  addRevisions(
    change.connection,
    { periodKey: target.periodKey, importKey: target.importKey, at: change.at, by: change.by, note: null, sheets },
    revisions,
    target.register.standings,
  );
}

/** What an import would come to, without storing anything. `taken` are the values that earlier files of the same batch would have given. */
export async function rehearseFile(context: Context, read: ReadFile, taken: Map<string, ReadValue>, seen: Map<string, Same>): Promise<ImportDetail> {
  const who = { id: '', at: momentOf(context), by: context.person.name };
  const same = seen.get(read.sha256) ?? (await context.store.read((db) => findSameFile(db, read.form, read.period, read.sha256)));
  if (same !== null || !isReadable(read.outcome)) return toDetail(withoutFigures(read, same, who), [], [], null);
  seen.set(read.sha256, { id: '', file: read.file, at: who.at });
  const { reading, sheets } = read.outcome;
  const { current, period } = await context.store.read(async (db) => ({ current: await context.catalogues.current(db), period: await findPeriod(db, read.form, read.period) }));
  const register = await context.store.inspect((connection) => registerFor(connection, current, period, read, reading.values));
  const assessment = assess(reading, [], {
    ...register,
    standing: (unit, indicator) => taken.get(`${unit}|${indicator}`)?.figure ?? register.standing(unit, indicator),
  });
  if (assessment.status === 'imported') for (const value of reading.values) taken.set(`${value.unit}|${value.indicator}`, value);
  const stored = withFigures(read, reading, sheets, assessment, who);
  return toDetail({ ...stored, issues: assessment.issues }, assessment.certain, assessment.differences, null);
}

type Who = { readonly id: string; readonly at: string; readonly by: string };

function withoutFigures(read: ReadFile, same: Same | null, who: Who): StoredImport & StoredReading {
  const whole = { sheet: null, cell: null };
  const issues =
    same !== null
      ? [issue('info', 'duplicate-file', whole, { name: same.file, import: same.id, at: same.at })]
      : read.outcome === null
        ? []
        : read.outcome.ok
          ? read.outcome.reading.issues.filter((found) => found.code === 'secrecy-mark')
          : [issue('error', read.outcome.code, whole, read.outcome.params)];
  return {
    ...who,
    form: read.form,
    period: read.period,
    file: read.file,
    sha256: read.sha256,
    size: read.bytes.length,
    status: same === null ? 'rejected' : 'duplicate',
    unitIds: [],
    valueCount: 0,
    ...countIssues(issues),
    layoutSignature: '',
    issues,
    settlements: [],
    sheets: [],
    pending: null,
  };
}

function withFigures(read: ReadFile, reading: ImportReading, sheets: readonly ImportSheetSize[], assessment: Assessment, who: Who): StoredImport & StoredReading {
  return {
    ...who,
    form: read.form,
    period: read.period,
    file: read.file,
    sha256: read.sha256,
    size: read.bytes.length,
    status: assessment.status,
    unitIds: reading.unitIds,
    valueCount: assessment.certain.length,
    ...countIssues(assessment.issues),
    layoutSignature: reading.layoutSignature,
    // The register's own doubts are asked again each time a waiting file is shown: the register moves on.
    issues: assessment.status === 'imported' ? assessment.issues : reading.issues,
    settlements: [],
    sheets,
    pending: assessment.status === 'imported' ? null : reading.values,
  };
}

/** One line for all the values of an import, so that the event log vouches for each of them. */
export function digestOf(values: readonly ReadValue[]): string {
  let lines = '';
  for (const { unit, indicator, figure, source } of values) lines += `${unit}|${indicator}|${figure.state}|${figure.value ?? ''}|${source.sheet}|${source.cell}\n`;
  return createHash('sha256').update(lines).digest('hex');
}
