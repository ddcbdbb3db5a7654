import { compare, type BenchResult } from './measure.ts';

const MOST_OF_PEER = 0.4;
const LONGEST_BLOCK = 100;

/** 100,000 rows × 20 columns to Excel, against exceljs' plain writer. */
export async function run(): Promise<BenchResult> {
  const { ours, peer } = await compare(['export-ours'], ['export-exceljs'], 3);
  return {
    name: 'export of 100,000 rows × 20',
    ours,
    peerName: 'exceljs, plain writer',
    peer,
    limits: [
      { text: `at most ${MOST_OF_PEER} of the peer's time`, held: ours.ms <= MOST_OF_PEER * peer.ms },
      { text: `blocks at most ${LONGEST_BLOCK} ms`, held: (ours.more.longestBlock ?? Infinity) <= LONGEST_BLOCK },
    ],
  };
}
