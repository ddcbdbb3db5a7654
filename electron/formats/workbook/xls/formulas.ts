import { toA1 } from '../../../core/sheet/address.ts';
import { loadSheetJs } from '../sheetjs.ts';
import { RECORD, RecordReader, recordsFrom } from './records.ts';
import { readFormulaResult } from './sheet.ts';

/** Stands for a formula whose text could not be made out: it is a formula all the same. */
const UNKNOWN_FORMULA = '?';

export type FormulaFacts = { readonly any: boolean; readonly calculated: boolean };

/**
 * Whether a sheet has formulas, and whether any of them holds a result other than an empty text. A file in which none
 * does was written by a program that does not calculate.
 */
export const formulaFacts = (stream: Uint8Array, starts: readonly number[]): FormulaFacts => {
  let any = false;
  for (const start of starts) {
    for (const record of recordsFrom(stream, start)) {
      if (record.type !== RECORD.formula) continue;
      any = true;
      const reader = new RecordReader(record);
      reader.skip(6);
      if (readFormulaResult(reader).kind !== 'empty-text') return { any, calculated: true };
    }
  }
  return { any, calculated: false };
};

/**
 * The texts of the formulas of an `.xls`: they are stored as a program of some hundred functions, which SheetJS knows to
 * put into words. Values never come from it.
 */
export const readFormulaTexts = (file: Uint8Array): ((sheet: string, row: number, col: number) => string) => {
  let sheets: Record<string, Record<string, { f?: string } | undefined> | undefined> = {};
  try {
    const workbook = loadSheetJs().read(file, { type: 'buffer', cellFormula: true, cellHTML: false, cellText: false, cellDates: false });
    sheets = workbook.Sheets as typeof sheets;
  } catch {
    // A formula without its text is still a formula with its stored value.
    sheets = {};
  }
  return (sheet, row, col) => sheets[sheet]?.[toA1(row, col)]?.f ?? UNKNOWN_FORMULA;
};
