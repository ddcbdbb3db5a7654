/**
 * How much one text may hold: about 250 printed pages. Beyond it a window can no longer follow the keys, and a paper of
 * an office is never so long; longer matter is attached as a file.
 */
export const RICH_TEXT_LIMITS = {
  /** Characters of all text together. */
  characters: 500_000,
  /** Paragraphs, headings, items and cells together. */
  parts: 20_000,
} as const;

/** Columns that Word allows in a table. */
export const MOST_COLUMNS = 63;

/** Depth of lists. */
export const MOST_LEVELS = 3;
