import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import type * as SheetJs from '@e965/xlsx';
import { BUILT_IN_FORMATS } from '../../../electron/formats/workbook/number-format/built-in.ts';
import { generalText } from '../../../electron/formats/workbook/number-format/digits.ts';
import { numberFormat } from '../../../electron/formats/workbook/number-format/format.ts';

const { SSF } = createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs;
const show = (code: string, value: number): string => numberFormat(code, false).number(value);

describe('how a number is shown', () => {
  it.each([
    ['General', 0.1 + 0.2, '0.3'], ['General', 3.2000000000000002, '3.2'], ['General', 17.333333333333332, '17.33333333'], ['General', -1234567.891, '-1234567.891'],
    ['General', 12345678901, '12345678901'], ['General', 123456789012, '1.23457E+11'], ['General', 0.00001234, '0.00001234'], ['General', 1e-10, '1E-10'], ['General', -0, '0'],
    ['0', 2.5, '3'], ['0', -0.4, '0'], ['0.00', 2.675, '2.68'], ['0.00', 1.005, '1.01'], ['0.0', 0.05, '0.1'], ['00', 7, '07'],
    ['#,##0', 1234567, '1,234,567'], ['#,##0', -1234.5, '-1,235'], ['#,##0.00', 0, '0.00'], ['#,###', 0, ''], ['#,##0.##', 12, '12.'], ['0.0#', 1.25, '1.25'],
    ['0%', 0.123, '12%'], ['0.0%', 0.1234, '12.3%'], ['#,##0,', 1234567, '1,235'], ['0.0,,"tr"', 12345678, '12.3tr'],
    ['#,##0 "lượt"', 3165, '3,165 lượt'], ['#,##0\\ [$₫-42A]', 1000, '1,000 ₫'], ['"Số: "0', 5, 'Số: 5'], ['[Red]-0;[Blue]+0;"không"', 0, 'không'], ['0;(0)', -5, '(5)'],
    [';;;', 5, ''], ['[>=1000]#,##0;0.0', 5, '5.0'], ['[>=1000]#,##0;0.0', 1500, '1,500'], ['@', 17.3, '17.3'],
    ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 1234, '1,234'], ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', -5, '(5)'], ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 0, '-'],
    ['dd/mm/yyyy', 44105, '01/10/2020'], ['d-mmm-yy', 44105, '1-Oct-20'], ['"ngày" d "tháng" m "năm" yyyy', 44105, 'ngày 1 tháng 10 năm 2020'], ['[$-1010000]d/m/yyyy;@', 44105, '1/10/2020'],
    ['h:mm', 0.5, '12:00'], ['hh:mm:ss', 0.999988426, '23:59:59'], ['h:mm AM/PM', 0.75, '6:00 PM'], ['[h]:mm', 1.5, '36:00'], ['mm:ss', 0.0007, '01:00'], ['mm/yyyy', 44105, '10/2020'],
    ['dd/mm/yyyy hh:mm', 44105.999999, '01/10/2020 23:59'], ['dd/mm/yyyy hh:mm:ss', 44105.999999, '02/10/2020 00:00:00'], ['h:mm', 0.520833333333333, '12:30'], ['dddd', 44105, 'Thursday'], ['dd/mm/yyyy', -1, '########'], ['yyyy', 60, '1900'],
    ['0.00E+00', 12345, '1.23E+04'], ['# ?/?', 0.5, '1/2'], ['000-000', 123456, '123-456'],
  ])('%s shows %d as %j', (code, value, text) => {
    expect(show(code, value)).toBe(text);
  });

  it('rounds what was typed in decimals as a clerk would, halves away from zero', () => {
    const places = fc.integer({ min: 0, max: 4 });
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), places, places, fc.boolean(), (digits, typed, shown, grouped) => {
      const code = (grouped ? '#,##0' : '0') + (shown === 0 ? '' : `.${'0'.repeat(shown)}`);
      const scaled = typed <= shown ? digits * 10 ** (shown - typed) : Math.floor((2 * digits + 10 ** (typed - shown)) / (2 * 10 ** (typed - shown)));
      const plain = String(scaled).padStart(shown + 1, '0');
      const whole = plain.slice(0, plain.length - shown);
      const expected = (grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole) + (shown === 0 ? '' : `.${plain.slice(plain.length - shown)}`);
      expect(show(code, digits / 10 ** typed)).toBe(expected);
      expect(show(code, -digits / 10 ** typed)).toBe(/[1-9]/.test(expected) ? `-${expected}` : expected);
    }), { numRuns: 3_000 });
  });

  it('agrees with the full formatter on dates', () => {
    const codes = ['dd/mm/yyyy', 'd/m/yy', 'yyyy-mm-dd hh:mm:ss', 'mmm yyyy', 'h:mm', '[h]:mm:ss', 'dddd d mmmm'];
    fc.assert(fc.property(fc.constantFrom(...codes), fc.integer({ min: 1, max: 2_958_464 }), fc.integer({ min: 0, max: 86_399 }), (code, day, second) => {
      expect(show(code, day + second / 86_400)).toBe(SSF.format(code, day + second / 86_400).trim());
    }), { numRuns: 2_000 });
  });

  it('writes General in eleven characters at most, and never another number', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = generalText(value);
      expect(text.replace('-', '').length).toBeLessThanOrEqual(12);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-5);
    }));
  });

  it('follows every built-in format and no code at all without failing', () => {
    for (const code of BUILT_IN_FORMATS.values()) expect(show(code, 44105.25)).not.toBe('');
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.double({ noNaN: true, noDefaultInfinity: true }), (code, value) => {
      expect(typeof show(code, value)).toBe('string');
    }));
  });

  it('shows text by the section for text', () => {
    expect(numberFormat('0;-0;0;"Xã "@', false).text('Đại An')).toBe('Xã Đại An');
    expect(numberFormat(';;;', false).text('ẩn')).toBe('');
    expect(numberFormat('#,##0', false).text('chữ')).toBe('chữ');
  });
});
