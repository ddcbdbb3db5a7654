import { addDays } from '../period/keys.ts';
import type { DocumentStatus } from './record.ts';

/** Another document's effect on this one from a day on. */
export type ValidityEffect = {
  readonly kind: 'amends' | 'replaces';
  /** First day of the effect, ISO. */
  readonly from: string;
  /** The document that has it. */
  readonly by: string;
};

/** What the validity of a document follows from. Days are ISO and included. */
export type ValidityFacts = {
  /** Null for a draft, which has no validity. */
  readonly signedOn: string | null;
  /** First day in force; null for a document that is merely issued (a letter, minutes). */
  readonly validFrom: string | null;
  /** Last day in force; null without end. */
  readonly validTo: string | null;
  /** First day on which it is withdrawn. */
  readonly withdrawnOn: string | null;
  readonly effects: readonly ValidityEffect[];
};

export type ValidityStatus = Exclude<DocumentStatus, 'draft'>;

/** `to` is the last day, null where nothing ends it yet. `by` are the documents whose effect the status is. */
export type ValidityInterval = { readonly from: string; readonly to: string | null; readonly status: ValidityStatus; readonly by: readonly string[] };

/**
 * What a document is on a day. Withdrawal goes before replacement, that before the end of its time, that before
 * amendments; an amendment counts while the document is in force, or from its signing where it has no validity of its own.
 */
export function statusOn(facts: Omit<ValidityFacts, 'effects' | 'signedOn'> & { readonly amendedOn: string | null; readonly replacedOn: string | null }, day: string): ValidityStatus {
  if (facts.withdrawnOn !== null && facts.withdrawnOn <= day) return 'withdrawn';
  if (facts.replacedOn !== null && facts.replacedOn <= day) return 'replaced';
  if (facts.validTo !== null && facts.validTo < day) return 'expired';
  if (facts.validFrom !== null && facts.validFrom > day) return 'issued';
  if (facts.amendedOn !== null && facts.amendedOn <= day) return 'amended';
  return facts.validFrom === null ? 'issued' : 'in-force';
}

/** First day of each kind of effect; null where there is none. */
export function firstEffects(effects: readonly ValidityEffect[]): { readonly amendedOn: string | null; readonly replacedOn: string | null } {
  return { amendedOn: firstDay(effects, 'amends'), replacedOn: firstDay(effects, 'replaces') };
}

/**
 * The life of a document as intervals that follow each other without gap, from its signing (or its first day in force,
 * where that is earlier) without end. Empty for a draft.
 */
export function validityTimeline(facts: ValidityFacts): readonly ValidityInterval[] {
  if (facts.signedOn === null) return [];
  const start = facts.validFrom !== null && facts.validFrom < facts.signedOn ? facts.validFrom : facts.signedOn;
  const turns = [facts.validFrom, facts.withdrawnOn, facts.validTo === null ? null : addDays(facts.validTo, 1), ...facts.effects.map((effect) => effect.from)];
  const days = [...new Set([start, ...turns.filter((day): day is string => day !== null && day > start)])].sort();
  const firsts = { ...facts, ...firstEffects(facts.effects) };
  const intervals: { from: string; status: ValidityStatus; by: readonly string[] }[] = [];
  for (const day of days) {
    const status = statusOn(firsts, day);
    const by = makersOf(status, facts.effects, day);
    const last = intervals.at(-1);
    if (last === undefined || last.status !== status || last.by.join('|') !== by.join('|')) intervals.push({ from: day, status, by });
  }
  return intervals.map((interval, index) => {
    const next = intervals[index + 1];
    return { ...interval, to: next === undefined ? null : addDays(next.from, -1) };
  });
}

function makersOf(status: ValidityStatus, effects: readonly ValidityEffect[], day: string): readonly string[] {
  const kind = status === 'amended' ? 'amends' : status === 'replaced' ? 'replaces' : null;
  if (kind === null) return [];
  return [...new Set(effects.filter((effect) => effect.kind === kind && effect.from <= day).map((effect) => effect.by))].sort();
}

function firstDay(effects: readonly ValidityEffect[], kind: ValidityEffect['kind']): string | null {
  return effects.filter((effect) => effect.kind === kind).map((effect) => effect.from).sort()[0] ?? null;
}
