import { readFile } from 'node:fs/promises';
import { createReadingPool } from '../../../formats/process/pool.ts';
import type { SpawnReadingChild } from '../../../formats/process/spawn.ts';
import { toSheetReadJson } from '../../../formats/workbook/sheet-read.ts';
import { failure } from '../../../services/failure.ts';
import { requireFile } from '../given-paths.ts';
import { DONE, tableLines, type ExitCode, type Output } from '../output.ts';

/** `sheet read FILE`: what the reader sees, read in the killable process. Needs no data folder. */
export async function readSheet(path: string, spawnReader: SpawnReadingChild | undefined, output: Output): Promise<ExitCode> {
  await requireFile(path);
  const pool = createReadingPool({ size: 1, ...(spawnReader === undefined ? {} : { spawn: spawnReader }) });
  try {
    const outcome = await pool.run({ kind: 'read', bytes: await readFile(path), fileName: path });
    if (!outcome.ok) throw failure(outcome.code, outcome.params);
    const document = toSheetReadJson(outcome.workbook);
    // A script wants the document alone; a hundred thousand lines for nobody would take as much memory again.
    for (const sheet of output.json ? [] : document.sheets) {
      output.say(`# ${sheet.name}`);
      for (const line of tableLines(sheet.cells.map((cell) => [cell.ref, cell.kind, cell.text]), [])) output.say(line);
    }
    output.result(document);
    return DONE;
  } finally {
    await pool.close();
  }
}
