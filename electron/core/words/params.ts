import { periodLabel, shortDate } from '../period/label.ts';
import { formatVietnamese } from '../text/number.ts';
import { FIELDS } from './fields.ts';
import type { Language } from './language.ts';

export type MessageParams = Readonly<Record<string, string | number>>;

/** One wording: what it says with these values. */
export type Wording = (of: Params) => string;

/** Stands for a value that was not given, so that the space before it can go with it. */
const GAP = '\u0000';

/** Closes up the places of values that were not given. */
export function withoutGaps(told: string): string {
  return told.replace(/ ?\0/g, '');
}

/** The values of a message, each written as its language writes it; a value that was not given leaves no trace. */
export class Params {
  readonly #values: MessageParams;
  readonly #language: Language;

  constructor(values: MessageParams, language: Language) {
    this.#values = values;
    this.#language = language;
  }

  /** As it is, numbers by the language's rules. */
  text(name: string): string {
    const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    if (value === undefined) return '';
    if (typeof value === 'string') return value;
    if (!Number.isFinite(value)) return String(value);
    return this.#language === 'vi' ? formatVietnamese(value) : value.toLocaleString('en-GB', { maximumFractionDigits: 15 });
  }

  has(name: string): boolean {
    return this.text(name) !== '';
  }

  /** In quotation marks. */
  quoted(name: string): string {
    const text = this.text(name);
    return text === '' ? GAP : `“${text}”`;
  }

  /** An ISO date as `dd/mm/yyyy`. */
  date(name: string): string {
    return this.has(name) ? shortDate(this.text(name).slice(0, 10)) : GAP;
  }

  /** A period key in words. */
  period(name: string): string {
    return this.has(name) ? periodLabel(this.text(name), this.#language) : GAP;
  }

  /** As `text`, in the middle of a sentence. */
  said(name: string): string {
    return this.has(name) ? this.text(name) : GAP;
  }

  /** The name of a part of a record, as the screen has it, in quotation marks. */
  field(name: string): string {
    const fields = FIELDS[this.#language];
    const given = this.text(name);
    return `“${Object.entries(fields).find(([field]) => field === given)?.[1] ?? fields.other}”`;
  }

  /** A number of bytes in the unit that reads best. */
  bytes(name: string): string {
    const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    if (typeof value !== 'number') return this.text(name);
    return value >= 1_048_576 ? `${Math.round(value / 1_048_576)} MB` : `${Math.max(1, Math.round(value / 1024))} KB`;
  }

  /** `words` where the value is given, nothing where it is not. */
  when(name: string, words: (of: Params) => string): string {
    return this.has(name) ? words(this) : '';
  }
}
