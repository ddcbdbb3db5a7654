import type { SheetWords } from './words.ts';

export const en: SheetWords = {
  label: (name) => `Sheet ${name}`,
  tabs: 'Sheets of the file',
  hidden: 'hidden',
  cellBar: 'Chosen cell',
  empty: 'empty cell',
  hiddenCell: 'hidden cell',
  hiddenRow: (row) => `Row ${row} is hidden in the file`,
  hiddenColumn: (column) => `Column ${column} is hidden in the file`,
  legend: 'Legend',
  loadingRows: 'Loading rows…',
  doubtHere: (count) => (count === 1 ? 'has a doubt' : `has ${count} doubts`),
  pendingHere: (answer) => `to apply: ${answer}`,
  noSheets: 'The file has no sheet that can be read.',
};
