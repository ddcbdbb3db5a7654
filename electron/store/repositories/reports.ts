import type { FormatProfile } from '../../core/catalogue/types.ts';
import type { ReportKind } from '../../core/report/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

export type StoredReport = {
  readonly key: number;
  readonly id: string;
  readonly form: string;
  readonly period: string;
  readonly kind: ReportKind;
  readonly profile: FormatProfile;
  readonly status: 'draft' | 'frozen';
  readonly revision: number;
  /** The draft and what goes with it, as the services laid it down. */
  readonly draft: unknown;
  readonly updatedAt: string;
  readonly frozenAt: string | null;
  readonly printedNumber: string | null;
};

export type StoredReportFile = { readonly name: string; readonly sha256: string; readonly size: number };

const COLUMNS = ['report_key', 'id', 'form_code', 'period', 'kind', 'profile', 'status', 'revision', 'draft_json', 'updated_at', 'frozen_at', 'printed_number'] as const;

/** All reports, the newest first. */
export async function listReports(db: ReadableDatabase): Promise<readonly StoredReport[]> {
  return (await db.selectFrom('report').select(COLUMNS).orderBy('report_key', 'desc').execute()).map(toStored);
}

export async function findReport(db: ReadableDatabase, id: string): Promise<StoredReport | null> {
  const row = await db.selectFrom('report').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertReport(db: WritableDatabase, report: Pick<StoredReport, 'id' | 'form' | 'period' | 'kind' | 'profile' | 'draft'>, at: string): Promise<void> {
  await db
    .insertInto('report')
    .values({
      id: report.id,
      form_code: report.form,
      period: report.period,
      kind: report.kind,
      profile: report.profile,
      status: 'draft',
      revision: 1,
      draft_json: JSON.stringify(report.draft),
      created_at: at,
      updated_at: at,
      frozen_at: null,
      printed_number: null,
    })
    .execute();
}

/** Writes a draft's next revision. */
export async function updateReport(db: WritableDatabase, report: Pick<StoredReport, 'key' | 'revision' | 'draft' | 'profile' | 'printedNumber'>, at: string): Promise<void> {
  await db
    .updateTable('report')
    .set({ revision: report.revision + 1, draft_json: JSON.stringify(report.draft), profile: report.profile, printed_number: report.printedNumber, updated_at: at })
    .where('report_key', '=', report.key)
    .execute();
}

export async function deleteReport(db: WritableDatabase, key: number): Promise<void> {
  await db.deleteFrom('report').where('report_key', '=', key).execute();
}

export type Freezing = {
  readonly key: number;
  readonly revision: number;
  readonly draft: unknown;
  readonly profile: FormatProfile;
  readonly printedNumber: string;
  /** Everything the files were made of. */
  readonly snapshot: unknown;
  readonly files: readonly StoredReportFile[];
};

/** Freezes a report with its inputs and its files, whose bytes are kept already. */
export async function freezeReport(db: WritableDatabase, freezing: Freezing, at: string): Promise<void> {
  await db.insertInto('report_snapshot').values({ report_key: freezing.key, snapshot_json: JSON.stringify(freezing.snapshot) }).execute();
  for (const [position, file] of freezing.files.entries()) await db.insertInto('report_file').values({ report_key: freezing.key, position, ...file }).execute();
  await db
    .updateTable('report')
    .set({
      status: 'frozen',
      revision: freezing.revision + 1,
      draft_json: JSON.stringify(freezing.draft),
      profile: freezing.profile,
      printed_number: freezing.printedNumber,
      frozen_at: at,
      updated_at: at,
    })
    .where('report_key', '=', freezing.key)
    .execute();
}

/** Frozen reports that no document of the register stands for, the first frozen first. */
export async function frozenReportsWithoutEntry(db: ReadableDatabase): Promise<readonly StoredReport[]> {
  const entered = db.selectFrom('document').select('origin_id').where('origin_kind', '=', 'report').where('origin_id', 'is not', null);
  const rows = await db.selectFrom('report').select(COLUMNS).where('status', '=', 'frozen').where('id', 'not in', entered).orderBy('frozen_at').execute();
  return rows.map(toStored);
}

export async function readSnapshot(db: ReadableDatabase, key: number): Promise<unknown> {
  const row = await db.selectFrom('report_snapshot').select('snapshot_json').where('report_key', '=', key).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.snapshot_json) as unknown);
}

export async function readReportFiles(db: ReadableDatabase, key: number): Promise<readonly StoredReportFile[]> {
  return db.selectFrom('report_file').select(['name', 'sha256', 'size']).where('report_key', '=', key).orderBy('position').execute();
}

type Row = {
  readonly report_key: number;
  readonly id: string;
  readonly form_code: string;
  readonly period: string;
  readonly kind: string;
  readonly profile: string;
  readonly status: string;
  readonly revision: number;
  readonly draft_json: string;
  readonly updated_at: string;
  readonly frozen_at: string | null;
  readonly printed_number: string | null;
};

function toStored(row: Row): StoredReport {
  return {
    key: row.report_key,
    id: row.id,
    form: row.form_code,
    period: row.period,
    kind: row.kind as ReportKind,
    profile: row.profile as FormatProfile,
    status: row.status === 'frozen' ? 'frozen' : 'draft',
    revision: row.revision,
    draft: JSON.parse(row.draft_json) as unknown,
    updatedAt: row.updated_at,
    frozenAt: row.frozen_at,
    printedNumber: row.printed_number,
  };
}
