import { columnName, MAX_COLS, MAX_ROWS } from '../../../core/sheet/address.ts';

const LETTERS = /[A-Za-z0-9_.À-￿]/;

const columnNumber = (letters: string): number => {
  let col = 0;
  for (let at = 0; at < letters.length; at += 1) col = col * 26 + (letters.toUpperCase().charCodeAt(at) - 64);
  return col - 1;
};

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

/** Column letters or row numbers moved, unless a `$` fixes them; references wrap around the sheet as in Excel. */
const moveColumn = (fixed: string, letters: string, by: number): string =>
  fixed === '$' ? fixed + letters : columnName(wrap(columnNumber(letters) + by, MAX_COLS));
const moveRow = (fixed: string, digits: string, by: number): string =>
  fixed === '$' ? fixed + digits : String(wrap(Number(digits) - 1 + by, MAX_ROWS) + 1);

const REFERENCE = /(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.(À-￿])/y;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_.(!À-￿])/y;
const ROWS = /(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.!])/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * A shared formula as it reads in another cell of its group: relative references move with the cell (ECMA-376 part 1,
 * 18.3.1.40). Texts in quotes, quoted sheet names and structured references stay as they are.
 */
export const moveFormula = (formula: string, rows: number, cols: number): string => {
  let moved = '';
  let at = 0;
  let brackets = 0;
  while (at < formula.length) {
    const sign = formula.charAt(at);
    if (sign === '"' || sign === "'") {
      const close = formula.indexOf(sign, at + 1);
      const end = close < 0 ? formula.length : close + 1;
      moved += formula.slice(at, end);
      at = end;
      continue;
    }
    if (sign === '[') brackets += 1;
    if (sign === ']') brackets -= 1;
    const starts = brackets === 0 && (at === 0 || !LETTERS.test(formula.charAt(at - 1))) && /[$A-Za-z1-9]/.test(sign);
    if (!starts) {
      moved += sign;
      at += 1;
      continue;
    }
    const columns = matchAt(COLUMNS, formula, at);
    const wholeRows = columns === null ? matchAt(ROWS, formula, at) : null;
    const cell = columns === null && wholeRows === null ? matchAt(REFERENCE, formula, at) : null;
    if (columns !== null) {
      const [all, firstFixed = '', first = '', lastFixed = '', last = ''] = columns;
      moved += `${moveColumn(firstFixed, first, cols)}:${moveColumn(lastFixed, last, cols)}`;
      at += all.length;
    } else if (wholeRows !== null) {
      const [all, firstFixed = '', first = '', lastFixed = '', last = ''] = wholeRows;
      moved += `${moveRow(firstFixed, first, rows)}:${moveRow(lastFixed, last, rows)}`;
      at += all.length;
    } else if (cell !== null && columnNumber(cell[2] ?? '') < MAX_COLS && formula.charAt(at + cell[0].length) !== '!') {
      const [all, colFixed = '', col = '', rowFixed = '', row = ''] = cell;
      moved += moveColumn(colFixed, col, cols) + moveRow(rowFixed, row, rows);
      at += all.length;
    } else {
      // A name, a function or a sheet: passed over as a whole, so that no tail of it looks like a reference.
      let end = at + 1;
      while (end < formula.length && LETTERS.test(formula.charAt(end))) end += 1;
      moved += formula.slice(at, end);
      at = end;
    }
  }
  return moved;
};
