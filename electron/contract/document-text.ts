import { z } from 'zod';
import type { DocumentText } from '../core/document/record.ts';
import type { RichText } from '../core/rich-text/types.ts';

const text = (most: number) => z.string().max(most).transform((given) => given.normalize('NFC'));
const line = text(2_000);
const lines = z.array(line).max(200);

/** A paper is thousands of words; what is longer was pasted by mistake. */
const BODY_CHARACTERS = 2_000_000;

export const signatureSchema = z.object({ authority: text(500).nullable(), offices: z.array(text(500)).max(10), fullName: text(300) });

/** The text of a document that is written here. */
export const documentTextSchema = z.object({
  addressees: lines,
  basis: lines,
  body: z.custom<RichText>((value) => Array.isArray(value) && JSON.stringify(value).length <= BODY_CHARACTERS),
  filedAt: line,
  signature: signatureSchema,
  place: text(500),
  issuedWith: line.exactOptional(),
  circulation: line.exactOptional(),
  draftMark: line.exactOptional(),
}) satisfies z.ZodType<DocumentText, unknown>;
