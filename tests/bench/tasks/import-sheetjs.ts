import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import type { Task } from '../child.ts';
import { timed } from '../measure.ts';

/** Merely reads every workbook of a folder. */
export const task: Task = async ([folder = '']) => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.xlsx')).sort();
  let cells = 0;
  const { ms, longestBlock } = await timed(async () => {
    for (const name of files) {
      const workbook = XLSX.read(await readFile(join(folder, name)));
      for (const sheet of Object.values(workbook.Sheets)) cells += Object.keys(sheet).length;
    }
  });
  return { ms, longestBlock, files: files.length, cells };
};
