import { isKeptFile, recordKeptFile } from '../../store/repositories/imports.ts';
import type { Change } from '../../store/store.ts';
import type { Context } from '../context.ts';

/** Keeps bytes for good as part of the change under way. */
export type KeepFile = (bytes: Uint8Array) => Promise<{ readonly sha256: string; readonly size: number }>;

/** One change that also keeps files: when it does not come about, what was kept for it is taken back. */
export async function changeWithFiles<T>(context: Context, work: (change: Change, keep: KeepFile) => Promise<T>): Promise<T> {
  const fresh: string[] = [];
  try {
    return await context.store.change(context.person.name, (change) =>
      work(change, async (bytes) => {
        const kept = await context.store.files.keep(bytes);
        if (kept.fresh) fresh.push(kept.sha256);
        await recordKeptFile(change.db, kept, change.at);
        return kept;
      }),
    );
  } catch (thrown) {
    for (const sha256 of fresh) if (!(await context.store.read((db) => isKeptFile(db, sha256)))) await context.store.files.forget(sha256);
    throw thrown;
  }
}
