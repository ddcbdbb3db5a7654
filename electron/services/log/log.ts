import type { LogEntry } from '../../contract/log.ts';
import { periodLabel } from '../../core/period/label.ts';
import { listLog, verifyChain, type ChainReading, type LogAsked, type StoredLogEntry } from '../../store/event-log.ts';
import { subjectLabels, type SubjectLabels } from '../../store/repositories/log-labels.ts';
import type { Context } from '../context.ts';

/** Entries newest first, each with what its subject is known by. */
export function listEntries(context: Context, asked: LogAsked): Promise<readonly LogEntry[]> {
  return context.store.read(async (db) => {
    const entries = await listLog(db, asked);
    const labels = await subjectLabels(db, [...new Set(entries.map((entry) => entry.subject))]);
    return entries.map((entry) => ({ ...entry, label: labelOf(entry, labels, context) }));
  });
}

function labelOf(entry: StoredLogEntry, { names, reports }: SubjectLabels, { person }: Context): string {
  const report = reports.get(entry.subject);
  if (report !== undefined) return [report.number, periodLabel(report.period, person.language)].filter((part) => part !== null && part !== '').join(' · ');
  return names.get(entry.subject) ?? recordedName(entry) ?? entry.subject;
}

/** What an entry records about its subject that a person knows it by, in this order. */
const KNOWN_BY = ['file', 'subject', 'name', 'fullName', 'title', 'task', 'plan'] as const;

function recordedName(entry: StoredLogEntry): string | null {
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

/** Walks the hash chain from end to end. */
export function verifyLog(context: Context): Promise<ChainReading> {
  return context.store.inspect(verifyChain);
}
