import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedKey, markedText } from '../../../electron/core/search/keys.ts';
import { findMatches, foldedWords } from '../../../electron/core/search/matches.ts';
import { parseQuery, withOpenTone } from '../../../electron/core/search/query.ts';
import { snippetOf, type MarkedText } from '../../../electron/core/search/snippet.ts';
import { fold, toneKey } from '../../../electron/core/text/fold.ts';
import { hasMarks, wordsOf } from '../../../electron/core/text/letters.ts';
import { VIETNAMESE_LETTERS } from '../text/encode.ts';

const SENTENCE = 'Kế hoạch số 15-KH/HU ngày 14/02/2020 của Huyện uỷ về làm đường; Đảng ủy xã Thanh Hoà mở ĐƯỜNG liên thôn';

/** A text with brackets around what was found. */
const shown = ({ text, ranges }: MarkedText): string => ranges.reduceRight((sum, { start, end }) => `${sum.slice(0, start)}[${sum.slice(start, end)}]${sum.slice(end)}`, text);
const found = (text: string, typed: string): readonly string[] => findMatches(text, parseQuery(typed)).map(({ start, end }) => text.slice(start, end));

const word = fc.array(fc.constantFrom(...VIETNAMESE_LETTERS, 'b', 'T', 'n', 'g', '5'), { minLength: 1, maxLength: 7 }).map((letters) => letters.join(''));
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '-', '\n', ' – ')), { maxLength: 25 }).map((parts) => parts.flat().join(''));

describe('what was typed', () => {
  it.each([
    ['duong', ['đường', 'ĐƯỜNG']],
    ['đường', ['đường', 'ĐƯỜNG']],
    ['đương', []],
    ['uỷ', ['uỷ', 'ủy']],
    ['ủy', ['uỷ', 'ủy']],
    ['hòa', ['Hoà']],
    ['15-KH/HU', ['15-KH/HU']],
    ['15 KH HU ', ['15', 'KH', 'HU']],
    ['14/02', ['14/02']],
    ['"huyen uy" ', ['Huyện uỷ']],
    ['"uy huyen"', []],
    ['“Đảng uỷ xã”', ['Đảng ủy xã']],
    ['thon lien ', ['liên', 'thôn']],
    ['hoac', ['hoạc']],
    ['hoac ', []],
    ['', []],
    ['" ', []],
    ['…', []],
  ])('%s finds %j', (typed, expected) => {
    expect(found(SENTENCE, typed)).toEqual(expected);
    expect(found(SENTENCE.normalize('NFD'), typed).map((part) => part.normalize('NFC'))).toEqual(expected);
  });

  it('marks of the last word what was typed of it, and none of it once a space says that it is whole', () => {
    expect(shown({ text: SENTENCE, ranges: findMatches(SENTENCE, parseQuery('đườ')) })).toContain('làm [đườ]ng');
    expect(found(SENTENCE, 'tha')).toEqual(['Tha']);
    expect(found(SENTENCE, 'tha ')).toEqual([]);
  });

  it('leaves the tone open that is still to be typed', () => {
    const open = withOpenTone(parseQuery('đươ'));
    expect(open === null ? [] : findMatches(SENTENCE, open).map(({ start, end }) => SENTENCE.slice(start, end))).toEqual(['đườ', 'ĐƯỜ']);
    expect(withOpenTone(parseQuery('đườ'))).toBeNull();
    expect(withOpenTone(parseQuery('duo'))).toBeNull();
    expect(withOpenTone(parseQuery('đươ '))).toBeNull();
  });
});

describe('the words of a text', () => {
  it('are those of the search key, each with its place in the text as written', () => {
    fc.assert(fc.property(fc.oneof(text, text.map((one) => one.normalize('NFD')), fc.string({ unit: 'grapheme' })), (written) => {
      const words = foldedWords(written);
      expect(words.map((one) => one.plain).join(' ')).toBe(fold(written));
      let before = 0;
      for (const { starts, ends, plain } of words) {
        expect([starts.length, ends.length]).toEqual([plain.length, plain.length]);
        expect(starts[0]).toBeGreaterThanOrEqual(before);
        before = starts[0] ?? 0;
      }
    }));
  });

  it('have keys with marks that are equal exactly when case, composition and tone placement alone differ', () => {
    fc.assert(fc.property(word, word, (one, other) => {
      expect(markedKey(one) === markedKey(other)).toBe(toneKey(one) === toneKey(other));
      expect(markedText(one.normalize('NFD').toUpperCase())).toBe(markedText(one));
    }));
  });

  it('never look like words without marks', () => {
    fc.assert(fc.property(word, (one) => { expect(markedKey(one)).toMatch(/^[=<>?~.]/); }));
  });
});

describe('what is marked', () => {
  it('folds to what was looked for, wherever a word of the text is looked for', () => {
    fc.assert(fc.property(text, fc.nat(), fc.boolean(), (written, at, decomposed) => {
      const stored = decomposed ? written.normalize('NFD') : written;
      const words = wordsOf(written);
      const chosen = words[at % Math.max(1, words.length)];
      if (chosen === undefined) return;
      const ranges = findMatches(stored, parseQuery(`${fold(chosen)} `));
      expect(ranges.length).toBeGreaterThan(0);
      for (const { start, end } of ranges) expect(fold(stored.slice(start, end))).toBe(fold(chosen));
    }));
  });

  it('has the marks that were typed', () => {
    fc.assert(fc.property(text, fc.nat(), (written, at) => {
      const words = wordsOf(written).filter(hasMarks);
      const chosen = words[at % Math.max(1, words.length)];
      if (chosen === undefined) return;
      const ranges = findMatches(written, parseQuery(`${chosen} `));
      expect(ranges.length).toBeGreaterThan(0);
      for (const { start, end } of ranges) expect(toneKey(written.slice(start, end))).toBe(toneKey(chosen));
    }));
  });

  it('lies in order inside the text, and never overlaps', () => {
    fc.assert(fc.property(text, fc.array(word, { maxLength: 4 }), (written, typed) => {
      let before = 0;
      for (const { start, end } of findMatches(written, parseQuery(typed.join(' ')))) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(written.length);
        before = end;
      }
    }));
  });

  it('is found in the piece that is shown, of short texts and of books', () => {
    fc.assert(fc.property(text, word, fc.constantFrom(0, 3, 300), (filling, chosen, times) => {
      const written = `${`${filling}\n`.repeat(times)} ${chosen} ${filling}`;
      const piece = snippetOf(written, parseQuery(`${chosen} `));
      expect(piece?.ranges.length).toBeGreaterThan(0);
      expect(piece?.text.length).toBeLessThan(330);
    }));
  });
});

describe('the piece that is shown', () => {
  it('is the one that holds most of what was looked for', () => {
    const book = `${'xã báo cáo công tác tháng. '.repeat(200)}Xã Thanh Hoà làm xong đường trục chính. ${'xã báo cáo. '.repeat(200)}`;
    const piece = snippetOf(book, parseQuery('xa duong truc '));
    expect(piece === null ? '' : shown(piece)).toMatch(/^… .*\[Xã\] Thanh Hoà làm xong \[đường\] \[trục\] chính.* …$/);
  });

  it('is none where nothing stands', () => {
    expect(snippetOf('Không có gì', parseQuery('đường'))).toBeNull();
  });

  it('comes quickly out of a million letters', () => {
    const book = 'kế hoặch thanh đuờng lorem '.repeat(40_000) + SENTENCE;
    const before = performance.now();
    const piece = snippetOf(book, parseQuery('"huyện uỷ"'));
    expect(piece === null ? '' : shown(piece)).toContain('[Huyện uỷ]');
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
