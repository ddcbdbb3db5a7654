import type { Indicator } from '../catalogue/types.ts';
import type { FigureValue } from '../figure/types.ts';
import type { IssueCode, Suggestion } from '../import/types.ts';
import { matchMeasure } from '../indicator/measure.ts';
import { fold } from '../text/fold.ts';
import type { NumberStyle } from '../text/number.ts';
import { formatVietnamese, parseVietnameseNumber } from '../text/number.ts';
import { isBlank } from './grid.ts';
import type { Cell } from './types.ts';

/** What a value cell holds: nothing, a figure that is certain, or a doubt. */
export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly figure: FigureValue }
  | {
      readonly kind: 'doubt';
      readonly code: IssueCode;
      readonly params: Readonly<Record<string, string | number>>;
      readonly suggestions: readonly Suggestion[];
      /** The figure as read, for a person who confirms it; null when there is none. */
      readonly asRead: FigureValue | null;
    };

const BLANK: CellReading = { kind: 'blank' };
/** A sum of stored decimals may be off in the last binary digits; more than this is a digit somebody wrote. */
const NOISE = 1e-6;
const LARGEST = 1e13;

/** How the other texts of a column write their numbers, where they leave no doubt. */
export type ColumnStyle = NumberStyle;

/** Reads a value cell for an indicator: its kind of number, its decimals, its sign. */
export const readValue = (cell: Cell | undefined, indicator: Indicator, style: ColumnStyle): CellReading => {
  if (cell === undefined || isBlank(cell)) return BLANK;
  switch (cell.kind) {
    case 'empty':
      return doubt('formula-without-value', { formula: cell.formula ?? '' });
    case 'error':
      return doubt('error-value', { text: cell.text });
    case 'boolean':
    case 'date':
      return doubt('not-a-number', { text: cell.text });
    case 'number':
      return typeof cell.value === 'number' ? readNumber(cell.value, cell.text, indicator) : doubt('not-a-number', { text: cell.text });
    case 'text':
      return readText(cell.text, indicator, style);
  }
};

const readNumber = (value: number, text: string, indicator: Indicator): CellReading => {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return doubt('not-a-number', { text });
  if (text.includes('%')) {
    if (!isPercent(indicator)) return doubt('unmatched-measure', { text, measure: indicator.measure, indicator: indicator.name });
    return checked(cleaned(value * 100, 6), text, indicator);
  }
  return checked(value, text, indicator);
};

const readText = (text: string, indicator: Indicator, style: ColumnStyle): CellReading => {
  const reading = parseVietnameseNumber(withoutMeasure(text, indicator), {
    englishColumn: style === 'english',
    commaDecimals: style === 'vietnamese' && indicator.decimals >= 3,
    percent: isPercent(indicator),
  });
  if (!reading.ok) {
    return doubt(reading.code, { text: text.trim() }, reading.suggestions.map(suggestion));
  }
  if (reading.state === 'missing') return text.trim() === '' ? BLANK : { kind: 'figure', figure: { state: 'missing', value: null } };
  if (reading.state === 'not-applicable') return { kind: 'figure', figure: { state: 'not-applicable', value: null } };
  return checked(reading.value, text.trim(), indicator);
};

/** `41 tin`, `3,5 giờ`: the indicator's own measure behind a number says nothing new. */
const withoutMeasure = (text: string, indicator: Indicator): string => {
  if (indicator.measure === '') return text;
  const match = /^\s*([\d.,\s]*\d)\s*(\p{L}[\p{L}\p{M}\s,/]*[23²³]?)$/u.exec(text);
  return match !== null && saysOwnMeasure(match[2] ?? '', indicator) ? (match[1] ?? text) : text;
};

/** `66 tin` for an indicator of `tin, bài`. */
const saysOwnMeasure = (text: string, indicator: Indicator): boolean =>
  matchMeasure(text, indicator) === 'same' || indicator.measure.split(/[,/]/u).some((part) => part.trim() !== '' && fold(part) === fold(text));

const checked = (value: number, text: string, indicator: Indicator): CellReading => {
  const rounded = cleaned(value, indicator.decimals);
  const figure: FigureValue = rounded === 0 ? { state: 'zero', value: 0 } : { state: 'number', value: rounded };
  if (Math.abs(value - rounded) > NOISE * Math.max(1, Math.abs(value) * NOISE)) {
    const asRead: FigureValue = { state: 'number', value };
    return { kind: 'doubt', code: 'not-an-integer', params: { text, value, decimals: indicator.decimals }, suggestions: readingsOf(value, rounded, indicator), asRead };
  }
  if (rounded > 100 && isShare(indicator)) {
    return { kind: 'doubt', code: 'outlier', params: { text, value: rounded, most: 100 }, suggestions: [], asRead: figure };
  }
  if (rounded < 0 && (indicator.kind !== 'ratio' || isShare(indicator))) {
    return { kind: 'doubt', code: 'negative-value', params: { text, value: rounded }, suggestions: [suggestion(-rounded)], asRead: figure };
  }
  return { kind: 'figure', figure };
};

/** A number such as 1.234 for a count was perhaps 1234 before Excel read it; else the rounded number may be meant. */
const readingsOf = (value: number, rounded: number, indicator: Indicator): readonly Suggestion[] => {
  const grouped = indicator.decimals === 0 && Math.abs(value) < 1000 && Math.abs(value * 1000 - Math.round(value * 1000)) < NOISE ? [Math.round(value * 1000)] : [];
  return [...new Set([...grouped, rounded])].map(suggestion);
};

export const suggestion = (value: number): Suggestion => ({ kind: 'value', value, label: formatVietnamese(value) });

const cleaned = (value: number, decimals: number): number => {
  if (decimals === 0) {
    const whole = Math.round(value);
    return whole === 0 ? 0 : whole;
  }
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 ? 0 : rounded;
};

export const isPercent = (indicator: Indicator): boolean => indicator.measure.includes('%') || fold(indicator.measure).includes('phan tram');

/** A percentage of a whole; growth and the fulfilment of a plan may go below nothing and above all. */
const isShare = (indicator: Indicator): boolean =>
  indicator.kind === 'ratio' && isPercent(indicator) && !/\b(?:tang|giam|tang truong|so voi|so sanh|hoan thanh|dat|ke hoach|chi tieu|toc do|chenh lech|vuot)\b/.test(fold(indicator.name));

const doubt = (code: IssueCode, params: Readonly<Record<string, string | number>>, suggestions: readonly Suggestion[] = []): CellReading => ({
  kind: 'doubt',
  code,
  params,
  suggestions,
  asRead: null,
});
