import type { UnitKind } from '../catalogue/types.ts';
import { fold } from '../text/fold.ts';
import { hasMarks, marksAgreement } from '../text/letters.ts';
import type { NameEntry, UnitIndex, UnitMatch } from './match.ts';
import { readSchool, schoolOpenedAt } from './bodies.ts';
import { isLocalKind, kindAt, numberedAt, splitWords } from './words.ts';
import type { Word } from './words.ts';

/**
 * Units named inside a longer text: a letterhead, a title, a file or sheet name. All of them are given, in the order
 * they stand, so that the caller sees when a text names more than one.
 */
export type UnitMention = {
  /** The words of the name, as written. */
  readonly text: string;
  /** A word for the kind stands before the name (or in the alias): surer than a bare name, which may be a person or a place. */
  readonly explicitKind: boolean;
  readonly result: Exclude<UnitMatch, { kind: 'none' | 'near' }>;
};

/** Family names, and words that stand before a person's name: `Nguyễn Bình Minh` is not the commune Bình Minh. */
const PERSON_WORDS: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm mai trịnh đào cao hà lương tạ phùng tô ' +
    'trương vương triệu quách chu châu thái kiều tống thị văn hữu ông bà chị anh ' +
    // Without marks only those that are no other word: `cao` ends `bao cao`.
    'nguyen pham huynh bui'
  ).split(' '),
);

/**
 * Finds the units that a text names, longest names first. A name behind a word for another level is not that unit
 * (`huyện Hương Sơn` does not name the township), and a place-date line names none.
 */
export function findUnitInText(text: string, index: UnitIndex): UnitMention[] {
  return text
    .split(/[\r\n]+/)
    .filter((line) => !isPlaceDateLine(line))
    .flatMap((line) => mentionsIn(line, index));
}

type Span = { readonly from: number; readonly to: number; readonly entries: readonly NameEntry[]; readonly kinds: readonly UnitKind[] | null; /** Decided already: a numbered ward, a school, an office. */ readonly decided?: Decided };

type Decided = { readonly result: UnitMatch; /** Said by a word for its kind. */ readonly sure: boolean };

function mentionsIn(line: string, index: UnitIndex): UnitMention[] {
  const prepared = prepare(line);
  const words = splitWords(prepared);
  // Names in file names are often typed without marks, whatever stands beside them.
  const marked = hasMarks(line) && !FILE_NAME.test(line);
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const before = kindBefore(words, from);
    spans.push(...numberedSpan(words, from, index), ...bodySpans(words, from, prepared, index));
    for (let to = from + 1; to <= Math.min(words.length, from + index.longestName); to += 1) {
      const entries = entriesAt(words, from, to, marked, index);
      if (entries.length > 0) spans.push({ from, to, entries, kinds: before });
    }
  }
  spans.sort((left, right) => right.to - right.from - (left.to - left.from) || left.from - right.from);
  const taken: Span[] = [];
  for (const span of spans) {
    if (taken.some((other) => span.from < other.to && other.from < span.to)) continue;
    taken.push(span);
  }
  return taken
    .sort((left, right) => left.from - right.from)
    .flatMap((span) => mentionOf(span, words, prepared, index));
}

/** `Phường 04`, `P.4` anywhere in a line. */
function numberedSpan(words: readonly Word[], from: number, index: UnitIndex): readonly Span[] {
  const said = numberedAt(words, from);
  const units = said === null ? [] : index.numbered(said.kinds, said.number);
  if (said === null || units.length === 0) return [];
  const entries = index.entries.filter((entry) => units.includes(entry.unit));
  return [{ from, to: from + said.length, entries, kinds: said.kinds, decided: { result: index.decide(entries, { kinds: said.kinds, within: withinAfter(words, from + said.length), old: false }), sure: true } }];
}

const LONGEST_BODY = 10;

/** A school behind `Trường` or its level, or an office, the longest name that the catalogue knows. */
function bodySpans(words: readonly Word[], from: number, prepared: string, index: UnitIndex): readonly Span[] {
  const { bodies } = index;
  const opened = bodies.hasSchools ? schoolOpenedAt(words, from) : null;
  const opensOffice = bodies.hasOffices && bodies.mayOpenOffice(words[from]?.folded ?? '');
  const first = words[from];
  if (first === undefined || (opened === null && !opensOffice)) return [];
  for (let to = Math.min(words.length, from + LONGEST_BODY); to > from; to -= 1) {
    const text = prepared.slice(first.start, words[to - 1]?.end);
    const school = opened === null ? null : readSchool(text);
    const found = school !== null ? bodies.school(school) : opensOffice && to - from > 1 ? bodies.office(text) : null;
    if (found === null || found.sure.length === 0) continue;
    // `Công an huyện A` is of A, whoever `Công an huyện` is here.
    if (school === null && (words[to]?.folded === 'va' || isOfAnotherPlace(words, to))) return [];
    const decided = index.decide(found.sure, { kinds: null, within: '', old: false }, found.written ?? undefined);
    if (decided.kind === 'none' || decided.kind === 'near') continue;
    return [{ from, to, entries: found.sure, kinds: null, decided: { result: decided, sure: school !== null || bodies.namesOffice(text) } }];
  }
  return [];
}

const FILE_NAME = /\.(?:xlsx?|xlsm|ods|csv|html?)$/i;

/** File names join words by capitals, underscores and digits: `BaoCaoBinhMinh_T10.xlsx`. */
function prepare(line: string): string {
  const composed = line.normalize('NFC').replace(FILE_NAME, '');
  if (/\s/.test(composed.trim())) return composed.replaceAll('_', ' ');
  return composed.replaceAll('_', ' ').replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ').replace(/(\p{L}{3,})(?=\p{N})/gu, '$1 ');
}

function entriesAt(words: readonly Word[], from: number, to: number, marked: boolean, index: UnitIndex): NameEntry[] {
  const span = words.slice(from, to);
  const found = index.byKey.get(span.map((word) => word.folded).join('')) ?? [];
  const written = span.map((word) => word.written).join(' ');
  const fitting = found.filter((entry) => {
    const agreement = marksAgreement(written, entry.form);
    return agreement === 'exact' || (agreement === 'compatible' && !marked);
  });
  if (span.length > 1 || fitting.length === 0) return fitting;
  // One short syllable is a name only behind a word for its kind, or when it stands alone.
  const long = (span[0]?.folded.length ?? 0) >= 5 && fitting.some((entry) => entry.form.includes(' '));
  return long || words.length === 1 || kindBefore(words, from) !== null ? fitting : [];
}

function kindBefore(words: readonly Word[], at: number): readonly UnitKind[] | null {
  for (const length of [2, 1]) {
    const kind = at >= length ? kindAt(words, at - length) : null;
    if (kind?.length === length) return kind.kinds;
  }
  return null;
}

function mentionOf(span: Span, words: readonly Word[], prepared: string, index: UnitIndex): UnitMention[] {
  const first = words[span.from];
  const last = words[span.to - 1];
  if (first === undefined || last === undefined) return [];
  const text = prepared.slice(first.start, last.end);
  if (span.decided !== undefined) {
    const { result, sure } = span.decided;
    return result.kind === 'none' || result.kind === 'near' ? [] : [{ text, explicitKind: sure, result }];
  }
  if (span.kinds === null && isBehindFamilyName(span, words, prepared)) return [];
  if (span.entries.every((entry) => !isLocalKind([entry.unit.kind])) && isOfAnotherPlace(words, span.to)) return [];
  if (isKindAlone(span, words) || isPartOfAnotherName(span, words)) return [];
  const aliasNamesKind = span.entries.some((entry) => entry.isAlias && kindAt(splitWords(entry.form), 0) !== null);
  const result = index.decide(span.entries, { kinds: span.kinds, within: withinAfter(words, span.to), old: false });
  if (result.kind === 'none' || result.kind === 'near') return [];
  return [{ text, explicitKind: span.kinds !== null || aliasNamesKind, result }];
}

function isBehindFamilyName(span: Span, words: readonly Word[], prepared: string): boolean {
  const previous = words[span.from - 1];
  const first = words[span.from];
  if (previous === undefined || first === undefined) return false;
  const marked = hasMarks(prepared);
  // `Bao cao Phú Quốc` ends in no family name: those are written with a capital.
  const isPerson = previous.written.charAt(0) !== previous.written.charAt(0).toLowerCase() && PERSON_WORDS.has(previous.written.toLowerCase()) && (marked || /^(?:nguyen|pham|huynh|bui)$/.test(previous.folded));
  return isPerson && /^\s+$/.test(prepared.slice(previous.end, first.start));
}

/** Schools, firms and cooperatives carry the names of communes: `Trường Tiểu học Bình Minh`, `Hợp tác xã Bình Minh`. */
function isPartOfAnotherName(span: Span, words: readonly Word[]): boolean {
  const before = words.slice(Math.max(0, span.from - 4), span.from).map((word) => word.folded).join(' ');
  return span.kinds === null ? /\b(?:truong(?: \w+){0,2}|tieu hoc|thcs|thpt|mam non|cong ty(?: \w+){0,2}|htx|benh vien)$/.test(before) : /\bhop tac xa$/.test(before);
}

/** An alias such as `Thị trấn` names its unit only where no other name follows: `Thị trấn Sông Mã` is another town. */
function isKindAlone(span: Span, words: readonly Word[]): boolean {
  if (kindAt(words, span.from)?.length !== span.to - span.from) return false;
  const next = words[span.to];
  return namesOn(next);
}

const isOfAnotherPlace = (words: readonly Word[], to: number): boolean => kindAt(words, to - 1)?.length === 1 && namesOn(words[to]);

/** Whether a word behind a word for a kind may be the name of another unit, and not the rest of the sentence. */
function namesOn(next: Word | undefined): boolean {
  return next !== undefined && !/^(?:t?\d+|thang|quy|nam|ngay|huyen|tinh|va|bao|bieu|so)$/.test(next.folded);
}

function withinAfter(words: readonly Word[], at: number): string {
  const higher = kindAt(words, at);
  if (higher === null || isLocalKind(higher.kinds)) return '';
  return words.slice(at + higher.length, at + higher.length + 2).map((word) => word.written).join(' ');
}

/**
 * Whether a line is the place and date above a signature (`Hương Sơn, ngày 25 tháng 10 năm 2020`, also with blanks for the
 * numbers): it says where it was signed, not who reports.
 */
export function isPlaceDateLine(text: string): boolean {
  if (text.length > 100) return false;
  const match = /^(.*? |)ngay(?: (.*))?$/.exec(fold(text));
  if (match === null) return false;
  const place = (match[1] ?? '').trim();
  const rest = match[2] ?? '';
  if (place.split(' ').length > 6 || /\b(?:tu|den|tinh|qua|truoc|sau|so|theo|ban hanh|ky|hoi|luc|vao)$/.test(place)) return false;
  return /^(?:\d{1,2} )?thang(?: \d{1,2})? nam(?: \d{2,4})?$/.test(rest) || /^\d{1,2} \d{1,2} \d{4}$/.test(rest);
}
