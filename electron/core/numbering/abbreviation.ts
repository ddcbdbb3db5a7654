import type { FormatProfile } from '../catalogue/types.ts';
import type { DocumentType } from '../document/types.ts';

/** Abbreviations of document types: initials of the syllables, clashes by list (standards §1.4; HD36 1.3, HD05 3.2, ND30 PL III). */
const COMMON: Readonly<Record<DocumentType, string>> = {
  'nghi-quyet': 'NQ',
  'quyet-dinh': 'QĐ',
  'quy-dinh': 'QĐ',
  'chi-thi': 'CT',
  'ket-luan': 'KL',
  'quy-che': 'QC',
  'thong-tri': 'TT',
  'huong-dan': 'HD',
  'thong-bao': 'TB',
  'thong-cao': 'TC',
  'bao-cao': 'BC',
  'ke-hoach': 'KH',
  'chuong-trinh': 'CTr',
  'de-an': 'ĐA',
  'phuong-an': 'PA',
  'to-trinh': 'TTr',
  'cong-van': 'CV',
  'bien-ban': 'BB',
  'giay-moi': 'GM',
};

/** Quy định is told from Quyết định by its symbol under HD36 and ND30, but not under HD05, which keeps two series with one symbol. */
const RULES: Readonly<Record<FormatProfile, string>> = { 'party-hd36': 'QĐi', 'party-hd05': 'QĐ', 'state-nd30': 'QyĐ' };

/** The abbreviation in the symbol. A công văn of the State has none: its symbol names the issuer alone. */
export function typeAbbreviation(profile: FormatProfile, type: DocumentType): string {
  if (type === 'quy-dinh') return RULES[profile];
  return profile === 'state-nd30' && type === 'cong-van' ? '' : COMMON[type];
}

/** The initials of a name's syllables in capitals: `GGT` for Giấy giới thiệu (HD36 1.3, HD05 3.2). */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/[\s-]+/u)
    .map((syllable) => [...syllable][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}
