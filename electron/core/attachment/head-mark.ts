import { secrecyMarkOf } from '../sheet/vocabulary.ts';
import type { TextBlock } from './types.ts';

/** Lines that a letterhead with its mark takes, those of both columns counted. */
const HEAD_LINES = 24;
/** From so many filled cells on, a row is a row of figures or of headings over them, whose words are no marks. */
const ROW_OF_TABLE = 3;

/**
 * The secrecy mark in the head of a paper (DESIGN §7), null when there is none: a line of its own among the first ones,
 * letterheads laid out as tables included. Where a table of figures begins, the head is over.
 */
export function secrecyMarkAtHead(blocks: readonly TextBlock[]): string | null {
  let left = HEAD_LINES;
  for (const line of headLines(blocks)) {
    const mark = secrecyMarkOf(line);
    if (mark !== null) return mark;
    left -= 1;
    if (left === 0) return null;
  }
  return null;
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
