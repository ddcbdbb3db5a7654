import type { Workbook } from '../../../core/sheet/types.ts';
import { cellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { Refused } from '../outcome.ts';
import { openCompoundFile } from './compound-file.ts';
import { formulasCalculated } from './formulas.ts';
import { readGlobals } from './globals.ts';
import { readXlsSheet } from './sheet.ts';

const otherKind = (kind: string): Refused => new Refused('unreadable-file', { reason: 'other-kind', kind });

/** Reads an `.xls` of Excel 5 to 2003. Throws `Refused` for every other compound file, telling what it is. */
export const readXls = (bytes: Uint8Array, limits: ReadLimits): Workbook => {
  const file = openCompoundFile(bytes);
  const names = new Set(file.names.map((name) => name.toLowerCase()));
  if (names.has('encryptedpackage')) throw new Refused('encrypted-file', { reason: 'password' });
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream === null) {
    if (names.has('worddocument')) throw otherKind('word');
    throw otherKind(names.has('powerpoint document') ? 'presentation' : 'binary');
  }
  const globals = readGlobals(stream, limits);
  const places = globals.sheets.filter((place) => place.isWorksheet);
  if (places.length === 0) throw new Refused('unreadable-file', { reason: 'no-sheets' });
  const context = {
    globals,
    limits,
    budget: cellBudget(limits),
    formulasCalculated: formulasCalculated(stream, places.map((place) => place.start)),
  };
  return { format: 'xls', sheets: places.map((place) => readXlsSheet(stream, place, context)) };
};
