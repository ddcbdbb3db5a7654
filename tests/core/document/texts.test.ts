import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendixTexts, romanNumeral } from '../../../electron/core/document/appendix-texts.ts';
import { endBlocks, withEndMark } from '../../../electron/core/document/end-mark.ts';
import { lineTexts } from '../../../electron/core/document/line-texts.ts';
import type { Appendix } from '../../../electron/core/document/types.ts';
import { heading, list, paragraph, PROFILES, report } from '../../builders/document/official-document.ts';

describe('the end of a text', () => {
  it('is a full stop in Party documents and ./. in State documents, whatever was typed', () => {
    for (const typed of ['Hết', 'Hết.', 'Hết./.', 'Hết;', 'Hết ,']) {
      expect(withEndMark(typed, '.')).toBe('Hết.');
      expect(withEndMark(typed, './.')).toBe('Hết./.');
    }
  });

  it('leaves a question its mark', () => {
    expect(withEndMark('Vì sao?', '.')).toBe('Vì sao?');
    expect(withEndMark('Vì sao?', './.')).toBe('Vì sao?/.');
  });

  it('changes nothing but the punctuation at the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('.' as const, './.' as const), (text, mark) => {
        const bare = (words: string): string => words.replace(/[\s;,./]+$/u, '');
        expect(bare(withEndMark(text, mark))).toBe(bare(text));
      }),
    );
  });

  it('stands on the last line of running text', () => {
    expect(endBlocks([heading(1, 'A'), paragraph('Đầu', { text: 'cuối', bold: true }, ' ')], '.').at(-1)).toEqual(paragraph('Đầu', { text: 'cuối.', bold: true }));
    expect(endBlocks([list(false, ['một;', 'hai;'])], './.')).toEqual([list(false, ['một;', 'hai./.'])]);
    expect(endBlocks([heading(1, 'A')], '.')).toEqual([heading(1, 'A')]);
    expect(endBlocks([], '.')).toEqual([]);
  });
});

describe('lines of a list', () => {
  it('carry the marks of the profile once', () => {
    expect(lineTexts(['- một;', ' hai, ', '', 'ba.'], { opening: '- ', between: ';', last: '.' })).toEqual(['- một;', '- hai;', '- ba.']);
  });
});

describe('the head of an appendix', () => {
  const appendix: Appendix = { title: 'Số liệu', landscape: false, blocks: [], measure: 'tin, bài' };

  it('is numbered only where there are two or more: Arabic by the Party, Roman by the State', () => {
    const numbers = (count: number) =>
      PROFILES.map((profile) => appendixTexts(report(profile, { appendices: Array.from({ length: count }, () => appendix) }), appendix, count - 1).number);
    expect(numbers(1)).toEqual(['Phụ lục', 'Phụ lục', 'Phụ lục']);
    expect(numbers(4)).toEqual(['Phụ lục 4', 'Phụ lục 4', 'Phụ lục IV']);
  });

  it('names its document under HD05 and ND30', () => {
    const parents = PROFILES.map((profile) => appendixTexts(report(profile, { appendices: [appendix] }), appendix, 0).parent);
    expect(parents).toEqual([
      null,
      '(Kèm theo Báo cáo số 07-BC/BCĐ35, ngày 27/10/2026 của Ban Chỉ đạo 35)',
      '(Kèm theo Báo cáo số 07/BC-BCĐ35 ngày 27 tháng 10 năm 2026 của Ban Chỉ đạo 35)',
    ]);
  });

  it('leaves blanks for a number and a date not yet given', () => {
    const parent = appendixTexts(report('party-hd05', { number: null, date: null, appendices: [appendix] }), appendix, 0).parent;
    expect(parent).toBe('(Kèm theo Báo cáo số …-BC/BCĐ35, ngày …/…/…… của Ban Chỉ đạo 35)');
  });

  it('writes the unit of measure with its label once', () => {
    const measure = (text: string) => appendixTexts(report('party-hd05'), { ...appendix, measure: text }, 0).measure;
    expect(measure('tin, bài')).toBe('Đơn vị tính: tin, bài');
    expect(measure('Đơn vị tính: giờ')).toBe('Đơn vị tính: giờ');
    expect(measure(' ')).toBeNull();
  });

  it('counts in Roman numerals', () => {
    expect([1, 4, 9, 14, 19].map(romanNumeral)).toEqual(['I', 'IV', 'IX', 'XIV', 'XIX']);
  });
});
