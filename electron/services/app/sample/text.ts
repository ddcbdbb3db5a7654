import type { RichText } from '../../../core/rich-text/types.ts';

/** Plain paragraphs, one a line. */
export function paragraphs(...lines: readonly string[]): RichText {
  return lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
}

export function heading(text: string): RichText[number] {
  return { kind: 'heading', level: 1, runs: [{ text }] };
}

export function bullets(...items: readonly string[]): RichText[number] {
  return { kind: 'list', ordered: false, items: items.map((text) => ({ runs: [{ text }] })) };
}
