import type { ImportStatus, Issue, ReadValue, Settlement } from '../../core/import/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

export type ImportSheetSize = { readonly name: string; readonly hidden: boolean; readonly rows: number; readonly cols: number };

export type StoredImport = {
  readonly id: string;
  readonly form: string;
  readonly period: string;
  /** The name as given. */
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly status: ImportStatus;
  readonly at: string;
  readonly by: string;
  readonly unitIds: readonly string[];
  readonly valueCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
};

export type StoredReading = {
  readonly layoutSignature: string;
  readonly issues: readonly Issue[];
  readonly settlements: readonly Settlement[];
  readonly sheets: readonly ImportSheetSize[];
  /** The values read, while the file waits for a person; null once they are revisions or nothing. */
  readonly pending: readonly ReadValue[] | null;
};

export type StoredImportWhole = StoredImport & StoredReading & { readonly key: number; readonly periodKey: number };

export type NewImport = Omit<StoredImport, 'form' | 'period'> & StoredReading & { readonly periodKey: number };

/** Writes an import and gives its number in the store. */
export async function insertImport(db: WritableDatabase, given: NewImport): Promise<number> {
  const inserted = await db
    .insertInto('import')
    .values({ id: given.id, period_key: given.periodKey, file_name: given.file, sha256: given.sha256, size: given.size, at: given.at, by: given.by, ...changing(given) })
    .executeTakeFirstOrThrow();
  return Number(inserted.insertId);
}

type Changing = Pick<NewImport, 'status' | 'unitIds' | 'valueCount' | 'errorCount' | 'warningCount' | keyof StoredReading>;

/** Writes what a person's answers, an acceptance or a withdrawal changed. */
export async function updateImport(db: WritableDatabase, key: number, given: Changing): Promise<void> {
  await db.updateTable('import').set(changing(given)).where('import_key', '=', key).execute();
}

function changing(given: Changing) {
  return {
    status: given.status,
    unit_ids_json: JSON.stringify(given.unitIds),
    value_count: given.valueCount,
    error_count: given.errorCount,
    warning_count: given.warningCount,
    layout_signature: given.layoutSignature,
    issues_json: JSON.stringify(given.issues),
    settlements_json: JSON.stringify(given.settlements),
    sheets_json: JSON.stringify(given.sheets),
    pending_json: given.pending === null ? null : JSON.stringify(given.pending),
  };
}

const SUMMARY_COLUMNS = [
  'import.id',
  'form.code',
  'period.label',
  'import.file_name',
  'import.sha256',
  'import.size',
  'import.status',
  'import.at',
  'import.by',
  'import.unit_ids_json',
  'import.value_count',
  'import.error_count',
  'import.warning_count',
] as const;

/** Imports newest first, of one form or period where asked. */
export async function listImports(db: ReadableDatabase, asked: { readonly form?: string | undefined; readonly period?: string | undefined }): Promise<readonly StoredImport[]> {
  let query = db
    .selectFrom('import')
    .innerJoin('period', 'period.period_key', 'import.period_key')
    .innerJoin('form', 'form.form_key', 'period.form_key')
    .select(SUMMARY_COLUMNS)
    .orderBy('import.import_key', 'desc');
  if (asked.form !== undefined) query = query.where('form.code', '=', asked.form);
  if (asked.period !== undefined) query = query.where('period.label', '=', asked.period);
  return (await query.execute()).map(toSummary);
}

/** One import with its reading, null when there is none of this id. */
export async function findImport(db: ReadableDatabase, id: string): Promise<StoredImportWhole | null> {
  const row = await db
    .selectFrom('import')
    .innerJoin('period', 'period.period_key', 'import.period_key')
    .innerJoin('form', 'form.form_key', 'period.form_key')
    .select([...SUMMARY_COLUMNS, 'import.import_key', 'import.period_key', 'import.layout_signature', 'import.issues_json', 'import.settlements_json', 'import.sheets_json', 'import.pending_json'])
    .where('import.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    ...toSummary(row),
    key: row.import_key,
    periodKey: row.period_key,
    layoutSignature: row.layout_signature,
    issues: JSON.parse(row.issues_json) as readonly Issue[],
    settlements: JSON.parse(row.settlements_json) as readonly Settlement[],
    sheets: JSON.parse(row.sheets_json) as readonly ImportSheetSize[],
    pending: row.pending_json === null ? null : (JSON.parse(row.pending_json) as readonly ReadValue[]),
  };
}

/** The import that took these bytes for this period, or that waits with them for a person; null when there is none. */
export async function findSameFile(db: ReadableDatabase, form: string, period: string, sha256: string): Promise<{ readonly id: string; readonly file: string; readonly at: string } | null> {
  const row = await db
    .selectFrom('import')
    .innerJoin('period', 'period.period_key', 'import.period_key')
    .innerJoin('form', 'form.form_key', 'period.form_key')
    .select(['import.id', 'import.file_name', 'import.at'])
    .where('import.sha256', '=', sha256)
    .where('import.status', 'in', ['imported', 'needs-review'])
    .where('form.code', '=', form)
    .where('period.label', '=', period)
    .orderBy('import.import_key')
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, file: row.file_name, at: row.at };
}

/** Notes that these bytes are among the kept files. */
export async function recordKeptFile(db: WritableDatabase, file: { readonly sha256: string; readonly size: number }, at: string): Promise<void> {
  await db
    .insertInto('kept_file')
    .values({ sha256: file.sha256, size: file.size, kept_at: at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

export async function isKeptFile(db: ReadableDatabase, sha256: string): Promise<boolean> {
  return (await db.selectFrom('kept_file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined;
}

type SummaryRow = {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly size: number;
  readonly status: string;
  readonly at: string;
  readonly by: string;
  readonly unit_ids_json: string;
  readonly value_count: number;
  readonly error_count: number;
  readonly warning_count: number;
};

function toSummary(row: SummaryRow): StoredImport {
  return {
    id: row.id,
    form: row.code,
    period: row.label,
    file: row.file_name,
    sha256: row.sha256,
    size: row.size,
    status: row.status as ImportStatus,
    at: row.at,
    by: row.by,
    unitIds: JSON.parse(row.unit_ids_json) as readonly string[],
    valueCount: row.value_count,
    errorCount: row.error_count,
    warningCount: row.warning_count,
  };
}
