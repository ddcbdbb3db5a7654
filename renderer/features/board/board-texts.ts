import type { Board, BoardRow, BoardStatus } from '../../../electron/contract/board.ts';
import type { SheetColumn } from '../../components/table-export.tsx';
import { capitalised, formatDateTime, formatNumber, localDateTime } from '../../i18n/format.ts';
import type { BoardWords } from './words.ts';

/** Which units are shown. */
export type BoardFilter = BoardStatus | 'late' | 'all';

export function rowsOf(board: Board, filter: BoardFilter): readonly BoardRow[] {
  if (filter === 'all') return board.rows;
  return board.rows.filter((row) => (filter === 'late' ? row.daysLate > 0 : row.status === filter));
}

/** A numbered list of the units that sent nothing, for a reminder; null when everybody sent. */
export function lateList(board: Board, title: string): string | null {
  const late = board.rows.filter((row) => row.status === 'missing');
  return late.length === 0 ? null : [title, ...late.map((row, index) => `${index + 1}. ${capitalised(row.label)}`)].join('\n');
}

/** The board as rows of cells, for the clipboard. */
export function boardTsv(rows: readonly BoardRow[], words: BoardWords): readonly (readonly string[])[] {
  const header = [words.unit, words.status, words.filled, words.firstAt, words.lastAt, words.daysLate, words.corrections];
  return [
    header,
    ...rows.map((row) => [
      capitalised(row.label), words[row.status], words.filledOf(row.filled, row.expected),
      row.firstAt === null ? '' : formatDateTime(row.firstAt), row.lastAt === null ? '' : formatDateTime(row.lastAt),
      row.daysLate === 0 ? '' : words.days(formatNumber(row.daysLate)), row.corrections === 0 ? '' : String(row.corrections),
    ]),
  ];
}

/** The board as the columns of a workbook: days and counts are numbers there, moments are moments. */
export function boardColumns(words: BoardWords): readonly SheetColumn<BoardRow>[] {
  const moment = (iso: string | null): string | null => (iso === null ? null : localDateTime(iso));
  return [
    { header: words.unit, kind: 'text', value: (row) => capitalised(row.label) },
    { header: words.status, kind: 'text', value: (row) => words[row.status] },
    { header: words.filled, kind: 'number', decimals: 0, value: (row) => row.filled },
    { header: words.expectedCount, kind: 'number', decimals: 0, value: (row) => row.expected },
    { header: words.firstAt, kind: 'date-time', value: (row) => moment(row.firstAt) },
    { header: words.lastAt, kind: 'date-time', value: (row) => moment(row.lastAt) },
    { header: words.daysLateCount, kind: 'number', decimals: 0, value: (row) => row.daysLate },
    { header: words.corrections, kind: 'number', decimals: 0, value: (row) => row.corrections },
  ];
}
