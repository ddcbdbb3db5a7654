import { z } from 'zod';
import { normaliseRichText } from '../core/rich-text/normalise.ts';
import { fitsLimits, richTextSize } from '../core/rich-text/plain-text.ts';
import type { RichText } from '../core/rich-text/types.ts';

/** Blocks, items, lists in items, cells, paragraphs and runs nest no deeper than this. */
const DEEPEST = 24;

function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/** Rich text as an argument: whatever comes is brought into its normal form without losing text, and is bounded. */
export const richTextSchema = z
  .custom<RichText>((value) => Array.isArray(value) && isShallow(value), 'not a rich text')
  .transform(normaliseRichText)
  .refine((rich) => fitsLimits(richTextSize(rich)), 'text too long');
