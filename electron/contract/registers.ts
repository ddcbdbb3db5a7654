import { z } from 'zod';
import { answer, idSchema, procedure } from './base.ts';

export const registerBookSchema = z.enum(['outgoing', 'incoming', 'follow-up', 'internal']);

const span = { year: z.number().int().min(1900).max(2999).optional(), /** A term of the catalogue by its name. */ term: idSchema.optional() };

export const registers = {
  /** A book of ND30 Appendix IV for a year or a term, or whole; what bears a secrecy mark is left out. Fails with `unknown-term`. */
  export: procedure.input(z.object({ register: registerBookSchema, format: z.enum(['xlsx', 'docx']), ...span })).output(answer<File>()),
};
