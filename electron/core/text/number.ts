import type { FigureValue } from '../figure/types.ts';
import { decimalText } from './decimal.ts';
import { fold, toneKey } from './fold.ts';
import { INVISIBLE, hasMarks } from './letters.ts';

/**
 * Figures as Vietnamese offices write them (standards §3.6, DESIGN §8): `1.234` is 1234, `12,5` is twelve and a half,
 * groups of three may be parted by spaces. Only text is read here; a true number of a cell is never read again.
 * Whatever could be read in two ways is a doubt, never a choice.
 */

export type NumberReading =
  | ({ readonly ok: true } & FigureValue)
  | {
      readonly ok: false;
      readonly code: 'not-a-number' | 'ambiguous-number';
      /** Values that may have been meant, most likely first; for a person to choose from. */
      readonly suggestions: readonly number[];
    };

export type NumberOptions = {
  /** The other cells of the column leave no doubt that it is written the English way (see `columnNumberStyle`). */
  readonly englishColumn?: boolean;
  /** The other cells of the column leave no doubt that a comma begins its decimals, and the figure may have three of them. */
  readonly commaDecimals?: boolean;
  /** The figure is a percentage, so that `15,17%` is 15.17. */
  readonly percent?: boolean;
};

const ZERO_WORDS = ['không', 'không có', 'không phát sinh', 'không có phát sinh'];
const MISSING_WORDS = [
  'chưa có số liệu', 'chưa có', 'chưa báo cáo', 'chưa có báo cáo', 'chưa gửi', 'chưa gửi báo cáo', 'chưa nộp', 'chưa nộp báo cáo',
  'chưa thống kê', 'chưa thống kê được', 'chưa tổng hợp', 'chưa tổng hợp được', 'chưa có số', 'chưa rõ', 'chưa có thông tin',
  'không có số liệu', 'không có số liệu báo cáo', 'không có báo cáo', 'không báo cáo', 'không có thông tin', 'thiếu số liệu',
];

const MARKS: ReadonlyMap<string, 'zero' | 'missing'> = new Map([
  ...ZERO_WORDS.flatMap((word): [string, 'zero'][] => [[toneKey(word), 'zero'], [fold(word), 'zero']]),
  ...MISSING_WORDS.flatMap((word): [string, 'missing'][] => [[toneKey(word), 'missing'], [fold(word), 'missing']]),
]);

/** Reads one cell text. Blank text is missing. */
export function parseVietnameseNumber(text: string, options: NumberOptions = {}): NumberReading {
  const written = tidy(text);
  const mark = readMark(written);
  if (mark !== null) return mark;
  const bracketed = /^\((.*)\)$/.exec(written)?.[1]?.trim();
  if (bracketed !== undefined && /^\d/.test(bracketed)) return negated(readSigned(bracketed, options));
  return readSigned(written, options);
}

/** Full-width forms to plain ones, every kind of space to a plain one, every minus to a hyphen; nothing else changes. */
function tidy(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uFE58]/g, '-')
    .trim();
}

function readMark(written: string): NumberReading | null {
  if (written === '') return { ok: true, state: 'missing', value: null };
  if (written === '-') return { ok: true, state: 'zero', value: 0 };
  if (/^(?:[.\u2026]{2,}|\u2026)$/.test(written.replaceAll(' ', ''))) return { ok: true, state: 'missing', value: null };
  if (/^[xX\u00D7]$/.test(written)) return { ok: true, state: 'not-applicable', value: null };
  if (!/^\p{L}[\p{L}\p{M} .]*$/u.test(written)) return null;
  const mark = MARKS.get(hasMarks(written) ? toneKey(written) : fold(written));
  if (mark === 'zero') return { ok: true, state: 'zero', value: 0 };
  return mark === 'missing' ? { ok: true, state: 'missing', value: null } : null;
}

function readSigned(written: string, options: NumberOptions): NumberReading {
  const percent = /^(.*\d) ?%$/.exec(written)?.[1];
  if (percent !== undefined) {
    const reading = readSigned(percent, options);
    return options.percent === true ? reading : doubt('not-a-number', reading.ok ? [reading.value] : reading.suggestions);
  }
  if (/^-\d/.test(written)) return negated(readUnsigned(written.slice(1), options));
  if (/^[-+] ?\d/.test(written)) {
    const reading = readUnsigned(written.slice(1).trim(), options);
    return doubt('ambiguous-number', reading.ok ? [reading.value] : reading.suggestions);
  }
  return readUnsigned(written, options);
}

/** Digits in groups of three, the first group not led by a zero. */
const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+$/;

function readUnsigned(written: string, options: NumberOptions): NumberReading {
  const spaced = /^([1-9]\d{0,2}(?: \d{3})+)(,\d+)?$/.exec(written);
  if (spaced !== null) return number(`${(spaced[1] ?? '').replaceAll(' ', '')}${(spaced[2] ?? '').replace(',', '.')}`);
  if (/^\d{1,2}$|^[1-9]\d*$/.test(written)) return number(written);
  if (/^0\d+$/.test(written)) return doubt('ambiguous-number', [Number(written)]);
  const [whole = '', fraction, ...rest] = written.split(',');
  if (DOT_GROUPS.test(written)) return readDotGroups(written, options);
  if (rest.length === 0 && fraction !== undefined && /^\d+$/.test(fraction)) {
    if (DOT_GROUPS.test(whole)) return number(`${whole.replaceAll('.', '')}.${fraction}`);
    if (/^\d+$/.test(whole)) return readOneComma(whole, fraction, options);
  }
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(written)) return number(written.replaceAll(',', ''));
  const [head = '', tail, ...more] = written.split('.');
  if (more.length === 0 && tail !== undefined && /^\d+$/.test(tail)) {
    if (COMMA_GROUPS.test(head)) return number(`${head.replaceAll(',', '')}.${tail}`);
    if (/^\d+$/.test(head)) return readOneDot(head, tail, options);
  }
  return readAround(written, options);
}

/** `1.234` is 1234 in Vietnam; in a column with English decimals it could also be a little over one. */
function readDotGroups(written: string, options: NumberOptions): NumberReading {
  const grouped = number(written.replaceAll('.', ''));
  const single = written.split('.').length === 2;
  if (options.englishColumn !== true || !single) return grouped;
  return doubt('ambiguous-number', [Number(written.replaceAll('.', '')), Number(written)]);
}

/** `12,5` is certain; `1,234` is certain only where the column is; `0,125` and `1234,567` have one reading. */
function readOneComma(whole: string, fraction: string, options: NumberOptions): NumberReading {
  if (!COMMA_GROUPS.test(`${whole},${fraction}`)) {
    return /^(?:\d{1,2}|[1-9]\d*)$/.test(whole) ? number(`${whole}.${fraction}`) : doubt('ambiguous-number', [Number(`${whole}.${fraction}`)]);
  }
  if (options.englishColumn === true) return number(`${whole}${fraction}`);
  if (options.commaDecimals === true) return number(`${whole}.${fraction}`);
  return doubt('ambiguous-number', [Number(`${whole}${fraction}`), Number(`${whole}.${fraction}`)]);
}

/** A point that parts no group of three: an English decimal where the column is English, else a doubt. */
function readOneDot(head: string, tail: string, options: NumberOptions): NumberReading {
  if (options.englishColumn === true && (tail.length !== 3 || head === '0') && /^(?:0|[1-9]\d*)$/.test(head)) return number(`${head}.${tail}`);
  return doubt('ambiguous-number', [Number(`${head}.${tail}`), Number(`${head}${tail}`)]);
}

/** Not a number by itself: words around exactly one number (`12 tin`, `khoảng 50`) make it a suggestion. */
function readAround(written: string, options: NumberOptions): NumberReading {
  const numbers = written.match(/\d[\d.,]*\d|\d/g) ?? [];
  const only = numbers.length === 1 ? numbers[0] : undefined;
  const code = /^[\d., ]+$/.test(written) ? 'ambiguous-number' : 'not-a-number';
  if (only === undefined) return doubt(code, []);
  if (only === written) return doubt(code, []);
  const reading = readUnsigned(only, options);
  return doubt(code, reading.ok && reading.value !== null ? [reading.value] : reading.ok ? [] : reading.suggestions);
}

function number(plain: string): NumberReading {
  const value = Number(plain);
  const digits = plain.replace('.', '').replace(/^0+/, '');
  if (!Number.isFinite(value) || digits.length > 15) return doubt('ambiguous-number', []);
  return value === 0 ? { ok: true, state: 'zero', value: 0 } : { ok: true, state: 'number', value };
}

function negated(reading: NumberReading): NumberReading {
  if (!reading.ok) return { ...reading, suggestions: reading.suggestions.map((value) => -value) };
  return reading.state === 'number' ? { ...reading, value: -reading.value } : reading;
}

function doubt(code: 'not-a-number' | 'ambiguous-number', suggestions: readonly (number | null)[]): NumberReading {
  const values = suggestions.filter((value): value is number => value !== null && Number.isFinite(value));
  return { ok: false, code, suggestions: [...new Set(values)] };
}

export type NumberStyle = 'vietnamese' | 'english' | 'unknown';

/**
 * How the numbers of one column are written, judged by all its texts together. Only texts that cannot be read in the
 * other way count; one that speaks against the rest, or too little evidence, gives `unknown`.
 */
export function columnNumberStyle(texts: readonly string[]): NumberStyle {
  let vietnamese = 0;
  let english = 0;
  let decimalPoints = 0;
  let dotGroups = 0;
  for (const text of texts) {
    const written = tidy(text).replace(/^[-(] ?/, '').replace(/[)%]$/, '').trim();
    if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(written)) vietnamese += 1;
    else if (/^\d+,\d+$/.test(written) && !COMMA_GROUPS.test(written)) vietnamese += 1;
    else if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(written)) english += 1;
    else if (DOT_GROUPS.test(written)) dotGroups += 1;
    else if (/^\d+\.\d+$/.test(written)) decimalPoints += 1;
  }
  if (vietnamese > 0) return english + decimalPoints === 0 ? 'vietnamese' : 'unknown';
  if (dotGroups > 0) return 'unknown';
  return english > 0 || decimalPoints >= 3 ? 'english' : 'unknown';
}

/**
 * Writes a number the Vietnamese way: `1.234,5`. `decimals` fixes the digits after the comma (rounding half away from
 * zero); without it all the digits the number has are written.
 */
export function formatVietnamese(value: number, decimals?: number): string {
  const plain = decimalText(value, decimals);
  const negative = plain.startsWith('-');
  const [whole = '0', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${negative ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
