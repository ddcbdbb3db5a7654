import { randomUUID } from 'node:crypto';
import type { ReportState, ReportSummary } from '../../contract/reports.ts';
import { draftProfile } from '../../core/numbering/profile.ts';
import { periodOf } from '../../core/period/window.ts';
import { draftReport } from '../../core/report/draft.ts';
import { draftedTexts, refreshDraft, settleEdits } from '../../core/report/refresh.ts';
import type { ReportDraft } from '../../core/report/types.ts';
import { deleteReport, insertReport, listReports, updateReport } from '../../store/repositories/reports.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';
import { checkedDraft } from './draft-shape.ts';
import { gatherMaterial, type Material, type ReportSubject } from './material.ts';
import { indexReport } from './search.ts';
import { printedNumberOf, reportState, requireDraft, requireReport, storedSummary, type DraftOnRecord, type LoadedReport } from './state.ts';

export async function allReports(context: Context): Promise<readonly ReportSummary[]> {
  return (await context.store.read(listReports)).map(storedSummary);
}

export function getReport(context: Context, id: string): Promise<ReportState> {
  return context.store.read((db) => reportState(context, db, id));
}

/** Drafts a report of a period from the figures as they stand. */
export async function createReport(context: Context, subject: ReportSubject): Promise<ReportState> {
  return context.store.change(context.person.name, async (change) => {
    const material = await gatherMaterial(context, change.db, subject);
    const id = randomUUID();
    const { form, committee, draftInput } = material;
    const profile = draftProfile(committee.formatProfile, periodOf(form, subject.period)?.window.to ?? draftInput.today, draftInput.today);
    const draft = draftReport({ ...draftInput, committee: { ...committee, formatProfile: profile } });
    const record: DraftOnRecord = { draft, drafted: draftedTexts(draftInput) };
    await insertReport(change.db, { id, ...subject, profile, draft: record }, change.at);
    await indexReport(change, id);
    change.log({ action: 'report.create', subject: id, after: { ...subject } });
    return reportState(context, change.db, id);
  });
}

/** Replaces the draft of a revision. What report it is cannot be changed. */
export async function updateDraft(context: Context, input: { readonly id: string; readonly revision: number; readonly draft: unknown }): Promise<ReportState> {
  const given = checkedDraft(input.draft);
  return context.store.change(context.person.name, async (change) => {
    const report = await requireDraft(change.db, input.id, input.revision);
    const material = await gatherMaterial(context, change.db, report);
    const draft: ReportDraft = { ...given, kind: report.kind, form: report.form, period: report.period };
    const record: DraftOnRecord = { draft, drafted: settleEdits(report.draft, draft, report.drafted, material.draftInput) };
    await write(change, report, record, material);
    change.log({ action: 'report.update', subject: report.id, ...changedParts(report.draft, draft) });
    return reportState(context, change.db, report.id);
  });
}

/** Lets paragraphs that nobody edited follow the present figures. */
export async function refreshReport(context: Context, input: { readonly id: string; readonly revision: number }): Promise<ReportState> {
  return context.store.change(context.person.name, async (change) => {
    const report = await requireDraft(change.db, input.id, input.revision);
    const material = await gatherMaterial(context, change.db, report);
    const { draft, drafted } = refreshDraft(report.draft, report.drafted, material.draftInput);
    await write(change, report, { draft, drafted }, material);
    change.log({ action: 'report.refresh', subject: report.id, ...changedParts(report.draft, draft) });
    return reportState(context, change.db, report.id);
  });
}

async function write(change: Change, report: LoadedReport, record: DraftOnRecord, material: Material): Promise<void> {
  const printedNumber = printedNumberOf(record.draft, material.committee.symbol);
  await updateReport(change.db, { key: report.key, revision: report.revision, draft: record, profile: record.draft.head.profile, printedNumber }, change.at);
  await indexReport(change, report.id);
}

/** Throws a draft away; the event log keeps what it said. A frozen report stays. */
export async function removeReport(context: Context, id: string): Promise<{ readonly removed: true }> {
  return context.store.change(context.person.name, async (change) => {
    const report = await requireReport(change.db, id);
    if (report.status === 'frozen') throw failure('report-frozen');
    await deleteReport(change.db, report.key);
    await indexReport(change, id);
    change.log({ action: 'report.remove', subject: id, before: report.draft });
    return { removed: true };
  });
}

/** What an edit changed, for the event log: the head where it differs, and the paragraphs that differ, come or go. */
function changedParts(before: ReportDraft, after: ReportDraft): { readonly before: unknown; readonly after: unknown } {
  const paragraphs = (draft: ReportDraft) => new Map(draft.sections.flatMap((section) => [[`${section.id} #`, section.title] as const, ...section.paragraphs.map((paragraph) => [paragraph.id, paragraph.text] as const)]));
  const old = paragraphs(before);
  const now = paragraphs(after);
  const ids = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
  const headChanged = JSON.stringify(before.head) !== JSON.stringify(after.head);
  const side = (draft: ReportDraft, texts: ReadonlyMap<string, string>) => ({
    ...(headChanged ? { head: draft.head } : {}),
    ...(ids.length === 0 ? {} : { paragraphs: Object.fromEntries(ids.map((id) => [id, texts.get(id) ?? null])) }),
  });
  return { before: side(before, old), after: side(after, now) };
}
