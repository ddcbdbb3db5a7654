import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, runTask, type BenchResult } from './measure.ts';

const MOST_TIMES = 1.3;
const RUNS = 7;

/** Opening the app on a register of one hundred thousand documents with text that was closed in order, beside an empty one. */
export async function run(): Promise<BenchResult> {
  const root = await mkdtemp(join(tmpdir(), 'so-thu-ky-opening-'));
  try {
    const full = join(root, 'full');
    const empty = join(root, 'empty');
    await runTask('opening-seed', [full, '100000']);
    await runTask('opening-seed', [empty, '0']);
    const { ours, peer } = await compare(['opening', full], ['opening', empty], RUNS);
    return {
      name: 'opening a register of 100,000 documents',
      ours,
      peerName: 'opening an empty one',
      peer,
      limits: [{ text: `within ${MOST_TIMES} times of opening an empty one`, held: ours.ms <= peer.ms * MOST_TIMES }],
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
