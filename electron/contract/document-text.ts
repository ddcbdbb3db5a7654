import { z } from 'zod';
import type { DocumentText } from '../core/document/record.ts';
import type { DocumentType } from '../core/document/types.ts';
import { richTextSchema } from './rich-text.ts';

const text = (most: number) => z.string().max(most).transform((given) => given.normalize('NFC'));
const line = text(2_000);
const lines = z.array(line).max(200).readonly();

/** The committee's own types of document. */
export const OWN_TYPES = [
  'nghi-quyet', 'quyet-dinh', 'quy-dinh', 'chi-thi', 'ket-luan', 'quy-che', 'thong-tri', 'huong-dan', 'thong-bao', 'thong-cao', 'bao-cao',
  'ke-hoach', 'chuong-trinh', 'de-an', 'phuong-an', 'to-trinh', 'cong-van', 'bien-ban', 'giay-moi',
] as const satisfies readonly DocumentType[];

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
  attached: z.array(z.object({ type: z.enum(OWN_TYPES), subject: line, body: richTextSchema })).max(10).readonly().exactOptional(),
  appendices: z.array(z.object({ title: line, landscape: z.boolean(), body: richTextSchema })).max(50).readonly().exactOptional(),
}) satisfies z.ZodType<DocumentText, unknown>;
