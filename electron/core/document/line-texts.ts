import type { LineMarks } from './layout.ts';

/** What people type around an item although the profile writes it: a leading dash, closing punctuation. */
const TYPED_OPENING = /^\s*[-–—+]\s+/u;
export const TYPED_CLOSING = /(?:\.\/\.|[\s;,.])+$/u;

/** An item without the dash and the punctuation that the profile writes itself; `''` when nothing else is there. */
export function bareItem(item: string): string {
  return item.replace(TYPED_OPENING, '').replace(TYPED_CLOSING, '').trim();
}

/** Items as printed, one a line, each with the profile's opening and closing marks; empty items are left out. */
export function lineTexts(items: readonly string[], marks: LineMarks): string[] {
  const bare = items.map(bareItem).filter((item) => item !== '');
  return bare.map((item, index) => `${marks.opening}${item}${index === bare.length - 1 ? marks.last : marks.between}`);
}
