import type { LogEntry } from '../../contract/log.ts';
import { listLog, verifyChain, type ChainReading } from '../../store/event-log.ts';
import type { Context } from '../context.ts';

/** Entries newest first. */
export function listEntries(context: Context, asked: { readonly limit: number; readonly before: number | null; readonly action: string | null }): Promise<readonly LogEntry[]> {
  return context.store.read((db) => listLog(db, asked));
}

/** Walks the hash chain from end to end. */
export function verifyLog(context: Context): Promise<ChainReading> {
  return context.store.inspect(verifyChain);
}
