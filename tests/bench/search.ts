import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, runTask, type BenchResult } from './measure.ts';

const MOST_MS = 50;
const MOST_TIMES = 2;

/** One keystroke in the search box, over one hundred thousand documents with their texts. */
export async function run(): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-search-'));
  try {
    await runTask('search-seed', [folder]);
    const { ours, peer } = await compare(['search-ours', folder], ['search-fts5', folder], 3);
    return {
      name: 'search as one types over 100,000 documents, a keystroke',
      ours,
      peerName: 'FTS5 alone, by its own ranking',
      peer,
      limits: [
        { text: `under ${MOST_MS} ms at the median`, held: ours.ms < MOST_MS },
        { text: `within ${MOST_TIMES} times of FTS5 alone`, held: ours.ms < peer.ms * MOST_TIMES },
        { text: `nine in ten under ${MOST_MS} ms`, held: (ours.more.nineInTen ?? Number.POSITIVE_INFINITY) < MOST_MS },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
