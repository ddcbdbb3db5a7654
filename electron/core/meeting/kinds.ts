import { toneKey } from '../text/fold.ts';

/** Kinds that committees commonly have; any other name is a kind as well. */
export const COMMON_KINDS: readonly string[] = ['Hội nghị Ban Chỉ đạo', 'Hội nghị sơ kết, tổng kết', 'Giao ban Tổ thư ký', 'Họp đột xuất'];

/** Meetings of one kind follow each other; letters, blanks and where the tone stands (`uỷ`, `ủy`) make no difference. */
export function sameKind(left: string, right: string): boolean {
  return toneKey(left) === toneKey(right);
}

/** The number of the next meeting of its kind in a year: one more than the highest; null when they are not counted. */
export function nextMeetingNumber(earlier: readonly { readonly startsAt: string; readonly number: number | null }[], day: string): number | null {
  const numbers = earlier.filter((one) => one.startsAt.slice(0, 4) === day.slice(0, 4)).map((one) => one.number);
  if (numbers.length > 0 && numbers.every((number) => number === null)) return null;
  return numbers.reduce<number>((highest, number) => Math.max(highest, number ?? 0), 0) + 1;
}
