import type { TextRun } from '../../document/types.ts';
import { MOST_LEVELS } from '../limits.ts';
import { vietnameseLetter } from '../typed-number.ts';
import { romanNumeral } from '../../document/appendix-texts.ts';
import type { RichBlock, RichItem } from '../types.ts';

/** One item as it stood in the source: how deep, and what stood in front of it. */
export type PastedItem = { readonly depth: number; readonly ordered: boolean; readonly marker: string; readonly runs: readonly TextRun[] };

type OpenItem = { runs: readonly TextRun[]; children: OpenList[] };
type OpenList = { readonly ordered: boolean; readonly items: OpenItem[] };

/** Whether a marker in front of an item is a number rather than a bullet. */
export function isNumber(marker: string): boolean {
  return /^(?:\(?\d{1,4}(?:\.\d{1,4})*[.)/:-]*|\(?(?:[a-zđ]{1,5}|[IVXLC]{1,8})[.)/:-]+)$/u.test(marker.trim());
}

/**
 * Whether the register's own list would print this very number at this place. If not (a list that begins at 3, letters
 * at the first level, `1.1.`, `Điều 1.`), number and text stay as they were written, in a paragraph.
 */
function isPrinted(marker: string, depth: number, place: number): boolean {
  const number = /^\(?([\p{L}\p{N}]+)[.)/]*$/u.exec(marker.trim())?.[1] ?? '';
  if (depth === 1) return number === String(place);
  return number === String(place) || number === vietnameseLetter(place) || number === romanNumeral(place).toLowerCase();
}

const closed = (list: OpenList): Extract<RichBlock, { kind: 'list' }> => ({
  kind: 'list',
  ordered: list.ordered,
  items: list.items.map((item): RichItem => ({ runs: item.runs, ...(item.children.length === 0 ? {} : { children: item.children.map(closed) }) })),
});

/** Items in reading order as lists inside each other, and as plain paragraphs where their numbers follow no list. */
export function listsOf(items: readonly PastedItem[]): RichBlock[] {
  const blocks: RichBlock[] = [];
  let open: { readonly depth: number; readonly list: OpenList }[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) blocks.push(closed(first.list));
    open = [];
  };
  for (const item of items) {
    // Depths as they come, made to follow each other: a list cannot begin with its second level.
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > item.depth) open.pop();
    let top = open.at(-1);
    if (top !== undefined && top.depth < item.depth && open.length < MOST_LEVELS) top = undefined;
    const parent = top === undefined ? open.at(-1) : open.at(-2);
    let list = top?.list;
    if (list !== undefined && list.ordered !== item.ordered) {
      if (parent === undefined) close();
      else open.pop();
      list = undefined;
    }
    const level = list === undefined ? open.length + 1 : open.length;
    const place = (list?.items.length ?? 0) + 1;
    if (item.ordered && !isPrinted(item.marker, level, place)) {
      close();
      blocks.push({ kind: 'paragraph', runs: [{ text: `${item.marker.trim()} ` }, ...item.runs] });
      continue;
    }
    if (list === undefined) {
      list = { ordered: item.ordered, items: [] };
      open.at(-1)?.list.items.at(-1)?.children.push(list);
      open.push({ depth: item.depth, list });
    }
    list.items.push({ runs: item.runs, children: [] });
  }
  close();
  return blocks;
}
