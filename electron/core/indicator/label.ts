import { fold, toneKey } from '../text/fold.ts';
import { INVISIBLE, hasMarks } from '../text/letters.ts';
import { measureOf, saysMeasure } from './measure.ts';

/** One cell of a header path or stub, taken apart. */
export type Label = {
  /** Without ordinal, bullet, brackets and `ĐVT: …`. */
  readonly text: string;
  /** What stood in brackets behind the label, as written. */
  readonly brackets: readonly string[];
  /** What stood behind `ĐVT:`; empty when nothing did. */
  readonly measure: string;
};

const ORDINAL =
  /^\s*(?:[-+*•–·]+\s*|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđA-ZĐ])\s*[.):/-]\s*(?!\d)|\d{1,3}(?:\.\d{1,3})+\s+|\d{1,3}\s+(?=\p{L}))/u;
const BRACKET = /[([{]([^()[\]{}]*)[)\]}]/gu;
const MEASURE_TAIL = /[\s,;:–-]*(?:đơn vị tính|đvt|don vi tinh|dvt)\s*[:：].*$/iu;

/** Takes ordinals (`1.`, `1.1`, `a)`, `I.`, `-`, `+`), brackets and the unit of measure off a label. */
export function readLabel(written: string): Label {
  const tidy = written.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  const brackets = [...tidy.matchAll(BRACKET)].map((match) => (match[1] ?? '').trim()).filter((note) => note !== '');
  const measureNote = brackets.find(saysMeasure);
  const plain = tidy.replace(BRACKET, ' ').trim();
  const tail = MEASURE_TAIL.exec(plain)?.[0] ?? '';
  return {
    text: withoutOrdinal(plain.slice(0, plain.length - tail.length)).replace(/\s+/gu, ' ').replace(/[\s:;,.*]+$/u, '').trim(),
    brackets: brackets.filter((note) => note !== measureNote),
    measure: measureOf(measureNote ?? tail.replace(/^[\s,;:–-]+/u, '')),
  };
}

/** The label with its brackets, without ordinal and unit of measure: what a name that holds brackets itself is compared with. */
export function wholeLabel(written: string): string {
  const tidy = written.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return withoutOrdinal(tidy.replace(BRACKET, (bracket) => (saysMeasure(bracket) ? ' ' : bracket)).replace(MEASURE_TAIL, '')).replace(/[\s:;,.*]+$/u, '').trim();
}

function withoutOrdinal(text: string): string {
  const once = text.replace(ORDINAL, '');
  // `1. - Tin, bài` carries two; more than that is no ordinal.
  return once === text ? once : once.replace(ORDINAL, '');
}

const COUNTING = /^(?:tong so luong|tong so|so luong|tong cong|so|tong|luong)\s+/;

/** The folded label without `Số lượng`, `Tổng số`, `Số` in front; empty when it was nothing else. */
export function withoutCounting(folded: string): string {
  const rest = `${folded} `.replace(COUNTING, '').trim();
  return /^(?:tong so luong|tong so|so luong|tong cong|so|tong|luong)$/.test(rest) ? '' : rest;
}

const NEUTRAL_PHRASES = [
  'nội dung', 'nội dung thực hiện', 'chỉ tiêu', 'tên chỉ tiêu', 'tiêu chí', 'hạng mục', 'danh mục', 'nhiệm vụ', 'loại hình', 'nhóm', 'biểu mẫu', 'biểu', 'bảng', 'phụ lục',
  'kết quả', 'thực hiện', 'kết quả thực hiện', 'đạt được', 'hoạt động', 'công tác', 'tuyên truyền', 'số liệu', 'số lượng', 'giá trị', 'tổng số', 'tổng cộng', 'tổng hợp', 'cộng',
  'báo cáo', 'kỳ báo cáo', 'kỳ', 'trong kỳ', 'tháng', 'trong tháng', 'quý', 'trong quý', 'năm', 'trong năm', 'này', 'hiện nay', 'phát sinh', 'phát sinh trong kỳ',
  'column labels', 'nhãn cột', 'chia ra', 'trong đó', 'gồm', 'bao gồm', 'các', 'trên địa bàn', 'đơn vị tính', 'đvt', 'tt', 'stt', 'số tt', 'theo biểu',
];
const NEUTRAL = { marked: byFirstWord(toneKey), plain: byFirstWord(fold) };

/** Phrases as words of a key, by their first word, longest first. */
function byFirstWord(keyOf: (text: string) => string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const phrase of NEUTRAL_PHRASES) {
    const words = keyOf(phrase).split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), words].sort((left, right) => right.length - left.length));
  }
  return found;
}

/** Whether a label says nothing about which indicator is meant: `Kết quả thực hiện trong tháng`, `Chia ra`, `Tháng 10/2020`. */
export function isNeutral(text: string): boolean {
  const marked = hasMarks(text);
  const words = (marked ? toneKey(text) : fold(text)).split(' ');
  const phrases = marked ? NEUTRAL.marked : NEUTRAL.plain;
  let at = 0;
  while (at < words.length) {
    const from = at;
    if (/^(?:\d+|t\d+|[ivx]+|[a-z]|)$/.test(words[from] ?? '')) at += 1;
    else at += phrases.get(words[from] ?? '')?.find((phrase) => phrase.every((word, offset) => words[from + offset] === word))?.length ?? 0;
    if (at === from) return false;
  }
  return true;
}
