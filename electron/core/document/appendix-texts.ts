import { citedNumber, formatNumberAndSymbol } from '../numbering/number-symbol.ts';
import { officialDate } from '../numbering/place-date.ts';
import { officialMonth } from '../period/label.ts';
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

/** `ngày 09/01/2026`, `ngày 27/5/2026` in Party texts (HD36, HD05), `ngày 09 tháng 01 năm 2026` in State texts; blanks without a date. */
function dateInText(date: string | null, party: boolean): string {
  if (!party) return date === null ? 'ngày … tháng … năm ……' : officialDate(date);
  if (date === null) return 'ngày …/…/……';
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day}/${officialMonth(Number(month))}/${year}`;
}

/** A document as others name it in full: type, number, symbol, date, issuing body (HD05 II; ND30 App. I, III.1). */
export function citedDocument(document: OfficialDocument): string {
  const party = layoutOf(document.profile).family === 'party';
  const { profile, type, symbol, numberSuffix } = document;
  const cited = document.number === null
    ? `…${formatNumberAndSymbol(profile, type, null, symbol).replace(/^Số:?\s*/u, '')}`
    : citedNumber(profile, type, document.number, symbol, numberSuffix);
  return `${typeName(document.type)} số ${cited}${party ? ',' : ''} ${dateInText(document.date, party)} của ${document.issuingBody.trim()}`;
}

/** Below the subject of a text that stands behind the document: what put it into force. */
export function attachedTo(document: OfficialDocument): string {
  return `(Ban hành kèm theo ${citedDocument(document)})`;
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
    parent: document.profile === 'party-hd36' ? null : `(Kèm theo ${citedDocument(document)})`,
    note: note === '' ? null : note,
    measure: measureText(appendix.measure),
  };
}
