import type { CheckReport } from './check-report.ts';
import { connectToRead, danglingRows, soundness } from './database/connect.ts';
import { verifyChain } from './event-log.ts';
import { systemFailure, type FailureValue } from './failure.ts';
import type { FolderLayout } from './folder/layout.ts';
import { createKeptFiles } from './kept-files.ts';
import { wrongFigures } from './repositories/figures-check.ts';
import { disagreements } from './search/upkeep.ts';

/** A file is kept before the record that names it; what is younger may belong to work under way. */
const UNDER_WAY_MS = 3_600_000;

/**
 * Looks at everything that the data folder promises: the data file is sound and points at nothing that is not there,
 * what counts is the newest revision not taken back, the event log's chain holds, every kept file has the bytes of
 * its SHA-256, and the search index agrees with the records. Codes: `damaged-data-file`, `log-broken`, `kept-file-missing`,
 * `kept-file-damaged`, `search-stale`. Notes: `kept-files-unnamed` (`count`, `bytes`), left by work that was cut short or by
 * a restored backup. It reads every byte: a window lets a process of its own do it.
 *
 * @param now ISO date-time
 */
export async function inspectFolder(layout: FolderLayout, now: string): Promise<CheckReport> {
  const inside = problemsInside(layout);
  const files = createKeptFiles(layout.filesFolder, layout.folder);
  const problems: FailureValue[] = [...inside.problems];
  for (const sha256 of inside.kept) {
    try {
      await files.read(sha256);
    } catch (thrown) {
      const known = systemFailure(thrown, layout.folder);
      if (known === null) throw thrown;
      problems.push({ code: known.code, params: known.params });
    }
  }
  if (inside.stale > 0) problems.push({ code: 'search-stale', params: { count: inside.stale } });
  // Nothing is deleted: a data file put back by hand may name these files again.
  const named = new Set(inside.kept);
  const before = Date.parse(now) - UNDER_WAY_MS;
  const unnamed = (await files.list()).filter((file) => !named.has(file.sha256) && file.writtenAt.getTime() < before);
  const bytes = unnamed.reduce((sum, file) => sum + file.size, 0);
  const notes = unnamed.length === 0 ? [] : [{ code: 'kept-files-unnamed', params: { count: unnamed.length, bytes, folder: layout.filesFolder } }];
  return { ok: problems.length === 0, problems, notes };
}

/** One reading: it looks at one state of the file, however much is written meanwhile. A connection of its own sees the search index as it is now. */
function problemsInside(layout: FolderLayout): { readonly problems: readonly FailureValue[]; readonly kept: readonly string[]; readonly stale: number } {
  const connection = connectToRead(layout.dataFile);
  try {
    connection.exec('BEGIN');
    const { folder } = layout;
    const unsound = [...soundness(connection, 'full'), ...danglingRows(connection)];
    const wrong = wrongFigures(connection);
    const chain = verifyChain(connection);
    const problems = [
      ...(unsound.length === 0 ? [] : [{ code: 'damaged-data-file', params: { folder, detail: unsound.join('; ') } }]),
      ...(wrong === 0 ? [] : [{ code: 'damaged-data-file', params: { folder, detail: `figures: ${wrong}` } }]),
      ...(chain.ok ? [] : [{ code: 'log-broken', params: { at: chain.brokenAt ?? chain.entries } }]),
    ];
    return { problems, kept: connection.prepare<[], string>('SELECT sha256 FROM kept_file ORDER BY sha256').pluck().all(), stale: disagreements(connection) };
  } finally {
    connection.close();
  }
}
