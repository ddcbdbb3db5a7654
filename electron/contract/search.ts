import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { RecordRef } from '../core/record/types.ts';
import type { MarkedText } from '../core/search/snippet.ts';
import { answer, idSchema, isoDateSchema, procedure } from './base.ts';
import { recordKindSchema } from './record.ts';

/** One record found, or one file of a record. */
export type SearchHit = {
  readonly record: RecordRef;
  /** The file whose text it is. */
  readonly attachment: { readonly id: string; readonly name: MarkedText } | null;
  /** What to open to see it: the record itself; of a task the plan it stands in, or the meeting it comes from. */
  readonly open: RecordRef;
  /** Type of document, kind of meeting, task or conclusion. */
  readonly type: string | null;
  readonly number: MarkedText;
  readonly day: string | null;
  readonly title: MarkedText;
  /** The piece of the text where most of it stands; null when it all stands in number and title. */
  readonly snippet: MarkedText | null;
};

export type SearchAnswer = {
  /** How many were found; with `more`, at least so many. */
  readonly total: number;
  readonly more: boolean;
  /** Nothing has the marks as typed: words were found that only go on from it with another tone. */
  readonly loosened: boolean;
  readonly hits: readonly SearchHit[];
};

export type RebuildProgress =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly entries: number };

export const search = {
  /**
   * Finds records and texts of files: those with the number asked for first, then those with every word in the title,
   * then all others, in each the newest first. Words without marks find every spelling, words with marks their own;
   * quotation marks keep words together; the last word may be a beginning unless a space follows it. `typing` is for a
   * search while one types: when nothing has the last word's marks, its tone is left open.
   */
  find: procedure
    .input(
      z.object({
        query: z.string().max(500),
        kinds: z.array(recordKindSchema).max(10).optional(),
        types: z.array(idSchema).max(50).optional(),
        from: isoDateSchema.nullable().optional(),
        to: isoDateSchema.nullable().optional(),
        limit: z.number().int().min(1).max(200).optional(),
        offset: z.number().int().min(0).max(100_000).optional(),
        typing: z.boolean().optional(),
      }),
    )
    .output(answer<SearchAnswer>()),
  /** Makes the index again from the records; one can go on searching and working meanwhile. Closing it stops. */
  rebuild: procedure.output(eventIterator(answer<RebuildProgress>())),
};
