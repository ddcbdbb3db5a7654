import type { ImportDetail } from '../../contract/imports.ts';
import type { ImportReading, Settlement } from '../../core/import/types.ts';
import { writeCatalogue } from '../../store/repositories/catalogue-write.ts';
import { withdrawImport } from '../../store/repositories/figures-write.ts';
import { findImport, updateImport, type StoredImportWhole } from '../../store/repositories/imports.ts';
import { readLayouts, rememberLayout } from '../../store/repositories/layouts.ts';
import { findPeriod, type StoredPeriod } from '../../store/repositories/periods.ts';
import type { Change } from '../../store/store.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { resolvePeriod } from '../periods/resolve.ts';
import { assess } from './assess.ts';
import { countIssues } from './detail.ts';
import { mergeSettlements, withLearnedAliases } from './learn.ts';
import { registerFor } from './register.ts';
import { digestOf, writeFigures } from './take.ts';
import { requireImport, showImport } from './look.ts';
import { bareName } from './bare-name.ts';

type Answers = { readonly id: string; readonly settlements: readonly Settlement[]; readonly remember: boolean };

/** Adds a person's answers to a waiting file and interprets it again. Fails with `import-not-in-review`. */
export async function settleImport(context: Context, input: Answers): Promise<ImportDetail> {
  // Reading takes its time, and another window may answer meanwhile: then the file is read again with its answers too.
  while (!(await settleOnce(context, input)));
  if (input.remember) context.catalogues.forget();
  return showImport(context, input.id);
}

/** @returns false when the file was answered otherwise while it was read, and nothing was stored */
async function settleOnce(context: Context, input: Answers): Promise<boolean> {
  const { stored, catalogue, period, layouts } = await context.store.read(async (db) => {
    const found = await requireImport(db, input.id);
    if (found.status !== 'needs-review') throw failure('import-not-in-review', { file: found.file });
    const current = await requireCatalogue(context.catalogues, db);
    const form = formOf(current.catalogue, found.form);
    return {
      stored: found,
      catalogue: current.catalogue,
      period: resolvePeriod(form, found.period, await findPeriod(db, found.form, found.period)),
      layouts: await context.catalogues.layouts(db, found.form),
    };
  });
  const settlements = mergeSettlements(stored.settlements, input.settlements);
  const known = input.remember ? withLearnedAliases(catalogue, input.settlements).catalogue : catalogue;
  const outcome = await context.pool.run({
    kind: 'interpret',
    bytes: await context.store.files.read(stored.sha256),
    context: { catalogue: known, form: formOf(catalogue, stored.form), period, layouts, settlements, fileName: bareName(stored.file) },
    roles: false,
  });
  if (!outcome.ok) throw failure(outcome.code, outcome.params);
  return context.store.change(context.person.name, async (change) => {
    const now = await stillInReview(change, stored.id);
    if (JSON.stringify(now.settlements) !== JSON.stringify(stored.settlements)) return false;
    if (input.remember) {
      await learn(context, change, input.settlements);
      await remember(change, stored, outcome.reading.layoutSignature, input.settlements);
    }
    await writeReading(change, now, outcome.reading, settlements);
    change.log({ action: 'import.settle', subject: stored.id, before: { settlements: stored.settlements.length }, after: { settlements, remember: input.remember } });
    return true;
  });
}

/** Puts the names that a person has matched into the catalogue as it stands now, not as it stood when the file was read. */
async function learn(context: Context, change: Change, settlements: readonly Settlement[]): Promise<void> {
  const { catalogue } = await requireCatalogue(context.catalogues, change.db);
  const learned = withLearnedAliases(catalogue, settlements);
  if (learned.additions.length === 0) return;
  await writeCatalogue(change.db, learned.catalogue);
  for (const addition of learned.additions) change.log({ action: 'catalogue.alias', subject: addition.subject, after: { alias: addition.alias } });
}

/** What holds for every file of this layout: names of units and indicators, never a cell's value or a period. */
async function remember(change: Change, stored: StoredImportWhole, signature: string, settlements: readonly Settlement[]): Promise<void> {
  const lasting = settlements.filter((settlement) => settlement.kind === 'indicator' || (settlement.kind === 'unit' && settlement.text !== null));
  if (lasting.length === 0 || signature === '') return;
  const before = (await readLayouts(change.db, stored.form)).find((layout) => layout.signature === signature)?.settlements ?? [];
  await rememberLayout(change.db, stored.form, { signature, settlements: mergeSettlements(before, lasting) }, change.at);
}

async function stillInReview(change: Change, id: string): Promise<StoredImportWhole> {
  const stored = await findImport(change.db, id);
  if (stored === null) throw failure('unknown-import', { id });
  if (stored.status !== 'needs-review') throw failure('import-not-in-review', { file: stored.file });
  return stored;
}

async function writeReading(change: Change, stored: StoredImportWhole, reading: ImportReading, settlements: readonly Settlement[]): Promise<void> {
  await updateImport(change.db, stored.key, {
    ...stored,
    unitIds: reading.unitIds,
    valueCount: reading.values.length,
    ...countIssues(reading.issues),
    layoutSignature: reading.layoutSignature,
    issues: reading.issues,
    settlements,
    pending: reading.values,
  });
}

/** Takes what is certain of a reviewed file, differences included; what is still in doubt is left out. */
export async function acceptImport(context: Context, id: string): Promise<ImportDetail> {
  await context.store.change(context.person.name, async (change) => {
    const stored = await stillInReview(change, id);
    const period = await requireOpen(change, stored);
    const current = await context.catalogues.current(change.db);
    const values = stored.pending ?? [];
    const register = registerFor(change.connection, current, period, stored, values);
    const assessment = assess({ ...stored, values, roles: [] }, stored.settlements, register);
    writeFigures(change, { periodKey: period.key, importKey: stored.key, current, register }, values);
    await updateImport(change.db, stored.key, {
      ...stored,
      status: 'imported',
      valueCount: values.length,
      issues: assessment.issues,
      ...countIssues(assessment.issues),
      pending: null,
    });
    change.log({
      action: 'import.accept',
      subject: id,
      before: { status: stored.status, differences: assessment.differences.map(({ unit, indicator, stored: before }) => ({ unit, indicator, figure: before.value ?? before.state })) },
      after: { status: 'imported', file: stored.file, values: values.length, digest: digestOf(values), doubtsLeftOut: countIssues(stored.issues).errorCount },
    });
  });
  return showImport(context, id);
}

/** Takes a file back while its period is open: its revisions stop counting, the file stays on record. */
export async function withdrawOneImport(context: Context, id: string): Promise<ImportDetail> {
  await context.store.change(context.person.name, async (change) => {
    const stored = await requireImport(change.db, id);
    if (stored.status !== 'imported' && stored.status !== 'needs-review') throw failure(stored.status === 'withdrawn' ? 'import-withdrawn' : 'nothing-to-do');
    const period = await requireOpen(change, stored);
    const withdrawn =
      stored.status === 'imported' ? withdrawImport(change.connection, stored.key, { periodKey: period.key, importKey: null, at: change.at, by: change.by, note: null, sheets: [] }) : 0;
    await updateImport(change.db, stored.key, { ...stored, status: 'withdrawn', pending: null });
    change.log({ action: 'import.withdraw', subject: id, before: { status: stored.status }, after: { status: 'withdrawn', file: stored.file, revisions: withdrawn } });
  });
  return showImport(context, id);
}

async function requireOpen(change: Change, stored: StoredImportWhole): Promise<StoredPeriod> {
  const period = await findPeriod(change.db, stored.form, stored.period);
  if (period === null) throw new Error(`an import without its period: ${stored.id}`);
  if (period.state === 'closed') throw failure('period-closed', { form: stored.form, period: stored.period });
  return period;
}
