/** Entries of one day that find room between it and the next. */
const A_DAY = 2 ** 24;
const MS_OF_DAY = 86_400_000;
const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z');

/** The range of entry keys that a day has; days follow each other as their keys do. */
export function keysOfDay(day: string): { readonly first: number; readonly last: number } {
  const first = Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MS_OF_DAY) * A_DAY;
  return { first, last: first + A_DAY - 1 };
}
