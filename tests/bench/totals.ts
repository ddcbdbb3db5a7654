import { compare, type BenchResult } from './measure.ts';

const FIGURES = 1_000_000;
const MOST_MS = 600;

/** Totals by unit, indicator and group over one million figures in the register. */
export async function run(): Promise<BenchResult> {
  const { ours, peer } = await compare(['totals-ours'], ['totals-javascript'], 3);
  return {
    name: 'totals over 1,000,000 figures, three ways',
    ours,
    peerName: 'JavaScript, figures in memory',
    peer,
    limits: [
      { text: `under ${MOST_MS} ms`, held: ours.ms < MOST_MS },
      { text: 'the same sum as the peer', held: ours.more.figures === FIGURES && ours.more.sum === peer.more.sum },
    ],
  };
}
