import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOfGaps, readSeries, type NumberEntry } from '../../../electron/core/numbering/reading.ts';
import { arrivalSeriesKey, parseSeriesKey, seriesKey } from '../../../electron/core/numbering/series.ts';

const entry = (number: number, state: NumberEntry['state'] = 'issued', suffix = '', note = ''): NumberEntry => ({ number, suffix, state, note });

describe('a series as it is read', () => {
  it('goes on above all numbers and shows what nobody has', () => {
    expect(readSeries([])).toEqual({ issued: 0, highest: 0, next: 1, gaps: [], reserved: [], skipped: [] });
    expect(readSeries([entry(9), entry(2), entry(3, 'reserved'), entry(5, 'void', '', 'viết hỏng')])).toEqual({
      issued: 2,
      highest: 9,
      next: 10,
      gaps: [{ from: 1, to: 1 }, { from: 4, to: 4 }, { from: 6, to: 8 }],
      reserved: [{ number: 3, suffix: '' }],
      skipped: [{ number: 5, suffix: '', reason: 'viết hỏng' }],
    });
  });

  it('does not let 12a stand for 12', () => {
    expect(readSeries([entry(11), entry(12, 'issued', 'a')])).toMatchObject({ next: 13, gaps: [{ from: 1, to: 10 }, { from: 12, to: 12 }] });
  });

  it('offers the first free numbers, however wide a gap is', () => {
    expect(firstOfGaps(readSeries([entry(3), entry(90_000)]).gaps, 4)).toEqual([1, 2, 4, 5]);
  });

  it('accounts for every number below the next one exactly once', () => {
    const entries = fc.uniqueArray(
      fc.record({ number: fc.integer({ min: 1, max: 40 }), suffix: fc.constantFrom('', '', '', 'a'), state: fc.constantFrom<NumberEntry['state']>('issued', 'reserved', 'void'), note: fc.string() }),
      { selector: (each) => `${each.number}${each.suffix}` },
    );
    fc.assert(
      fc.property(entries, (given) => {
        const { next, gaps, highest } = readSeries(given);
        expect(next).toBe(highest + 1);
        for (let number = 1; number < next; number += 1) {
          const inGap = gaps.filter((gap) => gap.from <= number && number <= gap.to).length;
          const borne = given.filter((each) => each.number === number && each.suffix === '').length;
          expect(inGap + borne).toBe(1);
        }
        expect(given.some((each) => each.number === next)).toBe(false);
      }),
    );
  });
});

describe('the key of a series', () => {
  const terms = [{ name: '2020 - 2025', startsOn: '2020-08-10', endsOn: null }];
  const key = (profile: 'party-hd36' | 'state-nd30', more: { readonly secret?: boolean; readonly stateSeriesPerType?: boolean } = {}) => {
    const answer = seriesKey({ profile, issuer: 'BCĐ35', type: 'bao-cao', date: '2020-11-01', terms, ...more });
    return answer.ok ? answer.key : answer.code;
  };

  it('says what series it is', () => {
    expect(parseSeriesKey(key('party-hd36'))).toEqual({ kind: 'party', symbol: 'BCĐ35', span: '2020-08-10', type: 'bao-cao', secret: false });
    expect(parseSeriesKey(key('state-nd30'))).toEqual({ kind: 'state', symbol: 'BCĐ35', span: '2020', type: null, secret: false });
    expect(parseSeriesKey(key('state-nd30', { stateSeriesPerType: true }))).toMatchObject({ type: 'bao-cao' });
    expect(parseSeriesKey(arrivalSeriesKey(2020))).toEqual({ kind: 'arrival', symbol: '', span: '2020', type: null, secret: false });
    expect(parseSeriesKey('khác|x')).toBeNull();
  });

  it('parts secret documents from the others of the State, and not of the Party', () => {
    expect(key('party-hd36', { secret: true })).toBe(key('party-hd36'));
    for (const stateSeriesPerType of [true, false]) {
      expect(key('state-nd30', { stateSeriesPerType, secret: true })).not.toBe(key('state-nd30', { stateSeriesPerType }));
      expect(parseSeriesKey(key('state-nd30', { stateSeriesPerType, secret: true }))).toMatchObject({ secret: true, type: stateSeriesPerType ? 'bao-cao' : null });
    }
  });
});
