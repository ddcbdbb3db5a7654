const QUOTE = '"';
const QUOTE_CODE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** Takes a field and the place it stands in; false stops the parsing. */
export type TakeField = (row: number, col: number, text: string) => boolean;

/**
 * Splits delimited text into fields (RFC 4180), as forgiving as Excel: any line end, text behind a closing quote, and
 * a quote that is never closed, which then is a character like others. Returns the number of rows.
 */
export const parseDelimited = (text: string, delimiter: string, from: number, take: TakeField): number => {
  const delimiterCode = delimiter.charCodeAt(0);
  const length = text.length;
  let at = from;
  let row = 0;
  let col = 0;
  while (at < length) {
    let field = '';
    if (text.charCodeAt(at) === QUOTE_CODE) {
      const quoted = readQuoted(text, at);
      if (quoted !== null) {
        field = quoted.field;
        at = quoted.end;
      }
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (at < length && code !== delimiterCode && code !== LINE_FEED && code !== RETURN) {
      at += 1;
      code = text.charCodeAt(at);
    }
    if (at > start) field += text.slice(start, at);
    if (!take(row, col, field)) return row + 1;
    if (at >= length) return row + 1;
    if (code === delimiterCode) {
      col += 1;
      at += 1;
      if (at >= length && !take(row, col, '')) return row + 1;
    } else {
      at += code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      row += 1;
      col = 0;
    }
  }
  return col === 0 ? row : row + 1;
};

/** The field whose opening quote stands at `at`, and where the text behind its closing quote begins; null without one. */
const readQuoted = (text: string, at: number): { field: string; end: number } | null => {
  let field = '';
  let from = at + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, from);
    if (close < 0) return null;
    if (text.charCodeAt(close + 1) !== QUOTE_CODE) return { field: field + text.slice(from, close), end: close + 1 };
    field += text.slice(from, close + 1);
    from = close + 2;
  }
};
