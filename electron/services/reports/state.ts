import type { LaterCorrection, ReportState, ReportSummary } from '../../contract/reports.ts';
import type { FigureRevision } from '../../core/figure/types.ts';
import { formatNumberAndSymbol } from '../../core/numbering/number-symbol.ts';
import { periodWords } from '../../core/report/period-words.ts';
import { staleParagraphs, type DraftedTexts } from '../../core/report/refresh.ts';
import type { ReportDraft } from '../../core/report/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { findReport, readReportFiles, readSnapshot, type StoredReport } from '../../store/repositories/reports.ts';
import { todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { correctionsOf } from './corrections.ts';
import type { ReportInputs } from './files.ts';
import { gatherMaterial } from './material.ts';
import { proposeNumber } from './series.ts';

/** What a draft is stored as: the draft, and the sentences as they were last drafted (`core/report/refresh`). */
export type DraftOnRecord = { readonly draft: ReportDraft; readonly drafted: DraftedTexts };

/** What a frozen report is stored as: the inputs of its files, and every figure behind them with its source. */
export type Snapshot = ReportInputs & { readonly figures: readonly FigureRevision[] };

export type LoadedReport = Omit<StoredReport, 'draft'> & DraftOnRecord;

/** One report. Fails with `unknown-report`. */
export async function requireReport(db: ReadableDatabase, id: string): Promise<LoadedReport> {
  const stored = await findReport(db, id);
  if (stored === null) throw failure('unknown-report', { id });
  return { ...stored, ...onRecord(stored) };
}

/** A report that may still be changed, at the revision that its editor saw. Fails with `report-frozen` or `conflict`. */
export async function requireDraft(db: ReadableDatabase, id: string, revision: number): Promise<LoadedReport> {
  const report = await requireReport(db, id);
  if (report.status === 'frozen') throw failure('report-frozen');
  if (report.revision !== revision) throw failure('conflict');
  return report;
}

export async function requireSnapshot(db: ReadableDatabase, report: LoadedReport): Promise<Snapshot> {
  const snapshot = await readSnapshot(db, report.key);
  if (snapshot === null) throw failure('report-not-frozen');
  return snapshot as Snapshot;
}

/** A report as the window sees it: live while a draft, as frozen afterwards. */
export async function reportState(context: Context, db: ReadableDatabase, id: string): Promise<ReportState> {
  const report = await requireReport(db, id);
  return report.status === 'frozen' ? frozenState(context, db, report) : draftState(context, db, report);
}

async function draftState(context: Context, db: ReadableDatabase, report: LoadedReport): Promise<ReportState> {
  const material = await gatherMaterial(context, db, report);
  return {
    ...toReportSummary(report),
    draft: report.draft,
    profile: report.draft.head.profile,
    lines: material.lines,
    previousLabel: periodWords(report.period)?.previous ?? '',
    revision: report.revision,
    staleParagraphs: staleParagraphs(report.draft, report.drafted, material.draftInput),
    files: [],
    corrections: [],
    proposedNumber: await proposeNumber(db, material.catalogue, report.draft, todayOf(context)),
  };
}

async function frozenState(context: Context, db: ReadableDatabase, report: LoadedReport): Promise<ReportState> {
  const snapshot = await requireSnapshot(db, report);
  const corrections: readonly LaterCorrection[] = await correctionsOf(context, db, report, snapshot);
  return {
    ...toReportSummary(report),
    draft: snapshot.draft,
    profile: snapshot.profile,
    lines: snapshot.lines,
    previousLabel: periodWords(report.period)?.previous ?? '',
    revision: report.revision,
    staleParagraphs: [],
    files: await readReportFiles(db, report.key),
    corrections,
    proposedNumber: snapshot.draft.head.number ?? 1,
  };
}

function onRecord(stored: StoredReport): DraftOnRecord {
  const record = stored.draft as DraftOnRecord;
  // The column is what counts; drafts of earlier versions bear no profile of their own.
  return { ...record, draft: { ...record.draft, head: { ...record.draft.head, profile: stored.profile } } };
}

export function storedSummary(stored: StoredReport): ReportSummary {
  return toReportSummary({ ...stored, ...onRecord(stored) });
}

function toReportSummary(report: LoadedReport): ReportSummary {
  const { draft } = report;
  return {
    id: report.id,
    kind: report.kind,
    form: report.form,
    period: report.period,
    status: report.status,
    printedNumber: report.printedNumber,
    subject: draft.head.subject,
    updatedAt: report.updatedAt,
    frozenAt: report.frozenAt,
  };
}

/** `Số 01-BC/BCĐ35`, null while the draft bears no number. */
export function printedNumberOf({ head }: ReportDraft, symbol: string): string | null {
  return head.number === null ? null : formatNumberAndSymbol(head.profile, 'bao-cao', head.number, symbol);
}
