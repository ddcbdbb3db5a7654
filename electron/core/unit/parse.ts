import type { UnitKind } from '../catalogue/types.ts';
import { fold } from '../text/fold.ts';
import { INVISIBLE } from '../text/letters.ts';
import { institutionAt, isLocalKind, kindAt, numberedAt, splitWords } from './words.ts';
import type { Word } from './words.ts';

/** A cell that may name a unit, taken apart. */
export type UnitText = {
  /** The text without ordinal and note: what an alias is compared with first. */
  readonly whole: string;
  /** What is left of `whole` without institutions, kind and higher units; empty when only a kind was named. */
  readonly name: string;
  /** Kinds the text allows; null when it names none. */
  readonly kinds: readonly UnitKind[] | null;
  /** The kind that a note behind the name gives, as in `Hương Sơn (thị trấn)`. */
  readonly notedKinds: readonly UnitKind[] | null;
  /** `whole` from the kind on: `thị trấn` of `Đảng uỷ thị trấn`. */
  readonly kindAndName: string;
  /** Name of a higher unit that follows, such as the district; empty when none. */
  readonly within: string;
  /** The text says that the unit is an old one: `(cũ)`, `(đã sáp nhập)`. */
  readonly old: boolean;
};

/** An ordinal or a bullet; not `X.` and `P.`, which stand for xã and phường. */
const ORDINAL = /^\s*(?:[-+*•–·]|(?![XxPp]\.)(?:\d{1,3}|[IVXLC]{1,6}|[a-zA-Z])\s*[.)/:]|\(?\d{1,3}\)|\d{1,3}\s*[-–])\s*/u;
const NUMBER_IN_FRONT = /^\s*\d{1,3}\s+(?=\p{L})/u;
const NOTE = /[([{][^()[\]{}]*[)\]}]?/gu;
const OLD_NOTE = /\b(?:cu|truoc day|da gop|da sap nhap|da nhap|sap nhap|sat nhap|da giai the|truoc sap nhap)\b/;

/**
 * The ways one text may be meant, the most literal first: a number in front may belong to the name, so the reading with
 * less taken away stands first.
 */
export function readUnitText(text: string): UnitText[] {
  const tidy = text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  const notes = [...tidy.matchAll(NOTE)].map((match) => match[0].replace(/[()[\]{}]/g, '').trim());
  const without = tidy.replace(NOTE, ' ').replace(/\s+/gu, ' ').trim();
  const kindNote = notes.map(splitWords).find((words) => words.length > 0 && kindAt(words, 0)?.length === words.length);
  const notedOld = notes.some((note) => OLD_NOTE.test(fold(note)));
  const readings = (base: string, old: boolean): UnitText[] =>
    [...new Set([base, base.replace(ORDINAL, ''), base.replace(NUMBER_IN_FRONT, '')])]
      .filter((form) => form !== '')
      .map((form) => takeApart(form, kindNote === undefined ? null : (kindAt(kindNote, 0)?.kinds ?? null), old));
  const bare = without.replace(/[\s,-]+(?:cũ|cu)$/iu, '');
  if (bare === without || /cũ$/iu.test(without)) return readings(bare, notedOld || bare !== without);
  // `Hanh Cu` without marks may be a name that ends so, or the old Hanh.
  return [...readings(without, notedOld), ...readings(bare, true)];
}

function takeApart(whole: string, notedKinds: readonly UnitKind[] | null, old: boolean): UnitText {
  const words = splitWords(whole);
  let at = 0;
  const numbered = numberedAt(words, 0);
  if (numbered !== null && words.length === 1) return { whole, name: String(numbered.number), kinds: numbered.kinds, notedKinds, kindAndName: whole, within: '', old };
  for (let taken = institutionAt(words, at); taken > 0; taken = institutionAt(words, at)) at += taken;
  const fromKind = at;
  const kind = kindAt(words, at);
  if (kind !== null) at += kind.length;
  // `Phường số 4`.
  if (kind !== null && words[at]?.folded === 'so' && /^\d{1,3}$/.test(words[at + 1]?.folded ?? '')) at += 1;
  const end = endOfName(words, at, kind?.kinds ?? notedKinds);
  return {
    whole,
    name: spanOf(whole, words, at, end),
    kinds: kind?.kinds ?? notedKinds,
    notedKinds,
    kindAndName: spanOf(whole, words, fromKind, end),
    within: withinOf(whole, words, end),
    old,
  };
}

/** A name ends before a higher unit: `Bình Minh, huyện Hương Sơn`, `Bình Minh - tỉnh Hà Tĩnh`. */
function endOfName(words: readonly Word[], from: number, kinds: readonly UnitKind[] | null): number {
  if (kinds !== null && !isLocalKind(kinds) && !kinds.includes('huyen')) return words.length;
  for (let at = from + 1; at < words.length; at += 1) {
    const higher = kindAt(words, at);
    if (higher !== null && !isLocalKind(higher.kinds) && at + higher.length < words.length) return at;
  }
  return words.length;
}

function withinOf(whole: string, words: readonly Word[], end: number): string {
  const higher = kindAt(words, end);
  if (higher === null) return '';
  const start = end + higher.length;
  return spanOf(whole, words, start, endOfName(words, start, null));
}

function spanOf(whole: string, words: readonly Word[], from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  return first === undefined || last === undefined || to <= from ? '' : whole.slice(first.start, last.end);
}
