import type { Committee } from '../catalogue/types.ts';
import type { Block, OfficialDocument, OfficialTable } from '../document/types.ts';
import { printedDay } from './lines.ts';
import type { RegisterColumn, RegisterLine, RegisterValue } from './types.ts';

export type ListPaper = {
  readonly committee: Committee;
  /** Printed large, such as `Sổ đăng ký văn bản đi`. */
  readonly title: string;
  /** Below it, such as `Năm 2020`. */
  readonly subtitle: string;
  readonly columns: readonly RegisterColumn[];
  readonly lines: readonly RegisterLine[];
  /** Lines that head a group, printed bold across the table. */
  readonly headings?: ReadonlyMap<number, string>;
  /** Paragraphs below the table. */
  readonly below?: readonly string[];
  readonly day: string;
};

/** A list of the register under the committee's letterhead: a paper without number. Columns are counted below their heads, as in the forms. */
export function listPaper({ committee, title, subtitle, columns, lines, headings, below, day }: ListPaper): OfficialDocument {
  const table: OfficialTable = {
    columnWidths: columns.map((column) => column.share),
    header: [columns.map((column) => ({ text: column.header })), columns.map((_, index) => ({ text: `(${index + 1})` }))],
    rows: lines.flatMap((line, index) => {
      const heading = headings?.get(index);
      const cells = columns.map((column, at) => ({ text: printed(line[at] ?? null, column), ...(column.kind === 'text' ? {} : { align: 'center' as const }) }));
      return heading === undefined ? [cells] : [[{ text: heading, bold: true, align: 'left' as const, colSpan: columns.length }], cells];
    }),
  };
  const blocks: readonly Block[] = [{ kind: 'table', table }, ...(below ?? []).map((text): Block => ({ kind: 'paragraph', runs: [{ text }] }))];
  return {
    profile: committee.formatProfile,
    type: 'bao-cao',
    unnumberedName: title,
    parentBody: committee.parentBody,
    issuingBody: committee.name,
    number: null,
    symbol: committee.symbol,
    place: committee.place,
    date: day,
    subject: subtitle,
    addressees: [],
    blocks,
    recipients: [],
    filedAt: '',
    signature: { authority: null, offices: [], fullName: '' },
    appendices: [],
  };
}

function printed(value: RegisterValue, column: RegisterColumn): string {
  if (value === null) return '';
  return column.kind === 'date' ? printedDay(String(value)) : String(value);
}
