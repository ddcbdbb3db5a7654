import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, decimalsOf, roundDecimal, subtractDecimal, sumDecimal } from '../../../electron/core/text/decimal.ts';
import { editDistance, leastDistance, letterMask } from '../../../electron/core/text/distance.ts';

describe('sums as on paper', () => {
  it('are exact in tenths', () => {
    expect(sumDecimal([0.1, 0.2])).toBe(0.3);
    expect(sumDecimal([18.3, 6.6, 60.5, 45.1, 3.8, 2, 55.2])).toBe(191.5);
    expect(subtractDecimal(0.3, 0.1)).toBe(0.2);
    expect(sumDecimal([])).toBe(0);
  });

  it('are the sum of the digits whatever the order', () => {
    const tenths = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 60 });
    fc.assert(fc.property(tenths, (digits) => {
      const expected = digits.reduce((sum, digit) => sum + digit, 0) / 100;
      expect(sumDecimal(digits.map((digit) => digit / 100))).toBe(expected === 0 ? 0 : expected);
      expect(sumDecimal(digits.map((digit) => digit / 100).reverse())).toBe(expected === 0 ? 0 : expected);
    }));
  });
});

describe('rounding', () => {
  it('goes half away from zero by the digits written', () => {
    expect(roundDecimal(1.005, 2)).toBe(1.01);
    expect(roundDecimal(-2.5, 0)).toBe(-3);
    expect(roundDecimal(8.300000000000001, 1)).toBe(8.3);
    expect(roundDecimal(12, 2)).toBe(12);
  });

  it('knows how many digits a number has', () => {
    expect([0, 12, 1.5, 0.125, 1e-7, 1e21].map(decimalsOf)).toEqual([0, 0, 1, 3, 7, 0]);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => { expect(Number(decimalText(number))).toBe(number === 0 ? 0 : number); }));
  });
});

describe('typing mistakes', () => {
  it('counts letters put in, left out, changed and swapped', () => {
    expect(editDistance('doson', 'doson', 2)).toBe(0);
    expect(editDistance('doson', 'dosom', 2)).toBe(1);
    expect(editDistance('doson', 'dson', 2)).toBe(1);
    expect(editDistance('doson', 'dosno', 2)).toBe(1);
    expect(editDistance('doson', 'volao', 2)).toBe(3);
  });

  it('is never less than the bound from the letters present', () => {
    const word = fc.array(fc.constantFrom(...'abcdnost'), { maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(fc.property(word, word, (left, right) => {
      expect(leastDistance(letterMask(left), letterMask(right))).toBeLessThanOrEqual(editDistance(left, right, 20));
      expect(editDistance(left, right, 20)).toBe(editDistance(right, left, 20));
    }));
  });
});
