import { z } from 'zod';
import type { DocumentText } from '../core/document/record.ts';
import { richTextSchema } from './rich-text.ts';

const text = (most: number) => z.string().max(most).transform((given) => given.normalize('NFC'));
const line = text(2_000);
const lines = z.array(line).max(200).readonly();

export const signatureSchema = z.object({ authority: text(500).nullable(), offices: z.array(text(500)).max(10).readonly(), fullName: text(300) });

/** The text of a document that is written here. */
export const documentTextSchema = z.object({
  addressees: lines,
  basis: lines,
  body: richTextSchema,
  filedAt: line,
  signature: signatureSchema,
  place: text(500),
  issuedWith: line.exactOptional(),
  circulation: line.exactOptional(),
  draftMark: line.exactOptional(),
}) satisfies z.ZodType<DocumentText, unknown>;
