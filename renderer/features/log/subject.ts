import type { LogEntry } from '../../../electron/contract/log.ts';

/** What an entry records about its subject that a person knows it by, in this order. */
const KNOWN_BY = ['file', 'subject', 'name', 'fullName'] as const;

/** The subject in words: a file's name rather than the id it is kept under; the id itself when nothing better is recorded. */
export function subjectOf(entry: LogEntry): string {
  for (const side of [entry.after, entry.before]) {
    if (typeof side !== 'object' || side === null) continue;
    const record = side as Readonly<Record<string, unknown>>;
    for (const key of KNOWN_BY) {
      const value = record[key];
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  return entry.subject;
}
