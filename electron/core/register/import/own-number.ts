import type { FormatProfile } from '../../catalogue/types.ts';
import type { DocumentType } from '../../document/types.ts';
import { typeAbbreviation } from '../../numbering/abbreviation.ts';

/** Number and symbol of one of our own documents as an old register has them. */
export type OwnNumber = {
  readonly text: string;
  readonly number: number | null;
  readonly suffix: string;
  /** Symbol of the issuing body; empty when it is not said. */
  readonly symbol: string;
  /** Type that the symbol names; null for none, or for one that several types bear. */
  readonly type: DocumentType | null;
};

const NUMBER = /^(?:(?:số|Số|SỐ)\s*:?\s*)?0*(\d{1,5})\s*(\p{Ll}{0,2})\s*(?:([-–/])\s*(.*))?$/u;

const TYPES: readonly DocumentType[] = [
  'nghi-quyet', 'quyet-dinh', 'quy-dinh', 'chi-thi', 'ket-luan', 'quy-che', 'thong-tri', 'huong-dan', 'thong-bao', 'thong-cao', 'bao-cao', 'ke-hoach', 'chuong-trinh', 'de-an',
  'phuong-an', 'to-trinh', 'cong-van', 'bien-ban', 'giay-moi',
];
const PROFILES: readonly FormatProfile[] = ['party-hd36', 'party-hd05', 'state-nd30'];

/** Types by what their symbols say; Quyết định and Quy định share one under HD05, and the common one is meant. */
const BY_ABBREVIATION = new Map<string, DocumentType>();
for (const type of TYPES) for (const profile of PROFILES) {
  const abbreviation = typeAbbreviation(profile, type).toLocaleLowerCase('vi');
  if (abbreviation !== '' && !BY_ABBREVIATION.has(abbreviation)) BY_ABBREVIATION.set(abbreviation, type);
}

/** Takes `15-KH/BCĐ35`, `12/BC-BCĐ35`, `12a-CV/HU` apart. */
export function readOwnNumber(written: string): OwnNumber {
  const text = written.replace(/\s+/gu, ' ').trim();
  const match = NUMBER.exec(text);
  if (match === null) return { text, number: null, suffix: '', symbol: '', type: null };
  const [, digits = '', suffix = '', , rest = ''] = match;
  const number = Number(digits);
  return { text, number: number === 0 ? null : number, suffix, ...symbolOf(rest) };
}

/** Number and symbol from two columns, in one text as it would be printed. */
export function joinNumberAndSymbol(number: string, symbol: string): string {
  const left = number.trim();
  const right = symbol.trim();
  if (left === '' || right === '') return `${left}${right}`;
  if (/^[-–/]/u.test(right) || /[-–/]$/u.test(left)) return `${left}${right}`;
  return `${left}${right.includes('/') ? '-' : '/'}${right}`;
}

function symbolOf(rest: string): Pick<OwnNumber, 'symbol' | 'type'> {
  const bare = rest.replace(/^[-–/\s]+/u, '').trim();
  for (const sign of ['/', '-', '–']) {
    const at = bare.indexOf(sign);
    if (at < 0) continue;
    const type = BY_ABBREVIATION.get(bare.slice(0, at).trim().toLocaleLowerCase('vi'));
    if (type !== undefined) return { type, symbol: bare.slice(at + 1).trim() };
    if (sign === '/') return { type: null, symbol: bare.slice(at + 1).trim() };
  }
  return { type: null, symbol: bare };
}
