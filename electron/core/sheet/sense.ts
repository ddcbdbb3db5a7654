import { fold } from '../text/fold.ts';
import type { HeadWord, Scope, TotalWord } from './vocabulary.ts';
import { headWordOf, isFooter, scopeOf, totalOf } from './vocabulary.ts';

/** What one text can mean in a table, before anything is known about where it stands. */
export type Sense = {
  /** As written, line breaks and runs of spaces made single spaces. */
  readonly text: string;
  readonly key: string;
  readonly head: HeadWord | null;
  readonly scope: Scope | null;
  readonly total: TotalWord | null;
  /** Digits with the signs that numbers are written with: a figure, never a name. */
  readonly numeric: boolean;
  /** A dash, dots, a cross: a mark that stands for a figure. */
  readonly mark: boolean;
  /** Letter, number or expression of an index row (`A`, `1`, `(2)`, `3=1+2`). */
  readonly indexToken: IndexToken | null;
  readonly footer: boolean;
};

export type IndexToken = { readonly kind: 'letter' } | { readonly kind: 'number'; readonly number: number };

/** Single spaces, and no sign of a footnote behind a word (`Số buổi¹`); `m²` and `km³` are measures. */
export const tidyText = (text: string): string => (FOOTNOTE.test(text) ? text.replace(FOOTNOTES, '') : text).replace(/\s+/gu, ' ').trim();

const FOOTNOTE = /[¹²³⁴-⁹]/u;
const FOOTNOTES = /(?<=\p{L}\p{M}*\)?)(?<!(?:^|[^\p{L}])[ckd]?m)[¹²³⁴-⁹]+(?![\p{L}\d])/gu;

const NUMERIC = /^[(+-]? ?\d[\d.,\s]*%?\)?$/u;
const MARK = /^(?:[-–—…xX×.]|\.{2,}|…+)$/u;

export const senseOf = (raw: string, periodKind: string): Sense => {
  const text = tidyText(raw);
  const numeric = NUMERIC.test(text);
  const mark = MARK.test(text);
  if (numeric || mark) {
    return { text, key: text, head: null, scope: null, total: null, numeric, mark, indexToken: indexTokenOf(text), footer: false };
  }
  const key = fold(text);
  return {
    text,
    key,
    // `Đơn vị báo cáo:` asks for a name beside it; a header has no colon.
    head: text.endsWith(':') ? null : (headWordOf(key) ?? headWordOf(key.replace(/^(?:\d{1,2}|[a-h]) /, ''))),
    scope: text.length > 200 ? null : scopeOf(text, periodKind),
    total: text.length > 80 ? null : totalOf(text),
    numeric: false,
    mark: false,
    indexToken: indexTokenOf(text),
    footer: isFooter(key),
  };
};

/** Reads a cell of an index row; null when it cannot be one. */
export const indexTokenOf = (text: string): IndexToken | null => {
  const bare = text.replace(/\s+/gu, '');
  if (bare.length === 0 || bare.length > 24) return null;
  if (/^[[(]?[A-Za-zĐđ][\])]?$/u.test(bare)) return { kind: 'letter' };
  const number = /^[[(]?(\d{1,3})[\])]?(?:[=:][\d()+*/.x:%×÷-]+)?$/u.exec(bare)?.[1];
  return number === undefined ? null : { kind: 'number', number: Number(number) };
};
