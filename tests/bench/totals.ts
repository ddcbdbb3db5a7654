import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, runTask, type BenchResult } from './measure.ts';
import { UNITS, INDICATORS, YEAR_MONTHS } from './million.ts';

const MOST_MS = 600;
const MOST_YEAR_MS = 1_200;

/** What the screen of totals asks of a register of one million figures: a month, and a year, by group, indicator and unit. */
export async function run(): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-million-'));
  try {
    await runTask('totals-seed', [folder]);
    const { ours, peer } = await compare(['totals-ours', folder], ['totals-javascript'], 3);
    return {
      name: 'totals of a month among 1,000,000 figures',
      ours,
      peerName: 'JavaScript, adding up alone, in memory',
      peer,
      limits: [
        { text: `each of three ways under ${MOST_MS} ms, with comparisons and the year so far`, held: ours.ms < MOST_MS },
        { text: `a whole year under ${MOST_YEAR_MS} ms`, held: (ours.more.year ?? Infinity) < MOST_YEAR_MS },
        { text: 'the same sum as the peer', held: ours.more.figures === YEAR_MONTHS.length * UNITS.length * INDICATORS.length && ours.more.sum === peer.more.sum },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
