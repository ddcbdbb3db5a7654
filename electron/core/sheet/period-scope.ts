import { isPlaceDateLine } from '../unit/mention.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { TimeMention } from './time.ts';
import type { Cell } from './types.ts';
import { namesAnother } from './vocabulary.ts';

/**
 * What the words around a table say about its period. `several`: the asked one among others, or a longer one that holds
 * it, so that only columns or rows that name it outright can be its own. `year`: nothing but the year that holds it.
 */
export type PeriodClaim = {
  readonly standing: 'asked' | 'several' | 'other' | 'year' | 'none';
  /** The period named that is not the asked one, as written, and where. */
  readonly found: string;
  readonly text: string;
  readonly cell: Cell | null;
  /** What the words speak of: another period, the whole year, or figures that are planned, cumulative or another time's. */
  readonly kind: 'period' | 'year' | 'other-figures';
  /** Days named in the title that are not the period's own. */
  readonly windowDiffers: { readonly text: string; readonly cell: Cell } | null;
};

const NONE: PeriodClaim = { standing: 'none', found: '', text: '', cell: null, kind: 'period', windowDiffers: null };

/**
 * The claim of the title lines of a table; without any there, that of the letterhead of the sheet. The signature below
 * gives the year where a title leaves it out: nobody signs for a period that has not begun.
 */
export const periodOfLines = (local: readonly Line[], letterhead: readonly Line[], footers: readonly Line[], lexicon: Lexicon): PeriodClaim => {
  const other = otherFigures(local, lexicon);
  if (other !== null) return other;
  const near = claimOf(local, lexicon);
  const claim = near.standing === 'none' ? claimOf(letterhead, lexicon) : near;
  return claim.standing === 'asked' ? (signedBefore([...local, ...letterhead], footers, lexicon) ?? claim) : claim;
};

const signedBefore = (titles: readonly Line[], footers: readonly Line[], lexicon: Lexicon): PeriodClaim | null => {
  const mentions = titles.filter((line) => line.text.length <= 300).flatMap((line) => lexicon.periods(line.text));
  if (mentions.some((mention) => mention.yearSaid)) return null;
  for (const { text, cell } of footers) {
    if (!isPlaceDateLine(text)) continue;
    const date = /(\d{1,2})\D+(\d{1,2})\D+(\d{4})\D*$/u.exec(text);
    if (date === null) continue;
    const signed = `${date[3] ?? ''}-${(date[2] ?? '').padStart(2, '0')}-${(date[1] ?? '').padStart(2, '0')}`;
    if (signed < lexicon.period.window.from) return { ...NONE, standing: 'other', found: signed, text, cell };
  }
  return null;
};

/** The nearest line above a table that says whether its figures are those of the period or of another time. */
const otherFigures = (lines: readonly Line[], lexicon: Lexicon): PeriodClaim | null => {
  for (const line of [...lines].reverse()) {
    if (line.text.length > 200 || namesAnother(fold(line.text))) continue;
    const heads = headsOther(line.text, lexicon);
    if (heads === true) return { ...NONE, standing: 'other', found: line.text, text: line.text, cell: line.cell, kind: 'other-figures' };
    if (heads === false) return null;
  }
  return null;
};

/** True for the heading of planned, cumulative or past figures, false for one of results, null for any other line. */
const headsOther = (text: string, lexicon: Lexicon): boolean | null => {
  const sense = lexicon.sense(text.replace(/^\s*(?:(?:biểu|bảng|phụ lục|mục|phần)\s+[\w.]+|[IVX]{1,4}|\d{1,2}|[A-H])\s*[.):/–-]\s*/iu, ''));
  if (lexicon.isName(sense) || lexicon.groupOf(sense) !== null) return null;
  const { key } = sense;
  const results = /\b(?:ket qua|thuc hien|trong (?:thang|quy|ky|nam)|bao cao)\b/.test(key);
  const periods = lexicon.periods(text);
  const asked = periods.some((mention) => mention.standing === 'asked');
  if (sumsFromNewYear(key, lexicon)) return true;
  // `(Tháng 5/2021)` below `KẾ HOẠCH TUYÊN TRUYỀN` says when, not what: the line above it decides.
  if (periods.length === 1 && periods.some((mention) => saysNothingElse(key, fold(mention.text)))) return null;
  if (/^(?:ke hoach(?! so \d)|phuong huong|du kien|nhiem vu|(?:dang ky )?chi tieu (?:ke hoach|giao|duoc giao|phan dau|thi dua)|dang ky (?:ke hoach|thi dua))\b/.test(key)) return results ? null : true;
  if (/\b(?:luy ke|luy tien|cong don)\b/.test(key) && !asked && !/\b(?:trong (?:thang|quy|ky)|va luy ke)\b/.test(key)) return true;
  if (/^(?:so lieu |ket qua )?(?:cung ky|thang truoc|quy truoc|ky truoc|nam truoc)\b/.test(key) && !asked) return true;
  return results || asked ? false : null;
};

/** `Luỹ kế đến hết tháng 5/2021`, `Từ đầu năm đến tháng 5`: more than the asked period, unless that begins with the year itself. */
const sumsFromNewYear = (key: string, lexicon: Lexicon): boolean =>
  !lexicon.period.window.from.endsWith('-01-01') && /^(?:so lieu |tinh )?(?:luy ke|luy tien|cong don|tu dau nam|(?:ke )?tu (?:ngay )?0?1 0?1 (?:\d{4} )?den) .*\b(?:thang|ngay|quy|nay)\b/.test(key) && !/\b(?:trong (?:thang|quy|ky)|va luy ke)\b/.test(key);

const saysNothingElse = (key: string, period: string): boolean => /^(?:(?:ky bao cao|ky|so lieu|bao cao|cua) ?)*$/.test(` ${key} `.replace(` ${period} `, ' ').trim());

const claimOf = (lines: readonly Line[], lexicon: Lexicon): PeriodClaim => {
  const named: { line: Line; mention: TimeMention }[] = [];
  const years: { line: Line; mention: TimeMention }[] = [];
  for (const line of lines) {
    if (line.text.length > 300 || isPlaceDateLine(line.text) || namesAnother(fold(line.text))) continue;
    for (const mention of lexicon.periods(line.text)) (mention.standing === 'year' ? years : named).push({ line, mention });
  }
  // A title of the whole year (`NĂM 2020`, `BÁO CÁO NĂM 2020`) may be over the year's figures as well as over a month's.
  const year = years.find(({ line, mention }) => fold(line.text).endsWith(fold(mention.text)) && !/\b(?:ke hoach|nghi quyet|chuong trinh|theo|so)\b/.test(fold(line.text)));
  if (named.length === 0) return year === undefined ? NONE : { ...NONE, standing: 'year', found: year.mention.text, text: year.line.text, cell: year.line.cell, kind: 'year' };
  const isWindow = (mention: TimeMention): boolean => mention.key.includes('..');
  const asked = named.find(({ mention }) => mention.standing === 'asked');
  const others = named.filter(({ mention }) => mention.standing !== 'asked');
  const first = others[0];
  if (asked !== undefined && first === undefined) return { ...NONE, standing: 'asked' };
  if (first === undefined) return NONE;
  const said = { found: first.mention.text, text: first.line.text, cell: first.line.cell, kind: 'period' as const };
  if (asked !== undefined && others.every(({ mention }) => isWindow(mention))) {
    return { ...NONE, standing: 'asked', windowDiffers: { text: first.mention.text, cell: first.line.cell } };
  }
  if (asked !== undefined || others.every(({ mention }) => mention.standing === 'around')) return { ...said, standing: 'several', windowDiffers: null };
  return { ...said, standing: 'other', windowDiffers: null };
};

/** The claim of a sheet's or file's name. A longer period in it says too little to contradict. */
export const periodOfName = (name: string, lexicon: Lexicon): PeriodClaim => {
  const mentions = lexicon.periods(name).filter((mention) => mention.standing === 'asked' || mention.standing === 'other');
  if (mentions.some((mention) => mention.standing === 'asked')) return { ...NONE, standing: 'asked' };
  const other = mentions[0];
  return other === undefined ? NONE : { ...NONE, standing: 'other', found: other.text, text: name };
};

/** `8`, `9`, `10` as sheet names are months when at least two sheets are called so. */
export const sheetNameForPeriod = (name: string, names: readonly string[]): string => {
  const bare = /^\s*(0?[1-9]|1[0-2])\s*$/;
  return bare.test(name) && names.filter((other) => bare.test(other)).length >= 2 ? `Tháng ${name.trim()}` : name;
};
