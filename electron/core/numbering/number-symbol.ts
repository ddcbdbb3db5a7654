import type { FormatProfile } from '../catalogue/types.ts';
import type { DocumentType } from '../document/types.ts';
import { initialsOf, typeAbbreviation } from './abbreviation.ts';

/** Room to write the number by hand while none is assigned. */
const BLANK = '\u00A0'.repeat(6);

/**
 * Number and symbol as printed: `Số 01-BC/BCĐ35` (Party, HD36 1.3.2 and HD05 3.2.2), `Số: 12/BC-BCĐ35` (State, ND30),
 * `Số: 12/BCĐ35` for a công văn of the State. Numbers below ten get a zero in front; a suffix follows the number (`12a`).
 */
export function formatNumberAndSymbol(profile: FormatProfile, type: DocumentType, number: number | null, symbol: string, suffix = ''): string {
  const printed = number === null ? BLANK : officialNumber(number, suffix);
  return `${profile === 'state-nd30' ? 'Số:' : 'Số'} ${joinNumber(profile, typeAbbreviation(profile, type), printed, symbol)}`;
}

/** Number and symbol without `Số`, as other documents cite it: `01-BC/BCĐ35`. */
export function citedNumber(profile: FormatProfile, type: DocumentType, number: number, symbol: string, suffix = ''): string {
  return joinNumber(profile, typeAbbreviation(profile, type), officialNumber(number, suffix), symbol);
}

/** The same for a type outside the committee's list, by the initials of its name: `01-GGT/BCĐ35` for a giấy giới thiệu. */
export function citedNumberOfNamedType(profile: FormatProfile, typeName: string, number: number, symbol: string, suffix = ''): string {
  return joinNumber(profile, initialsOf(typeName), officialNumber(number, suffix), symbol);
}

function joinNumber(profile: FormatProfile, abbreviation: string, printed: string, symbol: string): string {
  if (profile === 'state-nd30') return `${printed}/${abbreviation === '' ? '' : `${abbreviation}-`}${symbol}`;
  return `${printed}-${abbreviation}/${symbol}`;
}

/** `01` to `09`, then `10`. */
export function officialNumber(number: number, suffix = ''): string {
  return `${String(number).padStart(2, '0')}${suffix}`;
}
