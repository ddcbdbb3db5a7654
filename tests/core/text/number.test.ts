import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNumberStyle, formatVietnamese, parseVietnameseNumber } from '../../../electron/core/text/number.ts';

const value = (text: string, options = {}) => {
  const reading = parseVietnameseNumber(text, options);
  return reading.ok ? reading.value : reading.code;
};
const state = (text: string) => {
  const reading = parseVietnameseNumber(text);
  return reading.ok ? reading.state : reading.code;
};
const suggestions = (text: string, options = {}) => {
  const reading = parseVietnameseNumber(text, options);
  return reading.ok ? [] : reading.suggestions;
};

describe('figures as offices write them', () => {
  it.each([
    ['39', 39], [' 27', 27], ['1.234', 1234], [' 3.011', 3011], ['1.234.567', 1234567], ['12,5', 12.5], ['30,8', 30.8], ['1.234,5', 1234.5], ['1.234.567,89', 1234567.89],
    ['0,125', 0.125], ['1234,567', 1234.567], ['123456', 123456], ['05', 5], ['05,5', 5.5], ['0', 0], ['00', 0], ['0,0', 0],
    ['1 234', 1234], ['1\u00A0234', 1234], ['1\u202F234\u202F567', 1234567], ['1\u2009234,5', 1234.5], ['12 345', 12345],
    ['1,234,567', 1234567], ['1,234.5', 1234.5], ['12,345.67', 12345.67], ['1.234,567', 1234.567],
    ['-5', -5], ['−5', -5], ['–5', -5], ['(5)', -5], ['(1.234)', -1234], ['-1.234,5', -1234.5],
    ['１２', 12], ['１．２３４', 1234], ['\u200B12\uFEFF', 12], ['\t7\n', 7],
  ])('%j is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each(['1,234', '12,345', '1.5', '0.5', '12.50', '1.2345', '012', '0123456', '012.345', '0.123', '12 5', '1 23', '12.', '5,', ',5', '.5', '1.234.56', '1,23,456', '1..2', '- 5', '+5', '+ 5', '12345678901234567890', "1.234.5678"])(
    '%j could be read in more than one way',
    (text) => {
      expect(value(text)).toBe('ambiguous-number');
    },
  );

  it.each([
    'khoảng 20', '12 tin', '45 cuộc', '~50', '>100', 'hơn 100', '12*', '12 (tin)', '1 tin, 2 bài', '2 giờ 30 phút', '1e3', '12¹', '10/2020', '25/10/2020', '1/2', '1O', 'l2', 'V', 'năm', 'abc', '?', '--', '==', '15%', '#REF!', '١٢', '½', '1\'234', '5-6', '5 - 6', '12:30', 'x2', 'có', 'đạt', 'N/A', 'k', 'ko', 'khống', 'Không đạt', '12tin',
  ])('%j is not a number', (text) => {
    expect(value(text)).toBe('not-a-number');
  });

  it('suggests the one number among words, and none where there are several', () => {
    expect(suggestions('khoảng 20')).toEqual([20]);
    expect(suggestions('12 tin')).toEqual([12]);
    expect(suggestions('1.234 lượt')).toEqual([1234]);
    expect(suggestions('12,5 giờ')).toEqual([12.5]);
    expect(suggestions('1 tin, 2 bài')).toEqual([]);
    expect(suggestions('2 giờ 30 phút')).toEqual([]);
    expect(suggestions('abc')).toEqual([]);
  });

  it('offers both readings of a number that has two', () => {
    expect(suggestions('1,234')).toEqual([1234, 1.234]);
    expect(suggestions('1.5')).toEqual([1.5, 15]);
    expect(suggestions('012')).toEqual([12]);
    expect(suggestions('-1,234')).toEqual([-1234, -1.234]);
  });

  it('reads a percentage only where the figure is one', () => {
    expect(value('15,17%', { percent: true })).toBe(15.17);
    expect(value('15,17 %', { percent: true })).toBe(15.17);
    expect(suggestions('15,17%')).toEqual([15.17]);
  });
});

describe('marks of Vietnamese statistics', () => {
  it.each(['-', '–', '—', '−', ' - ', 'Không', 'không', 'KHÔNG', 'khong', 'không có', 'Không phát sinh', '0', '0,0', '-0'])('%j is zero', (text) => {
    expect(state(text)).toBe('zero');
  });
  it.each(['', '   ', '\u00A0', '…', '...', '..', '. . .', '……', '.....', 'chưa có số liệu', 'Chưa báo cáo', 'chua co so lieu', 'Không có số liệu', 'chưa gửi'])('%j is missing', (text) => {
    expect(state(text)).toBe('missing');
  });
  it.each(['x', 'X', '×', ' x '])('%j is not applicable', (text) => {
    expect(state(text)).toBe('not-applicable');
  });
  it('keeps zero, missing and not applicable apart', () => {
    expect(parseVietnameseNumber('-')).toEqual({ ok: true, state: 'zero', value: 0 });
    expect(parseVietnameseNumber('…')).toEqual({ ok: true, state: 'missing', value: null });
    expect(parseVietnameseNumber('x')).toEqual({ ok: true, state: 'not-applicable', value: null });
  });
});

describe('a column of numbers written the English way', () => {
  it('is told by texts that cannot be Vietnamese', () => {
    expect(columnNumberStyle(['1,234,567', '1,234', '12'])).toBe('english');
    expect(columnNumberStyle(['1,234.5', '12'])).toBe('english');
    expect(columnNumberStyle(['1.5', '2.5', '30.8', '4'])).toBe('english');
  });
  it('is told from a Vietnamese one', () => {
    expect(columnNumberStyle(['1.234', '12,5'])).toBe('vietnamese');
    expect(columnNumberStyle(['1.234.567'])).toBe('vietnamese');
  });
  it.each([[['1,234', '5']], [['1.234', '5']], [['1.5']], [['1.5', '2.5', '1.234', '3.5']], [['12,5', '1,234,567']], [['1.5', '12,5']], [[]], [['abc', '-']]])('is left open by %j', (texts) => {
    expect(columnNumberStyle(texts)).toBe('unknown');
  });
  it('makes its ambiguous numbers certain, but not a group of three behind a point', () => {
    expect(value('1,234', { englishColumn: true })).toBe(1234);
    expect(value('1.5', { englishColumn: true })).toBe(1.5);
    expect(value('0.125', { englishColumn: true })).toBe(0.125);
    expect(value('1.234', { englishColumn: true })).toBe('ambiguous-number');
    expect(value('1,234', { englishColumn: false })).toBe('ambiguous-number');
  });
});

describe('numbers written for Vietnam', () => {
  it.each([[1234.5, undefined, '1.234,5'], [2682057, undefined, '2.682.057'], [15.17, 2, '15,17'], [1.005, 2, '1,01'], [0.5, 0, '1'], [-1234, undefined, '-1.234'], [0, undefined, '0'], [-0.001, 2, '0,00'], [1e21, undefined, '1.000.000.000.000.000.000.000'], [1e-7, undefined, '0,0000001'], [12, 1, '12,0']])('%d with %s decimals is %s', (number, decimals, text) => {
    expect(formatVietnamese(number, decimals)).toBe(text);
  });

  it('are read back as the same whole number', () => {
    fc.assert(fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (number) => { expect(value(formatVietnamese(number))).toBe(number); }));
  });

  it('are read back as the same number with one or two decimals', () => {
    fc.assert(fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(1, 2), (digits, decimals) => {
      const number = digits / 10 ** decimals;
      expect(value(formatVietnamese(number, decimals))).toBe(number === 0 ? 0 : number);
    }));
  });

  it('are read back as the same number or not at all, whatever the decimals', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (number) => {
      const read = value(formatVietnamese(number));
      expect([number === 0 ? 0 : number, 'ambiguous-number']).toContain(read);
    }));
  });
});

describe('any text at all', () => {
  it('never throws, and never reads a number out of text with letters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const reading = parseVietnameseNumber(text);
      if (reading.ok && reading.state === 'number') expect(text.normalize('NFKC')).not.toMatch(/\p{L}/u);
    }));
  });

  it('reads digits with separators as their digits, or leaves them in doubt', () => {
    const mixed = fc.array(fc.constantFrom(...'0123456789.,  -%()'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(mixed, (text) => {
      const reading = parseVietnameseNumber(text);
      if (!reading.ok || reading.state !== 'number') return;
      const digits = text.replace(/\D/g, '').replace(/^0+/, '');
      const read = formatVietnamese(Math.abs(reading.value)).replace(/\D/g, '').replace(/^0+/, '');
      expect(digits.startsWith(read)).toBe(true);
      expect(digits.slice(read.length)).toMatch(/^0*$/);
    }));
  });
});
