import { INVISIBLE } from '../text/letters.ts';
import { daysInMonth, isDate, isoDate, monthKey, parsePeriodKey, periodKey } from './keys.ts';
import type { PeriodKey } from './types.ts';

/** A period named in a title, a sheet name, a file name or a column header. */
export type FoundPeriod = {
  readonly key: PeriodKey;
  /** The words that name it, as written. */
  readonly text: string;
  /** False when the year comes from the caller and not from the text. */
  readonly yearSaid: boolean;
};

/**
 * Finds the reporting periods a text names, in the order they stand. Dates of signature, document numbers, and periods
 * that are only compared with or planned for are no reporting periods. A period without a year takes the one year that
 * the text names elsewhere, else `hintYear`; without either it is left out.
 */
export function findPeriodsInText(text: string, hintYear?: number): FoundPeriod[] {
  // Most cells can be told at once to name none.
  if (!/\d|th[aá]\u0301?ng|qu[yýi]|q/iu.test(text)) return [];
  const written = text.replace(INVISIBLE, '').normalize('NFC');
  const search = new Search(written);
  const said = search.onlyYear();
  for (const pattern of PATTERNS) search.apply(pattern, said ?? hintYear, said !== null);
  return search.found();
}

type Reading = { readonly key: PeriodKey; readonly yearSaid: boolean };
type Pattern = { readonly form: RegExp; readonly read: (groups: Record<string, string | undefined>, year: number | undefined) => readonly Reading[] };

const YEAR = '(?<year>(?:19|20)\\d{2})';
/** What may stand between a period and its year. */
const TO_YEAR = `\\s*(?:(?:[-/._,]|cua nam|nam)\\s*)*`;
const MAYBE_YEAR = `(?:${TO_YEAR}${YEAR}(?!\\d))?`;
const DAY_MONTH = (name: string): string => `(?<d${name}>\\d{1,2})\\s*[/.-]\\s*(?<m${name}>\\d{1,2})(?:\\s*[/.-]\\s*(?<y${name}>\\d{4}))?`;

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  giêng: 1, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10, 'mười một': 11, 'mười hai': 12, chạp: 12,
};
const BARE_NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(NUMBER_WORDS).map(([word, value]) => [bare(word), value]));
const WORDS = Object.keys(BARE_NUMBER_WORDS).sort((left, right) => right.length - left.length).join('|');

/** In order: what is found first takes its place in the text, so that dates are gone before months are looked for. */
const PATTERNS: readonly Pattern[] = standingAlone([
  {
    form: new RegExp(`(?:tu\\s+)?(?:ngay\\s+)?${DAY_MONTH('1')}\\s*(?:-|–|den het|den|toi)\\s*(?:ngay\\s+)?${DAY_MONTH('2')}(?!\\d)`, 'g'),
    read: (groups) => range(groups),
  },
  { form: /\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}/g, read: (groups) => known(groups['0'] ?? '') },
  // Dates: of signature, of a document, a deadline. Also with blanks to be filled in by hand.
  { form: /ngay[\s.…_\d]*(?:\/|thang)[\s.…_\d/]*(?:nam[\s.…_]*(?:\d{2,4})?)?/g, read: () => [] },
  { form: /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)|\d{4}-\d{2}-\d{2}/g, read: () => [] },
  // Document numbers: 10/2018/TT-BTTTT, 35-NQ/TW.
  { form: /so\s*:?\s*\d+\/\d{4}(?!\d)|(?:(?:so|thong tu|nghi dinh|quyet dinh|nghi quyet|cong van|huong dan|ke hoach|chi thi)\s*:?\s*)?\d+\/\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*|\d+-[a-z]{2,4}\/[a-z0-9-]+/g, read: () => [] },
  {
    form: new RegExp(`tu\\s+thang\\s*(?<from>\\d{1,2})\\s*(?:den|-|–|toi)\\s*(?:het\\s+)?(?:thang\\s*)?(?<to>\\d{1,2})(?!\\d)${MAYBE_YEAR}`, 'g'),
    read: (groups, year) => monthRange(Number(groups.from), Number(groups.to), groups.year, year),
  },
  {
    form: new RegExp(`(?:(?<count>\\d{1,2})|(?<word>${WORDS}))\\s*thang\\s*(?<part>dau|cuoi)\\s*nam${MAYBE_YEAR}`, 'g'),
    read: (groups, year) => monthCount(groups, year),
  },
  {
    form: new RegExp(`(?:(?<count>\\d{1,2})|(?<word>${WORDS}))\\s*thang\\s*(?:[-/.]|nam|cua nam)*\\s*${YEAR}(?!\\d)`, 'g'),
    read: (groups, year) => monthCount(groups, year),
  },
  {
    form: new RegExp(`(?<count>3|6|9|12)\\s?t(?:\\s*(?<part>dau|cuoi)\\s*nam)?${TO_YEAR}${YEAR}(?!\\d)`, 'g'),
    read: (groups, year) => monthCount(groups, year),
  },
  { form: /(?<count>3|6|9|12)\s*thang(?!\s*\d)/g, read: (groups, year) => monthCount(groups, year) },
  { form: /thang\s*(?<month>0?[1-9]|1[0-2])\s*[/-]\s*(?<short>1[5-9]|[2-4]\d)(?!\d)/g, read: (groups) => month(Number(groups.month), `20${groups.short ?? ''}`, undefined) },
  {
    form: new RegExp(`thang\\s*(?<month>0?[1-9]|1[0-2])(?!\\d)(?<more>(?:\\s*(?:,|\\+|va|&|-)\\s*(?:thang\\s*)?(?:0?[1-9]|1[0-2])(?!\\d))*)${MAYBE_YEAR}`, 'g'),
    read: (groups, year) => months(groups, year),
  },
  {
    form: new RegExp(`thang\\s+(?<word>${WORDS})\\s+nam\\s+${YEAR}(?!\\d)`, 'g'),
    read: (groups, year) => month(BARE_NUMBER_WORDS[groups.word ?? ''] ?? 0, groups.year, year),
  },
  {
    form: new RegExp(`(?:thg|th|t)\\.?\\s?(?<month>0?[1-9]|1[0-2])(?!\\d)${MAYBE_YEAR}`, 'g'),
    read: (groups, year) => month(Number(groups.month), groups.year, year),
  },
  {
    form: new RegExp(`(?:quy|qui|q)\\s*\\.?\\s*(?<quarter>iv|iii|ii|i|[1-4])(?![\\da-z])${MAYBE_YEAR}`, 'g'),
    read: (groups, year) => {
      const quarter = { i: 1, ii: 2, iii: 3, iv: 4 }[groups.quarter ?? ''] ?? Number(groups.quarter);
      return whole((said) => periodKey('quarter', said, quarter * 3), groups.year, year);
    },
  },
  { form: new RegExp(`(?<month>0[1-9]|1[0-2]|[1-9])\\s?[-/._]\\s?${YEAR}(?![\\d/]|-[a-z])`, 'g'), read: (groups) => month(Number(groups.month), groups.year, undefined) },
  { form: new RegExp(`${YEAR}\\s?[-/._]\\s?(?<month>0[1-9]|1[0-2])(?![\\d/.-])`, 'g'), read: (groups) => month(Number(groups.month), groups.year, undefined) },
  { form: new RegExp(`nam\\s*[:.]?\\s*${YEAR}(?!\\d|\\s*[-–]\\s*\\d)`, 'g'), read: (groups) => known(groups.year ?? '') },
  { form: new RegExp(`^\\s*${YEAR}\\s*$`, 'g'), read: (groups) => known(groups.year ?? '') },
]);

/** A period begins where a word begins. */
function standingAlone(patterns: readonly Pattern[]): readonly Pattern[] {
  return patterns.map(({ form, read }) => ({ form: new RegExp(form.source.startsWith('^') ? form.source : `(?<![\\p{L}\\d])(?:${form.source})`, 'gu'), read }));
}

/** Words in front that make a period one to compare with or to plan for, not the one reported. */
const OTHER_PERIOD = /(?:so voi(?: cung ky)?|cung ky|nhiem vu|phuong huong|trong tam|ke hoach|du kien|chuan bi)(?: cong tac)?\s*$/;

class Search {
  readonly #written: string;
  /** The text without marks, lower case, same length; what has been read is blanked out. */
  #plain: string;
  readonly #hits: { at: number; found: FoundPeriod }[] = [];

  constructor(written: string) {
    this.#written = written;
    this.#plain = bare(written);
  }

  /** The year, when the text names exactly one. */
  onlyYear(): number | null {
    const years = new Set((this.#plain.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number));
    const [first] = years;
    return years.size === 1 && first !== undefined ? first : null;
  }

  apply(pattern: Pattern, year: number | undefined, yearSaid: boolean): void {
    for (const match of this.#plain.matchAll(pattern.form)) {
      const before = this.#plain.slice(0, match.index);
      const after = this.#plain.slice(match.index + match[0].length);
      if (/^\p{L}/u.test(after) && /\p{L}$/u.test(match[0])) continue;
      const readings = pattern.read({ ...match.groups, '0': match[0] }, year);
      const isOther = OTHER_PERIOD.test(before);
      for (const reading of isOther ? [] : readings) {
        const text = this.#written.slice(match.index, match.index + match[0].length).trim();
        this.#hits.push({ at: match.index, found: { key: reading.key, text, yearSaid: reading.yearSaid || yearSaid } });
      }
      if (readings.length > 0 || pattern.read.length === 0 || isOther) this.#blank(match.index, match[0].length);
    }
  }

  found(): FoundPeriod[] {
    const sorted = [...this.#hits].sort((left, right) => left.at - right.at).map((hit) => hit.found);
    return sorted.filter((one, at) => sorted.findIndex((other) => other.key === one.key) === at);
  }

  #blank(at: number, length: number): void {
    this.#plain = `${this.#plain.slice(0, at)}${'\u0001'.repeat(length)}${this.#plain.slice(at + length)}`;
  }
}

/** Lower case without marks, one character for one, so that places in it are places in the text. */
function bare(text: string): string {
  return [...text]
    .map((character) => {
      const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/, 'd');
      return plain.length === character.length ? plain : character;
    })
    .join('')
    .replace(/[\s_]/g, (space) => (space === '_' ? '_' : ' '));
}

function whole(make: (year: number) => PeriodKey, said: string | undefined, year: number | undefined): Reading[] {
  const chosen = said === undefined ? year : Number(said);
  return chosen === undefined ? [] : [{ key: make(chosen), yearSaid: said !== undefined }];
}

function month(number: number, said: string | undefined, year: number | undefined): Reading[] {
  return number < 1 || number > 12 ? [] : whole((chosen) => monthKey(chosen, number), said, year);
}

function months(groups: Record<string, string | undefined>, year: number | undefined): Reading[] {
  const numbers = [groups.month ?? '', ...((groups.more ?? '').match(/\d+/g) ?? [])].map(Number);
  return numbers.flatMap((number) => month(number, groups.year, year));
}

/** `6 tháng đầu năm`, `9 tháng`, `10 tháng đầu năm`: from January; `6 tháng cuối năm`: to December. */
function monthCount(groups: Record<string, string | undefined>, year: number | undefined): Reading[] {
  const count = groups.count === undefined ? (BARE_NUMBER_WORDS[groups.word ?? ''] ?? 0) : Number(groups.count);
  if (count < 1 || count > 12) return [];
  return groups.part === 'cuoi' ? monthRange(13 - count, 12, groups.year, year) : monthRange(1, count, groups.year, year);
}

/** Whole months of one year, by the key of their kind where there is one. */
function monthRange(from: number, to: number, said: string | undefined, year: number | undefined): Reading[] {
  if (from < 1 || to > 12 || from > to) return [];
  const kind = ({ '1-1': 'month', '1-3': 'quarter', '4-6': 'quarter', '7-9': 'quarter', '10-12': 'quarter', '1-6': 'half-year', '7-12': 'half-year', '1-9': 'nine-month', '1-12': 'year' } as const)[
    `${from}-${to}` as '1-1'
  ];
  return whole((chosen) => (kind === undefined ? `${isoDate(chosen, from, 1)}..${isoDate(chosen, to, daysInMonth(chosen, to))}` : periodKey(kind, chosen, to)), said, year);
}

function range(groups: Record<string, string | undefined>): Reading[] {
  const endYear = groups.y2 ?? groups.y1;
  if (endYear === undefined) return [];
  const wraps = Number(groups.m1) > Number(groups.m2);
  const startYear = groups.y1 ?? String(Number(endYear) - (wraps ? 1 : 0));
  const from = isoDate(Number(startYear), Number(groups.m1), Number(groups.d1));
  const to = isoDate(Number(endYear), Number(groups.m2), Number(groups.d2));
  return isDate(from) && isDate(to) && from <= to ? [{ key: `${from}..${to}`, yearSaid: true }] : [];
}

function known(key: PeriodKey): Reading[] {
  return parsePeriodKey(key) === null ? [] : [{ key, yearSaid: true }];
}
