import { findPeriodsInText } from '../period/find.ts';
import { monthsOf, parsePeriodKey } from '../period/keys.ts';
import type { ParsedPeriod } from '../period/keys.ts';
import type { Period } from '../period/types.ts';
import { fold } from '../text/fold.ts';

/**
 * A period named in a text, against the asked one. `year` is the year that holds the asked period: no contradiction in a
 * title, but figures of a whole year in a column of their own. `around` is any other longer period that holds it.
 */
export type TimeMention = { readonly text: string; readonly key: string; readonly standing: 'asked' | 'year' | 'around' | 'other'; readonly yearSaid: boolean };

const MAY_NAME_A_PERIOD = /\d|th[aá]ng|qu[yý]|n[aă]m/iu;

export const timesIn = (text: string, asked: Period): readonly TimeMention[] => {
  if (!MAY_NAME_A_PERIOD.test(text) || text.length > 400) return [];
  const year = yearOf(asked);
  return findPeriodsInText(text, year ?? undefined).map((found) => ({
    text: found.text,
    key: found.key,
    standing: isAskedHalf(found.text, asked) ? 'asked' : standingOf(found.key, asked),
    yearSaid: found.yearSaid,
  }));
};

/** `6 tháng` with neither half said is the half that is asked for. */
const isAskedHalf = (text: string, asked: Period): boolean => asked.kind === 'half-year' && /^(?:6|sau) thang$/.test(fold(text));

/** Whether periods are the asked one's own parts, all of them and no other. */
export const makeUp = (keys: readonly string[], asked: Period): boolean => {
  const months = keys.flatMap((key) => monthsOf(key));
  const wanted = monthsOf(asked.key);
  return keys.length > 1 && wanted.length > 0 && months.length === wanted.length && new Set(months).size === months.length && wanted.every((month) => months.includes(month));
};

const standingOf = (key: string, asked: Period): TimeMention['standing'] => {
  if (key === asked.key || key === `${asked.window.from}..${asked.window.to}`) return 'asked';
  const found = parsePeriodKey(key);
  if (found === null) return 'other';
  if (found.kind === 'year') return found.year === yearOf(asked) ? 'year' : 'other';
  return holds(found, asked) ? 'around' : 'other';
};

const holds = (found: ParsedPeriod, asked: Period): boolean => {
  if (found.kind === 'ad-hoc') return found.from <= asked.window.from && asked.window.to <= found.to;
  const wanted = parsePeriodKey(asked.key);
  if (wanted === null || wanted.kind === 'ad-hoc') return false;
  return found.year === wanted.year && found.firstMonth <= wanted.firstMonth && wanted.lastMonth <= found.lastMonth;
};

export const yearOf = (period: Period): number | null => {
  const parsed = parsePeriodKey(period.key);
  if (parsed !== null && parsed.kind !== 'ad-hoc') return parsed.year;
  return Number(period.window.to.slice(0, 4)) || null;
};

/** The text without the words that name periods, and without what they leave behind. */
export const withoutTimes = (text: string, times: readonly TimeMention[]): string => {
  let rest = text;
  for (const { text: mention } of times) rest = rest.replace(mention, ' ');
  return rest
    .replace(/[([{]\s*[)\]}]/gu, ' ')
    .replace(/\s+(?:tháng|quý|năm|trong|của)\s*$/iu, ' ')
    .replace(/^[\s:;,–/-]+|[\s:;,–/-]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
};
