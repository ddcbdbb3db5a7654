import { run as runDocumentsList } from './documents-list.ts';
import { run as runImport } from './import.ts';
import type { BenchResult, Measurement } from './measure.ts';
import { run as runOpening } from './opening.ts';
import { run as runReport } from './report.ts';
import { run as runSearch } from './search.ts';
import { run as runTableExport } from './table-export.ts';
import { run as runTotals } from './totals.ts';

/**
 * `npm run bench [NAME…]`: prints every benchmark next to its peer, measured in the same run, each in processes of its
 * own. Ends with 1 when a limit did not hold.
 */
const BENCHES: Readonly<Record<string, () => Promise<BenchResult>>> = {
  import: () => runImport('one-unit'),
  'import-clusters': () => runImport('units-across'),
  export: runTableExport,
  totals: runTotals,
  report: runReport,
  search: runSearch,
  opening: runOpening,
  'documents-list': runDocumentsList,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}

const COLUMNS = [52, 12, 12, 16] as const;
let allHeld = true;
printRow(['', 'time', 'peak memory', 'longest block']);
for (const [name, run] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const result = await run();
  console.log('');
  printRow([result.name, ...cellsOf(result.ours)]);
  printRow([`  ${result.peerName}`, ...cellsOf(result.peer)]);
  console.log(`  ${(result.ours.ms / result.peer.ms).toFixed(2)} of the peer's time`);
  for (const limit of result.limits) {
    console.log(`  ${limit.held ? 'held ' : 'BROKEN'} ${limit.text}`);
    allHeld &&= limit.held;
  }
}
process.exitCode = allHeld ? 0 : 1;

function cellsOf({ ms, peakBytes, more }: Measurement): readonly string[] {
  const block = more.longestBlock;
  return [`${Math.round(ms).toLocaleString('en')} ms`, `${Math.round(peakBytes / 1024 / 1024)} MB`, block === undefined ? '' : `${Math.round(block)} ms`];
}

function printRow(cells: readonly string[]): void {
  console.log(cells.map((cell, place) => (place === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[place] ?? 12))).join(''));
}
