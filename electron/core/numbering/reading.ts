/** What became of one number of a series. `void`: given up or left out on purpose, with its reason. */
export type NumberState = 'reserved' | 'issued' | 'void';

export type NumberEntry = { readonly number: number; readonly suffix: string; readonly state: NumberState; readonly note: string };

/** Numbers that nobody has, first and last included. */
export type NumberRange = { readonly from: number; readonly to: number };

/** A series as a person looks at it: what comes next, and every number below that no document bears. */
export type SeriesReading = {
  readonly issued: number;
  /** Highest number ever given out, kept or left out; 0 in an empty series. */
  readonly highest: number;
  readonly next: number;
  readonly gaps: readonly NumberRange[];
  readonly reserved: readonly { readonly number: number; readonly suffix: string }[];
  readonly skipped: readonly { readonly number: number; readonly suffix: string; readonly reason: string }[];
};

/**
 * Reads a series. Each number from 1 to the highest is borne by a document, kept for one, left out with a reason, or in a
 * gap; a gap is never filled silently, so what comes next is above all of them. `12a` stands beside 12 and does not fill it.
 */
export function readSeries(entries: readonly NumberEntry[]): SeriesReading {
  const plain = [...new Set(entries.filter((entry) => entry.suffix === '').map((entry) => entry.number))].sort((left, right) => left - right);
  const highest = entries.reduce((most, entry) => Math.max(most, entry.number), 0);
  const ordered = [...entries].sort(byNumber);
  return {
    issued: entries.filter((entry) => entry.state === 'issued').length,
    highest,
    next: highest + 1,
    gaps: gapsBetween(plain, highest),
    reserved: ordered.filter((entry) => entry.state === 'reserved').map(({ number, suffix }) => ({ number, suffix })),
    skipped: ordered.filter((entry) => entry.state === 'void').map(({ number, suffix, note }) => ({ number, suffix, reason: note })),
  };
}

export function byNumber(left: { readonly number: number; readonly suffix: string }, right: { readonly number: number; readonly suffix: string }): number {
  return left.number - right.number || (left.suffix < right.suffix ? -1 : left.suffix > right.suffix ? 1 : 0);
}

/** @param present numbers that are there, in order, without repeats */
function gapsBetween(present: readonly number[], highest: number): readonly NumberRange[] {
  const gaps: NumberRange[] = [];
  let expected = 1;
  for (const number of [...present, highest + 1]) {
    if (number > expected) gaps.push({ from: expected, to: number - 1 });
    expected = number + 1;
  }
  return gaps;
}

/** The first numbers of the gaps, at most `most`, for a person who wants to fill one. */
export function firstOfGaps(gaps: readonly NumberRange[], most: number): readonly number[] {
  const numbers: number[] = [];
  for (const gap of gaps) for (let number = gap.from; number <= gap.to && numbers.length < most; number += 1) numbers.push(number);
  return numbers;
}
