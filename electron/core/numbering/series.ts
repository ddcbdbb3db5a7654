import type { FormatProfile, Term } from '../catalogue/types.ts';
import type { DocumentType } from '../document/types.ts';

/** Which number series a document belongs to. */
export type SeriesQuestion = {
  readonly profile: FormatProfile;
  /** Who issues: the committee's id or symbol. */
  readonly issuer: string;
  readonly type: DocumentType;
  /** Date of signature, ISO. */
  readonly date: string;
  readonly terms: readonly Term[];
  /** ND30 leaves one series or one for each type to the head of the body (Art. 15.1c). */
  readonly stateSeriesPerType?: boolean;
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
    return { ok: true, key: ['state', issuer, date.slice(0, 4), ...(question.stateSeriesPerType === true ? [type] : [])].join('|') };
  }
  const term = termOn(question.terms, date);
  return term === null ? { ok: false, code: 'no-term', params: { date } } : { ok: true, key: ['party', issuer, term.startsOn, type].join('|') };
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
