import { RICH_TEXT_LIMITS } from './limits.ts';
import { textOfRuns } from './runs.ts';
import type { RichBlock, RichText } from './types.ts';

type RichList = Extract<RichBlock, { readonly kind: 'list' }>;

function listLines(list: RichList): string[] {
  return list.items.flatMap((item) => [textOfRuns(item.runs), ...(item.children ?? []).flatMap(listLines)]);
}

function blockLines(block: RichBlock): string[] {
  switch (block.kind) {
    case 'list':
      return listLines(block);
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.paragraphs.map(textOfRuns).join('\n')).join('\t'));
    default:
      return [textOfRuns(block.runs)];
  }
}

/** The words alone, one paragraph, item or row a line, cells apart by tabs: for search, lists and the clipboard. */
export function plainText(rich: RichText): string {
  return rich.flatMap(blockLines).join('\n');
}

export function isBlankText(rich: RichText): boolean {
  return plainText(rich).trim() === '';
}

export type RichTextSize = { readonly characters: number; readonly parts: number };

function sizeOfList(list: RichList): RichTextSize {
  return list.items.reduce((size, item) => {
    const inner = (item.children ?? []).map(sizeOfList);
    return {
      characters: size.characters + textOfRuns(item.runs).length + inner.reduce((sum, one) => sum + one.characters, 0),
      parts: size.parts + 1 + inner.reduce((sum, one) => sum + one.parts, 0),
    };
  }, { characters: 0, parts: 0 });
}

/** How much a text holds, counted as `RICH_TEXT_LIMITS` counts it. */
export function richTextSize(rich: RichText): RichTextSize {
  let [characters, parts] = [0, 0];
  for (const block of rich) {
    if (block.kind === 'list') {
      const size = sizeOfList(block);
      characters += size.characters;
      parts += size.parts;
    } else if (block.kind === 'table') {
      for (const paragraphs of block.rows.flatMap((row) => row.map((cell) => cell.paragraphs))) {
        parts += Math.max(1, paragraphs.length);
        for (const runs of paragraphs) characters += textOfRuns(runs).length;
      }
    } else {
      parts += 1;
      characters += textOfRuns(block.runs).length;
    }
  }
  return { characters, parts };
}

export function fitsLimits(size: RichTextSize): boolean {
  return size.characters <= RICH_TEXT_LIMITS.characters && size.parts <= RICH_TEXT_LIMITS.parts;
}
