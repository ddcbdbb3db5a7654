import { MAX_COLS, MAX_ROWS } from '../../../core/sheet/address.ts';
import type { Cell, Workbook } from '../../../core/sheet/types.ts';
import { cellBudget, finishSheet } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { overLimit, Refused } from '../outcome.ts';
import { typedTextCell } from '../typed-text.ts';
import { decodeUnmarkedText } from '../unmarked-text.ts';
import { findLayout } from './delimiter.ts';
import { decodeTextFile } from './encoding.ts';
import { parseDelimited } from './parse.ts';

/** Control characters that text does not have; VISCII puts six capitals among them. */
const CONTROL = /[\0\x01\x03\x04\x07\x08\x0b\x0e-\x13\x15-\x18\x1a-\x1d\x1f\x7f]/g;
const SAMPLE_LENGTH = 64 * 1024;
const MOST_CONTROL = 0.005;
/** Excel's own limit for the text of one cell is 32,767; a little more than that is still somebody's text. */
const LONGEST_FIELD = 1024 * 1024;
const LONGEST_SHEET_NAME = 31;

const isText = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE_LENGTH);
  return (sample.match(CONTROL)?.length ?? 0) <= sample.length * MOST_CONTROL && !sample.slice(0, 1024).includes('\0');
};

/** Excel names the one sheet of a text file after the file. */
const sheetName = (fileName: string): string => {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const name = base.replace(/\.[^.]*$/, '').slice(0, LONGEST_SHEET_NAME).normalize('NFC');
  return name === '' ? 'Sheet1' : name;
};

/**
 * Reads delimited text. Text that nothing splits into columns counts as a table of one column only under a name that
 * promises text; under the name of a workbook it is some other kind of file.
 */
export const readCsv = (bytes: Uint8Array, fileName: string, limits: ReadLimits): Workbook => {
  const { text, singleByte } = decodeTextFile(bytes);
  if (!isText(text)) throw new Refused('unreadable-file', { reason: 'other-kind', kind: 'binary' });
  if (text.trim() === '') throw new Refused('unreadable-file', { reason: 'empty' });
  const layout = findLayout(text);
  if (layout.splitRows < 2 && !/\.(csv|tsv|txt|tab|prn)$/i.test(fileName)) throw new Refused('unreadable-file', { reason: 'other-kind', kind: 'text' });
  const budget = cellBudget(limits);
  const cells: Cell[] = [];
  parseDelimited(text, layout.delimiter, layout.from, (row, col, field) => {
    if (row >= MAX_ROWS || col >= MAX_COLS) throw overLimit('cells', limits.cells);
    if (field.length > LONGEST_FIELD) throw overLimit('textLength', LONGEST_FIELD);
    if (field.trim() === '') return true;
    budget.take(1);
    cells.push(typedTextCell(row, col, field, null, false));
    return true;
  });
  if (cells.length === 0) throw new Refused('unreadable-file', { reason: 'empty' });
  const sheet = finishSheet({ name: sheetName(fileName), hidden: false, cells, merges: [], hiddenRows: [], hiddenCols: [] }, limits);
  return { format: 'csv', sheets: decodeUnmarkedText([sheet], singleByte) };
};
