import type { Board, BoardRow, BoardStatus } from '../../../electron/contract/board.ts';
import { capitalised, formatDateTime, formatNumber } from '../../i18n/format.ts';
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
