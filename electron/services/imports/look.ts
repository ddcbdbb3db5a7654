import type { ImportDetail, ImportSheet, ImportSummary } from '../../contract/imports.ts';
import type { ReadValue } from '../../core/import/types.ts';
import { readImportValues } from '../../store/repositories/figures.ts';
import { findImport, listImports, type StoredImportWhole } from '../../store/repositories/imports.ts';
import { findPeriod } from '../../store/repositories/periods.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { resolvePeriod } from '../periods/resolve.ts';
import { assess } from './assess.ts';
import { countIssues, toDetail, toImportSummary } from './detail.ts';
import { registerFor } from './register.ts';
import { bareName } from './bare-name.ts';

/** Rows of a sheet in one answer. */
const ROWS_AT_ONCE = 1_000;

/** One import. Fails with `unknown-import`. */
export async function requireImport(db: ReadableDatabase, id: string): Promise<StoredImportWhole> {
  const stored = await findImport(db, id);
  if (stored === null) throw failure('unknown-import', { id });
  return stored;
}

export async function listAllImports(context: Context, asked: { readonly form?: string | undefined; readonly period?: string | undefined }): Promise<readonly ImportSummary[]> {
  return (await context.store.read((db) => listImports(db, asked))).map(toImportSummary);
}

/** One import as it stands now: a waiting file is held against the register as it is at this moment. */
export async function showImport(context: Context, id: string): Promise<ImportDetail> {
  const { stored, period, current, written } = await context.store.read(async (db) => {
    const found = await requireImport(db, id);
    return {
      stored: found,
      period: await findPeriod(db, found.form, found.period),
      current: await context.catalogues.current(db),
      written: found.pending === null ? await readImportValues(db, found.key) : [],
    };
  });
  if (stored.pending === null) {
    const values: readonly ReadValue[] = written.map(({ unit, indicator, figure, sheet, cell, text }) => ({ unit, indicator, period: stored.period, figure, source: { sheet, cell, text } }));
    return toDetail(stored, values, []);
  }
  const values = stored.pending;
  const register = await context.store.inspect((connection) => registerFor(connection, current, period, stored, values));
  const assessment = assess({ ...stored, values, roles: [] }, stored.settlements, register);
  return toDetail({ ...stored, issues: assessment.issues, valueCount: assessment.certain.length, ...countIssues(assessment.issues) }, assessment.certain, assessment.differences);
}

/** Some rows of one sheet of the file as kept, with what is recognised in it. Rows count from 0. */
export async function showSheet(context: Context, asked: { readonly id: string; readonly sheet: string; readonly fromRow: number; readonly toRow: number }): Promise<ImportSheet> {
  const { stored, interpretation } = await context.store.read(async (db) => {
    const found = await requireImport(db, asked.id);
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const form = formOf(catalogue, found.form);
    return {
      stored: found,
      interpretation: {
        catalogue,
        form,
        period: resolvePeriod(form, found.period, await findPeriod(db, found.form, found.period)),
        layouts: await context.catalogues.layouts(db, found.form),
        settlements: found.settlements,
        fileName: bareName(found.file),
      },
    };
  });
  requireKept(stored);
  const bytes = await context.store.files.read(stored.sha256);
  const [read, interpreted] = await Promise.all([
    context.pool.run({ kind: 'read', bytes, fileName: stored.file }),
    context.pool.run({ kind: 'interpret', bytes, context: interpretation }),
  ]);
  if (!read.ok) throw failure(read.code, read.params);
  if (!interpreted.ok) throw failure(interpreted.code, interpreted.params);
  const sheet = read.workbook.sheets.find((each) => each.name === asked.sheet);
  if (sheet === undefined) throw failure('not-found', { what: asked.sheet });
  const last = Math.min(asked.toRow, asked.fromRow + ROWS_AT_ONCE - 1);
  const within = (row: number): boolean => row >= asked.fromRow && row <= last;
  const sized = interpreted.sheets.find((each) => each.name === asked.sheet);
  return {
    name: sheet.name,
    rows: sized?.rows ?? 0,
    cols: sized?.cols ?? 0,
    cells: sheet.cells.filter((cell) => within(cell.row)),
    merges: sheet.merges.filter((merge) => merge.top <= last && merge.bottom >= asked.fromRow),
    hiddenRows: sheet.hiddenRows.filter(within),
    hiddenCols: sheet.hiddenCols,
    roles: interpreted.reading.roles.filter((role) => role.sheet === asked.sheet && within(role.row)),
  };
}

/** The file as received. Fails with `not-found` for one that was refused, of which nothing is kept. */
export async function importFile(context: Context, id: string): Promise<File> {
  const stored = await context.store.read((db) => requireImport(db, id));
  requireKept(stored);
  const bytes = await context.store.files.read(stored.sha256);
  return new File([new Uint8Array(bytes)], bareName(stored.file));
}

function requireKept(stored: StoredImportWhole): void {
  if (stored.status === 'rejected') throw failure('not-found', { what: stored.file });
}
