import type { TextBlock } from '../attachment/types.ts';
import { secrecyMarkAmong } from './mark.ts';

/** Lines that a letterhead with its mark takes, those of both columns counted. */
export const HEAD_LINES = 24;
/** From so many filled cells on, a row is a row of figures or of headings over them, whose words are no marks. */
const ROW_OF_TABLE = 3;

/**
 * The secrecy mark in the head of a paper (DESIGN §7), null when there is none: a line of its own among the first ones,
 * letterheads laid out as tables included. Where a table of figures begins, the head is over.
 */
export function secrecyMarkAtHead(blocks: readonly TextBlock[]): string | null {
  const lines: string[] = [];
  for (const line of headLines(blocks)) {
    if (lines.push(line) === HEAD_LINES) break;
  }
  return secrecyMarkAmong(lines);
}

function* headLines(blocks: readonly TextBlock[]): Generator<string> {
  for (const block of blocks) {
    const rows = block.kind === 'paragraph' ? [[block.text]] : block.rows;
    for (const row of rows) {
      const cells = row.filter((cell) => cell.trim() !== '');
      if (cells.length >= ROW_OF_TABLE) return;
      // Columns of a letterhead that were laid out by tabs or spaces.
      for (const cell of cells) yield* cell.split(/[\n\t]|\s{3,}/).filter((line) => line.trim() !== '');
    }
  }
}
