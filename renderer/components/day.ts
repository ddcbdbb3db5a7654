const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const LOCAL = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** Days as typed in an office: `1/2/2020`, `01-02-2020`, `01.02.20`; also ISO. Null for anything that is no day. */
export function parseDay(text: string): string | null {
  const written = text.trim();
  const iso = ISO.exec(written);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = LOCAL.exec(written);
  if (local === null) return null;
  const year = Number(local[3]);
  return dayOf(year < 100 ? 2000 + year : year, Number(local[2]), Number(local[1]));
}

/** Has the form of a day, be it one of the calendar or not: `31/02/2026` has, `31/02` has not. */
export function isWrittenAsDay(text: string): boolean {
  const written = text.trim();
  return ISO.test(written) || LOCAL.test(written);
}

function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? at.toISOString().slice(0, 10) : null;
}
