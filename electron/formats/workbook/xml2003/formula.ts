import { MAX_COLS, MAX_ROWS, columnName } from '../../../core/sheet/address.ts';

const ABSOLUTE_OR_OFFSET = /^(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?$/;

/** A row or column of `R5`, `R[-1]` or `R`: where it stands from 0, and whether it is fixed. */
const part = (written: string | undefined, own: number, size: number): { at: number; fixed: boolean } => {
  if (written === undefined) return { at: own, fixed: false };
  if (!written.startsWith('[')) return { at: Number(written) - 1, fixed: true };
  return { at: (((own + Number(written.slice(1, -1))) % size) + size) % size, fixed: false };
};

const reference = (text: string, row: number, col: number): string | null => {
  const match = text === '' ? null : ABSOLUTE_OR_OFFSET.exec(text);
  if (match === null) return null;
  const hasRow = text.startsWith('R');
  const hasCol = text.includes('C');
  const rows = part(match[1], row, MAX_ROWS);
  const cols = part(match[2], col, MAX_COLS);
  const rowText = `${rows.fixed ? '$' : ''}${rows.at + 1}`;
  const colText = `${cols.fixed ? '$' : ''}${columnName(cols.at)}`;
  if (hasRow && hasCol) return colText + rowText;
  return hasRow ? `${rowText}:${rowText}` : `${colText}:${colText}`;
};

const TOKEN = String.raw`(?:[A-Za-z0-9_.]|\[-?\d+\])+`;
const PIECE = new RegExp(`"[^"]*"|'[^']*'|(${TOKEN})(?::(${TOKEN}))?(?![A-Za-z0-9_.(])`, 'g');

/** `R1:R3` is `$1:$3`: whole rows and columns are written once on each side of the colon. */
const range = (first: string, second: string): string => {
  const [start = first] = first.split(':');
  return first.includes(':') && second.includes(':') ? `${start}:${second.split(':')[1] ?? ''}` : `${first}:${second}`;
};

/** A formula in R1C1 notation (`=SUM(R[-3]C:R[-1]C)`) in A1 notation, without `=`, for the cell it stands in. */
export const a1Formula = (stored: string, row: number, col: number): string =>
  stored.replace(/^=/, '').replace(PIECE, (piece, first: string | undefined, second: string | undefined) => {
    const start = first === undefined ? null : reference(first, row, col);
    if (start === null) return piece;
    if (second === undefined) return start;
    const end = reference(second, row, col);
    return end === null ? piece : range(start, end);
  });
