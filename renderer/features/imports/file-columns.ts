import type { ImportSummary } from '../../../electron/contract/imports.ts';
import type { SheetColumn } from '../../components/table-export.tsx';
import { localDateTime } from '../../i18n/format.ts';
import type { Names } from './names.ts';
import type { ImportWords } from './words.ts';

/** The received files as the columns of a workbook: every unit by its name, counts as numbers. */
export const fileColumns = (words: ImportWords, names: Pick<Names, 'unit'>): readonly SheetColumn<ImportSummary>[] => {
  const count = (header: string, value: (file: ImportSummary) => number): SheetColumn<ImportSummary> => ({ header, kind: 'number', decimals: 0, value });
  return [
    { header: words.board.file, kind: 'text', value: (file) => file.file },
    { header: words.board.statusColumn, kind: 'text', value: (file) => words.status[file.status] },
    { header: words.board.units, kind: 'text', value: (file) => file.unitIds.map(names.unit).join(', ') },
    count(words.board.values, (file) => file.valueCount),
    count(words.board.errorsColumn, (file) => file.errorCount),
    count(words.board.warningsColumn, (file) => file.warningCount),
    { header: words.board.at, kind: 'date-time', value: (file) => localDateTime(file.at) },
    { header: words.board.byColumn, kind: 'text', value: (file) => file.by },
    { header: 'SHA-256', kind: 'text', value: (file) => file.sha256 },
  ];
};
