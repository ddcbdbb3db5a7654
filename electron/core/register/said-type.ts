import type { RegisteredType } from '../document/record.ts';
import { readOwnNumber } from './import/own-number.ts';
import { opensLikeLetter, splitTypeAndSubject } from './type-and-subject.ts';

/**
 * The type that a document received says by itself: its subject opens with the name, its symbol bears the abbreviation, or
 * the subject opens with the `V/v` of a công văn. Null where none does, and for `QĐ`, which under HD05 is Quyết định and Quy
 * định alike (standards §1.4).
 */
export function saidTypeOf({ numberText, subject }: { readonly numberText: string; readonly subject: string }): RegisteredType | null {
  const opening = opensLikeLetter(subject) ? null : splitTypeAndSubject(subject);
  if (opening !== null && opening.type !== 'other') return opening.type;
  const { type } = readOwnNumber(numberText);
  if (type === 'quyet-dinh') return null;
  return type ?? (/^\s*v\s*\/\s*v\b/iu.test(subject) ? 'cong-van' : null);
}
