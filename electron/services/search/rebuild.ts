import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RebuildProgress } from '../../contract/search.ts';
import { dropExtra, dropLooseWords, mergeWords, missingIds, searchedIds, type SearchedKind } from '../../store/search/upkeep.ts';
import type { Context } from '../context.ts';
import { searchSources } from './sources.ts';

/** How long others wait at most for one batch. */
const BATCH_MS = 40;

const KINDS = Object.keys(searchSources) as readonly SearchedKind[];

/**
 * Makes the search index again from the records, a few at a time so that one can go on working. Each record's entry is
 * replaced whole: whatever is searched for meanwhile is found, by its old entry or its new one.
 */
export async function* rebuildIndex(context: Context, signal: AbortSignal | undefined): AsyncGenerator<RebuildProgress, void> {
  const work = await context.store.inspect((connection) => KINDS.flatMap((kind) => searchedIds(connection, kind).map((id) => ({ kind, id }))));
  let done = 0;
  yield { kind: 'progress', done, total: work.length };
  while (done < work.length) {
    if (signal?.aborted === true) return;
    done = await indexSome(context, work, done);
    yield { kind: 'progress', done, total: work.length };
    await nextTurn();
  }
  await context.store.derive((change) => {
    for (const kind of KINDS) dropExtra(change.connection, kind);
    dropLooseWords(change.connection);
    return Promise.resolve();
  });
  for (let first = true; await context.store.derive((change) => Promise.resolve(mergeWords(change.connection, first))); first = false) {
    if (signal?.aborted === true) return;
    await nextTurn();
  }
  await context.store.change(context.person.name, (change) => Promise.resolve(change.log({ action: 'search.rebuild', subject: '', after: { records: work.length } })));
  yield { kind: 'finished', entries: work.length };
}

type Work = readonly { readonly kind: SearchedKind; readonly id: string }[];

function indexSome(context: Context, work: Work, from: number): Promise<number> {
  return context.store.derive(async (change) => {
    const until = performance.now() + BATCH_MS;
    let at = from;
    do {
      const next = work[at];
      if (next === undefined) break;
      await searchSources[next.kind](context, change, next.id);
      at += 1;
    } while (performance.now() < until);
    return at;
  });
}

/**
 * Reports written before there was a search are put into the index at the first start after; every other kind of record
 * came with it.
 */
export async function indexOlderReports(context: Context): Promise<void> {
  const missing = await context.store.inspect((connection) => missingIds(connection, 'report'));
  if (missing.length === 0) return;
  await context.store.derive(async (change) => {
    for (const id of missing) await searchSources.report(context, change, id);
  });
}
