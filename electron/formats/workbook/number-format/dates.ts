import type { DateFields } from '../serial-date.ts';
import { fixedDigits } from './digits.ts';
import type { FormatToken } from './sections.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const two = (value: number): string => String(value).padStart(2, '0');
const padded = (value: number, letters: string): string => (letters.length > 1 ? two(value) : String(value));

/** `m` means minutes right after an hour or right before seconds (ECMA-376 part 1, 18.8.31). */
const isMinute = (dates: readonly string[], index: number): boolean =>
  /^\[?h/.test(dates[index - 1] ?? '') || /^\[?s/.test(dates[index + 1] ?? '');

const monthText = (month: number, letters: string): string => {
  const name = MONTHS[month - 1] ?? '';
  if (letters.length <= 2) return padded(month, letters);
  if (letters.length === 4) return name;
  return name.slice(0, letters.length === 5 ? 1 : 3);
};

const dayText = (fields: DateFields, letters: string): string => {
  const name = DAYS[fields.weekday] ?? '';
  if (letters.length <= 2) return padded(fields.day, letters);
  return letters.length === 3 ? name.slice(0, 3) : name;
};

const elapsed = (serial: number, letters: string): string => {
  const perDay = letters.startsWith('[h') ? 24 : letters.startsWith('[m') ? 1440 : 86_400;
  const whole = Math.floor(serial * perDay + 1e-6);
  return String(whole).padStart(letters.length - 2, '0');
};

const dateToken = (fields: DateFields, serial: number, letters: string, minute: boolean, half: boolean): string => {
  if (letters.startsWith('[')) return elapsed(serial, letters);
  switch (letters.charAt(0)) {
    case 'y':
    case 'e':
      return letters.length > 2 || letters.startsWith('e') ? String(fields.year).padStart(4, '0') : two(fields.year % 100);
    case 'b':
      return letters.length > 2 ? String(fields.year + 543) : two((fields.year + 543) % 100);
    case 'm':
      return minute ? padded(fields.minute, letters) : monthText(fields.month, letters);
    case 'd':
      return dayText(fields, letters);
    case 'h':
      return padded(half ? (fields.hour + 11) % 12 + 1 : fields.hour, letters);
    case 's':
      return padded(fields.second, letters);
    default:
      return letters === 'a/p' ? (fields.hour < 12 ? 'A' : 'P') : fields.hour < 12 ? 'AM' : 'PM';
  }
};

/** A date or time in a section with date letters. `fields` are already rounded to what the section shows. */
export const dateText = (tokens: readonly FormatToken[], fields: DateFields, serial: number): string => {
  const dates = tokens.flatMap((token) => (token.kind === 'date' ? [token.text] : []));
  const half = dates.some((text) => text === 'am/pm' || text === 'a/p');
  let text = '';
  let index = -1;
  let decimals = -1;
  for (const token of tokens) {
    if (token.kind === 'digit' && decimals >= 0) {
      // `ss.00`: decimals of a second.
      decimals += 1;
      text = text.slice(0, text.length - (decimals > 1 ? decimals - 1 : 0)) + fixedDigits(fields.millisecond / 1000, decimals).slice(2);
      continue;
    }
    decimals = token.kind === 'point' ? 0 : -1;
    if (token.kind === 'date') {
      index += 1;
      text += dateToken(fields, serial, token.text, isMinute(dates, index), half);
    } else if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'point') text += '.';
    else if (token.kind === 'comma') text += ',';
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'digit') text += token.sign === '0' ? '0' : '';
  }
  return text;
};
