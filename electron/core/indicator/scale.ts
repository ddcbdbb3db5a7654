import type { Indicator } from '../catalogue/types.ts';
import { findPeriodsInText } from '../period/find.ts';
import { fold } from '../text/fold.ts';
import { matchMeasure, measureOf } from './measure.ts';

/** Words of measures that can be turned into each other: the same figure means another amount. */
const FAMILIES: readonly (readonly string[])[] = [
  ['giay', 'phut', 'gio', 'tieng', 'h', 'ngay', 'tuan', 'thang', 'quy', 'nam'],
  ['mm', 'cm', 'dm', 'm', 'km', 'met'],
  ['g', 'kg', 'yen', 'ta', 'tan'],
  ['m2', 'ha', 'km2', 'sao', 'mau'],
  ['dong', 'vnd', 'usd', 'd'],
  ['lit', 'ml', 'm3'],
];
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['chuc', 10], ['tram', 100], ['nghin', 1000], ['ngan', 1000], ['trieu', 1_000_000], ['ty', 1_000_000_000], ['ti', 1_000_000_000],
]);

type Reading = { readonly words: readonly string[]; readonly multiplier: number; readonly family: number; readonly member: string; readonly percent: boolean };

export const readMeasure = (text: string): Reading => {
  const plain = measureOf(text);
  const thousands = /(?:^|[^\d.,])1[.,\s]?000(?![\d])/u.test(` ${plain}`) ? 1000 : /1[.,]000[.,]000/u.test(plain) ? 1_000_000 : 1;
  const words = fold(plain).split(' ').filter((word) => word !== '');
  const spoken = words.reduce((product, word) => product * (MULTIPLIERS.get(word) ?? 1), 1);
  const family = FAMILIES.findIndex((members) => words.some((word) => members.includes(word)));
  const member = words.find((word) => FAMILIES[family]?.includes(word) === true) ?? '';
  return { words, multiplier: thousands * spoken, family, member: member === 'tieng' || member === 'h' ? 'gio' : member, percent: plain.includes('%') || fold(plain).includes('phan tram') };
};

/** `Đơn vị tính: theo từng chỉ tiêu` and the like name no measure, nor does a period in the place of one. */
export const saysNoMeasure = (text: string): boolean =>
  /^(?:theo|nhu|xem|ghi|tuy) /.test(fold(measureOf(text)).replace(/^(?:don vi tinh|dvt|dv tinh) /, '')) || findPeriodsInText(text).length > 0;

/** Whether the same figure would mean another amount in the printed measure: thousands against ones, minutes against hours, a share against a count. */
export const contradictsScale = (text: string, indicator: Indicator): boolean => {
  if (matchMeasure(text, indicator) !== 'different' || saysNoMeasure(text)) return false;
  const said = readMeasure(text);
  const expected = readMeasure(indicator.measure);
  if (said.words.length === 0 && !said.percent) return false;
  return said.multiplier !== expected.multiplier || said.percent !== expected.percent || (said.family >= 0 && said.family === expected.family && said.member !== expected.member);
};

/** As above for a note in brackets behind a name, which may say anything: only where it is nothing but words of measures. */
export const noteContradictsScale = (note: string, indicator: Indicator): boolean => {
  const { words, percent } = readMeasure(note);
  const own = readMeasure(indicator.measure).words;
  const isMeasure = percent || (words.some((word) => !/^\d+$/.test(word)) && words.every((word) => MULTIPLIERS.has(word) || /^1?0*$/.test(word) || own.includes(word) || FAMILIES.some((members) => members.includes(word))));
  return isMeasure && contradictsScale(note, indicator);
};
