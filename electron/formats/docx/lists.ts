import { countsByLetters, LETTERS_OF_WORD, type ListKind, type Numbering, type NumberingBook } from './numbering.ts';

export type ItemNumbering = Numbering & { readonly level: number };

/** The lists of an unbroken row of list blocks, the outer ones first. */
export type OpenLists = {
  /** Numbers for the items of the next block, `depth` 1 to 3; one that `starts` goes on with no list. */
  readonly place: (kind: ListKind, depth: number, items: number, starts: boolean) => readonly ItemNumbering[];
};

type OpenList = {
  readonly kind: ListKind;
  readonly numbering: Numbering;
  /** Depth that this list was opened at; it counts the deeper ones of its kind too, below its own items. */
  readonly from: number;
  /** Items so far by depth. */
  readonly counts: number[];
  /** Depth of the last item when it bears a letter that Word does not count, else 0: nothing below it may rely on its counting. */
  letterAt: number;
};

/**
 * Which list a block goes on with. Two blocks of the same depth in a row are two lists; an upper one that follows a
 * deeper one goes on and ends the deeper. A list of its own kind directly below is counted by the same list of Word, so
 * that items can be moved in and out there; anything else gets one of its own.
 */
export function openLists(book: NumberingBook): OpenLists {
  let open: OpenList[] = [];
  let last: OpenList | undefined;
  let lastDepth = 0;

  const listFor = (kind: ListKind, depth: number, starts: boolean): OpenList => {
    const isAnother = starts || depth === lastDepth;
    open = open.filter((list) => list.from <= depth);
    let top = open.at(-1);
    if (top?.from === depth && (top.kind !== kind || isAnother)) {
      open.pop();
      top = open.at(-1);
    }
    const isBegun = (top?.counts[depth - 1] ?? 0) > 0;
    // A deeper level is begun in the same list only right below its own item: elsewhere other lists of the definition,
    // or letters that Word does not count, may have come between, and it would not begin at its first number.
    const begins = !isBegun && last === top && !(top !== undefined && top.letterAt > 0 && depth > top.letterAt);
    const goesOn = top !== undefined && top.kind === kind && (top.from === depth || begins || (isBegun && !isAnother));
    if (top !== undefined && goesOn) return top;
    const list: OpenList = { kind, numbering: book.newList(kind), from: depth, counts: [], letterAt: 0 };
    open.push(list);
    return list;
  };

  return {
    place: (kind, depth, items, starts) => {
      const list = listFor(kind, depth, starts);
      lastDepth = depth;
      last = list;
      list.counts.length = depth;
      return Array.from({ length: items }, (): ItemNumbering => {
        const count = (list.counts[depth - 1] ?? 0) + 1;
        list.counts[depth - 1] = count;
        list.letterAt = countsByLetters(kind, depth - 1) && count > LETTERS_OF_WORD ? depth : 0;
        return list.letterAt > 0 ? { ...book.letter(count), level: 0 } : { ...list.numbering, level: depth - 1 };
      });
    },
  };
}
