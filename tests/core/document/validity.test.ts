import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstEffects, statusOn, validityTimeline, type ValidityEffect, type ValidityFacts } from '../../../electron/core/document/validity.ts';
import { addDays } from '../../../electron/core/period/keys.ts';

const RULES: ValidityFacts = { signedOn: '2019-03-01', validFrom: '2019-03-15', validTo: null, withdrawnOn: null, effects: [] };
const status = (facts: ValidityFacts, day: string) => statusOn({ ...facts, ...firstEffects(facts.effects) }, day);

describe('a regulation', () => {
  it('is issued, then in force, then amended, then replaced, by whom', () => {
    const facts: ValidityFacts = { ...RULES, effects: [{ kind: 'amends', from: '2019-10-01', by: 'sua-1' }, { kind: 'amends', from: '2020-01-01', by: 'sua-2' }, { kind: 'replaces', from: '2020-08-10', by: 'moi' }] };
    expect(validityTimeline(facts)).toEqual([
      { from: '2019-03-01', to: '2019-03-14', status: 'issued', by: [] },
      { from: '2019-03-15', to: '2019-09-30', status: 'in-force', by: [] },
      { from: '2019-10-01', to: '2019-12-31', status: 'amended', by: ['sua-1'] },
      { from: '2020-01-01', to: '2020-08-09', status: 'amended', by: ['sua-1', 'sua-2'] },
      { from: '2020-08-10', to: null, status: 'replaced', by: ['moi'] },
    ]);
  });

  it('expires on the day after its last, and can be withdrawn', () => {
    expect(validityTimeline({ ...RULES, validTo: '2019-12-31' }).at(-1)).toEqual({ from: '2020-01-01', to: null, status: 'expired', by: [] });
    expect(validityTimeline({ ...RULES, validTo: '2019-12-31', withdrawnOn: '2019-06-01' }).map((each) => each.status)).toEqual(['issued', 'in-force', 'withdrawn']);
  });

  it('may be in force from before it was signed', () => {
    expect(validityTimeline({ ...RULES, validFrom: '2019-01-01' })).toEqual([{ from: '2019-01-01', to: null, status: 'in-force', by: [] }]);
  });

  it('has no life while it is a draft', () => {
    expect(validityTimeline({ ...RULES, signedOn: null })).toEqual([]);
  });

  it('of a kind without validity is issued until somebody ends it', () => {
    expect(validityTimeline({ ...RULES, validFrom: null })).toEqual([{ from: '2019-03-01', to: null, status: 'issued', by: [] }]);
    expect(status({ ...RULES, validFrom: null, effects: [{ kind: 'amends', from: '2019-04-01', by: 'x' }] }, '2019-05-01')).toBe('amended');
  });
});

describe('whatever happens to a document', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2020-01-01', days));
  const effect: fc.Arbitrary<ValidityEffect> = fc.record({ kind: fc.constantFrom('amends', 'replaces'), from: day, by: fc.constantFrom('a', 'b', 'c') });
  const facts: fc.Arbitrary<ValidityFacts> = fc.record({
    signedOn: day,
    validFrom: fc.option(day),
    validTo: fc.option(day),
    withdrawnOn: fc.option(day),
    effects: fc.array(effect, { maxLength: 4 }),
  });
  const days = Array.from({ length: 70 }, (_, index) => addDays('2020-01-01', index));

  it('its intervals follow each other without gap, and each says what holds on all of its days', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const timeline = validityTimeline(given);
        expect(timeline.at(-1)?.to).toBeNull();
        timeline.forEach((interval, index) => {
          expect(interval.to === null || interval.to >= interval.from).toBe(true);
          const next = timeline[index + 1];
          if (next !== undefined) expect(interval.to).toBe(addDays(next.from, -1));
        });
        for (const each of days) {
          const found = timeline.filter((interval) => interval.from <= each && (interval.to === null || each <= interval.to));
          if (each < (timeline[0]?.from ?? '')) expect(found).toEqual([]);
          else expect(found.map((interval) => interval.status)).toEqual([status(given, each)]);
        }
      }),
    );
  });

  it('once ended it is never in force again, and what comes later changes no day before it', () => {
    fc.assert(
      fc.property(facts, effect, (given, later) => {
        const states = days.filter((each) => each >= (validityTimeline(given)[0]?.from ?? '')).map((each) => status(given, each));
        const ended = states.findIndex((each) => each === 'withdrawn' || each === 'replaced' || each === 'expired');
        if (ended !== -1) expect(states.slice(ended).every((each) => each !== 'in-force' && each !== 'amended' && each !== 'issued')).toBe(true);
        const changed = { ...given, effects: [...given.effects, later] };
        for (const each of days) if (each < later.from) expect(status(changed, each)).toBe(status(given, each));
      }),
    );
  });
});
