import type { ReadParagraph, ReadTable } from './docx-reader.ts';

/** Length in twips of the rule that a paragraph carries in a column. */
export function ruleLength(paragraph: ReadParagraph, columnWidth: number): number {
  return columnWidth - paragraph.indent.left - paragraph.indent.right;
}

/** The columns of a table without borders, as lists of paragraphs with the column's width. */
export function columnsOf(table: ReadTable | undefined): { readonly width: number; readonly paragraphs: readonly ReadParagraph[] }[] {
  return (table?.rows[0]?.cells ?? []).map((cell) => ({ width: cell.width, paragraphs: cell.paragraphs }));
}

export function withStyle(paragraphs: readonly ReadParagraph[], style: string): ReadParagraph[] {
  return paragraphs.filter((paragraph) => paragraph.style === style);
}

export function withText(paragraphs: readonly ReadParagraph[], text: string): ReadParagraph {
  const found = paragraphs.find((paragraph) => paragraph.text === text);
  if (found === undefined) throw new Error(`no paragraph says “${text}”, but: ${paragraphs.map((paragraph) => paragraph.text).join(' | ')}`);
  return found;
}

/** Size, weight and slant of a paragraph whose runs all look alike. */
export function lookOf(paragraph: ReadParagraph): { size: number; bold: boolean; italic: boolean; underline: boolean } {
  const looks = paragraph.runs.map(({ size, bold, italic, underline }) => ({ size, bold, italic, underline }));
  const [first] = looks;
  if (first === undefined || looks.some((look) => JSON.stringify(look) !== JSON.stringify(first))) throw new Error(`“${paragraph.text}” has no single look`);
  return first;
}

export const plain = (size: number) => ({ size, bold: false, italic: false, underline: false });
export const bold = (size: number) => ({ size, bold: true, italic: false, underline: false });
export const italic = (size: number) => ({ size, bold: false, italic: true, underline: false });
