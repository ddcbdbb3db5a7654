/** A time as typed in an office: `14:00`, `14h30`, `14 giờ`, `8h`, `1430`. Null for anything that is no time. */
export function parseTime(text: string): string | null {
  const written = text.trim().toLowerCase();
  const parts = /^(\d{1,2})(?:\s*(?:[:.hg]|giờ)\s*(\d{1,2})?)?(?:\s*(?:phút|p|'))?$/u.exec(written) ?? /^(\d{2})(\d{2})$/u.exec(written);
  if (parts === null) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Day and time of a moment such as `2020-02-14T14:00`. */
export function partsOf(moment: string): { readonly day: string; readonly time: string } {
  return { day: moment.slice(0, 10), time: moment.slice(11, 16) };
}
