import { MOST_TEXT_LENGTH } from './limits.ts';
import type { TextBlock } from './types.ts';

/** The text of blocks, a line a paragraph and a line a row, as far as it is kept. */
export function textOfBlocks(blocks: readonly TextBlock[]): { readonly text: string; readonly cut: boolean } {
  const lines: string[] = [];
  let length = 0;
  for (const block of blocks) {
    const rows = block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.filter((cell) => cell !== '').join('\t'));
    for (const row of rows) {
      const line = row.trim();
      if (line === '') continue;
      if (length + line.length > MOST_TEXT_LENGTH) return { text: [...lines, line.slice(0, MOST_TEXT_LENGTH - length)].join('\n'), cut: true };
      lines.push(line);
      length += line.length + 1;
    }
  }
  return { text: lines.join('\n').normalize('NFC'), cut: false };
}
