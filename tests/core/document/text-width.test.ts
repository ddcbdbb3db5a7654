import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedRoom, lineWidths, longestWordWidth, textWidth, type TextWeight } from '../../../electron/core/document/text-width.ts';

const WEIGHTS: readonly TextWeight[] = ['regular', 'bold', 'italic'];
const sentence = fc.array(fc.stringMatching(/^[a-zđơưA-Z]{1,9}$/), { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

describe('the width of a text', () => {
  it('is the sum of the advance widths of Times New Roman', () => {
    // A, V and a space are 1479, 1479 and 512 of 2048 units wide: at 10.24 pt a unit is a tenth of a twip.
    expect(textWidth('A V', 10.24, 'regular')).toBeCloseTo(347, 6);
  });

  it('knows the head of every Party document: 73 mm at 15 pt bold', () => {
    expect(textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold')).toBeCloseTo(4133, 0);
  });

  it.each(WEIGHTS)('takes accented letters as wide as their base (%s)', (weight) => {
    expect(textWidth('Ảầéộỳ', 14, weight)).toBeCloseTo(textWidth('Aaeoy', 14, weight), 9);
    expect(textWidth('ớ', 14, weight)).toBe(textWidth('ơ', 14, weight));
    expect(textWidth('ơ', 14, weight)).toBeGreaterThan(textWidth('o', 14, weight));
  });

  it('does not depend on how the text is composed', () => {
    expect(textWidth('Điều'.normalize('NFD'), 14, 'regular')).toBe(textWidth('Điều', 14, 'regular'));
  });

  it('grows with the size and with every letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (left, right) => {
        expect(textWidth(left, 28, 'bold')).toBeCloseTo(2 * textWidth(left, 14, 'bold'), 6);
        expect(textWidth(`${left} ${right}`, 14, 'bold')).toBeGreaterThan(textWidth(left, 14, 'bold'));
      }),
    );
  });
});

describe('lines', () => {
  it('never are wider than their room, and hold the whole text', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 500, max: 6000 }), (text, room) => {
        const lines = lineWidths(text, 14, 'bold', room);
        for (const width of lines) expect(width).toBeLessThanOrEqual(room + 1e-6);
        if (longestWordWidth(text, 14, 'bold') <= room) {
          const spaces = (lines.length - 1) * textWidth(' ', 14, 'bold');
          expect(lines.reduce((left, right) => left + right, spaces)).toBeCloseTo(textWidth(text, 14, 'bold'), 4);
        }
      }),
    );
  });

  it('are balanced without becoming more', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 2500, max: 6000 }), (text, room) => {
        const balanced = balancedRoom(text, 14, 'bold', room);
        expect(balanced).toBeLessThanOrEqual(room);
        expect(lineWidths(text, 14, 'bold', balanced).length).toBe(lineWidths(text, 14, 'bold', room).length);
      }),
    );
  });
});
