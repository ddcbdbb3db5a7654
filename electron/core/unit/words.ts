import type { UnitKind } from '../catalogue/types.ts';
import { fold } from '../text/fold.ts';
import { hasMarks, marksAgreement } from '../text/letters.ts';

/** The words around unit names: institutions that stand for their unit, and the words for levels and kinds of units. */

/** Bodies of a unit whose name stands for the unit itself, as in `UBND xã …`, `Đảng uỷ xã …`, `Đài truyền thanh xã …`. */
const INSTITUTIONS = [
  'uỷ ban nhân dân', 'uỷ ban', 'ubnd', 'hội đồng nhân dân', 'hđnd', 'thường trực hđnd', 'chính quyền',
  'đảng uỷ', 'đu', 'đ u', 'đảng bộ', 'ban chấp hành đảng bộ', 'bch đảng bộ', 'ban thường vụ đảng uỷ', 'btv đảng uỷ', 'thường trực đảng uỷ', 'văn phòng đảng uỷ',
  'cấp uỷ', 'chi bộ', 'ban chỉ đạo', 'ban chỉ đạo 35', 'bcđ', 'bcđ 35', 'bcđ35', 'bcđ nq 35', 'bcđ nghị quyết 35', 'ban chỉ đạo nghị quyết 35',
  'tổ thư ký', 'tổ giúp việc', 'tổ thư ký giúp việc', 'tổ cộng tác viên', 'tổ 35', 'nhóm 35',
  'đài truyền thanh', 'đài phát thanh', 'đài tt', 'đtt', 'trạm truyền thanh', 'hệ thống truyền thanh', 'đài',
  'trung tâm văn hoá', 'ban văn hoá', 'văn phòng', 'trang thông tin điện tử', 'cổng thông tin điện tử',
  'mttq', 'mttq việt nam', 'mttqvn', 'ubmttq', 'ubmttq việt nam', 'ubmttqvn', 'uỷ ban mttq', 'uỷ ban mttq việt nam', 'mặt trận tổ quốc',
  'mặt trận tổ quốc việt nam', 'uỷ ban mặt trận tổ quốc', 'uỷ ban mặt trận tổ quốc việt nam', 'mặt trận',
  'đoàn tn', 'đoàn thanh niên', 'bch đoàn', 'ban chấp hành đoàn', 'đoàn tncs hồ chí minh', 'đoàn tncs hcm', 'đoàn thanh niên cộng sản hồ chí minh',
  'ban tuyên giáo', 'ban tuyên giáo và dân vận', 'btg', 'btgdv', 'tuyên giáo', 'ban tuyên giáo đảng uỷ', 'khối tuyên giáo', 'khối dân vận',
  'đơn vị', 'tên đơn vị', 'đơn vị báo cáo', 'địa phương', 'của', 'thuộc', 'các', 'và',
] as const;

/** Words for the kind of a unit; several kinds when the word is used for more than one level. */
const KIND_WORDS: readonly (readonly [string, readonly UnitKind[]])[] = [
  ['xã', ['xa']], ['x', ['xa']],
  ['phường', ['phuong']], ['p', ['phuong']],
  ['thị trấn', ['thi-tran']], ['tt', ['thi-tran']], ['ttr', ['thi-tran']], ['t t', ['thi-tran']], ['t trấn', ['thi-tran']],
  ['đặc khu', ['dac-khu']], ['đk', ['dac-khu']],
  ['huyện', ['huyen']], ['h', ['huyen']], ['huyện uỷ', ['huyen']], ['huyện đoàn', ['huyen']],
  ['quận', ['huyen']], ['q', ['huyen']], ['quận uỷ', ['huyen']],
  ['thị xã', ['huyen']], ['tx', ['huyen']], ['thị uỷ', ['huyen']],
  ['thành phố', ['huyen', 'tinh']], ['tp', ['huyen', 'tinh']], ['thành uỷ', ['huyen', 'tinh']],
  ['tỉnh', ['tinh']], ['t', ['tinh']], ['tỉnh uỷ', ['tinh']],
];

const LOCAL_KINDS: readonly UnitKind[] = ['xa', 'phuong', 'thi-tran', 'dac-khu'];

type Phrase<Meaning> = { readonly written: string; readonly folded: readonly string[]; readonly meaning: Meaning };

function phrases<Meaning>(entries: readonly (readonly [string, Meaning])[]): ReadonlyMap<string, readonly Phrase<Meaning>[]> {
  const byFirstWord = new Map<string, Phrase<Meaning>[]>();
  for (const [written, meaning] of entries) {
    const folded = fold(written).split(' ');
    const first = folded[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { written, folded, meaning }]);
  }
  for (const list of byFirstWord.values()) list.sort((left, right) => right.folded.length - left.folded.length);
  return byFirstWord;
}

const INSTITUTION_PHRASES = phrases(INSTITUTIONS.map((written) => [written, true] as const));
const KIND_PHRASES = phrases(KIND_WORDS);

/** One word of a text with what stands right behind it, which tells an abbreviation from a letter. */
export type Word = { readonly written: string; readonly folded: string; readonly dotted: boolean; readonly start: number; readonly end: number };

export function splitWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    written: match[0],
    folded: fold(match[0]),
    dotted: text.charAt(match.index + match[0].length) === '.',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export type KindWord = { readonly kinds: readonly UnitKind[]; readonly length: number };

/** The word for a kind that begins at `at`. Marks must be right where there are any: `Xà`, `Phương` are names, not kinds. */
export function kindAt(words: readonly Word[], at: number): KindWord | null {
  const found = phraseAt(KIND_PHRASES, words, at);
  if (found === null) return null;
  const word = words[at];
  const needsDot = found.folded.length === 1 && ['h', 'q', 't'].includes(found.folded[0] ?? '');
  if (word === undefined || (needsDot && !word.dotted)) return null;
  return { kinds: found.meaning, length: found.folded.length };
}

/** A kind and a number that stand at `at`: `Phường 4`, `phường số 04`, `P.4`, `P4`. */
export function numberedAt(words: readonly Word[], at: number): { readonly kinds: readonly UnitKind[]; readonly number: number; readonly length: number } | null {
  const joined = /^p(\d{1,2})$/.exec(words[at]?.folded ?? '');
  if (joined !== null) return { kinds: ['phuong'], number: Number(joined[1]), length: 1 };
  const kind = kindAt(words, at);
  if (kind === null || !isLocalKind(kind.kinds)) return null;
  const next = at + kind.length + (words[at + kind.length]?.folded === 'so' ? 1 : 0);
  const number = /^\d{1,3}$/.exec(words[next]?.folded ?? '');
  return number === null ? null : { kinds: kind.kinds, number: Number(number[0]), length: next + 1 - at };
}

/** How many words the institution that begins at `at` takes; 0 when none begins there. */
export function institutionAt(words: readonly Word[], at: number): number {
  return phraseAt(INSTITUTION_PHRASES, words, at)?.folded.length ?? 0;
}

export function isLocalKind(kinds: readonly UnitKind[]): boolean {
  return kinds.some((kind) => LOCAL_KINDS.includes(kind));
}

function phraseAt<Meaning>(
  table: ReadonlyMap<string, readonly Phrase<Meaning>[]>,
  words: readonly Word[],
  at: number,
): Phrase<Meaning> | null {
  for (const phrase of table.get(words[at]?.folded ?? '') ?? []) {
    if (!phrase.folded.every((part, offset) => words[at + offset]?.folded === part)) continue;
    const written = words.slice(at, at + phrase.folded.length).map((word) => word.written).join(' ');
    if (!hasMarks(written) || marksAgreement(written, phrase.written) === 'exact') return phrase;
  }
  return null;
}
