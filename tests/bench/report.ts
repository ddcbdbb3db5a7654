import { compare, type BenchResult } from './measure.ts';

const MOST_OF_PEER = 6;

/** A report of about 50 pages as DOCX, against the docx library writing the same texts without any layout. */
export async function run(): Promise<BenchResult> {
  const { ours, peer } = await compare(['report-ours'], ['report-docx'], 3);
  return {
    name: 'report of about 50 pages as DOCX',
    ours,
    peerName: 'docx library, no layout',
    peer,
    limits: [{ text: `at most ${MOST_OF_PEER} times the peer`, held: ours.ms <= MOST_OF_PEER * peer.ms }],
  };
}
