import { randomUUID } from 'node:crypto';
import type { Committee, FormatProfile } from '../../core/catalogue/types.ts';
import type { ReportHead } from '../../core/report/types.ts';
import { insertVersion } from '../../store/repositories/document-versions.ts';
import { insertDocument } from '../../store/repositories/documents.ts';
import { frozenReportsWithoutEntry, readReportFiles, readSnapshot } from '../../store/repositories/reports.ts';
import { numbersOfHolder } from '../../store/repositories/series.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { blankOf, type NewDocument } from './blank.ts';
import { fieldsOf, type VersionContent } from './paper.ts';
import { indexDocument } from './search-entry.ts';

/** What the register needs to know of a frozen report. */
export type FrozenReport = {
  readonly id: string;
  readonly head: ReportHead;
  readonly committee: Committee;
  readonly profile: FormatProfile;
  /** As printed: `Số 01-BC/BCĐ35`. */
  readonly printedNumber: string;
  readonly frozenAt: string;
};

/**
 * Enters a frozen report into the register of outgoing documents, so that the register has every number that was given out
 * and a report can answer what was asked. Its text and files stay the report's.
 */
export async function registerReport(change: Change, report: FrozenReport): Promise<void> {
  const { head, committee } = report;
  const taken = (await numbersOfHolder(change.db, { kind: 'report', id: report.id })).at(0);
  const document: NewDocument = {
    ...blankOf(committee, { direction: 'outgoing', type: 'bao-cao' }, randomUUID(), report.frozenAt),
    signedOn: head.date,
    subject: head.subject,
    signerName: head.signer.fullName,
    signerOffice: head.signer.offices.join(', '),
    recipients: head.recipients,
    number: { number: taken?.number ?? head.number, suffix: '', text: report.printedNumber.replace(/^Số:? /u, '') },
    series: taken?.series ?? null,
    profile: report.profile,
    stage: 'issued',
    version: 1,
    origin: { kind: 'report', id: report.id, part: 'report' },
  };
  const key = await insertDocument(change.db, { ...document, dossierKey: null });
  const file = (await readReportFiles(change.db, await reportKey(change, report.id))).find((each) => each.name.endsWith('.docx')) ?? null;
  indexDocument(change, document);
  const content: VersionContent = { fields: fieldsOf(document), numberText: document.number.text, text: null, paper: null, attachments: [], madeAt: report.frozenAt };
  await insertVersion(change.db, key, { version: 1, at: report.frozenAt, by: change.by, reason: '', file, content });
  change.log({ action: 'document.register-report', subject: document.id, after: { report: report.id, numberText: document.number.text, series: document.series } });
}

async function reportKey(change: Change, id: string): Promise<number> {
  return (await change.db.selectFrom('report').select('report_key').where('id', '=', id).executeTakeFirstOrThrow()).report_key;
}

/** Enters the reports that were frozen before there was a register of documents. Nothing to do on every later opening. */
export async function registerEarlierReports(context: Context): Promise<void> {
  if (context.store.readOnly) return;
  const waiting = await context.store.read(frozenReportsWithoutEntry);
  if (waiting.length === 0) return;
  await context.store.change(context.person.name, async (change) => {
    for (const report of waiting) {
      const snapshot = (await readSnapshot(change.db, report.key)) as { readonly draft: { readonly head: ReportHead }; readonly committee: Committee; readonly profile: FormatProfile };
      await registerReport(change, { id: report.id, head: snapshot.draft.head, committee: snapshot.committee, profile: snapshot.profile, printedNumber: report.printedNumber ?? '', frozenAt: report.frozenAt ?? report.updatedAt });
    }
  });
}
