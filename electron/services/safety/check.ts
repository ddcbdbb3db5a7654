import type { FailureValue } from '../../store/failure.ts';
import { danglingRows, soundness, type Connection } from '../../store/database/connect.ts';
import { verifyChain } from '../../store/event-log.ts';
import { wrongFigures } from '../../store/repositories/figures-check.ts';
import { systemFailure } from '../../store/failure.ts';
import type { Context } from '../context.ts';
import { refreshIndex } from '../../store/search/upkeep.ts';
import { indexDisagreements } from '../search/rebuild.ts';

/** Problems are promises that do not hold; notes are worth knowing and harm nothing. */
export type CheckReport = { readonly ok: boolean; readonly problems: readonly FailureValue[]; readonly notes: readonly FailureValue[] };

/** A file is kept before the record that names it; what is younger may belong to work under way. */
const UNDER_WAY_MS = 3_600_000;

/**
 * Looks at everything that the data folder promises: the data file is sound and points at nothing that is not there,
 * what counts is the newest revision not taken back, the event log's chain holds, and every kept file has the bytes of
 * its SHA-256. Codes: `damaged-data-file`, `log-broken`, `kept-file-missing`, `kept-file-damaged`, `search-stale`. Notes:
 * `kept-files-unnamed` (`count`, `bytes`), left by work that was cut short or by a restored backup.
 */
export async function checkData(context: Context): Promise<CheckReport> {
  const { store } = context;
  const problems: FailureValue[] = [...(await store.inspect((connection) => problemsInside(connection, store.layout.folder)))];
  const kept = await store.inspect((connection) => connection.prepare<[], string>('SELECT sha256 FROM kept_file ORDER BY sha256').pluck().all());
  for (const sha256 of kept) {
    try {
      await store.files.read(sha256);
    } catch (thrown) {
      const known = systemFailure(thrown, store.layout.folder);
      if (known === null) throw thrown;
      problems.push({ code: known.code, params: known.params });
    }
  }
  const stale = await indexDisagreements(context);
  if (stale > 0) problems.push({ code: 'search-stale', params: { count: stale } });
  return { ok: problems.length === 0, problems, notes: await notesOn(context, new Set(kept)) };
}

/** Nothing is deleted: a data file put back by hand may name these files again. */
async function notesOn({ store }: Context, named: ReadonlySet<string>): Promise<readonly FailureValue[]> {
  const before = store.now().getTime() - UNDER_WAY_MS;
  const unnamed = (await store.files.list()).filter((file) => !named.has(file.sha256) && file.writtenAt.getTime() < before);
  if (unnamed.length === 0) return [];
  return [{ code: 'kept-files-unnamed', params: { count: unnamed.length, bytes: unnamed.reduce((sum, file) => sum + file.size, 0), folder: store.layout.filesFolder } }];
}

function problemsInside(connection: Connection, folder: string): readonly FailureValue[] {
  refreshIndex(connection);
  const unsound = [...soundness(connection, 'full'), ...danglingRows(connection)];
  const wrong = wrongFigures(connection);
  const chain = verifyChain(connection);
  return [
    ...(unsound.length === 0 ? [] : [{ code: 'damaged-data-file', params: { folder, detail: unsound.join('; ') } }]),
    ...(wrong === 0 ? [] : [{ code: 'damaged-data-file', params: { folder, detail: `figures: ${wrong}` } }]),
    ...(chain.ok ? [] : [{ code: 'log-broken', params: { at: chain.brokenAt ?? chain.entries } }]),
  ];
}
