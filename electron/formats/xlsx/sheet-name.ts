/**
 * A name Excel accepts for a sheet: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not
 * empty and unlike the names taken already.
 */
export function sheetName(wanted: string, taken: readonly string[] = []): string {
  const clean = wanted.replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^'+|'+$/g, '').slice(0, 31).trim();
  const base = clean === '' || clean.toLowerCase() === 'history' ? 'Bảng' : clean;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : ` (${attempt})`;
    const name = `${base.slice(0, 31 - suffix.length)}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The name as it stands in a formula or a defined name: quoted, apostrophes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
