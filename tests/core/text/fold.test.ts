import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese, fold, foldCompact, toneKey } from '../../../electron/core/text/fold.ts';
import { hasMarks, marksAgreement } from '../../../electron/core/text/letters.ts';
import { isVietnameseSyllable } from '../../../electron/core/text/syllable.ts';
import { VIETNAMESE_LETTERS } from './encode.ts';

const letters = fc.array(fc.constantFrom(...VIETNAMESE_LETTERS, 'b', 'T', 'n', ' ', '-', '1'), { maxLength: 25 }).map((parts) => parts.join(''));

describe('the search key', () => {
  it.each([
    ['Đỗ  Sơn', 'do son'], ['ĐẢNG UỶ XÃ ĐỖ SƠN', 'dang uy xa do son'], ['Tin, bài', 'tin bai'], ['Ðỗ Sơn', 'do son'], ['hoà', 'hoa'], ['hòa', 'hoa'],
    ['  Pa-nô / khẩu hiệu (chiếc) ', 'pa no khau hieu chiec'], ['\u00A0Tin\u200B bài', 'tin bai'], ['１２ tin', '12 tin'], ['…', ''], ['', ''],
  ])('of %s is %s', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it('does not depend on case, composition or spaces around', () => {
    expect(fold(' b')).toBe('b');
    fc.assert(fc.property(letters, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(` ${text}\t`)).toBe(fold(text));
    }));
  });

  it('is its own key, in plain letters and single spaces', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(fold(fold(text))).toBe(fold(text)); }));
    fc.assert(fc.property(letters, (text) => { expect(fold(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/); }));
  });

  it('can leave spaces out', () => {
    expect(foldCompact('Pa nô, khẩu hiệu')).toBe(foldCompact('Pano, khẩu hiệu'));
  });
});

describe('the key that keeps the marks', () => {
  it('tells names apart that differ in marks alone', () => {
    expect(toneKey('Thanh Hà')).not.toBe(toneKey('Thành Hạ'));
    expect(toneKey('Đông Thành')).not.toBe(toneKey('Đồng Thành'));
    expect(toneKey('Lương Lỗ')).not.toBe(toneKey('Luông Lỗ'));
  });

  it('does not mind where the tone is written', () => {
    for (const [left, right] of [['hoà', 'hòa'], ['uỷ', 'ủy'], ['Hoàng', 'Hòang'], ['thuỷ', 'thủy'], ['hoả tốc', 'Hỏa  tốc']] as const) expect(toneKey(left)).toBe(toneKey(right));
  });

  it('does not mind case, composition and spaces', () => {
    fc.assert(fc.property(letters, (text) => {
      expect(toneKey(text.toUpperCase())).toBe(toneKey(text));
      expect(toneKey(text.normalize('NFD'))).toBe(toneKey(text));
    }));
  });
});

describe('how the marks of a written name stand to those of a known one', () => {
  it.each([
    ['Đỗ Sơn', 'Đỗ Sơn', 'exact'], ['ĐỖ SƠN', 'Đỗ Sơn', 'exact'], ['ĐỗSơn', 'Đỗ Sơn', 'exact'], ['Hòang Cương', 'Hoàng Cương', 'exact'], ['Ðỗ Sơn', 'Đỗ Sơn', 'exact'],
    ['Do Son', 'Đỗ Sơn', 'compatible'], ['Đô Sơn', 'Đỗ Sơn', 'compatible'], ['Đỗ Son', 'Đỗ Sơn', 'compatible'], ['Thanh Ha', 'Thanh Hà', 'compatible'],
    ['Đổ Sơn', 'Đỗ Sơn', 'contradictory'], ['Thành Hạ', 'Thanh Hà', 'contradictory'], ['Thanh Há', 'Thanh Hà', 'contradictory'], ['Đỗ', 'Đỗ Sơn', 'contradictory'], ['Võ Lao', 'Đỗ Sơn', 'contradictory'],
  ] as const)('%s for %s is %s', (written, name, agreement) => {
    expect(marksAgreement(written, name)).toBe(agreement);
  });

  it('is exact for a name with itself, and compatible without its marks', () => {
    fc.assert(fc.property(letters, (name) => {
      const single = name.replace(/[-1]/g, ' ');
      expect(marksAgreement(toneKey(single) === '' ? '' : single, single)).not.toBe('contradictory');
      expect(marksAgreement(fold(single), single)).not.toBe('contradictory');
    }));
  });

  it('tells a text typed without marks', () => {
    expect(hasMarks('Do Son 1')).toBe(false);
    expect(hasMarks('Đo Son')).toBe(true);
  });
});

describe('Vietnamese order', () => {
  it('sorts letters and tones as a dictionary does, numbers by size', () => {
    expect(['Đỗ Sơn', 'Dương', 'Đại An', 'Ăn', 'An', 'Ân', 'Chí Tiên', 'Tổ 10', 'Tổ 2'].sort(compareVietnamese)).toEqual(['An', 'Ăn', 'Ân', 'Chí Tiên', 'Dương', 'Đại An', 'Đỗ Sơn', 'Tổ 2', 'Tổ 10']);
  });
});

describe('Vietnamese syllables', () => {
  it.each('Uỷ ban nhân dân quyền giếng gì nghĩa khuỷu trực thoả ngoằn ướt yêu quý quốc huyện xã thuở loé'.split(' '))('%s is one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });
  it.each(['BiÓu', 'sè1', 'Vieät', 'hoäi', 'qt', 'bàc', 'nghóa', 'xaõ'])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
