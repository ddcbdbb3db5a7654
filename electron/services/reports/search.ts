import { findReport } from '../../store/repositories/reports.ts';
import { dropSearchEntry, putSearchEntry } from '../../store/search/entries.ts';
import type { Change } from '../../store/store.ts';
import type { DraftOnRecord } from './state.ts';

/** Puts a report into the search index as it stands, a frozen one as it was sent. */
export async function indexReport(change: Change, id: string): Promise<void> {
  const report = await findReport(change.db, id);
  if (report === null) {
    dropSearchEntry(change, 'report', id);
    return;
  }
  const { head, sections } = (report.draft as DraftOnRecord).draft;
  const body = sections.flatMap((section) => [section.title, ...section.paragraphs.map((paragraph) => paragraph.text)]);
  const text = [...head.addressees, ...body, ...head.recipients, head.signer.fullName].filter((line) => line !== '').join('\n');
  const number = (report.printedNumber ?? '').replace(/^Số:?\s*/u, '');
  putSearchEntry({ ...change, at: report.updatedAt }, { kind: 'report', id, part: '', type: report.kind, number, day: head.date, title: `Báo cáo ${head.subject}`, text });
}
