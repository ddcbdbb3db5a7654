import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, cumulativeOf, figureOf, isGiven, shareOf, totalOf } from '../../../electron/core/figure/totals.ts';
import type { FigureValue } from '../../../electron/core/figure/types.ts';

const number = (value: number): FigureValue => ({ state: 'number', value });
const zero: FigureValue = { state: 'zero', value: 0 };
const missing: FigureValue = { state: 'missing', value: null };
const none: FigureValue = { state: 'not-applicable', value: null };

describe('the total of the units', () => {
  it('sums numbers and zeros exactly, counts what is missing, leaves out what does not apply', () => {
    expect(totalOf([number(0.1), number(0.2), zero, missing, none], 'flow')).toEqual({ figure: number(0.3), counted: 3, missing: 1 });
  });
  it('is zero only when something was reported', () => {
    expect(totalOf([zero, zero], 'flow').figure).toEqual(zero);
    expect(totalOf([missing, missing], 'flow')).toEqual({ figure: missing, counted: 0, missing: 2 });
    expect(totalOf([], 'flow').figure).toEqual(missing);
    expect(totalOf([none, none], 'flow').figure).toEqual(none);
    expect(totalOf([none, missing], 'flow').figure).toEqual(missing);
    expect(totalOf([number(-1), number(1)], 'flow').figure).toEqual(zero);
  });
  it('of a stock is summed over units, of a ratio never', () => {
    expect(totalOf([number(2), number(3)], 'stock').figure).toEqual(number(5));
    expect(totalOf([number(50), number(60)], 'ratio').figure).toEqual(none);
  });
  it('does not depend on the order, nor on how the units are parted', () => {
    const figure = fc.oneof(fc.integer({ min: -1000, max: 1_000_000 }).map((tenths) => figureOf(tenths / 10)), fc.constantFrom(zero, missing, none));
    fc.assert(fc.property(fc.array(figure, { minLength: 1 }), fc.array(figure, { minLength: 1 }), (left, right) => {
      const whole = totalOf([...left, ...right], 'flow');
      expect(totalOf([...right, ...left], 'flow')).toEqual(whole);
      const parts = totalOf([totalOf(left, 'flow').figure, totalOf(right, 'flow').figure], 'flow');
      expect(parts.figure.value).toBe(whole.figure.value);
      expect(whole.counted + whole.missing).toBe([...left, ...right].filter((one) => one.state !== 'not-applicable').length);
    }));
  });
});

describe('the cumulative figure', () => {
  it('adds up a flow and keeps the newest of a stock', () => {
    expect(cumulativeOf([number(3), missing, number(4)], 'flow')).toEqual({ figure: number(7), counted: 2, missing: 1 });
    expect(cumulativeOf([number(3), number(4)], 'stock')).toEqual({ figure: number(4), counted: 1, missing: 0 });
    expect(cumulativeOf([number(3), missing], 'stock')).toEqual({ figure: missing, counted: 0, missing: 1 });
    expect(cumulativeOf([], 'stock').figure).toEqual(missing);
    expect(cumulativeOf([number(3)], 'ratio').figure).toEqual(none);
  });
});

describe('comparisons', () => {
  it('give difference and percentage', () => {
    expect(compare(number(539), number(468))).toEqual({ difference: 71, percent: 15.17 });
    expect(compare(number(0.3), number(0.1))).toEqual({ difference: 0.2, percent: 200 });
    expect(compare(zero, number(4))).toEqual({ difference: -4, percent: -100 });
  });
  it('give no percentage of zero, and nothing of what is missing', () => {
    expect(compare(number(5), zero)).toEqual({ difference: 5, percent: null });
    for (const gap of [missing, none]) {
      expect(compare(number(5), gap)).toEqual({ difference: null, percent: null });
      expect(compare(gap, number(5))).toEqual({ difference: null, percent: null });
    }
  });
  it('say how much of a target is reached', () => {
    expect(shareOf(number(19), 12)).toBe(158.33);
    expect(shareOf(zero, 12)).toBe(0);
    expect(shareOf(missing, 12)).toBeNull();
    expect(shareOf(number(1), 0)).toBeNull();
  });
});

describe('four states', () => {
  it('are kept apart', () => {
    expect([figureOf(5), figureOf(0), figureOf(null)]).toEqual([number(5), zero, missing]);
    expect((['number', 'zero', 'not-applicable', 'missing'] as const).map(isGiven)).toEqual([true, true, true, false]);
  });
});
