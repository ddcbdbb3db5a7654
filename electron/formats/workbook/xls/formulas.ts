import { RECORD, RecordReader, recordsFrom } from './records.ts';
import { readFormulaResult } from './sheet.ts';

/**
 * Whether any formula of the sheets that start here holds a result other than an empty text. A file in which none does
 * was written by a program that does not calculate, and its empty texts are no results.
 */
export const formulasCalculated = (stream: Uint8Array, starts: readonly number[]): boolean => {
  for (const start of starts) {
    for (const record of recordsFrom(stream, start)) {
      if (record.type !== RECORD.formula) continue;
      const reader = new RecordReader(record);
      reader.skip(6);
      if (readFormulaResult(reader).kind !== 'empty-text') return true;
    }
  }
  return false;
};
