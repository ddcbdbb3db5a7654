/**
 * Breaking a rendered section into sheets of paper. Word breaks pages as it prints; the preview draws a section as one
 * long strip, so the strip's blocks are dealt out to pages by their heights.
 */

/** One block of the strip: a paragraph, or one row of a table. Heights are in CSS pixels, space around included. */
export type FlowBlock = {
  readonly height: number;
  /** Must not be the last thing on its page: a heading. */
  readonly keepWithNext: boolean;
  /** A row that is printed again at the head of each page its table runs on to: the height of all such rows of the table. */
  readonly repeatedHeight: number;
  /** Names the table of a row; null for a paragraph. */
  readonly table: number | null;
};

/** The blocks of each page by index, both ends included. */
export type PageRange = { readonly from: number; readonly to: number };

/** Deals blocks out to pages of `room` pixels. A block taller than a page has a page to itself. */
export const dealOut = (blocks: readonly FlowBlock[], room: number): readonly PageRange[] => {
  const pages: PageRange[] = [];
  let from = 0;
  while (from < blocks.length) {
    const to = lastOfPage(blocks, from, room);
    pages.push({ from, to });
    from = to + 1;
  }
  return pages;
};

const lastOfPage = (blocks: readonly FlowBlock[], from: number, room: number): number => {
  const first = blocks[from];
  if (first === undefined) return from;
  const continues = first.table !== null && blocks[from - 1]?.table === first.table;
  let used = continues ? first.repeatedHeight : 0;
  let to = from;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    used += block.height;
    // Half a pixel of room for the sums of rounded heights.
    if (used > room + 0.5 && at > from) break;
    to = at;
  }
  if (to === blocks.length - 1) return to;
  let last = to;
  while (last > from && blocks[last]?.keepWithNext === true) last -= 1;
  return blocks[last]?.keepWithNext === true ? to : last;
};
