/**
 * Tab-separated text as Excel puts it on the clipboard and takes from it: a cell with a tab, a line break or a quote is
 * quoted, quotes inside are doubled, lines end with CRLF.
 */

/** Rows of cells. One final line break, as Excel writes it, adds no row; rows may be of different length. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  if (text === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(cell.value);
    at = cell.end;
    const separator = text[at];
    if (separator === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (separator === undefined) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function readPlain(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

/** A quoted cell; one whose quote never closes, or goes on after closing, is plain text that begins with a quote. */
function readQuoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== '"') {
      value += text[at] ?? '';
      at += 1;
    } else if (text[at + 1] === '"') {
      value += '"';
      at += 2;
    } else {
      const next = text[at + 1];
      if (next === undefined || next === '\t' || next === '\n' || next === '\r') return { value, end: at + 1 };
      break;
    }
  }
  return readPlain(text, start);
}
