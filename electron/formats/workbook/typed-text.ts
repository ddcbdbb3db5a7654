import type { Cell } from '../../core/sheet/types.ts';

/** A number written without any separator, which can be read in one way only. A leading zero makes it a code. */
const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]{0,14})$/;

/**
 * The cell of a field in a format that has no types (CSV, HTML). Only a whole number without separators becomes a number:
 * whether `1.234` is a thousand or a little more than one is for the table finder to judge by its column.
 */
export const typedTextCell = (row: number, col: number, stored: string, font: string | null, hidden: boolean): Cell => {
  const place = { row, col, font, formula: null, hidden, encoding: 'unicode' } as const;
  const trimmed = stored.trim();
  if (PLAIN_NUMBER.test(trimmed)) return { ...place, kind: 'number', value: Number(trimmed), text: trimmed };
  const text = stored.normalize('NFC');
  return text === stored ? { ...place, kind: 'text', value: text, text } : { ...place, kind: 'text', value: text, text, raw: stored };
};
