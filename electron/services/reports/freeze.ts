import type { ReportState } from '../../contract/reports.ts';
import { citedNumber, formatNumberAndSymbol } from '../../core/numbering/number-symbol.ts';
import type { FigureRevision } from '../../core/figure/types.ts';
import type { ReportDraft } from '../../core/report/types.ts';
import { sha256Of } from '../../store/kept-files.ts';
import { isKeptFile, recordKeptFile } from '../../store/repositories/imports.ts';
import { freezeReport, readReportFiles, type StoredReportFile } from '../../store/repositories/reports.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { registerReport } from '../documents/report-entry.ts';
import { takeNumber } from '../documents/series.ts';
import { failure } from '../failure.ts';
import { MEDIA_TYPES, reportFileName, writeReportPart, type ReportInputs, type ReportPart } from './files.ts';
import { gatherMaterial, revisionsBehind, type Material } from './material.ts';
import { indexReport } from './search.ts';
import { seriesOfReport } from './series.ts';
import { sourceRows } from './source-rows.ts';
import { reportState, requireDraft, requireReport, requireSnapshot, type LoadedReport, type Snapshot } from './state.ts';

const PARTS: readonly ReportPart[] = ['docx', 'xlsx'];

/**
 * Freezes a report: it takes its number in the series, and its inputs and the bytes of its files are stored, all in one
 * transaction. Fails with `date-missing`, `no-term`, `number-taken`, `conflict`, `report-frozen`.
 */
export async function freezeOneReport(context: Context, input: { readonly id: string; readonly revision: number }): Promise<ReportState> {
  const fresh: string[] = [];
  try {
    return await context.store.change(context.person.name, async (change) => {
      const report = await requireDraft(change.db, input.id, input.revision);
      const material = await gatherMaterial(context, change.db, report);
      const { series, number, printedNumber } = await takeReportNumber(change, material, report);
      const draft: ReportDraft = { ...report.draft, head: { ...report.draft.head, number } };
      const figures = await revisionsBehind(change.db, material, report.period);
      const inputs = inputsOf(material, draft, figures, change.at);
      const files = await keepFiles(context, change, inputs, fresh);
      const snapshot: Snapshot = { ...inputs, figures };
      const record = { draft, drafted: report.drafted };
      await freezeReport(change.db, { key: report.key, revision: report.revision, draft: record, profile: draft.head.profile, printedNumber, snapshot, files }, change.at);
      await indexReport(change, report.id);
      change.log({ action: 'report.freeze', subject: report.id, before: { revision: report.revision }, after: { printedNumber, series, files, figures: snapshot.figures.length } });
      await registerReport(change, { id: report.id, head: draft.head, committee: material.committee, profile: draft.head.profile, printedNumber, frozenAt: change.at });
      return reportState(context, change.db, report.id);
    });
  } catch (thrown) {
    for (const sha256 of fresh) if (!(await context.store.read((db) => isKeptFile(db, sha256)))) await context.store.files.forget(sha256);
    throw thrown;
  }
}

async function takeReportNumber(change: Change, material: Material, report: LoadedReport): Promise<{ readonly number: number; readonly series: string; readonly printedNumber: string }> {
  const { date, number: asked, profile } = report.draft.head;
  if (date === null) throw failure('date-missing');
  const { symbol } = material.committee;
  const series = await seriesOfReport(change.db, material.catalogue, profile, date);
  if (!series.ok) throw failure(series.code, series.params);
  const { number } = await takeNumber(change, {
    series: series.key,
    number: asked,
    suffix: '',
    holder: { kind: 'report', id: report.id },
    state: 'issued',
    printed: (taken) => citedNumber(profile, 'bao-cao', taken, symbol),
  });
  return { number, series: series.key, printedNumber: formatNumberAndSymbol(profile, 'bao-cao', number, symbol) };
}

async function keepFiles(context: Context, change: Change, inputs: ReportInputs, fresh: string[]): Promise<readonly StoredReportFile[]> {
  const files: StoredReportFile[] = [];
  for (const part of PARTS) {
    const kept = await context.store.files.keep(await writeReportPart(inputs, part));
    if (kept.fresh) fresh.push(kept.sha256);
    await recordKeptFile(change.db, kept, change.at);
    files.push({ name: reportFileName(inputs.draft, part), sha256: kept.sha256, size: kept.size });
  }
  return files;
}

function inputsOf(material: Material, draft: ReportDraft, figures: readonly FigureRevision[], madeAt: string): ReportInputs {
  const { catalogue, committee, lines, matrix, form } = material;
  return { draft, lines, matrix, catalogue, committee, profile: draft.head.profile, sources: sourceRows(catalogue, form, draft.period, figures), madeAt };
}

/** The DOCX or the XLSX appendix as it stands, without storing anything. */
export async function previewReport(context: Context, input: { readonly id: string; readonly part?: ReportPart | undefined }): Promise<File> {
  const part = input.part ?? 'docx';
  const inputs = await context.store.read(async (db): Promise<ReportInputs> => {
    const report = await requireReport(db, input.id);
    if (report.status === 'frozen') return requireSnapshot(db, report);
    const material = await gatherMaterial(context, db, report);
    return inputsOf(material, report.draft, await revisionsBehind(db, material, report.period), report.updatedAt);
  });
  return new File([new Uint8Array(await writeReportPart(inputs, part))], reportFileName(inputs.draft, part), { type: MEDIA_TYPES[part] });
}

/** A file of a frozen report, the very bytes that were written. Fails with `not-found`. */
export async function reportFile(context: Context, input: { readonly id: string; readonly name: string }): Promise<File> {
  const files = await context.store.read(async (db) => readReportFiles(db, (await requireReport(db, input.id)).key));
  const found = files.find((file) => file.name === input.name);
  if (found === undefined) throw failure('not-found', { what: input.name });
  const part: ReportPart = found.name.endsWith('.xlsx') ? 'xlsx' : 'docx';
  return new File([new Uint8Array(await context.store.files.read(found.sha256))], found.name, { type: MEDIA_TYPES[part] });
}

/** Writes a frozen report again from its stored inputs and compares it with the stored bytes. Fails with `report-not-frozen`. */
export async function verifyReport(context: Context, id: string): Promise<{ readonly identical: boolean; readonly files: readonly StoredReportFile[] }> {
  const { snapshot, files } = await context.store.read(async (db) => {
    const report = await requireReport(db, id);
    return { snapshot: await requireSnapshot(db, report), files: await readReportFiles(db, report.key) };
  });
  const written: StoredReportFile[] = [];
  for (const part of PARTS) {
    const bytes = await writeReportPart(snapshot, part);
    written.push({ name: reportFileName(snapshot.draft, part), sha256: sha256Of(bytes), size: bytes.length });
  }
  const identical = files.length === written.length && files.every((file) => written.some((each) => each.name === file.name && each.sha256 === file.sha256));
  return { identical, files: written };
}
