import { marksAgreement } from '../text/letters.ts';
import { abbreviates } from '../text/abbreviation.ts';
import { institutionAt, kindAt, splitWords } from './words.ts';
import type { Word } from './words.ts';

/**
 * Schools and offices are written in more ways than communes: `Trường Trung học cơ sở A` is `THCS A`, `Phòng Văn hoá - Thông
 * tin huyện` is `Phòng VHTT`. Both are taken apart here into what the ways have in common.
 */

/** A school's level (`thcs`, `th+thcs`, empty when none is said) and what it is called beside it. */
export type SchoolName = { readonly level: string; readonly core: string; /** Words before the core. */ readonly openedBy: number };

const LEVELS: readonly (readonly [string, string])[] = [
  ['mam non', 'mn'], ['mn', 'mn'], ['mau giao', 'mg'], ['mg', 'mg'],
  ['tieu hoc', 'th'], ['th', 'th'], ['trung hoc co so', 'thcs'], ['thcs', 'thcs'],
  ['trung hoc pho thong', 'thpt'], ['thpt', 'thpt'], ['ptth', 'thpt'], ['pho thong co so', 'ptcs'], ['ptcs', 'ptcs'],
  ['pho thong dan toc ban tru', 'ptdtbt'], ['ptdtbt', 'ptdtbt'], ['pho thong dan toc noi tru', 'ptdtnt'], ['ptdtnt', 'ptdtnt'],
  ['lien cap', 'lc'], ['cao dang', 'cd'], ['trung cap', 'tc'], ['dai hoc', 'dh'],
];
const LEVELS_BY_WORD = new Map<string, { readonly words: readonly string[]; readonly level: string }[]>();
for (const [phrase, level] of LEVELS) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  LEVELS_BY_WORD.set(first, [...(LEVELS_BY_WORD.get(first) ?? []), { words, level }].sort((left, right) => right.words.length - left.words.length));
}

/** How many of the words from `at` on say that a school follows, and of which level; null when none does. */
export function schoolOpenedAt(words: readonly Word[], at: number): { readonly length: number; readonly level: string } | null {
  let next = at;
  if (words[next]?.folded === 'truong' && marksAgreement(words[next]?.written ?? '', 'trường') !== 'contradictory') next += 1;
  const levels: string[] = [];
  for (;;) {
    const from = levels.length > 0 && words[next]?.folded === 'va' ? next + 1 : next;
    const found = LEVELS_BY_WORD.get(words[from]?.folded ?? '')?.find((phrase) => phrase.words.every((word, offset) => words[from + offset]?.folded === word));
    if (found === undefined) break;
    levels.push(found.level);
    next = from + found.words.length;
  }
  return next === at ? null : { length: next - at, level: levels.join('+') };
}

/** Reads a text that names a school by `Trường` or its level; null for every other text. */
export function readSchool(text: string): SchoolName | null {
  const words = splitWords(text);
  let at = 0;
  for (let taken = institutionAt(words, at); taken > 0; taken = institutionAt(words, at)) at += taken;
  const opened = schoolOpenedAt(words, at);
  if (opened === null) return null;
  at += opened.length;
  // `Trường Mầm non xã A` is called A.
  const kind = kindAt(words, at);
  if (kind !== null && at + kind.length < words.length) at += kind.length;
  let end = at + 1;
  while (end < words.length && !isPlaceAt(words, end)) end += 1;
  const [first, last] = [words[at], words[end - 1]];
  return first === undefined || last === undefined ? null : { level: opened.level, core: text.slice(first.start, last.end), openedBy: at };
}

const isPlaceAt = (words: readonly Word[], at: number): boolean => {
  const kind = kindAt(words, at);
  return kind !== null && at + kind.length < words.length;
};

/**
 * What an office is called without its level and place, and these two. `words` are folded, joining words left out; `full`
 * still holds the words of the level.
 */
export type OfficeName = { readonly words: readonly string[]; readonly full: readonly string[]; readonly written: string; readonly level: string; readonly place: string };

const LEVEL_WORDS: ReadonlyMap<string, string> = new Map([
  ['huyen', 'huyen'], ['quan', 'huyen'], ['thi xa', 'huyen'], ['tx', 'huyen'], ['huyen uy', 'huyen'], ['quan uy', 'huyen'], ['thi uy', 'huyen'],
  ['thanh pho', 'pho'], ['tp', 'pho'], ['thanh uy', 'pho'], ['tinh', 'tinh'], ['tinh uy', 'tinh'], ['xa', 'xa'], ['phuong', 'xa'], ['thi tran', 'xa'], ['dac khu', 'xa'],
]);

/** Takes a text apart as if it named an office. `places` are folded names of the places that the offices belong to. */
export function readOffice(text: string, places: ReadonlySet<string>): OfficeName {
  const all = splitWords(text);
  const level = levelIn(all);
  const end = level?.at ?? placeStart(all, places);
  const levelEnd = level === null ? end : level.at + level.length;
  const stem = withoutJoints(all.slice(0, end));
  return {
    words: foldedWords(stem),
    full: foldedWords(withoutJoints(all.slice(0, levelEnd))),
    written: stem.map((word, at) => (at === 0 && word.folded === 'p' ? 'Phong' : word.written)).join(' '),
    level: level?.level ?? '',
    place: compactWords(all.slice(levelEnd)),
  };
}

function levelIn(words: readonly Word[]): { readonly at: number; readonly length: number; readonly level: string } | null {
  for (let at = 1; at < words.length; at += 1) {
    for (const length of [2, 1]) {
      const said = words.slice(at, at + length);
      const level = said.length === length ? LEVEL_WORDS.get(said.map((word) => word.folded).join(' ')) : undefined;
      if (level !== undefined && kindAt(words, at)?.length === length) return { at, length, level };
    }
  }
  return null;
}

/** `Huyện đoàn A`: the place may stand behind the name without a word for its level. */
function placeStart(words: readonly Word[], places: ReadonlySet<string>): number {
  for (let from = 1; from < words.length; from += 1) if (places.has(compactWords(words.slice(from)))) return from;
  return words.length;
}

/** A body and what it is the body of, in two: `Hội Phụ nữ` and `phường A`. Null where no word for a level follows its name. */
export function bodyOf(text: string, places: ReadonlySet<string>): { readonly body: OfficeName; readonly of: string } | null {
  const words = splitWords(text);
  const start = words[levelIn(words)?.at ?? -1]?.start;
  return start === undefined ? null : { body: readOffice(text, places), of: text.slice(start) };
}

/** Whether two bodies of other levels are called the same, or one by the other's initials. */
export const bodiesAgree = (one: OfficeName, other: OfficeName): boolean => one.words.join('') === other.words.join('') || initialsAgree(one.words, other.words);

const withoutJoints = (words: readonly Word[]): readonly Word[] => words.filter((word) => word.folded !== 'va');

const compactWords = (words: readonly Word[]): string => words.map((word) => word.folded).join('');

function foldedWords(words: readonly Word[]): readonly string[] {
  const folded = words.map((word) => word.folded);
  return folded[0] === 'p' && folded.length > 1 ? ['phong', ...folded.slice(1)] : folded;
}

/** Names that say nothing without the level behind them. */
const NEEDS_LEVEL = /^(?:van phong|trung tam|phong|ban|thuong truc)$/;

/** How surely two texts name one office: word for word, one by the other's initials, or not at all. */
export function officesAgree(text: OfficeName, name: OfficeName, places: ReadonlySet<string>): 'same' | 'short' | null {
  if (text.words.length === 0 || (text.place !== '' && text.place !== name.place && !places.has(text.place))) return null;
  if (text.level !== name.level && ((text.level !== '' && name.level !== '') || NEEDS_LEVEL.test(name.words.join(' ')))) return null;
  // `Phòng Nông nghiệp` for the office that the catalogue calls `Nông nghiệp`.
  if (text.words[0] === 'phong' && name.words[0] !== 'phong' && text.words.slice(1).join('') === name.words.join('')) return 'same';
  if (text.words.join('') === name.words.join('')) return marksAgreement(text.written, name.written) === 'contradictory' ? null : 'same';
  return initialsAgree(text.words, name.words) || initialsAgree(text.full, name.full) ? 'short' : null;
}

const initialsAgree = (one: readonly string[], other: readonly string[]): boolean =>
  abbreviates(one.join(' '), other.join(' ')) || abbreviates(other.join(' '), one.join(' '));

/** Words that an office's name begins with, so that it is one wherever it stands. */
const OFFICE_CLASS = /^(?:phong|ban|tram|benh vien|hat|van phong|trung tam|cong an|huyen doan|tinh doan|thanh doan|quan doan|doan|hoi|lien doan|uy ban|mat tran|chi cuc|so|dai|toa an|vien kiem sat|kho bac|bao|to|doi|bch|btg|btc|bdv|vp|ca|tt) /;

export const namesOfficeClass = (name: OfficeName): boolean => OFFICE_CLASS.test(`${name.full.join(' ')} `);
