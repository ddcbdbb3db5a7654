import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateBatch, type WorkbookShape } from './commune-workbooks.ts';
import { compare, type BenchResult } from './measure.ts';

const FILES = 200;
const MOST_BYTES = 300 * 1024 * 1024;
/** DESIGN §6 says it of the window, whose every answer comes from the process that stores. */
const LONGEST_BLOCK = 100;
const NAMES: Readonly<Record<WorkbookShape, string>> = {
  'one-unit': 'import of 200 workbooks, a commune each (200 × 20)',
  'units-across': 'import of 200 workbooks, 16 communes each (200 × 20)',
};

/** 200 workbooks imported whole, against SheetJS merely reading them. Every value must come in. */
export async function run(shape: WorkbookShape = 'one-unit'): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-workbooks-'));
  try {
    const batch = await generateBatch(folder, FILES, shape);
    await writeFile(join(folder, 'batch.json'), JSON.stringify({ catalogue: batch.catalogue, form: batch.form.code, period: batch.period }));
    const { ours, peer } = await compare(['import-ours', folder], ['import-sheetjs', folder], 3);
    return {
      name: NAMES[shape],
      ours,
      peerName: 'SheetJS, reading alone',
      peer,
      limits: [
        { text: `all ${batch.values} values stored`, held: ours.more.imported === FILES && ours.more.values === batch.values },
        { text: "no longer than the peer's reading", held: ours.ms <= peer.ms },
        { text: 'under 300 MB, all processes together', held: ours.peakBytes < MOST_BYTES },
        { text: `nothing asked of the services meanwhile waits longer than ${LONGEST_BLOCK} ms`, held: (ours.more.longestBlock ?? Infinity) <= LONGEST_BLOCK },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
