import type { FigureValue } from '../../electron/core/figure/types.ts';
import { decimalsOf } from '../../electron/core/text/decimal.ts';
import { parseVietnameseNumber } from '../../electron/core/text/number.ts';
import { formatNumber } from '../i18n/format.ts';

/** Why a typed text is not a figure; worded by the grid's catalogue. */
export type EntryFault =
  | { readonly code: 'not-a-number' }
  | { readonly code: 'ambiguous-number'; readonly suggestions: readonly number[] }
  | { readonly code: 'too-many-decimals'; readonly decimals: number }
  | { readonly code: 'negative-value' };

/**
 * What stands in a cell of the grid. An invalid text is kept as typed, shown with its fault and never stored, until a
 * person mends it.
 */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly figure: FigureValue }
  | { readonly kind: 'invalid'; readonly text: string; readonly fault: EntryFault };

export const BLANK: Entry = { kind: 'blank' };

/** What a column takes: digits after the comma, and whether `15,17%` may be written for 15,17. */
export type EntryRule = { readonly decimals: number; readonly percent: boolean };

/** Reads a typed or pasted text: Vietnamese numbers, the marks `-`, `…`, `x`; nothing at all is a blank. */
export function readEntry(text: string, rule: EntryRule): Entry {
  const written = text.trim();
  if (written === '') return BLANK;
  const reading = parseVietnameseNumber(written, { percent: rule.percent });
  if (!reading.ok) {
    const fault: EntryFault = reading.code === 'ambiguous-number' ? { code: 'ambiguous-number', suggestions: reading.suggestions } : { code: 'not-a-number' };
    return { kind: 'invalid', text: written, fault };
  }
  if (reading.state === 'number' && decimalsOf(reading.value) > rule.decimals)
    return { kind: 'invalid', text: written, fault: { code: 'too-many-decimals', decimals: rule.decimals } };
  if (reading.state === 'number' && reading.value < 0) return { kind: 'invalid', text: written, fault: { code: 'negative-value' } };
  const { ok: _ok, ...figure } = reading;
  return { kind: 'figure', figure };
}

/** As shown: `1.234,5`; zero is `0`, missing `…`, not applicable `x`, as Vietnamese statistics print them. */
export function entryText(entry: Entry, decimals: number): string {
  if (entry.kind === 'blank') return '';
  if (entry.kind === 'invalid') return entry.text;
  switch (entry.figure.state) {
    case 'number':
      return formatNumber(entry.figure.value, decimals);
    case 'zero':
      return '0';
    case 'missing':
      return '…';
    case 'not-applicable':
      return 'x';
  }
}

/** As edited and copied: without the points of thousands, so that Excel takes it as a number. */
export function entryEditText(entry: Entry): string {
  if (entry.kind === 'figure' && entry.figure.state === 'number') return String(entry.figure.value).replace('.', ',');
  return entryText(entry, 0);
}

export function sameEntry(left: Entry, right: Entry): boolean {
  if (left.kind === 'figure' && right.kind === 'figure') return left.figure.state === right.figure.state && left.figure.value === right.figure.value;
  if (left.kind === 'invalid' && right.kind === 'invalid') return left.text === right.text;
  return left.kind === right.kind;
}
