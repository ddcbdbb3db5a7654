import { useQuery } from '@tanstack/react-query';
import type { LogEntry } from '../../../electron/contract/log.ts';
import { useApi } from '../../app/client.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { useWords } from '../../i18n/shell-words.ts';

/** What an entry records about its subject that a person knows it by, in this order. */
const KNOWN_BY = ['file', 'subject', 'name', 'fullName', 'title', 'task', 'plan'] as const;

/** Words the subject of an entry: a file's name or a report's period rather than the id either is kept under. */
export function useSubjects(): (entry: LogEntry) => string {
  const api = useApi();
  const { period } = useWords();
  const reports = useQuery(api.reports.list.queryOptions());
  const meetings = useQuery(api.meetings.list.queryOptions({ input: {} }));
  const imports = useQuery(api.imports.list.queryOptions({ input: {} }));
  return (entry) => {
    const file = imports.data?.find((one) => one.id === entry.subject)?.file;
    if (file !== undefined) return file;
    const report = reports.data?.find((one) => one.id === entry.subject);
    if (report !== undefined) return [report.printedNumber, periodLabel(report.period, period)].filter((part) => part !== null).join(' · ');
    const meeting = meetings.data?.find((one) => one.id === entry.subject);
    if (meeting !== undefined) return meeting.title;
    return recordedName(entry) ?? entry.subject;
  };
}

function recordedName(entry: LogEntry): string | null {
  for (const side of [entry.after, entry.before]) {
    if (typeof side !== 'object' || side === null) continue;
    const record = side as Readonly<Record<string, unknown>>;
    // The list is exported and printed; what a classified record says stays out of both.
    if (typeof record['secrecy'] === 'string') return null;
    for (const key of KNOWN_BY) {
      const value = record[key];
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  return null;
}
