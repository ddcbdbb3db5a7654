import { figureContent, looksLikeFormula, type TableColumn, type TableRow, type TableValue } from './table-types.ts';

/** Tells Excel that the file is UTF-8; without it Vietnamese letters are shown in the PC's code page. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV for Vietnamese Excel: UTF-8 with byte order mark, `;` between fields (the list separator that goes with
 * the decimal comma), numbers with a decimal comma and no thousands sign, CR LF line ends. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front (DESIGN §7); a negative number in a number column is a number.
 */
export function writeCsv(table: { readonly columns: readonly TableColumn[]; readonly rows: Iterable<TableRow> }): Uint8Array {
  const lines = [table.columns.map((column) => field(safeText(column.header))).join(';')];
  for (const row of table.rows) lines.push(table.columns.map((_, index) => field(valueText(row[index] ?? null))).join(';'));
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
}

function valueText(value: TableValue): string {
  if (value === null) return '';
  const content = typeof value === 'object' ? figureContent(value) : value;
  if (typeof content === 'string') return safeText(content);
  return Number.isFinite(content) ? String(content).replace('.', ',') : '';
}

function safeText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

function field(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
