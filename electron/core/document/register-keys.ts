import type { FormatProfile } from '../catalogue/types.ts';
import { citedNumber, citedNumberOfNamedType } from '../numbering/number-symbol.ts';
import { fold } from '../text/fold.ts';
import type { DocumentFields, RegisteredType } from './record.ts';
import { typeName } from './type-name.ts';

/**
 * Compares numbers however they were typed: `Số: 05-KH/HU`, `5 - kh/hu` and `05/KH-HU` are one. Empty for no number.
 */
export function numberKey(text: string): string {
  return fold(text)
    .replace(/^so (?=\d)/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/(?<=\d) (?=\d)/g, '-')
    .replaceAll(' ', '');
}

/** The day under which the register has a document: of arrival, else of signing, else of writing. */
export function registerDay(fields: Pick<DocumentFields, 'direction' | 'arrivedOn' | 'signedOn'>, writtenOn: string): string {
  return (fields.direction === 'incoming' ? fields.arrivedOn : null) ?? fields.signedOn ?? writtenOn;
}

/** What the list's filter looks in, each word with a space in front. A record with a secrecy mark is found by its number alone. */
export function foldedOf(fields: Pick<DocumentFields, 'secrecy' | 'issuer' | 'subject' | 'signerName' | 'type' | 'typeName'>, numberText: string): string {
  const found = fields.secrecy === null ? [numberText, nameOfType(fields), fields.subject, fields.issuer, fields.signerName] : [numberText];
  return ` ${fold(found.join(' '))}`;
}

/** Name of a document's type as printed, in sentence case. */
export function nameOfType(fields: { readonly type: RegisteredType; readonly typeName: string | null }): string {
  return fields.type === 'other' ? (fields.typeName ?? '') : typeName(fields.type);
}

/** What names a type in a number series. */
export function seriesType(fields: { readonly type: RegisteredType; readonly typeName: string | null }): string {
  return fields.type === 'other' ? `other:${fold(fields.typeName ?? '')}` : fields.type;
}

/** Number and symbol as cited, for the committee's own documents: `01-BC/BCĐ35`. */
export function printedNumberText(profile: FormatProfile, fields: Pick<DocumentFields, 'type' | 'typeName' | 'symbol'>, number: number, suffix: string): string {
  if (fields.type === 'other') return citedNumberOfNamedType(profile, fields.typeName ?? '', number, fields.symbol, suffix);
  return citedNumber(profile, fields.type, number, fields.symbol, suffix);
}

const TYPES_WITH_VALIDITY: ReadonlySet<RegisteredType> = new Set<RegisteredType>([
  'nghi-quyet', 'quyet-dinh', 'quy-dinh', 'chi-thi', 'ket-luan', 'quy-che', 'thong-tri', 'huong-dan', 'ke-hoach', 'chuong-trinh', 'de-an', 'phuong-an',
]);

/** Whether documents of a type are in force from one day to another; letters, reports, minutes and invitations are only issued. */
export function hasValidity(type: RegisteredType): boolean {
  return TYPES_WITH_VALIDITY.has(type);
}
