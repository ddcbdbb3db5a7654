import type { TextRun } from '../document/types.ts';

/**
 * Text with the narrow set of marks that official documents know: paragraphs, two heading levels, bold, italic,
 * underline, lists up to three levels, simple tables. Everything else is the format profile's affair.
 * Stored as JSON, NFC, exactly as written.
 */
export type RichText = readonly RichBlock[];

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[]; readonly align?: 'left' | 'center' | 'right' }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichItem[] }
  | { readonly kind: 'table'; readonly header: number; readonly rows: readonly (readonly RichCell[])[] };

/** An item's own text and the lists inside it. */
export type RichItem = { readonly runs: readonly TextRun[]; readonly children?: readonly Extract<RichBlock, { readonly kind: 'list' }>[] };

/** A cell holds paragraphs; covered cells of a span are left out. */
export type RichCell = { readonly paragraphs: readonly (readonly TextRun[])[]; readonly colSpan?: number; readonly rowSpan?: number };
