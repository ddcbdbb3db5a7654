import { z } from 'zod';
import { isDate } from '../../core/period/keys.ts';
import type { ReportDraft } from '../../core/report/types.ts';
import { failure } from '../failure.ts';

const text = (most: number) => z.string().max(most);
const lines = z.array(text(2_000)).max(200);

const draftSchema = z.object({
  kind: z.enum(['month', 'quarter', 'half-year', 'nine-month', 'year']),
  form: text(200),
  period: text(50),
  head: z.object({
    profile: z.enum(['party-hd36', 'party-hd05', 'state-nd30']),
    number: z.number().int().min(1).max(99_999).nullable(),
    place: text(500),
    date: z.string().refine(isDate).nullable(),
    subject: text(2_000),
    recipients: lines,
    filedAt: text(500),
    addressees: lines,
    signer: z.object({ authority: text(500).nullable(), offices: lines, fullName: text(200) }),
  }),
  sections: z
    .array(
      z.object({
        id: text(200),
        kind: z.enum(['results', 'shortcomings', 'next-tasks', 'proposals', 'free']),
        title: text(2_000),
        level: z.union([z.literal(1), z.literal(2)]),
        paragraphs: z.array(z.object({ id: text(200), text: text(50_000), figures: z.array(text(200)).max(2_000), edited: z.boolean() })).max(2_000),
      }),
    )
    .max(500),
}) satisfies z.ZodType<ReportDraft>;

/** A draft that came from outside, checked before it is stored. Fails with `number-invalid` or `bad-arguments`. */
export function checkedDraft(given: unknown): ReportDraft {
  const parsed = draftSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw place === 'head.number' ? failure('number-invalid') : failure('bad-arguments', { detail: place });
}
