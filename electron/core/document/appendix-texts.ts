import { formatNumberAndSymbol } from '../numbering/number-symbol.ts';
import { layoutOf } from './layout.ts';
import { typeName } from './type-name.ts';
import type { Appendix, OfficialDocument } from './types.ts';

export type AppendixTexts = {
  /** `Phụ lục`, with a number only where there are two or more (standards §1.2 #14, §2.2). */
  readonly number: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số …)`; null under HD36, which has no such line. */
  readonly parent: string | null;
  readonly note: string | null;
  /** `Đơn vị tính: …`; null where the measure is not uniform. */
  readonly measure: string | null;
};

const ROMAN = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;

/** Roman numeral of a small positive whole number. */
export function romanNumeral(number: number): string {
  let rest = number;
  let numeral = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}

const pad = (number: string): string => number.padStart(2, '0');

/** `ngày 09/01/2026` in Party texts (HD36, HD05), `ngày 09 tháng 01 năm 2026` in State texts; blanks without a date. */
function dateInText(date: string | null, party: boolean): string {
  if (date === null) return party ? 'ngày …/…/……' : 'ngày … tháng … năm ……';
  const [year = '', month = '', day = ''] = date.split('-');
  if (party) return `ngày ${pad(day)}/${pad(month)}/${year}`;
  // Days below 10 and months below 3 take a zero (ND30 App. I, II.4).
  const monthText = Number(month) < 3 ? pad(month) : String(Number(month));
  return `ngày ${pad(day)} tháng ${monthText} năm ${year}`;
}

/** The document that an appendix belongs to: type, number, symbol, date, issuing body (HD05 II; ND30 App. I, III.1). */
function parentText(document: OfficialDocument): string {
  const party = layoutOf(document.profile).family === 'party';
  const number = formatNumberAndSymbol(document.profile, document.type, document.number, document.symbol).replace(/^Số:?\s*/u, '');
  const numbered = document.number === null ? `…${number.trimStart()}` : number;
  return `(Kèm theo ${typeName(document.type)} số ${numbered}${party ? ',' : ''} ${dateInText(document.date, party)} của ${document.issuingBody.trim()})`;
}

function measureText(measure: string | undefined): string | null {
  const trimmed = measure?.trim() ?? '';
  if (trimmed === '') return null;
  return /^(?:đơn vị tính|đvt)\s*:/iu.test(trimmed) ? trimmed : `Đơn vị tính: ${trimmed}`;
}

/** Texts above an appendix's blocks; `index` counts from 0. */
export function appendixTexts(document: OfficialDocument, appendix: Appendix, index: number): AppendixTexts {
  const layout = layoutOf(document.profile);
  const numeral = layout.appendixNumerals === 'roman' ? romanNumeral(index + 1) : String(index + 1);
  const note = appendix.note?.trim() ?? '';
  return {
    number: document.appendices.length > 1 ? `Phụ lục ${numeral}` : 'Phụ lục',
    title: appendix.title.trim(),
    parent: document.profile === 'party-hd36' ? null : parentText(document),
    note: note === '' ? null : note,
    measure: measureText(appendix.measure),
  };
}
