import { DONE, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Session } from '../session.ts';

/** `board`: who has reported and who is late. */
export async function showBoard(session: Session, options: { readonly form: string; readonly period: string }, output: Output): Promise<ExitCode> {
  const board = await session.handlers.board.get(options, session.call);
  const rows = board.rows.map((row) => [
    row.label,
    output.words.board[row.status],
    `${row.filled}/${row.expected}`,
    row.firstAt === null ? '' : row.firstAt.slice(0, 10),
    row.daysLate > 0 ? output.words.late(row.daysLate) : '',
  ]);
  for (const line of tableLines(rows, [2])) output.say(line);
  output.result(board);
  return DONE;
}
