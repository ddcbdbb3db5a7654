import type { FormatProfile, Term } from '../catalogue/types.ts';

/** Which number series a document belongs to. */
export type SeriesQuestion = {
  readonly profile: FormatProfile;
  /** Who issues: the committee's id or symbol. */
  readonly issuer: string;
  /** A document type, or whatever else names the type of a series. */
  readonly type: string;
  /** Date of signature, ISO. */
  readonly date: string;
  readonly terms: readonly Term[];
  /** ND30 leaves one series or one for each type to the head of the body (Art. 15.1c). */
  readonly stateSeriesPerType?: boolean;
  /** A document with a secrecy mark: a series of its own under ND30 (Art. 15.2), the common one in the Party (HD36 1.3.1). */
  readonly secret?: boolean;
};

export type SeriesAnswer = { readonly ok: true; readonly key: string } | { readonly ok: false; readonly code: 'no-term'; readonly params: { readonly date: string } };

/**
 * Documents with the same key share one run of numbers. Party: issuer, term of the committee and type, never the year
 * (HD36 1.3.1a, HD05 3.1.1b). Two types with one symbol (Quyết định and Quy định under HD05) are two series. State:
 * issuer and year, and the type where the body keeps a series for each.
 */
export function seriesKey(question: SeriesQuestion): SeriesAnswer {
  const { profile, issuer, type, date } = question;
  if (profile === 'state-nd30') {
    const shared = question.stateSeriesPerType === true ? [type] : [];
    return { ok: true, key: ['state', issuer, date.slice(0, 4), ...(question.secret === true ? [shared[0] ?? '', SECRET] : shared)].join('|') };
  }
  const term = termOn(question.terms, date);
  return term === null ? { ok: false, code: 'no-term', params: { date } } : { ok: true, key: ['party', issuer, term.startsOn, type].join('|') };
}

const SECRET = 'mat';

/** The series of the numbers under which incoming documents are registered: one a calendar year. */
export function arrivalSeriesKey(year: number): string {
  return `arrival|${year}`;
}

/** What a series' key says. `span` is the first day of a term, or a year; `type` is null where all types share the series. */
export type SeriesIdentity = { readonly kind: 'party' | 'state' | 'arrival'; readonly symbol: string; readonly span: string; readonly type: string | null; readonly secret: boolean };

/** Takes a key of `seriesKey` or `arrivalSeriesKey` apart; null for anything else. */
export function parseSeriesKey(key: string): SeriesIdentity | null {
  const [kind, first = '', span = '', type = '', secret = ''] = key.split('|');
  if (kind === 'arrival') return { kind, symbol: '', span: first, type: null, secret: false };
  if (kind !== 'party' && kind !== 'state') return null;
  return { kind, symbol: first, span, type: type === '' ? null : type, secret: secret === SECRET };
}

/** The term that a date lies in, both ends included; null when none. */
export function termOn(terms: readonly Term[], date: string): Term | null {
  return terms.find((term) => term.startsOn <= date && (term.endsOn === null || date <= term.endsOn)) ?? null;
}

/** One more than the highest number given out; gaps are not filled silently. */
export function nextNumber(used: readonly number[]): number {
  return used.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}

/** Numbers left out below the highest, and numbers given more than once, each in order. */
export function gapsAndDoubles(used: readonly number[]): { readonly gaps: readonly number[]; readonly doubles: readonly number[] } {
  const times = new Map<number, number>();
  for (const number of used) times.set(number, (times.get(number) ?? 0) + 1);
  const gaps: number[] = [];
  for (let number = 1; number < nextNumber(used); number += 1) if (!times.has(number)) gaps.push(number);
  const doubles = [...times].filter(([, count]) => count > 1).map(([number]) => number).sort((left, right) => left - right);
  return { gaps, doubles };
}
