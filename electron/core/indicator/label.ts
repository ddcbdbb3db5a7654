import { fold } from '../text/fold.ts';
import { INVISIBLE } from '../text/letters.ts';
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

const NEUTRAL: ReadonlySet<string> = new Set(
  fold(
    'nội dung chỉ tiêu kết quả thực hiện số lượng trong tháng quý năm kỳ báo cáo tổng hợp số liệu công tác hoạt động tuyên truyền thông tin các ' +
      'trên địa bàn chia ra trong đó đơn vị tính tên gồm của đến nay ngày từ đầu cuối phát sinh này hiện đạt được tt stt và theo giao kế hoạch ' +
      'tiêu chí biểu mẫu phụ lục nhóm loại hình danh mục hạng mục nhiệm vụ giá trị cộng',
  ).split(' '),
);

/** Whether a label says nothing about which indicator is meant: `Kết quả thực hiện trong tháng`, `Chia ra`, `Tháng 10/2020`. */
export function isNeutral(text: string): boolean {
  return fold(text)
    .split(' ')
    .every((word) => NEUTRAL.has(word) || /^(?:\d+|t\d+|[ivx]+|[a-z])$/.test(word));
}
