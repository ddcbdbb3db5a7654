import type { TextBlock } from '../../core/attachment/types.ts';
import { CLOSE, OPEN, type XmlReader } from '../workbook/xml/reader.ts';

/** Tells of every element inside the one just opened, also of those inside others unless they were read or skipped; the reader stands at its end afterwards. */
export function eachElement(xml: XmlReader, opened: () => void): void {
  const inside = xml.depth;
  for (;;) {
    const event = xml.next();
    if (event === CLOSE && xml.depth < inside) return;
    if (event === OPEN) opened();
  }
}

/** How a format names the parts of a table. */
export type TableWords = { readonly row: number; readonly cell: number; readonly aside: (name: number) => boolean };

/** The rows of the table just opened. */
export function readTableRows(xml: XmlReader, { row, cell, aside }: TableWords, readCell: () => string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  eachElement(xml, () => {
    if (xml.name === row) rows.push([]);
    else if (xml.name === cell) rows.at(-1)?.push(readCell());
    else if (aside(xml.name)) xml.skip();
  });
  return rows;
}

/** The text of a cell that holds paragraphs and tables of its own. */
export function cellText(blocks: readonly TextBlock[]): string {
  return blocks.map(blockText).join('\n').trim();
}

function blockText(block: TextBlock): string {
  return block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.join('\t')).join('\n');
}
