import { sliceRuns, textOfRuns, trimRuns } from '../../rich-text/runs.ts';
import type { RichBlock } from '../../rich-text/types.ts';
import type { DivisionKind, TextRun } from '../types.ts';

/** A paragraph or heading that somebody typed, with its text and where its line breaks. */
export type TypedLine = { readonly runs: readonly TextRun[]; readonly text: string; readonly isCentered: boolean };

export function typedLine(block: RichBlock | undefined): TypedLine | null {
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'heading')) return null;
  const runs = trimRuns(block.runs);
  const text = textOfRuns(runs);
  return text === '' ? null : { runs, text, isCentered: block.kind === 'paragraph' && block.align === 'center' };
}

/** The whole line bears the mark, apart from its white space. */
export function isAll(line: Pick<TypedLine, 'runs'>, mark: 'bold' | 'italic' | 'underline'): boolean {
  return line.runs.every((run) => run[mark] === true || run.text.trim() === '');
}

/**
 * Whether the profile's own look may take the place of the line's: it is plain, or bold or in italics from end to end.
 * Marks on a part of it mean something and stay.
 */
export function hasPlainLook(line: Pick<TypedLine, 'runs'>): boolean {
  const isNowhere = (mark: 'bold' | 'italic' | 'underline'): boolean => line.runs.every((run) => run[mark] !== true);
  return isNowhere('underline') && (isAll(line, 'bold') || isNowhere('bold')) && (isAll(line, 'italic') || isNowhere('italic'));
}

export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

const BASIS_LEAD = /^\s*[-–]?\s*(?:căn cứ|theo đề nghị|xét(?: đề nghị| tờ trình| sự cần thiết| báo cáo)?|thực hiện|trên cơ sở)\s/iu;

/** `Căn cứ …`, `Theo đề nghị của …`, `Xét …`: a line that says what the document rests on. */
export function isBasis(line: TypedLine): boolean {
  return BASIS_LEAD.test(line.text);
}

/** `QUYẾT ĐỊNH:`, `TRƯỞNG BAN CHỈ ĐẠO QUYẾT ĐỊNH:`, `QUYẾT NGHỊ`: the line that opens what is decided. */
export function isEnacting(line: TypedLine): boolean {
  return line.text.length <= 150 && /(?:^|\s)QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$/u.test(line.text) && isInCapitals(line.text);
}

export type TypedDivision = { readonly division: DivisionKind; readonly number: number; readonly title: readonly TextRun[] };

const KINDS: Readonly<Record<string, DivisionKind>> = { phần: 'phan', chương: 'chuong', mục: 'muc' };
const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** `Chương I`, `Phần thứ hai`, `Mục 1. Tên mục`, `CHƯƠNG II QUY ĐỊNH CHUNG`; null for anything else, sentences included. */
export function typedDivision(line: TypedLine): TypedDivision | null {
  const match = /^(phần|chương|mục)\s+(?:thứ\s+(\p{L}+)|([IVXL]{1,7}|\d{1,3}))(?:\s*[.:–-]\s*|\s+|$)/iu.exec(line.text);
  if (match === null || !hasPlainLook(line)) return null;
  const kind = KINDS[(match[1] ?? '').toLocaleLowerCase('vi')];
  const written = match[3] ?? '';
  const number = match[2] !== undefined ? (ORDINALS[match[2].toLocaleLowerCase('vi')] ?? 0) : /^\d/.test(written) ? Number(written) : romanValue(written.toUpperCase());
  const title = trimRuns(sliceRuns(line.runs, match[0].length));
  const rest = textOfRuns(title);
  // Behind a mere blank only a title in capitals is one: `Mục 1 của Kế hoạch này …` is a sentence.
  const isApart = rest === '' || /[.:–-]\s*$|\n\s*$/u.test(match[0]) || isInCapitals(rest);
  return kind === undefined || number < 1 || !isApart || !looksLikeTitle(rest) ? null : { division: kind, number, title };
}

export function looksLikeTitle(text: string): boolean {
  return text.length <= 250 && !/[.;:!?…]$/u.test(text);
}

/** `Điều 5. …` with what stands behind the number; null for a sentence such as `Điều 5 của Quy chế …`. */
export function typedArticle(line: TypedLine): { readonly number: number; readonly rest: readonly TextRun[] } | null {
  const match = /^điều\s+(\d{1,3})\s*[.:]\s*/iu.exec(line.text);
  return match === null ? null : { number: Number(match[1]), rest: trimRuns(sliceRuns(line.runs, match[0].length)) };
}

/** `1. …` (level 1) or `a) …` (level 2) with what stands behind it. */
export function typedClause(line: TypedLine): { readonly level: 1 | 2; readonly number: string; readonly rest: readonly TextRun[] } | null {
  const match = /^(?:(\d{1,3})\.|([a-zđ]\d?)\))\s+/u.exec(line.text);
  if (match === null) return null;
  const rest = sliceRuns(line.runs, match[0].length);
  return match[1] === undefined ? { level: 2, number: match[2] ?? '', rest } : { level: 1, number: match[1], rest };
}
