import type { FormatProfile } from '../catalogue/types.ts';
import type { DocumentType } from '../document/types.ts';
import { typeAbbreviation } from './abbreviation.ts';

/** Room to write the number by hand while none is assigned. */
const BLANK = '\u00A0'.repeat(6);

/**
 * Number and symbol as printed: `Số 01-BC/BCĐ35` (Party, HD36 1.3.2 and HD05 3.2.2), `Số: 12/BC-BCĐ35` (State, ND30),
 * `Số: 12/BCĐ35` for a công văn of the State. Numbers below ten get a zero in front.
 */
export function formatNumberAndSymbol(profile: FormatProfile, type: DocumentType, number: number | null, symbol: string): string {
  const printed = number === null ? BLANK : officialNumber(number);
  const abbreviation = typeAbbreviation(profile, type);
  if (profile !== 'state-nd30') return `Số ${printed}-${abbreviation}/${symbol}`;
  return `Số: ${printed}/${abbreviation === '' ? '' : `${abbreviation}-`}${symbol}`;
}

/** Number and symbol without `Số`, as other documents cite it: `01-BC/BCĐ35`. */
export function citedNumber(profile: FormatProfile, type: DocumentType, number: number, symbol: string): string {
  return formatNumberAndSymbol(profile, type, number, symbol).replace(/^Số:? /, '');
}

/** `01` to `09`, then `10`. */
export function officialNumber(number: number): string {
  return String(number).padStart(2, '0');
}
