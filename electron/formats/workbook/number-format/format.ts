import { fieldsOfSerial } from '../serial-date.ts';
import { dateText } from './dates.ts';
import { fixedDigits, generalText, groupedWhole, groupThousands } from './digits.ts';
import { rareNumberText } from './rare.ts';
import { readSection, splitSections, type FormatSection, type FormatToken } from './sections.ts';

/**
 * A number format of a cell, made once a style. Texts are as Excel with English separators shows them (`1,234.5`),
 * dates by their own format; the system's short date is the Vietnamese `dd/mm/yyyy`, which no one takes for a month
 * and a day. Widths do not exist here: nothing is shown as `#####` for want of room.
 */
export type NumberFormat = {
  /** The number stands for a date, a time or a duration. */
  readonly isDate: boolean;
  number(value: number): string;
  /** What the format shows for text: the text itself, unless the format adds to it or hides it. */
  text(value: string): string;
};

const NOT_A_DATE = '########';
const DAY_FRACTION_OF_SECOND = 1 / 86_400;

const holdsDate = (section: FormatSection): boolean => section.tokens.some((token) => token.kind === 'date');
/** Seconds are rounded where they are shown whole; hours and minutes are never rounded up. */
const roundsSeconds = (tokens: readonly FormatToken[]): boolean =>
  tokens.some((token) => token.kind === 'date' && /^\[?s/.test(token.text)) && !tokens.some((token, index) => token.kind === 'point' && tokens[index + 1]?.kind === 'digit');

const formatDate = (section: FormatSection, value: number, date1904: boolean): string => {
  const shown = roundsSeconds(section.tokens) ? Math.round(value / DAY_FRACTION_OF_SECOND) * DAY_FRACTION_OF_SECOND : value;
  const fields = fieldsOfSerial(shown, date1904);
  return fields === null ? NOT_A_DATE : dateText(section.tokens, fields, shown);
};

type DigitLayout = {
  readonly decimals: number;
  readonly leastDecimals: number;
  readonly leastWhole: number;
  readonly grouped: boolean;
  readonly scale: number;
  readonly first: number;
  readonly last: number;
  /** Literals stand between the digits (`000-000`), which the common way cannot do. */
  readonly broken: boolean;
};

const layDigits = (tokens: readonly FormatToken[]): DigitLayout => {
  let first = -1;
  let last = -1;
  let point = -1;
  tokens.forEach((token, index) => {
    if (token.kind !== 'digit' && token.kind !== 'point') return;
    if (first < 0) first = index;
    last = index;
    if (token.kind === 'point' && point < 0) point = index;
  });
  let decimals = 0;
  let leastDecimals = 0;
  let leastWhole = 0;
  let grouped = false;
  let broken = false;
  for (let index = first; index >= 0 && index <= last; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'comma') grouped = true;
    else if (token?.kind !== 'digit') broken ||= token?.kind !== 'point' || index !== point;
    else if (point >= 0 && index > point) {
      decimals += 1;
      if (token.sign === '0') leastDecimals = decimals;
    } else if (token.sign === '0' || leastWhole > 0) leastWhole += 1;
  }
  let scale = 1;
  for (let index = last + 1; last >= 0 && tokens[index]?.kind === 'comma'; index += 1) {
    scale /= 1000;
    last = index;
  }
  for (const token of tokens) if (token.kind === 'percent') scale *= 100;
  return { decimals, leastDecimals, leastWhole, grouped, scale, first, last, broken };
};

const formatDigits = (size: number, layout: DigitLayout): string => {
  const fixed = fixedDigits(size * layout.scale, layout.decimals);
  const point = fixed.indexOf('.');
  let whole = point < 0 ? fixed : fixed.slice(0, point);
  let fraction = point < 0 ? '' : fixed.slice(point + 1);
  if (whole === '0' && layout.leastWhole === 0) whole = '';
  whole = whole.padStart(layout.leastWhole, '0');
  if (layout.grouped) whole = groupThousands(whole);
  while (fraction.length > layout.leastDecimals && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return layout.decimals > 0 ? `${whole}.${fraction}` : whole;
};

/** Below this a whole number is written out by its own digits: nothing is rounded, nothing is written with an exponent. */
const PLAIN_BELOW = 1e9;

/** Whether a section is digits and thousands signs alone (`0`, `#,##0`), as that of nearly every figure. */
const isWhole = (tokens: readonly FormatToken[], layout: DigitLayout): boolean =>
  layout.first >= 0 && layout.scale === 1 && tokens.every((token, index) => token.kind === 'digit' || (token.kind === 'comma' && index > layout.first && index < layout.last));

/** A section that shows numbers: `size` is the number without its sign where the section stands for the sign. */
const numberSection = (section: FormatSection): ((value: number) => string) => {
  const { tokens } = section;
  const layout = layDigits(tokens);
  const whole = isWhole(tokens, layout);
  return (value) => {
    if (whole && value > 0 && value < PLAIN_BELOW && Number.isInteger(value)) {
      if (layout.leastWhole <= 1) return layout.grouped ? groupedWhole(value) : String(value);
      const digits = String(value).padStart(layout.leastWhole, '0');
      return layout.grouped ? groupThousands(digits) : digits;
    }
    const size = Math.abs(value);
    let text = '';
    tokens.forEach((token, index) => {
      if (index === layout.first) text += formatDigits(size, layout);
      if (token.kind === 'literal') text += token.text;
      else if (token.kind === 'percent') text += '%';
      else if (token.kind === 'general' || token.kind === 'text') text += generalText(size);
      else if (token.kind === 'comma' && (index < layout.first || index > layout.last)) text += ',';
    });
    const negative = value < 0 && !/^[0.,%\s]*$/.test(text);
    return negative ? `-${text}` : text;
  };
};

const holds = (section: FormatSection, value: number): boolean => {
  const condition = section.condition;
  if (condition === null) return true;
  switch (condition.sign) {
    case '<': return value < condition.than;
    case '<=': return value <= condition.than;
    case '>': return value > condition.than;
    case '>=': return value >= condition.than;
    case '<>': return value !== condition.than;
    default: return value === condition.than;
  }
};

/** The index of the section that shows a number: by conditions when there are any, else positive; negative; zero. The first shows the sign, the others stand for it. */
const sectionPicker = (sections: readonly FormatSection[]): ((value: number) => number) => {
  if (sections.some((section) => section.condition !== null)) return (value) => sections.findIndex((section) => holds(section, value));
  return (value) => {
    if (value < 0 && sections.length > 1) return 1;
    return value === 0 && sections.length > 2 ? 2 : 0;
  };
};

const GENERAL: NumberFormat = { isDate: false, number: generalText, text: (value) => value };

const textFormat = (section: FormatSection | undefined): ((value: string) => string) => {
  if (section === undefined || (section.tokens.length === 1 && section.tokens[0]?.kind === 'text')) return (value) => value;
  return (value) => {
    let text = '';
    for (const token of section.tokens) {
      if (token.kind === 'text') text += value;
      else if (token.kind === 'literal') text += token.text;
    }
    return text.trim();
  };
};

/** Makes the format of a code such as `#,##0.00`. Never fails; a code it cannot follow shows as General. */
export const numberFormat = (code: string, date1904: boolean): NumberFormat => {
  if (code === '' || /^general$/i.test(code)) return GENERAL;
  const all = splitSections(code).map(readSection);
  const numbers = all.slice(0, 3).filter((section, index) => index === 0 || !section.tokens.some((token) => token.kind === 'text'));
  const textSection = all[3] ?? all.findLast((section) => section.tokens.some((token) => token.kind === 'text'));
  const isDate = numbers.some(holdsDate);
  const layouts = numbers.map((section) => layDigits(section.tokens));
  if (numbers.some((section) => section.rare) || (!isDate && layouts.some((layout) => layout.broken))) {
    return { isDate, number: (value) => rareNumberText(code, value, date1904), text: textFormat(textSection) };
  }
  const pick = sectionPicker(numbers);
  const writers = numbers.map((section) => (holdsDate(section) ? (value: number) => formatDate(section, value, date1904) : numberSection(section)));
  const dated = numbers.map(holdsDate);
  return {
    isDate,
    text: textFormat(textSection),
    number: (value) => {
      const index = pick(value);
      const write = writers[index];
      if (write === undefined) return NOT_A_DATE;
      return write(index > 0 && dated[index] === false ? Math.abs(value) : value).trim();
    },
  };
};
